/** What a WPS refuses, and what its documentation leaves open: each said in words, and nothing half done. */
import { WpsHost } from "../../../src/hosts/wps/host";
import { Refusal } from "../../../src/hosts/refusal";
import { describe as inWords } from "../../../src/language/messages";
import type { OpenedWps } from "../../support/wps/open";
import { openWps } from "../../support/wps/open";

let wps: OpenedWps;
let host: WpsHost;
let sheet: string;

beforeAll(async () => {
  wps = await openWps({ longestProperty: 255 });
  host = new WpsHost(wps.application, wps.workbook);
});

afterAll(() => wps.dispose());

beforeEach(async () => {
  sheet = await host.addSheet("表");
});

const cell = (row = 0, column = 0) => ({ sheet, row, column, rows: 1, columns: 1 });
const state = () => wps.state.sheet(sheet);
const write = (entries: (string | number)[][], row = 0) => host.write("", [{ sheet, row, column: 0, entries }]);

async function refusal(outcome: ReturnType<WpsHost["write"]>): Promise<string> {
  const told = await outcome;
  if (told.done || !("problem" in told)) throw new Error(`not refused: ${JSON.stringify(told)}`);
  return inWords(told.problem, "zh-CN");
}

async function thrown(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

test("a protected sheet is named, and stays as it is", async () => {
  await write([["甲"]]);
  state().isProtected = true;
  expect(await refusal(write([["乙"]], 3))).toContain(`“${sheet}”`);
  state().isProtected = false;
  expect(await host.usedRange(sheet)).toEqual(cell());
});

test("a write that fails half-way is taken back", async () => {
  await write([["甲"]]);
  const other = await host.addSheet("另一张");
  // The sheet becomes protected between the look at it and the writing.
  Object.defineProperty(wps.state.sheet(other), "isProtected", {
    get: () => wps.state.sheet(sheet).at(0, 0).entry === "乙",
  });
  const writes = [
    { sheet, row: 0, column: 0, entries: [["乙"]] },
    { sheet: other, row: 0, column: 0, entries: [["丙"]] },
  ];
  expect(await refusal(host.write("", writes, { overwrite: true }))).toContain("1004");
  expect((await host.read(cell())).values).toEqual([["甲"]]);
});

test("rows that a filter hides are not written behind the user's back", async () => {
  state().isFiltered = true;
  state().hiddenRows.add(2);
  expect(await refusal(write([[1], [2], [3]]))).toContain("清除筛选");
  expect(await host.usedRange(sheet)).toBeNull();
  expect((await write([[1], [2]])).done).toBe(true);
});

test("a workbook in compatibility mode ends at 65,536 rows", async () => {
  wps.state.compatibilityMode = true;
  expect(await refusal(write([["x"]], 65536))).toContain("边界");
  wps.state.compatibilityMode = false;
});

test("while a cell is edited everything says so", async () => {
  wps.state.isEditing = true;
  expect(await thrown(host.read(cell()))).toContain("正在编辑单元格");
  expect(await refusal(write([["x"]]))).toContain("正在编辑单元格");
  wps.state.isEditing = false;
});

test("refusals are said in the language of the page", async () => {
  const page = { documentElement: { lang: "en-US" } };
  Object.assign(globalThis, { document: page });
  wps.state.isEditing = true;
  expect(await thrown(host.read(cell()))).toMatch(/^A cell is being edited/);
  wps.state.isEditing = false;
  Reflect.deleteProperty(globalThis, "document");
});

test("a range of many cells asks for its sheet once", async () => {
  const { Worksheets } = wps.workbook;
  const { Item } = Worksheets;
  let asked = 0;
  Object.assign(Worksheets, { Item: (index: number) => (asked++, Item(index)) });
  const askedBy = async (rows: number) => {
    asked = 0;
    const entries = Array.from({ length: rows }, (_, row) => [row, undefined, "x"]);
    await host.write("", [{ sheet, row: 0, column: 0, entries }], { overwrite: true, awaitResults: false });
    await host.read({ sheet, row: 0, column: 0, rows, columns: 3 });
    await host.layout({ sheet, row: 0, column: 0, rows, columns: 3 });
    return asked;
  };
  expect(await askedBy(40)).toBe(await askedBy(2));
  Object.assign(Worksheets, { Item });
});

test("a protected structure takes and loses no sheets", async () => {
  wps.state.structureProtected = true;
  expect(await thrown(host.addSheet("新表"))).toContain("结构受保护");
  expect(await thrown(host.removeSheet(sheet))).toContain("结构受保护");
  wps.state.structureProtected = false;
  expect(await host.sheets()).toContain(sheet);
});

test("of several areas at once, or a picture, the cell with the cursor stands for them", async () => {
  await host.goTo({ sheet, row: 4, column: 2, rows: 2, columns: 2 });
  wps.state.noSingleRange = true;
  expect(await host.selection()).toEqual(cell(4, 2));
  wps.state.noSingleRange = false;
});

test("hidden rows, hidden columns and merged cells are told", async () => {
  state().hiddenRows.add(3);
  state().hiddenColumns.add(1);
  const merge = { sheet, row: 0, column: 0, rows: 1, columns: 2 };
  state().merges.push(merge);
  expect(await host.layout({ sheet, row: 0, column: 0, rows: 5, columns: 3 })).toEqual({
    merges: [merge],
    hiddenRows: [3],
    hiddenColumns: [1],
  });
});

test("a long validation list, or one with commas, stands on a hidden sheet, once", async () => {
  const products = Array.from({ length: 100 }, (_, index) => `产品 ${index}`);
  await host.addValidationList(cell(), products);
  await host.addValidationList(cell(0, 1), ["a,b", "c"]);
  await host.addValidationList(cell(0, 2), products);
  expect(state().lists).toEqual(["=WQ_Lists!$A$1:$A$100", "=WQ_Lists!$B$1:$B$2", "=WQ_Lists!$A$1:$A$100"]);
  const lists = wps.state.sheet("WQ_Lists");
  expect(lists.visible).toBe(2);
  expect([0, 1].map((row) => lists.at(row, 1).entry)).toEqual(["a,b", "c"]);
});

test("whole sheets are refused in words", async () => {
  const outcome = await host.insertSheets();
  expect(!outcome.done && inWords(outcome.problem, "zh-CN")).toContain("另存为 .xlsx");
});

test("a setting longer than a property may be is kept in pieces, and whole again", async () => {
  const long = "定额".repeat(700);
  await host.setSetting("long", long);
  expect(await host.setting("long")).toBe(long);
  const names = () => wps.state.properties.map(({ Name }) => Name);
  expect(names()).toContain("WQ.long#5");
  await host.setSetting("long", "短");
  expect(await host.setting("long")).toBe("短");
  expect(names()).toEqual(["WQ.long"]);
  await host.setSetting("long", null);
  expect(names()).toEqual([]);
});

test("a setting that is refused half-way stays what it was", async () => {
  const long = "定额".repeat(700);
  await host.setSetting("long", long);
  const { CustomDocumentProperties: properties } = wps.workbook;
  const add = properties.Add;
  properties.Add = (name, link, type, value) => {
    if (name === "WQ.long#3" && value.startsWith("新")) throw new Error("1004");
    return add(name, link, type, value);
  };
  expect(await thrown(host.setSetting("long", "新值".repeat(700)))).toContain("没有改动");
  properties.Add = add;
  expect(await host.setting("long")).toBe(long);
  await host.setSetting("long", null);
});

test("a formula goes into a cell of the format text as a formula, and undo brings the text back", async () => {
  await write([["文字"]]);
  state().at(0, 0).format = "@";
  await host.write("", [{ sheet, row: 0, column: 0, entries: [[{ formula: "=1+1" }]] }], { overwrite: true });
  expect((await host.read(cell())).values).toEqual([[2]]);
  await host.undo();
  expect((await host.read(cell())).values).toEqual([["文字"]]);
  expect(await host.numberFormats(cell())).toEqual([["@"]]);
});

test("a text of the form of an error is text where a person typed it", async () => {
  await write([["#N/A"]]);
  await host.write("", [{ sheet, row: 1, column: 0, entries: [[{ formula: "=NA()" }]] }]);
  const { values } = await host.read({ ...cell(), rows: 2 });
  expect(values).toEqual([["#N/A"], [expect.objectContaining({ code: "#N/A" })]]);
});
