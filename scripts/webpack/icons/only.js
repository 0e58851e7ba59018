const { only } = require(".");

/** The name stands behind the file's in the request. */
module.exports = function one(source) {
  return only(this.resourceQuery.slice(1), source);
};
