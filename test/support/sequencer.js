const { default: Sequencer } = require("@jest/test-sequencer");

/** What needs no browser first: meanwhile the workbench is built (test/browser/support/setup.ts). */
module.exports = class BrowserLast extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const inBrowser = ({ context }) => context.config.displayName.name === "browser";
    return [...sorted.filter((test) => !inBrowser(test)), ...sorted.filter(inBrowser)];
  }
};
