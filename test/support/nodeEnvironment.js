/** Node for the tests of the core, one after the other. `outside` loads a module as Node does, once a worker and not once a file. */
const { TestEnvironment } = require("jest-environment-node");
const oneAfterTheOther = require("./oneAfterTheOther");

module.exports = class extends oneAfterTheOther(TestEnvironment) {
  constructor(...args) {
    super(...args);
    this.global.outside = require;
  }
};
