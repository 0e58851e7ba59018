import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { changedParts } from "../support/parts";
import { wq } from "./support";
import { openedWorkbook } from "../support/opened";

const folder = mkdtempSync(path.join(os.tmpdir(), "wq-convert-"));
const at = (name: string) => path.join(folder, `${name}.xlsx`);

const workbook: WorkbookSnapshot = {
  sheets: [
    {
      name: "定额",
      cells: [
        { row: 0, column: 0, value: "061" },
        { row: 0, column: 1, value: "原煤" },
        { row: 0, column: 2, value: 0, formula: '=WQ.QUOTA(A1,B1,"先进值","露天开采")' },
        // A stale result that is none of our business.
        { row: 0, column: 3, value: 77, formula: "=1+1" },
        { row: 1, column: 0, value: 0, formula: '=WQ.QUOTAFIND("lushui","山西2021",1)', note: "找一找" },
      ],
    },
    { name: "说明", cells: [{ row: 0, column: 0, value: "别动" }] },
  ],
  styles: [],
  names: [{ name: "级别", refersTo: "WQ.TIEROF(定额!$C$1,1,2,3)" }],
  settings: {},
};

async function cells(file: string) {
  const { workbook } = await openedWorkbook(readFileSync(file));
  return workbook.sheets.map(({ cells }) =>
    cells.map(({ row, column, value, formula, note }) => [row, column, value, formula, note]),
  );
}

test("converts to native formulas and back; nothing else in the file changes", async () => {
  const original = await write(workbook);
  writeFileSync(at("in"), original);
  const there = await wq(["convert", at("in"), "--to", "native", "-o", at("native")]);
  expect({ status: there.status, remarks: there.remarks.trimEnd().split("\n") }).toEqual({
    status: 0,
    remarks: [
      expect.stringContaining("定额!A2:M2 =WQ.QUOTAFIND"),
      expect.stringContaining("还有 1 处"),
      "已转换 1 处公式，1 处未转换。",
      at("native"),
    ],
  });
  const native = readFileSync(at("native"));
  const kept = ["xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml"];
  expect(changedParts(original, native).filter((part) => kept.includes(part))).toEqual([]);
  const [sheet, untouched, data] = await cells(at("native"));
  expect(sheet![2]).toEqual([0, 2, 0.11, expect.stringMatching(/^=LOOKUP\(1,0\//), expect.stringContaining("〔WQ")]);
  expect(sheet![3]).toEqual([0, 3, 77, "=1+1", undefined]);
  expect(untouched).toEqual([[0, 0, "别动", undefined, undefined]]);
  expect(data![2]![2]).toContain("DB14/T 1049.2—2021");

  expect((await wq(["convert", at("native"), "--to", "functions", "-o", at("back")])).status).toBe(0);
  const [restored, , none] = await cells(at("back"));
  expect(none).toBeUndefined();
  expect(restored!.map(([, , , formula, note]) => [formula, note])).toEqual(
    workbook.sheets[0]!.cells.map(({ formula, note }) => [formula, note]),
  );
});

test("values of one range only; the note keeps its text before the formula", async () => {
  const { status } = await wq(["convert", at("in"), "--to", "values", "--range", "定额!A2", "-o", at("values")]);
  expect(status).toBe(0);
  const [sheet] = await cells(at("values"));
  expect(sheet![2]).toEqual([0, 2, 0, expect.stringContaining("WQ.QUOTA("), undefined]);
  const second = sheet!.filter(([row]) => row === 1);
  expect(second.map(([, , value]) => value)).toContain("卤水");
  expect(second[0]![3]).toBeUndefined();
  expect(second[0]![4]).toMatch(/^找一找\n\n〔WQ/);
});

test("notes that only the conversion brought leave no parts behind", async () => {
  const plain = await write({
    ...workbook,
    sheets: [{ name: "定额", cells: workbook.sheets[0]!.cells.slice(0, 3) }],
    names: [],
  });
  writeFileSync(at("plain"), plain);
  await wq(["convert", at("plain"), "--to", "native", "-o", at("plain-native")]);
  await wq(["convert", at("plain-native"), "--to", "functions", "-o", at("plain-back")]);
  const parts = unzipSync(readFileSync(at("plain-back")));
  expect(Object.keys(parts).filter((part) => /comments|vmlDrawing/.test(part))).toEqual([]);
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("legacyDrawing");
});

test("an unknown conversion, an unknown range and a missing file are told", async () => {
  const remarks = async (...words: string[]) => (await wq(["convert", ...words])).remarks;
  expect(await remarks(at("in"), "--to", "pictures", "-o", at("x"))).toContain("pictures");
  expect(await remarks(at("in"), "--to", "native", "--range", "没有!A1", "-o", at("x"))).toContain("没有!A1");
  expect(await remarks(at("none"), "--to", "native", "-o", at("x"))).toContain("none.xlsx");
  expect(() => readFileSync(at("x"))).toThrow(/ENOENT/);
});
