/** What is Excel's own: how it reads what is typed, what it refuses, what its requests may weigh. On Microsoft's own client. */
import { strFromU8, unzipSync } from "fflate";
import { ExcelHost } from "../../../src/hosts/excel/host";
import type { RangeAddress, Write } from "../../../src/hosts/port";
import { message } from "../../../src/language/messages";
import { selfCheck } from "../../../src/workflows/selfcheck";
import { maxBytes, refusals } from "../../support/excel/frame";
import { openExcelInNode } from "../../support/excel/inNode";
import type { Simulation } from "../../support/excel/simulation";
import { until } from "../../support/until";

let excel: Simulation;
let host: ExcelHost;
let sheet: string;

beforeAll(async () => {
  excel = await openExcelInNode({ newerClient: true });
  host = new ExcelHost();
});

afterAll(() => excel.dispose());

beforeEach(async () => {
  sheet = await host.addSheet("Test");
});

afterEach(async () => {
  excel.frame.endEdit();
  excel.frame.refuses = () => null;
  const { state } = excel;
  state.noSingleRange = state.structureProtected = state.compatibilityMode = false;
  state.undoSupported = true;
  for (const kept of [state.looks, state.notes, state.protectedSheets]) kept.clear();
  for (const list of [state.rules, state.frozen, state.charts, state.undoGroups, excel.frame.requests]) list.length = 0;
  for (const name of (await state.book.sheets()).slice(1)) await state.book.removeSheet(name);
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
const lookAt = (row: number, column: number) => excel.state.looks.get(`${sheet}!${row}!${column}`);

describe("the client is Microsoft's own", () => {
  const read = (prepare: (range: Excel.Range) => void) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, 1, 5);
      prepare(range);
      await context.sync();
      return range.values as unknown;
    });

  test("a property that was not loaded cannot be read", async () => {
    await expect(read(() => undefined)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("what is typed is taken for what Excel takes it", async () => {
    await read((range) => {
      range.formulas = [["061", "=1+1", "2021-04-12", "TRUE", "'061"]];
      range.load("values");
    });
    expect(await valuesAt(at(0, 0, 1, 5))).toEqual([[61, 2, 45000, true, "061"]]);
  });
});

test("the self-check runs in Excel, and says which Excel", async () => {
  // Some functions are enough here: all of them are checked headless, and as Excel calls them in functions.test.ts.
  const enough = new AbortController();
  const { functions, version } = await selfCheck(host, {
    progress: () => enough.abort(),
    signal: enough.signal,
  });
  expect(functions.length).toBeGreaterThanOrEqual(3);
  expect(functions.flatMap(({ examples }) => examples.filter(({ agrees }) => !agrees))).toEqual([]);
  expect(version).toBe("Excel OfficeOnline 16.0.0.0, ExcelApi 1.20");
});

test("texts that look like something else stay text", async () => {
  const texts = ["2021-04-12", "1/2", "3 月", "5%", "１２", "Mar 1", "=cmd|' /C calc'!A0", "+86 351", "-", "@SUM(A1)"];
  const all = [...texts, "TRUE", "1e3", "二月", "'", "a\nb", " "];
  await host.write("Test", [one([all])]);
  expect(await host.read(at(0, 0, 1, all.length))).toMatchObject({ values: [all], formulas: [all.map(() => null)] });
});

describe("formulas in cells of the format text", () => {
  test("are formulas all the same, and the text beside them stays text", async () => {
    await host.write("Test", [one([["061", "061"]], { numberFormat: "@" })]);
    await host.write("Test", [one([["062", { formula: "=1+1" }]])], { overwrite: true });
    expect(await host.read(at(0, 0, 1, 2))).toMatchObject({ values: [["062", 2]], formulas: [[null, "=1+1"]] });
    expect([lookAt(0, 0), lookAt(0, 1)]).toMatchObject([{ numberFormat: "@" }, { numberFormat: "General" }]);
    await host.undo();
    expect(await valuesAt(at(0, 0, 1, 2))).toEqual([["061", "061"]]);
    expect(lookAt(0, 1)).toMatchObject({ numberFormat: "@" });
  });
});

describe("while a cell is edited", () => {
  test("a write and a question are refused in words, and nothing is written", async () => {
    excel.frame.edit();
    const outcome = await host.write("Test", [one([[1]])]);
    expect(outcome).toEqual({ done: false, problem: message("cellBeingEdited") });
    await expect(host.selection()).rejects.toMatchObject({ problem: message("cellBeingEdited") });
    await expect(host.selection()).rejects.toThrow("正在编辑单元格");
    excel.frame.endEdit();
    expect(await host.usedRange(sheet)).toBeNull();
  });

  test("what was begun to be listened for is heard of afterwards, and settings are read", async () => {
    excel.frame.edit();
    const heard: unknown[] = [];
    const stop = host.onSelectionChanged((selection) => heard.push(selection));
    const setting = host.setting("nothing");
    await new Promise((resolve) => setTimeout(resolve, 20));
    excel.frame.endEdit();
    expect(await setting).toBeNull();
    await host.goTo(at(3, 3));
    for (let turn = 0; turn < 200 && heard.length === 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toContainEqual(at(3, 3));
    stop();
  });

  test("a selection of somebody who types on at once is heard of once the cell is done", async () => {
    const heard: unknown[] = [];
    const stop = host.onSelectionChanged((selection) => heard.push(selection));
    await until(() => excel.frame.listening.has("documentSelectionChanged"));
    await excel.state.book.goTo(at(5, 1));
    excel.frame.edit();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).not.toContainEqual(at(5, 1));
    excel.frame.endEdit();
    await until(() => heard.some((selection) => JSON.stringify(selection) === JSON.stringify(at(5, 1))));
    stop();
  });

  test("an Excel that does not delay requests is asked again", async () => {
    let asked = 0;
    excel.frame.refuses = () => (++asked === 1 ? refusals.cellEditMode : null);
    expect(await host.setting("nothing")).toBeNull();
    expect(asked).toBeGreaterThan(1);
  });
});

describe("a write that Excel refuses", () => {
  test("on a protected sheet leaves the sheets before it as they were", async () => {
    const locked = await host.addSheet("Locked");
    await host.write("Test", [one([["061", { formula: "=1+1" }, null]], { numberFormat: "0.00" })]);
    excel.state.protectedSheets.add(locked);
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
    expect(lookAt(0, 0)).toEqual({ numberFormat: "0.00", bold: false });
  });

  test("without permission says so, and changes nothing", async () => {
    excel.frame.refuses = () => refusals.denied;
    expect(await host.write("Test", [one([[1]])])).toMatchObject({ done: false, problem: { key: "writeRefused" } });
    await expect(host.goTo(at(0, 0))).rejects.toMatchObject({ problem: message("excelDenied") });
    excel.frame.refuses = () => null;
    expect(await host.usedRange(sheet)).toBeNull();
  });

  test("beyond the small sheets of compatibility mode is a problem told", async () => {
    excel.state.compatibilityMode = true;
    const outcomes = [
      await host.write("Test", [one([[1]]), one([[1]], { row: 65536 })]),
      await host.write("Test", [one([[1, 2]], { column: 255 })]),
    ];
    expect(outcomes).toEqual(outcomes.map(() => ({ done: false, problem: message("sheetTooSmall", { sheet }) })));
    expect(await host.usedRange(sheet)).toBeNull();
  });

  test("beyond the edge of the sheet is a problem told", async () => {
    const outcome = await host.write("Test", [one([[1, 2]], { column: 16383 })]);
    expect(outcome).toMatchObject({ done: false, problem: { key: "sheetTooSmall" } });
  });
});

describe("undo", () => {
  test("brings back values, formulas, texts, errors, formats and notes, write by write", async () => {
    await host.write("Test", [
      one([["061", { formula: "=1+1" }, { formula: "=NA()" }]], { numberFormat: "@", note: "old" }),
    ]);
    await host.write("Test", [one([[1, 2, 3]], { numberFormat: "0%", note: "new" })], { overwrite: true });
    await host.write("Test", [one([[null, null, null]], { note: null })], { overwrite: true });
    await host.undo();
    expect(await valuesAt(at(0, 0, 1, 3))).toEqual([[1, 2, 3]]);
    expect([...excel.state.notes.values()]).toEqual(["new"]);
    await host.undo();
    const { values, formulas } = await host.read(at(0, 0, 1, 3));
    expect([values[0]!.slice(0, 2), formulas]).toEqual([["061", 2], [[null, "=1+1", "=NA()"]]]);
    expect(lookAt(0, 0)).toMatchObject({ numberFormat: "@" });
    expect([...excel.state.notes.values()]).toEqual(["old"]);
    await host.undo();
    expect(await host.usedRange(sheet)).toBeNull();
    await host.undo();
  });

  test("brings back several fills and bold cells under one write", async () => {
    await host.write("Test", [
      one([[1], [2]], { fill: "#ff0000" }),
      one([[3]], { row: 2, fill: "#00ff00", bold: true }),
    ]);
    await host.write("Test", [one([[5], [6], [7], [8]], { fill: "#0000ff", bold: false })], { overwrite: true });
    await host.undo();
    const fills = [0, 1, 2, 3].map((row) => lookAt(row, 0)?.fill ?? null);
    expect(fills).toEqual(["#ff0000", "#ff0000", "#00ff00", null]);
    expect(lookAt(2, 0)).toMatchObject({ bold: true });
  });

  test("lets a formula spill again that was written over, wholly or in the middle", async () => {
    await host.write("Test", [one([[{ formula: "=WQ.PERTMEAN(1,{1;2;3},3)" }]])]);
    const spilled = await valuesAt(at(0, 0, 3, 1));
    for (const write of [one([["a"], ["b"], ["c"]]), one([["x"], ["y"]], { row: 1 })]) {
      await host.write("Test", [write], { overwrite: true });
      await host.undo();
      expect(await valuesAt(at(0, 0, 3, 1))).toEqual(spilled);
      expect(await host.spillRange(sheet, 0, 0)).toEqual(at(0, 0, 3, 1));
    }
  });

  test("is one of Excel's own steps where client and host know them, and a write goes in all the same where one cannot be", async () => {
    await host.write("Test", [one([[1]])]);
    expect(excel.state.undoGroups).toContain(true);
    excel.state.undoSupported = false;
    expect(await host.write("Test", [one([[2]])], { overwrite: true })).toEqual({ done: true });
    expect(await valuesAt(at(0, 0))).toEqual([[2]]);
  });
});

describe("requests that Excel on the web would refuse for their size", () => {
  // 2,000 cells of 1,200 Chinese characters are more than 7 MB.
  const text = "取水许可证载明的年取水量与实际用水量".repeat(70).slice(0, 1200);
  const rows = Array.from({ length: 1000 }, (_, row) => [text, `${text}${row}`]);

  test("are cut by bytes, written as well as read, and undone", async () => {
    expect(await host.write("Test", [one(rows)])).toEqual({ done: true });
    expect(await valuesAt(at(0, 0, rows.length, 2))).toEqual(rows);
    const entries = rows.map(() => [1, 2]);
    await host.write("Test", [one(entries, { fill: "#ff0000", numberFormat: "0" })], { overwrite: true });
    await host.undo();
    expect(await valuesAt(at(990, 0, 10, 2))).toEqual(rows.slice(990));
    const taken = excel.frame.requests.filter(({ error }) => error === undefined);
    expect(Math.max(...taken.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes]))).toBeLessThanOrEqual(maxBytes);
    expect(excel.frame.requests.filter(({ error }) => error === refusals.requestTooLarge)).toEqual([]);
  });

  test("settings of several megabytes are kept in pieces, which go with them", async () => {
    const long = `{"标记":"${"用水量“异常”".repeat(300_000)}"}`;
    await host.setSetting("large", long);
    expect(await host.setting("large")).toBe(long);
    await host.setSetting("large", "short");
    expect(await host.setting("large")).toBe("short");
    expect(await excel.state.book.setting("large#0")).toBeNull();
    await host.setSetting("large", null);
    expect(await host.setting("large")).toBeNull();
  });
});

test("a calculation that does not end is not asked about in a flood", async () => {
  excel.state.calculationState = "Pending";
  const done = host.recalculate();
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(excel.frame.requests.length).toBeLessThan(12);
  excel.state.calculationState = "Done";
  await done;
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
  excel.state.noSingleRange = true;
  expect(await host.selection()).toEqual(at(4, 2));
});

test("panes freeze rows, columns, both or none", async () => {
  await host.freeze(sheet, 2, 0);
  await host.freeze(sheet, 0, 1);
  await host.freeze(sheet, 2, 1);
  await host.freeze(sheet, 0, 0);
  expect(excel.state.frozen).toEqual([...["none", "2 rows", "none", "1 columns", "none", "2 rows, 1 columns", "none"]]);
});

test("column widths are points for Excel", async () => {
  await host.setColumnWidths(sheet, 1, [8.43, 20]);
  expect([...excel.state.widths.values()]).toEqual([expect.closeTo(48, 1), 108.75]);
});

describe("validation lists", () => {
  test("a short list is part of the rule", async () => {
    await host.addValidationList(at(1, 0, 3, 1), ["先进值", "通用值"]);
    expect(excel.state.rules).toEqual([
      { range: `${sheet}!A2:A4`, rule: { list: { inCellDropDown: true, source: "先进值,通用值" } } },
    ]);
  });

  test("a long one, or one with commas, stands on a hidden sheet, once", async () => {
    const products = Array.from({ length: 100 }, (_, index) => `产品 ${index}`);
    await host.addValidationList(at(1, 0), products);
    await host.addValidationList(at(1, 1), ["a,b", "c"]);
    await host.addValidationList(at(1, 2), products);
    expect(excel.state.rules.map(({ rule }) => (rule as { list: { source: string } }).list.source)).toEqual([
      "=WQ_Lists!$A$1:$A$100",
      "=WQ_Lists!$B$1:$B$2",
      "=WQ_Lists!$A$1:$A$100",
    ]);
    expect(excel.state.veryHidden).toEqual(new Set(["WQ_Lists"]));
    expect(await valuesAt({ sheet: "WQ_Lists", row: 0, column: 1, rows: 2, columns: 1 })).toEqual([["a,b"], ["c"]]);
  });
});

describe("inserting sheets", () => {
  const snapshot = { sheets: [{ name: "新表", cells: [] }], styles: [], names: [], settings: {} };

  test("pictures travel inside the file that Excel takes them from", async () => {
    const png = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
    const image = { row: 1, column: 0, width: 720, height: 224, png, description: "早稻" };
    const sheets = [{ name: "图片", cells: [{ row: 0, column: 0, value: "图" }], images: [image] }];
    expect(await host.insertSheets({ ...snapshot, sheets })).toEqual({ done: true, sheets: ["图片"] });
    const parts = unzipSync(excel.state.insertedFiles.at(-1)!);
    expect(Object.keys(parts).filter((part) => part.endsWith(".png"))).toEqual(["xl/media/image1.png"]);
    expect([...parts["xl/media/image1.png"]!]).toEqual([...png]);
    expect(strFromU8(parts["xl/drawings/drawing1.xml"]!)).toContain('descr="早稻"');
  });

  test("charts and notes, which Excel on the web refuses in a file, are added once the sheets are in", async () => {
    const area = { row: 0, column: 3, rows: 10, columns: 6 };
    const series = [
      { name: "先进值", values: "B2:B3", categories: "A2:A3" },
      { name: "通用值", values: "明细!C2:C3" },
    ];
    const charts = [{ kind: "column" as const, title: "定额", area, series }];
    const cells = [{ row: 0, column: 0, value: "原煤", note: "井工矿" }];
    const sheets = [
      { name: "图表", cells, charts },
      { name: "明细", cells: [] },
    ];
    expect(await host.insertSheets({ ...snapshot, sheets })).toEqual({ done: true, sheets: ["图表", "明细"] });
    expect(excel.state.charts).toEqual([
      {
        sheet: "图表",
        type: "ColumnClustered",
        title: "定额",
        series: [
          { name: "先进值", values: "图表!B2:B3", categories: "图表!A2:A3" },
          { name: "通用值", values: "明细!C2:C3", categories: "" },
        ],
      },
    ]);
    expect([...excel.state.notes]).toEqual([["图表!A1", "井工矿"]]);
  });

  test("a protected workbook says so where a sheet is to be added", async () => {
    excel.state.structureProtected = true;
    await expect(host.addSheet("新表")).rejects.toMatchObject({ problem: message("excelDenied") });
  });

  test("a protected workbook says so", async () => {
    excel.state.structureProtected = true;
    const outcome = await host.insertSheets(snapshot);
    expect(outcome).toEqual({ done: false, problem: message("insertionRefused") });
    expect(await host.sheets()).not.toContain("新表");
  });
});
