/**
 * Node for the browser's tests, with Playwright from outside of it: in the sandbox of a file it would be loaded again for each file, which
 * takes a second or two, and every look at a global, of which it takes many, would be a call. `failures` counts what has failed so far.
 */
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.global.playwright = require("playwright-core");
    this.global.failures = 0;
  }

  handleTestEvent({ name }) {
    if (name === "test_fn_failure" || name === "hook_failure") this.global.failures++;
  }
};
