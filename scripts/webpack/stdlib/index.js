/**
 * In place of what stdlib carries for engines older than typed arrays and defineProperty, with a formatter for the texts of its errors,
 * and of its own logarithm and exponential, which are those that engines have, FreeBSD's, but for e itself and for results below
 * 1e-308 (test/scripts/stdlib.test.ts): 8 kB compressed that Excel would wait for. The rest of its arithmetic stays as it is.
 * Each says that it is strict: where all modules are, what Excel loads says so once.
 */
const path = require("node:path");

const arrays = ["uint8array", "uint16array", "uint32array", "float64array"];

/** By the name of the package, the module to take; for the bundlers, from the project's root. */
exports.stdlibAlias = (root) => {
  const here = (file) => path.join(root, "scripts", "webpack", "stdlib", file);
  return {
    "@stdlib/utils-define-nonenumerable-read-only-property": here("defineReadOnly.js"),
    "@stdlib/math-base-special-ln": here("ln.js"),
    "@stdlib/math-base-special-exp": here("exp.js"),
    ...Object.fromEntries(arrays.map((name) => [`@stdlib/assert-has-${name}-support`, here("supported.js")])),
  };
};
