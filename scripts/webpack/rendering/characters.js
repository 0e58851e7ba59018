const { readyMade } = require(".");

module.exports = async function characters() {
  return readyMade(await import("cjk-regex"));
};
