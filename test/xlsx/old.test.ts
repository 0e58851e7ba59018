/** .xls and .ods: what their formulas mean, and what else stands in a file besides its sheets. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { writeXlsx } from "hucre";
import { cellName } from "../../src/workbook/address";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";

async function cellsOf(bytes: Uint8Array, name: string): Promise<Readonly<Record<string, CellSnapshot>>> {
  const opened = await open(bytes, name);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const { cells } = opened.workbook.sheets[0]!;
  return Object.fromEntries(cells.map((cell) => [cellName(cell.row, cell.column), cell]));
}

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, "../fixtures/old", name)));

test.each([
  ["sheet-with-chart.xls", { A1: "企业名称", B1: "取水量", A2: "甲厂", B2: 12.5 }],
  ["embedded-workbook.xls", { A1: "外层工作簿" }],
  ["text-of-shared-formula.xls", { B1: "是", B2: "是" }],
])("%s: the sheet's own values", async (name, values) => {
  const cells = await cellsOf(fixture(name), name);
  expect(Object.fromEntries(Object.keys(values).map((cell) => [cell, cells[cell]?.value]))).toEqual(values);
});

test("formulas of .ods give one value, or fill their range", async () => {
  const sheet = utils.aoa_to_sheet([[10], [20], [30]]);
  sheet["B2"] = { t: "n", v: 40, f: "A1:A3*2" };
  sheet["C1"] = { t: "n", v: 60, f: "SUM(A1:A3)" };
  utils.sheet_set_array_formula(sheet, "D1:D2", "A1:A2*3");
  Object.assign(sheet["D1"] as object, { t: "n", v: 30 });
  Object.assign(sheet["D2"] as object, { t: "n", v: 60 });
  sheet["!ref"] = "A1:D3";
  const bytes = new Uint8Array(
    write({ SheetNames: ["表"], Sheets: { 表: sheet } }, { bookType: "ods", type: "array" }) as ArrayBuffer,
  );
  const cells = await cellsOf(bytes, "a.ods");
  expect(cells["B2"]).toMatchObject({ value: 40, formula: "=@A1:A3*2", entered: "plain" });
  expect(cells["C1"]).toMatchObject({ formula: "=SUM(A1:A3)", entered: "plain" });
  expect(cells["D1"]).toMatchObject({ entered: "array", spill: { rows: 2, columns: 1 }, spilled: [[30], [60]] });
});

test("a workbook that is only protected against writing opens without a password", async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: "表", rows: [["原煤", 1]] }],
    encryption: { password: "VelvetSweatshop", spinCount: 1000 },
  });
  expect(Object.values(await cellsOf(bytes, "只读.xlsx")).map(({ value }) => value)).toEqual(["原煤", 1]);
});
