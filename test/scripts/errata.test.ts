import path from "node:path";
import { errata } from "../../scripts/generate/errata";
import type { Cell, Matrix } from "../../src/functions/values";
import { readPrinted } from "../../src/units/printed";
import { call } from "../support/catalogue";
import { dataRows } from "../support/data";

const entries = errata(path.join(__dirname, "..", ".."));

describe.each(entries.map((entry) => ({ name: `${entry.place.en}: ${entry.quantity.en}`, entry })))(
  "$name",
  ({ entry }) => {
    const { formula, printed, recomputed } = entry;
    const result = call(formula.id, ...formula.arguments);
    const found: Cell = Array.isArray(result) ? (result as Matrix)[0]![formula.column ?? 0]! : (result as Cell);

    test("the formula gives the recomputed value", () => {
      if (found === false) return expect(recomputed).toMatch(/[≤≥–/]/);
      if (recomputed === "") return expect(found).toBe("");
      const { value, decimals } = readPrinted(recomputed)!;
      expect(Math.abs((found as number) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9));
    });

    test("which the report does not print", () => {
      if (typeof found !== "number") return;
      const { value, decimals } = readPrinted(printed)!;
      expect(Math.abs(found - value)).toBeGreaterThan(0.5 * 10 ** -decimals * (1 + 1e-9));
    });
  },
);

// An independent recomputation of each entry, in plain arithmetic over the documents' figures.
test("the recomputed values are these", () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const pert = (a: number, m: number, b: number) => (a + 4 * m + b) / 6 - (0.25 * (b - a)) / 6;
  const second = (values: readonly number[]) =>
    (mean(values) + mean(values.filter((value) => value < mean(values)))) / 2;
  const rice = dataRows("samples")
    .filter(({ table }) => table === "3.2-1")
    .map(({ unitUse }) => Number(unitUse))
    .filter((value) => value < 0.148);
  const plants = [2.59, 1.61, 1.79, 1.64];
  const change = (table: string) =>
    dataRows("changes")
      .filter((row) => row.table === table && row.kind === "item" && row.new_new !== "")
      .map((row) => (Number(row.new_new) / Number(row.old) - 1) * 100);
  const sumOf = (name: string) =>
    dataRows("statistics")
      .filter((row) => row.table === "5.4-1" && row.kind === "product")
      .reduce((sum, row) => sum + Number(row[name]), 0);
  expect(entries.map(({ recomputed }) => recomputed)).toEqual([
    pert(5.1, 5.2, 6.1).toFixed(2),
    ((1.61 + 4 * 1.79 + 2.59) / 6).toFixed(2),
    pert(1.61, 1.79, 2.59).toFixed(2),
    ((102.8 + 4 * 126.4 + 141.5) / 6).toFixed(1),
    pert(102.8, 126.4, 141.5).toFixed(1),
    pert(0.48, 0.49, 0.49).toFixed(2),
    String(rice.length),
    String(rice.length),
    Math.min(...rice).toFixed(2),
    mean(rice).toFixed(2),
    second(rice).toFixed(2),
    String(rice.length),
    // Tungsten: with six values below the mean the two above are at least 205.80 + 155.17; with seven the one above is 205.80.
    `≤${(155.17 / 2 + (8 * 155.17 - 360.97) / 12).toFixed(2)} / ${(155.17 / 2 + (8 * 155.17 - 205.8) / 14).toFixed(2)}`,
    // Milk: the two other values add up to 9.44; one of them below the mean, at most 9.44 − 5.07, or both.
    `${((2.51 + 5.07) / 2).toFixed(2)}–${(5.07 / 2 + (2.51 + 9.44 - 5.07) / 4 + 1e-9).toFixed(2)} / ${(5.07 / 2 + (2.51 + 9.44) / 6).toFixed(2)}`,
    `≥${((35.11 + 52.3) / 2 + 1e-9).toFixed(2)}`,
    mean(plants).toFixed(2),
    second(plants).toFixed(2),
    "18.50",
    "10.21",
    String(sumOf("total")),
    String(sumOf("reasonable")),
    `${((0.543 / 1.7 - 1) * 100).toFixed(2)}%`,
    `${mean(change("6-1")).toFixed(2)}%`,
    "",
    `${mean(change("6-2")).toFixed(2)}%`,
  ]);
});
