import { strFromU8, unzipSync } from "fflate";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { ExcelHost } from "../../../src/hosts/excel/host";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { message } from "../../../src/language/messages";
import { createHeadlessHost } from "../../../src/hosts/headless";
import type { RangeAddress, Write } from "../../../src/hosts/port";
import { selfCheck } from "../../../src/workflows/selfcheck";
import { contract, runCase } from "../contract";
import { MockExcel } from "./mockExcel";

let book: HeadlessHost;
let excel: MockExcel;
let host: ExcelHost;
let sheet: string;

beforeAll(async () => {
  book = await createHeadlessHost(new ContextStore(bundledContext));
});

afterAll(() => book.dispose());

beforeEach(async () => {
  excel = new MockExcel(book);
  excel.install();
  host = new ExcelHost();
  sheet = await host.addSheet("Test");
});

afterEach(async () => {
  excel.editing = false;
  for (const name of (await book.sheets()).slice(1)) await book.removeSheet(name);
});

const at = (row: number, column: number, rows = 1, columns = 1): RangeAddress => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const one = (entries: Write["entries"], more: Partial<Write> = {}): Write => ({
  sheet,
  row: 0,
  column: 0,
  entries,
  ...more,
});
const valuesAt = async (range: RangeAddress) => (await host.read(range)).values;

describe("the mock is as strict as Excel", () => {
  const read = (prepare: (range: Excel.Range) => void, sync: boolean) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, 1, 1);
      prepare(range);
      if (sync) await context.sync();
      return range.values as unknown;
    });

  test("a property that was not loaded cannot be read", async () => {
    expect(await read(() => undefined, true)).toBe("Error, property was not loaded");
  });

  test("nor one that was loaded, before the sync", async () => {
    expect(await read((range) => range.load("values"), false)).toBe("Error, context.sync() was not called");
  });

  test("loaded and synchronised, it can", async () => {
    expect(await read((range) => range.load("values"), true)).toEqual([[""]]);
  });

  test("what it does not know is no part of it", async () => {
    await expect(read((range) => range.load("style"), true)).rejects.toThrow("style");
    await expect(read((range) => range.merge(), true)).rejects.toThrow("no merge");
  });

  test("it takes what is typed for what Excel takes it", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, 1, 5);
      range.formulas = [["061", "=1+1", "2021-04-12", "TRUE", "'061"]];
      await context.sync();
    });
    expect(await valuesAt(at(0, 0, 1, 5))).toEqual([[61, 2, 45000, true, "061"]]);
  });
});

describe("the contract of all hosts", () => {
  test.each(contract)("$name", (each) => runCase(host, each));
});

test("the self-check runs in Excel, and says which Excel", async () => {
  // Three functions are enough here: all of them are checked headless, and as Excel calls them in functions.test.ts.
  const enough = new AbortController();
  const { functions, version } = await selfCheck(host, {
    progress: (done) => void (done === 3 && enough.abort()),
    signal: enough.signal,
  });
  expect(functions.length).toBeGreaterThanOrEqual(3);
  expect(functions.flatMap(({ examples }) => examples.filter(({ agrees }) => !agrees))).toEqual([]);
  expect(version).toBe("Excel PC 16.0.1, ExcelApi 1.20");
});

test.each([
  "2021-04-12",
  "1/2",
  "3 月",
  "5%",
  "１２",
  "Mar 1",
  "=cmd|' /C calc'!A0",
  "+86 351",
  "-",
  "@SUM(A1)",
  "TRUE",
  "1e3",
  "二月",
  "'",
  "a\nb",
  " ",
])("the text %j stays text", async (text) => {
  await host.write("Test", [one([[text]])]);
  expect(await host.read(at(0, 0))).toMatchObject({ values: [[text]], formulas: [[null]] });
});

test("plain text gets no apostrophe", async () => {
  const typed: unknown[] = [];
  const run = jest.spyOn(excel as unknown as { type: (range: unknown, cells: unknown[][]) => unknown }, "type");
  await host.write("Test", [one([["原煤", "井工矿；不包括井下黄泥灌浆", "Copper cathode"]])]);
  typed.push(...run.mock.calls[0]![1].flat());
  expect(typed).toEqual(["原煤", "井工矿；不包括井下黄泥灌浆", "Copper cathode"]);
});

describe("a write that Excel refuses", () => {
  test("on a protected sheet leaves the sheets before it as they were", async () => {
    const locked = await host.addSheet("Locked");
    await host.write("Test", [one([["061", { formula: "=1+1" }, null]], { numberFormat: "0.00" })]);
    excel.protectedSheets.add(locked);
    const outcome = await host.write(
      "Test",
      [one([[1, 2, 3]], { numberFormat: "0%", fill: "#ff0000", bold: true }), { ...one([[4]]), sheet: locked }],
      { overwrite: true },
    );
    expect(outcome).toMatchObject({ done: false, problem: { key: "writeRefused" } });
    expect(await host.read(at(0, 0, 1, 3))).toMatchObject({
      values: [["061", 2, null]],
      formulas: [[null, "=1+1", null]],
    });
    expect(excel.looks.get(`${sheet}!0!0`)).toEqual({ numberFormat: "0.00", fill: "#FFFFFF", bold: false });
  });

  test("while the user types is a problem told", async () => {
    excel.editing = true;
    expect(await host.write("Test", [one([[1]])])).toMatchObject({ done: false, problem: { key: "cellBeingEdited" } });
    excel.editing = false;
    expect(await host.usedRange(sheet)).toBeNull();
  });

  test("beyond the edge of the sheet is one too", async () => {
    expect(await host.write("Test", [one([[1, 2]], { column: 16383 })])).toMatchObject({
      done: false,
      problem: { key: "sheetTooSmall" },
    });
  });
});

test("a mistake of the program is not taken for a refusal", async () => {
  await expect(host.write("Test", [one([[Symbol("x") as never]])])).rejects.toThrow();
});

test("undo brings back values, formulas, texts, errors, formats and notes, write by write", async () => {
  await host.write("Test", [
    one([["061", { formula: "=1+1" }, { formula: "=NA()" }]], { numberFormat: "@", note: "old" }),
  ]);
  await host.write("Test", [one([[1, 2, 3]], { numberFormat: "0%", note: "new" })], { overwrite: true });
  await host.write("Test", [one([[null, null, null]], { note: null })], { overwrite: true });
  await host.undo();
  expect(await valuesAt(at(0, 0, 1, 3))).toEqual([[1, 2, 3]]);
  expect([...excel.notes.values()]).toEqual(["new"]);
  await host.undo();
  const { values, formulas } = await host.read(at(0, 0, 1, 3));
  expect([values[0]!.slice(0, 2), formulas]).toEqual([["061", 2], [[null, "=1+1", "=NA()"]]]);
  expect(excel.looks.get(`${sheet}!0!0`)).toMatchObject({ numberFormat: "@" });
  expect([...excel.notes.values()]).toEqual(["old"]);
  await host.undo();
  expect(await host.usedRange(sheet)).toBeNull();
  await host.undo();
});

test("a write is one step of Excel's own undo where Excel can do that", async () => {
  await host.write("Test", [one([[1]])]);
  expect(excel.runOptions).toContainEqual({ mergeUndoGroup: true });
  excel.runOptions.length = 0;
  excel.version = 19;
  await host.write("Test", [one([[1]])], { overwrite: true });
  expect(excel.runOptions).toEqual([null]);
});

test("an Excel that knows only what the manifest requires does without the rest", async () => {
  excel.version = 9;
  const old = new ExcelHost();
  expect(old.abilities).toEqual({ undo: false, spill: false, notes: false, tables: true, validation: true });
  expect(await old.write("Test", [one([[1]], { note: "x" })])).toEqual({ done: true });
  expect(excel.notes.size).toBe(0);
  expect(await old.spillRange(sheet, 0, 0)).toBeNull();
  expect(await old.version()).toBe("Excel PC 16.0.1, ExcelApi 1.9");
});

test("large ranges go in portions and come back whole", async () => {
  const rows = Array.from({ length: 15_000 }, (_, row) => [row, `text ${row}`, row % 2 === 0]);
  await host.write("Test", [one(rows)]);
  const { syncs } = excel.batches.at(-1)!;
  // Three portions, each read before and written; and the checks.
  expect(syncs).toBeGreaterThanOrEqual(6);
  expect(await valuesAt(at(0, 0, 15_000, 3))).toEqual(rows);
});

test("a whole column is read as far as it is used", async () => {
  await host.write("Test", [one([[1], [2], [3]])]);
  const { address, values } = await host.read({ sheet, row: 0, column: 0, rows: 1_048_576, columns: 1 });
  expect([address.rows, values]).toEqual([3, [[1], [2], [3]]]);
  const empty = await host.read({ sheet, row: 100, column: 5, rows: 1_000_000, columns: 2 });
  expect(empty.values).toEqual([[null]]);
});

test("where no single range is selected, the cell with the cursor counts", async () => {
  await host.goTo(at(4, 2, 3, 3));
  excel.noSingleRange = true;
  expect(await host.selection()).toEqual(at(4, 2));
});

test("panes freeze rows, columns, both or none", async () => {
  await host.freeze(sheet, 2, 0);
  await host.freeze(sheet, 0, 1);
  await host.freeze(sheet, 2, 1);
  await host.freeze(sheet, 0, 0);
  expect(excel.frozen).toEqual(["none", "2 rows", "none", "1 columns", "none", "2 rows, 1 columns", "none"]);
});

test("column widths are points for Excel", async () => {
  await host.setColumnWidths(sheet, 1, [8.43, 20]);
  expect([...excel.widths.values()]).toEqual([expect.closeTo(48, 1), 108.75]);
});

describe("validation lists", () => {
  test("a short list is part of the rule", async () => {
    await host.addValidationList(at(1, 0, 3, 1), ["先进值", "通用值"]);
    expect(excel.rules).toEqual([
      { range: `${sheet}!A2:A4`, rule: { list: { inCellDropDown: true, source: "先进值,通用值" } } },
    ]);
  });

  test("a long one, or one with commas, stands on a hidden sheet, once", async () => {
    const products = Array.from({ length: 100 }, (_, index) => `产品 ${index}`);
    await host.addValidationList(at(1, 0), products);
    await host.addValidationList(at(1, 1), ["a,b", "c"]);
    await host.addValidationList(at(1, 2), products);
    expect(excel.rules.map(({ rule }) => (rule as { list: { source: string } }).list.source)).toEqual([
      "=WQ_Lists!$A$1:$A$100",
      "=WQ_Lists!$B$1:$B$2",
      "=WQ_Lists!$A$1:$A$100",
    ]);
    expect(excel.hidden).toEqual(new Set(["WQ_Lists"]));
    expect(await valuesAt({ sheet: "WQ_Lists", row: 0, column: 1, rows: 2, columns: 1 })).toEqual([["a,b"], ["c"]]);
  });
});

describe("inserting sheets", () => {
  const snapshot = { sheets: [{ name: "新表", cells: [] }], styles: [], names: [], settings: {} };

  test("an Excel that cannot take them says so", async () => {
    excel.version = 12;
    const outcome = await host.insertSheets(snapshot);
    expect(outcome).toEqual({ done: false, problem: message("insertionUnsupported") });
  });

  test("pictures travel inside the file that Excel takes them from", async () => {
    const png = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
    const image = { row: 1, column: 0, width: 720, height: 224, png, description: "早稻" };
    const sheets = [{ name: "图片", cells: [{ row: 0, column: 0, value: "图" }], images: [image] }];
    expect(await host.insertSheets({ ...snapshot, sheets })).toEqual({ done: true, sheets: ["图片"] });
    const parts = unzipSync(excel.insertedFiles.at(-1)!);
    expect(Object.keys(parts).filter((part) => part.endsWith(".png"))).toEqual(["xl/media/image1.png"]);
    expect([...parts["xl/media/image1.png"]!]).toEqual([...png]);
    expect(strFromU8(parts["xl/drawings/drawing1.xml"]!)).toContain('descr="早稻"');
    await host.removeSheet("图片");
  });

  test("a protected workbook says so", async () => {
    excel.structureProtected = true;
    const outcome = await host.insertSheets(snapshot);
    expect(outcome).toEqual({ done: false, problem: message("insertionRefused") });
    expect(await host.sheets()).not.toContain("新表");
  });
});
