/** The figures of an item are those of the last time where nothing of it has changed, and only there. */
import { bundledContext } from "../../src/functions/bundled";
import { evaluate } from "../../src/functions/evaluate";
import methodsby from "../../src/functions/revision/methodsby";
import type { Cell, Matrix } from "../../src/functions/values";
import type { SampleFigure } from "../../src/revision/methods";
import { sampleFigures } from "../../src/revision/methods";

const table = {
  uses: [1, 2, 3, 4, 6, 8] as readonly Cell[],
  marks: ["", "", "", "", "", ""] as readonly Cell[],
  outputs: [1, 1, 1, 1, 1, 1] as readonly Cell[],
  years: [2019, 2020, 2021, 2019, 2020, 2021] as readonly Cell[],
  conditions: ["", "", "", "", "", ""] as readonly Cell[],
};
const column = (cells: readonly Cell[]): Matrix => cells.map((cell) => [cell]);

function figure(which: SampleFigure, changed: Partial<typeof table> = {}, year: number | null = null): readonly Cell[] {
  const { uses, marks, outputs, years, conditions } = { ...table, ...changed };
  const items = column(["啤酒", "白酒"]);
  const keys = column(["啤酒", "啤酒", "啤酒", "白酒", "白酒", "白酒"]);
  const given = [items, keys, ...[uses, marks, outputs, years, conditions].map(column), null, year];
  const rows = evaluate(methodsby, given, bundledContext) as Matrix;
  return rows.map((row) => row[sampleFigures.findIndex(({ key }) => key === which)]!);
}

test.each<[what: string, figure: SampleFigure, changed: Partial<typeof table>, before: number, after: number]>([
  ["use", "mean", { uses: [1, 2, 3, 5.5, 6, 8] }, 6, 6.5],
  ["mark", "count", { marks: ["", "", "", true, "", ""] }, 3, 2],
  ["output", "weightedMean", { outputs: [1, 1, 1, 1, 1, 2] }, 6, 6.5],
  // Least squares through (−4/3, −2), (−1/3, 0) and (5/3, 2) about the means: slope 6 ÷ 14/3, one year after the last.
  ["year", "trend", { years: [2019, 2020, 2021, 2019, 2020, 2022] }, 10, 6 + (18 / 14) * (8 / 3)],
  ["condition", "conditions", { conditions: ["", "", "", "甲", "", ""] }, 1, 2],
])("another %s of a sample", (_, which, changed, before, after) => {
  expect(figure(which)[1]).toBeCloseTo(before, 9);
  const [same] = figure(which);
  expect(figure(which, changed)[1]).toBeCloseTo(after, 9);
  expect(figure(which, changed)[0]).toBe(same);
  expect(figure(which)[1]).toBeCloseTo(before, 9);
});

test("another year to look ahead to", () => {
  expect(figure("trend").map(Number)).toEqual([expect.closeTo(4, 9), expect.closeTo(10, 9)]);
  expect(figure("trend", {}, 2025).map(Number)).toEqual([expect.closeTo(7, 9), expect.closeTo(16, 9)]);
});
