/** What a protected sheet locks: a form as we make them, filled in after it was saved and opened again. */
import type { Workbook } from "@univerjs/core";
import { lockedCell } from "../../../src/hosts/univer/locks";
import type { Entry } from "../../../src/hosts/port";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { openWorkbook } from "../../support/workbook";

const snapshot: WorkbookSnapshot = {
  sheets: [
    {
      name: "表",
      protected: true,
      cells: [
        { row: 0, column: 0, value: "标题", style: 0 },
        { row: 1, column: 0, value: null, style: 1 },
        { row: 1, column: 1, value: 2, formula: "=1+1", style: 0 },
      ],
    },
    { name: "开", cells: [] },
  ],
  styles: [{ font: { bold: true } }, { unlocked: true }],
  names: [],
  settings: {},
};

let workbook: Workbook;

beforeAll(async () => {
  const host = await openWorkbook(snapshot);
  ({ workbook } = host as unknown as { readonly workbook: Workbook });
});

const locked = (row: number, column: number, entries: Entry[][], sheet = "表") =>
  lockedCell(workbook, snapshot, { sheet, row, column, entries });

test("cells that no style unlocks are locked, blank ones too", () => {
  expect(locked(0, 0, [["x"]])).toEqual({ row: 0, column: 0 });
  expect(locked(1, 0, [["x", { formula: "=2" }]])).toEqual({ row: 1, column: 1 });
  expect(locked(5, 3, [[1]])).toEqual({ row: 5, column: 3 });
});

test("cells to be filled in are not, nor those that a write leaves alone", () => {
  expect(locked(1, 0, [["x", undefined]])).toBeNull();
  // Below: a file does not name the blank cells of a column that is unlocked as a whole.
  expect(locked(7, 0, [["x"]])).toBeNull();
});

test("a sheet without protection locks nothing", () => {
  expect(locked(0, 0, [["x"]], "开")).toBeNull();
});
