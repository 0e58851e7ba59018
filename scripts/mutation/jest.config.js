/** The tests that the mutants of `npm run mutate` are held against: those of the arithmetic, and every documented example. */
const { projects } = require("../../jest.config");

const { globals, transform, transformIgnorePatterns, rootDir } = projects[0];

module.exports = {
  rootDir,
  globals,
  transform,
  transformIgnorePatterns,
  testEnvironment: "node",
  testMatch: [
    "<rootDir>/test/{units,statistics}/*.test.ts",
    "<rootDir>/test/balance/{adjust,balance,closing}.test.ts",
    "<rootDir>/test/evaluation/evaluation.test.ts",
    "<rootDir>/test/functions/{blanks,evaluate,examples}.test.ts",
  ],
};
