const { partOf } = require(".");

module.exports = function (source) {
  return partOf(source, this.getOptions().part);
};
