import { oneAtATime } from "../../../src/taskpane/shell/oneAtATime";

const later = () => new Promise<void>((resolve) => setTimeout(resolve));

it("runs at once, and once more for all that was asked meanwhile", async () => {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise<void>((resolve) => void ends.push(resolve)));
  for (let count = 0; count < 5; count++) ask();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await later();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await later();
  expect(ends).toHaveLength(2);
  ask();
  expect(ends).toHaveLength(3);
});

it("goes on after work that failed", async () => {
  let runs = 0;
  const ask = oneAtATime(() => {
    runs++;
    return Promise.reject(new Error("Excel is busy"));
  });
  ask();
  ask();
  await later();
  ask();
  await later();
  expect(runs).toBe(3);
});
