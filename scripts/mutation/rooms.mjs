/** What is mutated, and the tests that are held against it. Blocks for the sheet are left out: their tests take a workbook each. */
const examples = ["test/functions", /^(blanks|evaluate|examples)\.test\.ts$/];

export const rooms = {
  statistics: {
    mutated: [["src/statistics", /\.ts$/]],
    tested: [["test/statistics", /\.test\.ts$/], examples],
  },
  units: {
    mutated: [["src/units", /\.ts$/]],
    tested: [["test/units", /\.test\.ts$/], examples],
  },
  quotas: {
    mutated: [
      ["src/standards", /^(by-name|condition|grade|library|near|normalise|search|shelf|variant)\.ts$/],
      ["src/functions/lookup", /\.ts$/],
    ],
    tested: [
      ["test/standards", /^(condition|grade|library|normalise|search)\.test\.ts$/],
      ["test/functions", /^lookup\.test\.ts$/],
      examples,
    ],
  },
  evaluation: {
    mutated: [
      ["src/evaluation", /^(change|classify|fit|permit)\.ts$/],
      ["src/evaluation/charges", /^charges\.ts$/],
      ["src/evaluation/permits", /^card\.ts$/],
      ["src/evaluation/plans", /\.ts$/],
    ],
    tested: [
      ["test/evaluation", /^(charges|evaluation)\.test\.ts$/],
      ["test/evaluation/permits", /^card\.test\.ts$/],
      ["test/evaluation/plans", /\.test\.ts$/],
      ["test/functions/management", /\.test\.ts$/],
      examples,
    ],
  },
  balance: {
    mutated: [["src/balance", /^(by-source|closure|gaps|indicators|rates|reconcile|simplified)\.ts$/]],
    tested: [["test/balance", /^(adjust|balance|closing)\.test\.ts$/], examples],
  },
};
