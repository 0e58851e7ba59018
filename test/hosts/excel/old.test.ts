/** An Excel that knows only what the manifest requires does without the rest, and says so. */
import { ExcelHost } from "../../../src/hosts/excel/host";
import { message } from "../../../src/language/messages";
import { openExcelInNode } from "../../support/excel/inNode";
import type { Simulation } from "../../support/excel/simulation";

let excel: Simulation;
const snapshot = { sheets: [{ name: "新表", cells: [] }], styles: [], names: [], settings: {} };

afterEach(() => excel.dispose());

test("ExcelApi 1.9: no whole sheets, spills and notes", async () => {
  excel = await openExcelInNode({ excelApi: "1.9" });
  const host = new ExcelHost();
  const sheet = await host.addSheet("Test");
  expect(await host.write("Test", [{ sheet, row: 0, column: 0, entries: [[1]], note: "x" }])).toEqual({ done: true });
  expect(excel.state.notes.size).toBe(0);
  expect(await host.spillRange(sheet, 0, 0)).toBeNull();
  expect(await host.spillSource(sheet, 0, 0)).toBeNull();
  expect(await host.insertSheets(snapshot)).toEqual({ done: false, problem: message("insertionUnsupported") });
});

test("a host that knows notes behind a client that does not: notes that are lost are told", async () => {
  excel = await openExcelInNode({ excelApi: "1.20" });
  const host = new ExcelHost();
  expect(host.abilities.notes).toBe(false);
  const cells = [{ row: 0, column: 0, value: "原煤", note: "井工矿" }];
  const inserted = await host.insertSheets({ ...snapshot, sheets: [{ name: "新表", cells }] });
  expect(inserted).toEqual({ done: true, sheets: ["新表"], missing: message("notesMissing", { count: 1 }) });
});
