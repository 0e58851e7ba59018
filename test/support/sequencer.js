const { statSync } = require("node:fs");
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const makeBundles = require("./bundles");
const { bundlesOf, membersOf } = require("./groups");

/** How much longer than others of its size: it looks at every page in every theme. */
const longer = { "looks.test.ts": 4 };

module.exports = class LongestFirst extends Sequencer {
  /** What needs no browser first: meanwhile the workbench is built (test/browser/support/setup.ts). */
  async sort(tests) {
    await makeBundles(bundlesOf(tests.map((test) => test.path)));
    const sorted = await super.sort(tests);
    const inBrowser = ({ context }) => context.config.displayName.name === "browser";
    return [...sorted.filter((test) => !inBrowser(test)), ...sorted.filter(inBrowser)];
  }

  /** Projects share what is transformed, and so their name; how long files took stays apart. */
  _getCachePath(context) {
    return `${super._getCachePath(context)}-${context.config.displayName.name}`;
  }

  /** How long a file took when it last ran; before that, a millisecond a byte of it or of what is grouped in it. */
  time(test) {
    const sizes = membersOf(test.path).map((file) => statSync(file).size * (longer[path.basename(file)] ?? 1));
    return super.time(test) ?? sizes.reduce((sum, size) => sum + size, 0);
  }
};
