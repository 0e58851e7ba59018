import type { Cell, Matrix } from "../../../src/functions/values";
import { failure } from "../../../src/language/failure";
import { call, column, expectFailure } from "../../support/catalogue";

const leftOf = (table: Cell | Matrix, columns: number) => (table as Matrix).map((row) => row.slice(0, columns));

test("an unknown basis or ceiling is refused with the words that are known", () => {
  const table = [column("甲厂"), column(2024), column(100)] as const;
  expectFailure(call("PLANBY", ...table, null, null, null, null, "前年"), "#VALUE!", "planWordUnknown");
  expectFailure(call("PLANBY", ...table, null, null, null, null, null, null, "用水"), "#VALUE!", "planWordUnknown");
  expectFailure(call("PLANBY", ...table, column("啤酒", "啤酒")), "#VALUE!", "lengthsDiffer");
});

test("an error among the quota volumes leaves only its own firm without one", () => {
  const volumes = [[failure("#N/A", "noThreshold")], [80]];
  const table = call(
    "PLANBY",
    column("甲厂", "乙厂"),
    column(2024, 2024),
    column(100, 90),
    column("白酒", "啤酒"),
    volumes,
  );
  expect(leftOf(table, 7)).toEqual([
    ["甲厂", "", "", "", "", "", 100],
    ["乙厂", "", "", 80, "", "", 90],
  ]);
});

test("a firm or product that Excel hands over as 0 is blank", () => {
  expect(call("PLANBY", column("甲厂", 0), column(2024, 2024), column(100, 90))).toHaveLength(1);
  expectFailure(call("PLANBY", column(0), column(2024), column(100)), "#VALUE!", "tooFewValues");
});

test("the list for improvement holds only what exceeds, the most water first; one blank line where nothing does", () => {
  const table = (use: readonly number[]) =>
    call(
      "GRADEBY",
      ...[column("甲厂", "乙厂"), column("151", "151"), column("啤酒", "啤酒"), column(...use)],
      ...[column(100, 100), column("kL", "kL"), null, null, null, "先进值", null, "整改"],
    );
  expect(leftOf(table([500, 700]), 1)).toEqual([["乙厂"], ["甲厂"]]);
  expect(table([100, 400])).toEqual([new Array(12).fill("")]);
});

test("a volume without a rate has no tax", () => {
  expectFailure(call("WATERTAX", column(100, 5), column(0.1, null)), "#VALUE!", "rateMissing");
  expectFailure(call("WATERTAX", column(null), column(0.1)), "#VALUE!", "tooFewValues");
  // 0.1 × 3 in binary fractions is 0.30000000000000004.
  expect(call("WATERTAX", column(0.1), column(3))).toBe(0.3);
});
