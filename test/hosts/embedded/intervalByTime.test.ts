import { intervalByTime } from "../../../src/hosts/embedded/intervalByTime";

test("the page gets its turn at the first formula, and then by time, however many formulas that takes", () => {
  let now = 0;
  const interval = intervalByTime(() => now);
  const turns: number[] = [];
  // A thousand quick formulas, one that fills a table, and two more.
  const took = [...Array.from({ length: 1000 }, () => 0.125), 500, 1, 1];
  for (const [index, milliseconds] of took.entries()) {
    // The engine's own question.
    if (index % interval === 0) turns.push(index);
    now += milliseconds;
  }
  expect(turns).toEqual([0, 240, 480, 720, 960, 1001]);
});
