/** Node for the tests of the core, one after the other. */
const { TestEnvironment } = require("jest-environment-node");
const oneAfterTheOther = require("./oneAfterTheOther");

module.exports = oneAfterTheOther(TestEnvironment);
