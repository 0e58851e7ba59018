/** .xls and .ods: what their formulas mean, and what else stands in a file besides its sheets. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { CFB, utils, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { cellName } from "../../src/workbook/address";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";
import { codepages } from "../../src/xlsx/read/codepages";
import { xlsbFile } from "../fixtures/xlsb-file";

async function cellsOf(bytes: Uint8Array, name: string): Promise<Readonly<Record<string, CellSnapshot>>> {
  const opened = await open(bytes, name);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const { cells } = opened.workbook.sheets[0]!;
  return Object.fromEntries(cells.map((cell) => [cellName(cell.row, cell.column), cell]));
}

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(PROJECT_ROOT, "test/fixtures/old", name)));

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

// As the Unicode Consortium's tables of these character sets have them.
test.each([
  [1252, [0x80, 0x85, 0x93, 0x94, 0x96, 0x99, 0xe9, 0x41], "€…“”–™éA"],
  [1250, [0x85, 0x9c, 0xb9], "…śą"],
  [936, [0xb9, 0xab, 0x80], "公€"],
  [10000, [0xc9, 0x8e], "…é"],
  [10029, [0x41, 0x85, 0xe6, 0xb8, 0xc9, 0xff], "AÖśł…ˇ"],
])("letters of the old character set %i", (codepage, bytes, text) => {
  expect(codepages.utils.decode(codepage, bytes)).toBe(text);
});

test("a workbook that is only protected against writing opens without a password", async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: "表", rows: [["原煤", 1]] }],
    encryption: { password: "VelvetSweatshop", spinCount: 1000 },
  });
  expect(Object.values(await cellsOf(bytes, "只读.xlsx")).map(({ value }) => value)).toEqual(["原煤", 1]);
});

/** The stream of an .xls, of BIFF5 or with a list of its texts of BIFF8, without its container. */
function stream(kind: "biff5" | "xls" = "biff5"): Uint8Array {
  const sheet = utils.aoa_to_sheet([["firm", 12.5]]);
  const bytes = write(
    { SheetNames: ["表"], Sheets: { 表: sheet } },
    { bookType: kind, bookSST: kind === "xls", type: "array" },
  ) as ArrayBuffer;
  const container = CFB.read(new Uint8Array(bytes), { type: "array" });
  return new Uint8Array(CFB.find(container, streams[kind])!.content as ArrayLike<number>);
}

const streams = { biff5: "/Book", xls: "/Workbook" };

function inContainer(book: Uint8Array, kind: "biff5" | "xls" = "biff5"): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, streams[kind], book);
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as ArrayLike<number>);
}

/** Where the records of a kind begin. */
function recordsOf(book: Uint8Array, kind: number): number[] {
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= book.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === kind) found.push(at);
  }
  return found;
}

test("an .xls without its container", async () => {
  const cells = await cellsOf(stream(), "裸.xls");
  expect([cells["A1"]?.value, cells["B1"]?.value]).toEqual(["firm", 12.5]);
});

test("a sheet that does not stand where the workbook says it does", async () => {
  const book = stream();
  const [sheet] = recordsOf(book, 0x85);
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  view.setUint32(sheet! + 4, view.getUint32(sheet! + 4, true) + 20, true);
  const cells = await cellsOf(inContainer(book), "错位.xls");
  expect([cells["A1"]?.value, cells["B1"]?.value]).toEqual(["firm", 12.5]);
});

test("a list of texts that says it has none", async () => {
  const book = stream("xls");
  const [list] = recordsOf(book, 0xfc);
  new DataView(book.buffer, book.byteOffset, book.byteLength).setBigUint64(list! + 4, 0n);
  const cells = await cellsOf(inContainer(book, "xls"), "无数.xls");
  expect([cells["A1"]?.value, cells["B1"]?.value]).toEqual(["firm", 12.5]);
});

/** A formula in row 1 ([MS-XLS] 2.4.127), its result a number. */
function formulaRecord(column: number, result: number, tokens: readonly number[]): Uint8Array {
  const record = new Uint8Array(26 + tokens.length);
  const view = new DataView(record.buffer);
  view.setUint16(0, 0x06, true);
  view.setUint16(2, record.length - 4, true);
  view.setUint16(6, column, true);
  view.setFloat64(10, result, true);
  view.setUint16(24, tokens.length, true);
  record.set(tokens, 26);
  return record;
}

// [MS-XLS] 2.5.198.51: behind a heading of either direction stands the area that it means; 2.5.198.49, a heading of a column.
test("formulas that name cells by their headings become references", async () => {
  const book = stream("xls");
  const headings = [0x18, 0x0a, 0, 0, 0x03, 0x80];
  const area = [0x25, 0, 0, 2, 0, 1, 0, 1, 0];
  const [text, sum, add] = [[0x17, 2, 0, 0x18, 0x0a], [0x22, 1, 4, 0], 0x03];
  const record = [
    ...formulaRecord(2, 12.5, [...headings, ...area, ...sum]),
    ...formulaRecord(3, 12.5, [0x18, 0x07, 0, 0, 0x01, 0x80]),
    ...formulaRecord(4, 1, [...text, ...headings, ...area, add]),
  ];
  const at = recordsOf(book, 0x0a)[1]!;
  const cells = await cellsOf(
    inContainer(new Uint8Array([...book.slice(0, at), ...record, ...book.slice(at)]), "xls"),
    "标题.xls",
  );
  expect(["C1", "D1", "E1"].map((cell) => cells[cell]?.formula)).toEqual([
    "=SUM($B$1:$B$3)",
    "=B1",
    '="\u0018\n"+@$B$1:$B$3',
  ]);
  expect(cells["C1"]?.value).toBe(12.5);
});

test("records that the reader does not know are passed over in silence", async () => {
  const book = stream();
  const at = recordsOf(book, 0x0a)[1]!;
  const unknown = [0xf0, 0x7f, 2, 0, 1, 2];
  const changed = new Uint8Array([...book.slice(0, at), ...unknown, ...book.slice(at)]);
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const cells = await cellsOf(inContainer(changed), "生僻记录.xls");
  expect(cells["B1"]?.value).toBe(12.5);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test("an .xlsb of a test version of Excel 2007 is called one", async () => {
  const parts = unzipSync(xlsbFile("表", [["单位", 1]]));
  const book = parts["xl/workbook.bin"]!;
  // The record that names the sheet is of kind 156, in two bytes, and shorter than 128.
  const at = book.findIndex((byte, index) => byte === 0x9c && book[index + 1] === 0x01);
  const size = book[at + 2]!;
  const early = [...book.slice(0, at + 2), size + 4, 0, 0, 0, 0, ...book.slice(at + 3)];
  const opened = await open(zipSync({ ...parts, "xl/workbook.bin": new Uint8Array(early) }), "旧.xlsb");
  expect("problem" in opened && opened.problem.key).toBe("fileTestVersion");
});

test.each([
  [16_384, "opened"],
  [16_385, "fileDamaged"],
])("an .xlsb with a number in column %i of a sheet that has 16,384: %s", async (columns, outcome) => {
  const row = Array.from({ length: columns }, (_, column) => (column === columns - 1 ? 1 : null));
  const opened = await open(xlsbFile("表", [row]), "宽.xlsb");
  expect("problem" in opened ? opened.problem.key : "opened").toBe(outcome);
});
