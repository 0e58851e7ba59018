import { SetWorksheetNameCommand } from "@univerjs/sheets";
import { Failure } from "../../../src/language/failure";
import type { CellEdit, SheetSnapshot, WorkbookChanges, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { noChanges } from "../../../src/workbook/snapshot";
import { cellsOf, openWorkbook, snapshotOf } from "../../support/workbook";

function editsOf(changes: WorkbookChanges, sheet = "S"): readonly CellEdit[] {
  return changes.sheets.find((one) => one.sheet === sheet)?.edits ?? [];
}

const bold = { font: { bold: true, size: 12, name: "宋体", color: "#1f4e79" } } as const;
const framed = {
  numberFormat: "0.00",
  fill: "#fff2cc",
  border: { bottom: { line: "thin", color: "#000000" } },
  alignment: { horizontal: "center", wrap: true },
} as const;

test("nothing has changed in a workbook that was only opened", async () => {
  const cells = [
    ...cellsOf([
      ["代码", "产品", 12.5, true],
      ["061", { formula: "=C1*2", value: 25 }, { formula: "=1/3", value: 0.333333333333333 }],
      [
        { formula: "=1/0", value: new Failure("#DIV/0!") },
        { formula: '=""', value: "" },
      ],
    ]).map((cell) => ({ ...cell, style: cell.column % 2 })),
    { row: 5, column: 0, value: null, style: 1 },
    {
      row: 6,
      column: 0,
      value: 2,
      formula: "=WQ.PERTMEAN(1,{2;3},3)",
      spill: { rows: 2, columns: 1 },
      spilled: [[2], [16 / 6]],
    },
  ];
  const host = await openWorkbook(
    snapshotOf(
      [{ name: "S", cells, merges: [{ row: 0, column: 4, rows: 2, columns: 2 }], frozen: { rows: 1, columns: 0 } }],
      { styles: [bold, framed], settings: { defaultStandard: "x" } },
    ),
  );
  expect(await host.changes()).toEqual(noChanges);
});

test("widths and panes are changes too, and only those that differ", async () => {
  const sheet = { name: "S", cells: cellsOf([[1, 2]]), columnWidths: new Map([[0, 12]]) };
  const host = await openWorkbook(snapshotOf([sheet]));
  let told = 0;
  const end = host.onChanged(() => told++);
  await host.setColumnWidths("S", 0, [12, 30]);
  await host.freeze("S", 1, 0);
  await host.setSetting("defaultStandard", "x");
  end();
  expect(told).toBe(3);
  const changes = await host.changes();
  expect(changes.sheets).toEqual([
    expect.objectContaining({
      sheet: "S",
      edits: [],
      columnWidths: new Map([[1, 30]]),
      frozen: { rows: 1, columns: 0 },
    }),
  ]);
  expect(changes.settings).toEqual({ defaultStandard: "x" });
});

test("what is saved has the results of what was written a moment ago", async () => {
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf([[1, { formula: "=A1*2", value: 2 }]]) }]));
  const entry = { sheet: "S", row: 0, column: 0, entries: [[21]] };
  await host.write("", [entry], { overwrite: true, awaitResults: false });
  expect(editsOf(await host.changes())).toEqual([
    { row: 0, column: 0, kind: "value", value: 21 },
    { row: 0, column: 1, kind: "result", value: 42 },
  ]);
});

test("an empty text is saved as the first result of a formula", async () => {
  const cells = cellsOf([[{ formula: '=IF(B1=0,"",1)', value: null }, 0, { formula: "=B1+1", value: null }]]);
  const host = await openWorkbook(snapshotOf([{ name: "S", cells }]));
  expect(editsOf(await host.changes())).toEqual([
    { row: 0, column: 0, kind: "result", value: "" },
    { row: 0, column: 2, kind: "result", value: 1 },
  ]);
});

test("what cannot be calculated here keeps the result of the file, and feeds its dependents", async () => {
  const rows = [
    [
      { formula: '=GETPIVOTDATA("x",A5)', value: 7 },
      { formula: "=[1]Other!A1", value: 8 },
      { formula: "=SUM(A1#)", value: 9 },
      { formula: "=SUM(A1:C1)", value: 24 },
    ],
  ];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
  const { values, formulas } = await host.read({ sheet: "S", row: 0, column: 0, rows: 1, columns: 4 });
  expect(values[0]).toEqual([7, 8, 9, 24]);
  expect(formulas[0]).toEqual(rows[0]!.map(({ formula }) => formula));
  expect(await host.changes()).toEqual(noChanges);
});

test("of results that differ ours are replaced; those of native formulas stay, and are named", async () => {
  const rows = [[5, { formula: "=A1*3", value: 1 }, { formula: "=WQ.PERTMEAN(1,2,3)", value: new Failure("#NAME?") }]];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
  expect(editsOf(await host.changes())).toEqual([{ row: 0, column: 2, kind: "result", value: 2 }]);
  const { results, dependents } = await host.keptResults();
  expect(results).toMatchObject([{ sheet: "S", row: 0, column: 1, formula: "=A1*3", stored: 1, calculated: 15 }]);
  expect(dependents).toBe(0);
});

test("edits say what a cell holds now, and which results followed", async () => {
  const rows = [[5, { formula: "=A1*3", value: 15 }, "gone", "new", { formula: "=1", value: 1 }]];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
  const entries = [[6, undefined, null, { formula: '=A1&""' }, 2], ["=text"]];
  await host.write("edit", [{ sheet: "S", row: 0, column: 0, entries }], { overwrite: true });
  expect(editsOf(await host.changes())).toEqual([
    { row: 0, column: 0, kind: "value", value: 6 },
    { row: 0, column: 1, kind: "result", value: 18 },
    { row: 0, column: 2, kind: "value", value: null },
    { row: 0, column: 3, kind: "formula", formula: '=A1&""', value: "6" },
    { row: 0, column: 4, kind: "value", value: 2 },
    { row: 1, column: 0, kind: "value", value: "=text" },
  ]);
  await host.undo();
  expect(await host.changes()).toEqual(noChanges);
});

test("a spill that grows and one that shrinks are told cell by cell", async () => {
  const spilling = (range: string) => `=WQ.PERTMEAN(1,${range},3)`;
  const cells = [
    ...cellsOf([[1], [2], [3]]),
    { row: 0, column: 1, value: 0, formula: spilling("A1:A2"), spill: { rows: 3, columns: 1 } },
    { row: 0, column: 3, value: 10 / 6 - 1 / 3, formula: spilling("A1:A3") },
  ];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells }]));
  expect(editsOf(await host.changes())).toEqual([
    { row: 0, column: 1, kind: "result", value: 8 / 6, spill: { rows: 2, columns: 1 } },
    { row: 0, column: 3, kind: "result", value: 8 / 6, spill: { rows: 3, columns: 1 } },
    { row: 1, column: 1, kind: "spilled", value: 2 },
    { row: 1, column: 3, kind: "spilled", value: 2 },
    { row: 2, column: 1, kind: "spilled", value: null },
    { row: 2, column: 3, kind: "spilled", value: 16 / 6 },
  ]);
});

test("changed looks are told whole, unchanged ones not at all", async () => {
  const cells = cellsOf([["a", "b"]]).map((cell) => ({ ...cell, style: 0 }));
  const host = await openWorkbook(snapshotOf([{ name: "S", cells }], { styles: [bold] }));
  const write = { sheet: "S", row: 0, column: 0, entries: [[undefined], ["c"]], fill: "#ff0000", numberFormat: "0.0" };
  await host.write("looks", [write]);
  expect(editsOf(await host.changes())).toEqual([
    { row: 0, column: 0, kind: "style", style: { ...bold, fill: "#ff0000", numberFormat: "0.0" } },
    { row: 1, column: 0, kind: "value", value: "c", style: { fill: "#ff0000", numberFormat: "0.0" } },
  ]);
});

test("a format that the workbook guessed from a result is no change", async () => {
  const rows = [[{ formula: "=DATE(2021,3,1)", value: 44256 }]];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
  expect(await host.changes()).toEqual(noChanges);
});

test("sheets, names, tables, lists, notes and settings that were added or taken away", async () => {
  const host = await openWorkbook(
    snapshotOf(
      [
        { name: "S", cells: [{ row: 0, column: 0, value: 1, note: "旧" }] },
        { name: "T", cells: [] },
      ],
      { settings: { kept: "1", changed: "1", gone: "1" } },
    ),
  );
  const added = await host.addSheet("结果");
  await host.write("result", [
    { sheet: added, row: 0, column: 0, entries: [["甲", { formula: "=WQ.PERTMEAN(1,{2;3},3)" }]], bold: true },
    { sheet: "S", row: 1, column: 1, entries: [[undefined]], note: "新" },
    { sheet: "S", row: 0, column: 0, entries: [[undefined]], note: null },
  ]);
  await host.setColumnWidths(added, 0, [20]);
  await host.freeze(added, 1, 0);
  await host.addName("样本", { sheet: added, row: 0, column: 0, rows: 2, columns: 1 });
  await host.addTable({ sheet: added, row: 0, column: 0, rows: 2, columns: 1 }, "表一");
  await host.addValidationList({ sheet: "S", row: 3, column: 0, rows: 2, columns: 1 }, ["是", "否"]);
  await host.setSetting("changed", "2");
  await host.setSetting("gone", null);
  await host.setSetting("new", "3");
  await host.removeSheet("T");
  expect(await host.changes()).toEqual({
    ...noChanges,
    sheets: [
      {
        sheet: "S",
        edits: [],
        addedTables: [],
        addedValidations: [
          { kind: "list", ranges: [{ row: 3, column: 0, rows: 2, columns: 1 }], source: ["是", "否"] },
        ],
        notes: [
          { row: 0, column: 0, note: null },
          { row: 1, column: 1, note: "新" },
        ],
        rearranged: false,
      },
    ],
    addedSheets: [
      {
        name: "结果",
        cells: [
          { row: 0, column: 0, value: "甲", style: 0 },
          {
            row: 0,
            column: 1,
            value: 2,
            formula: "=WQ.PERTMEAN(1,{2;3},3)",
            spill: { rows: 2, columns: 1 },
            spilled: [[2], [16 / 6]],
            style: 0,
          },
        ],
        columnWidths: new Map([[0, 20]]),
        frozen: { rows: 1, columns: 0 },
        tables: [
          {
            name: "表一",
            range: { row: 0, column: 0, rows: 2, columns: 1 },
            columns: ["甲"],
            headerRow: true,
            totalRow: false,
          },
        ],
        validations: [],
      },
    ],
    styles: [{ font: { bold: true } }],
    removedSheets: ["T"],
    addedNames: [{ name: "样本", refersTo: "结果!$A$1:$A$2" }],
    settings: { changed: "2", gone: null, new: "3" },
  });
});

test("names and tables of the file can be calculated with", async () => {
  const cells = cellsOf([
    ["产品", "用水量"],
    ["甲", 4],
    ["乙", 6],
    ["合计", { formula: "=SUM(B2:B3)" }, { formula: "=SUM(水表[用水量])" }, { formula: "=SUM(用水)" }],
  ]);
  const range = { row: 0, column: 0, rows: 4, columns: 2 };
  const host = await openWorkbook(
    snapshotOf(
      [
        {
          name: "S",
          cells,
          tables: [{ name: "水表", range, columns: ["产品", "用水量"], headerRow: true, totalRow: true }],
        },
      ],
      { names: [{ name: "用水", refersTo: "S!$B$2:$B$3" }] },
    ),
  );
  const { values } = await host.read({ sheet: "S", row: 3, column: 1, rows: 1, columns: 3 });
  expect(values[0]).toEqual([10, 10, 10]);
});

test("a formula reaches cells beyond the edge of what the file uses", async () => {
  const rows = [[{ formula: "=SUM(A2:AZ5000)" }], [3]];
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));
  const { values } = await host.read({ sheet: "S", row: 0, column: 0, rows: 1, columns: 1 });
  expect(values[0]).toEqual([3]);
  await host.write("edit", [{ sheet: "S", row: 20000, column: 0, entries: [[{ formula: "=SUM(A2:A19999)" }]] }]);
  expect((await host.read({ sheet: "S", row: 20000, column: 0, rows: 1, columns: 1 })).values[0]).toEqual([3]);
});

test("another workbook can be opened in the place of the first", async () => {
  const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf([[1, { formula: "=A1+1" }]]) }]));
  await host.open(snapshotOf([{ name: "S", cells: cellsOf([[10, { formula: "=A1+1" }]]) }]));
  expect((await host.read({ sheet: "S", row: 0, column: 1, rows: 1, columns: 1 })).values[0]).toEqual([11]);
  expect(await host.sheets()).toEqual(["S"]);
});

describe("inserted sheets", () => {
  const page = { landscape: true, fitToWidth: true, repeatedRows: 1 };
  const form: WorkbookSnapshot = {
    sheets: [
      {
        name: "调查表",
        cells: [
          { row: 0, column: 0, value: "单位名称", style: 1 },
          { row: 1, column: 0, value: null, style: 0 },
          { row: 1, column: 1, value: 2, style: 0, note: "万m³" },
          { row: 2, column: 1, value: null, formula: "=S!A1+B2", style: 1 },
        ],
        merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
        columnWidths: new Map([[0, 30]]),
        rowHeights: new Map([[0, 30]]),
        frozen: { rows: 1, columns: 0 },
        showGridlines: false,
        conditionalFormats: [
          { kind: "blanks", ranges: [{ row: 1, column: 0, rows: 1, columns: 1 }], style: { fill: "#fde9d9" } },
        ],
        charts: [{ kind: "column", area: { row: 4, column: 0, rows: 9, columns: 5 }, series: [{ values: "S!B2:B3" }] }],
        protected: true,
        page,
      },
      { name: "S", hidden: true, cells: [{ row: 0, column: 0, value: 5 }] },
    ],
    styles: [{ fill: "#fff2cc", unlocked: true }, { font: { bold: true } }],
    names: [{ name: "词", refersTo: "S!$A$1" }],
    settings: {},
  };

  test("are heard of by whoever listens for changes, also without a formula among them", async () => {
    const host = await openWorkbook(snapshotOf([{ name: "S", cells: [] }]));
    const heard = new Promise((listener) => host.onCellsChanged(listener));
    await host.insertSheets(snapshotOf([{ name: "样本", cells: cellsOf([["甲", 1]]) }]));
    expect(await heard).toEqual({ of: "entries" });
  });

  test("are saved with all that they came with, and with what has been done to them", async () => {
    const host = await openWorkbook(snapshotOf([{ name: "S", cells: cellsOf([[1]]) }]));
    expect(await host.insertSheets(form)).toEqual({ done: true, sheets: ["调查表", "S 2"] });
    await host.write("", [{ sheet: "调查表", row: 1, column: 0, entries: [["甲"]], fill: "#ffc7ce" }]);
    const { sheets, addedSheets, addedNames, styles } = await host.changes();
    expect(sheets).toEqual([]);
    expect(addedNames).toEqual([{ name: "词", refersTo: "'S 2'!$A$1" }]);
    const [sheet, list] = addedSheets as readonly [SheetSnapshot, SheetSnapshot];
    const { cells, charts, ...rest } = sheet;
    const { cells: _cells, charts: _charts, ...frame } = form.sheets[0]!;
    expect(rest).toEqual({ ...frame, tables: [], validations: [] });
    expect(charts![0]!.series).toEqual([{ values: "'S 2'!B2:B3" }]);
    expect(list).toMatchObject({ name: "S 2", hidden: true, cells: [{ row: 0, column: 0, value: 5 }] });
    const at = (row: number, column: number) => {
      const { style, ...cell } = cells.find((one) => one.row === row && one.column === column)!;
      return { ...cell, style: styles[style!] };
    };
    expect(at(0, 0)).toMatchObject({ value: "单位名称", style: { font: { bold: true } } });
    expect(at(1, 0)).toMatchObject({ value: "甲", style: { fill: "#ffc7ce", unlocked: true } });
    expect(at(1, 1)).toMatchObject({ value: 2, note: "万m³", style: { fill: "#fff2cc", unlocked: true } });
    expect(at(2, 1)).toMatchObject({ value: 7, formula: "='S 2'!A1+B2" });
  });

  test("follow the names that they are given later", async () => {
    const host = await openWorkbook(snapshotOf([{ name: "T", cells: [] }]));
    await host.insertSheets(form);
    // As the tab does when somebody types a name into it.
    const target = { unitId: host["unitId"], subUnitId: "inserted-1-sheet-1", name: "清单" };
    await host["commands"].executeCommand(SetWorksheetNameCommand.id, target);
    const { addedSheets, addedNames } = await host.changes();
    expect(addedSheets.map(({ name }) => name)).toEqual(["调查表", "清单"]);
    expect(addedSheets[0]!.charts![0]!.series).toEqual([{ values: "'清单'!B2:B3" }]);
    expect(addedNames).toEqual([{ name: "词", refersTo: "'清单'!$A$1" }]);
  });

  test("go away with one undo", async () => {
    const host = await openWorkbook(snapshotOf([{ name: "T", cells: [] }]));
    await host.insertSheets(form);
    await host.undo();
    expect(await host.sheets()).toEqual(["T"]);
    expect(await host.changes()).toEqual(noChanges);
    expect(await host.insertSheets(form)).toMatchObject({ done: true, sheets: ["调查表", "S"] });
  });
});

describe("read with pauses", () => {
  const sheet = { name: "S", cells: cellsOf(Array.from({ length: 5 }, (_, row) => [row])) };

  test("are the same changes", async () => {
    const host = await openWorkbook(snapshotOf([sheet]));
    await host.write("填", [{ sheet: "S", row: 1, column: 0, entries: [[10], [20]] }], { overwrite: true });
    await host.insertSheets(snapshotOf([{ name: "新", cells: cellsOf([[1], [{ formula: "=A1+1" }]]) }]));
    let pauses = 0;
    const paused = await host.changes(async () => void pauses++);
    expect(pauses).toBeGreaterThan(5);
    expect(paused).toEqual(await host.changes());
  });

  test("an entry made meanwhile is among them", async () => {
    const host = await openWorkbook(snapshotOf([sheet]));
    let [pauses, value] = [0, 0];
    const pause = async () => {
      pauses++;
      // The first rows have been read by then.
      if (pauses % 4 === 0)
        await host.write("填", [{ sheet: "S", row: 0, column: 1, entries: [[++value]] }], { overwrite: true });
    };
    expect(editsOf(await host.changes(pause))).toEqual([{ row: 0, column: 1, kind: "value", value }]);
    expect(value).toBeGreaterThan(0);
  });

  test("are left for another time by whoever can wait", async () => {
    const host = await openWorkbook(snapshotOf([sheet]));
    const enter = (value: number) =>
      host.write("填", [{ sheet: "S", row: 0, column: 1, entries: [[value]] }], { overwrite: true });
    await enter(1);
    let value = 1;
    expect(await host.changesIfStill(async () => void (await enter(++value)))).toBeNull();
    expect(value).toBeGreaterThan(1);
    expect(await host.changesIfStill(async () => undefined)).toEqual(await host.changes());
  });
});
