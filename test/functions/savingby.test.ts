/** A table that was summed before is not summed anew, unless a column of it is another one. */
import savingby from "../../src/functions/revision/savingby";
import { bundledContext } from "../../src/functions/bundled";
import { evaluate } from "../../src/functions/evaluate";
import type { Cell, Matrix } from "../../src/functions/values";

const rows = 600;
const column = (cell: (row: number) => Cell): Matrix => Array.from({ length: rows }, (_, row) => [cell(row)]);

/** Three years of two hundred firms, each of one of two items. */
const items = column((row) => (row % 2 === 0 ? "啤酒" : "白酒"));
const firms = column((row) => `企业${Math.floor(row / 3)}`);
const years = column((row) => 2012 + (row % 3));
const uses = column((row) => 5 + (row % 7));
const outputs = column((row) => 100 + row);
const none = column(() => "");

function savings(by: string, marks: Matrix, quota: number, used: Matrix = uses): Matrix {
  const names = [["啤酒"], ["白酒"]];
  const quotas = [
    [quota, quota, quota],
    [quota, quota, quota],
  ];
  const given = [by, items, firms, years, used, outputs, names, quotas, marks];
  return evaluate(savingby, given, bundledContext) as Matrix;
}

/** By the words of the method: the latest year of each item of a firm. */
function reckoned(item: string, marks: Matrix, quota: number, used: Matrix = uses): readonly number[] {
  const places = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => items[row]![0] === item && marks[row]![0] !== true,
  );
  const latest = places.filter(
    (row) => !places.some((other) => firms[other]![0] === firms[row]![0] && years[other]![0]! > years[row]![0]!),
  );
  const [use, output] = [(row: number) => Number(used[row]![0]), (row: number) => Number(outputs[row]![0])];
  const water = latest.reduce((sum, row) => sum + use(row) * output(row), 0);
  const saved = latest.reduce((sum, row) => sum + Math.max(0, use(row) - quota) * output(row), 0);
  return [latest.length, water, saved];
}

const sums = (table: Matrix, row: number) => table[row]!.slice(1, 4).map(Number);

test("by item and by enterprise, with other quotas, marks and uses", () => {
  expect(sums(savings("item", none, 6), 0)).toEqual(reckoned("啤酒", none, 6));
  expect(sums(savings("item", none, 8), 1)).toEqual(reckoned("白酒", none, 8));
  const byFirm = savings("enterprise", none, 6);
  expect(byFirm).toHaveLength(200);
  const water = byFirm.reduce((sum, [, , own]) => sum + Number(own), 0);
  expect(water).toBeCloseTo(reckoned("啤酒", none, 6)[1]! + reckoned("白酒", none, 6)[1]!, 6);
  const marks = column((row) => (row % 5 === 0 ? true : ""));
  expect(sums(savings("item", marks, 6), 0)).toEqual(reckoned("啤酒", marks, 6));
  const others = column((row) => 3 + (row % 11));
  expect(sums(savings("item", marks, 6, others), 1)).toEqual(reckoned("白酒", marks, 6, others));
  expect(sums(savings("item", none, 6), 0)).toEqual(reckoned("啤酒", none, 6));
});
