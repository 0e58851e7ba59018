import { read } from "hucre";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { cellAt, partsOf, snapshotOf } from "./support";

const words = Array.from({ length: 80 }, (_, index) => `市县${index}`);

const workbook: WorkbookSnapshot = {
  activeSheet: "调查表",
  styles: [
    {
      font: { bold: true, color: "#ffffff", size: 12 },
      fill: "#1f4e79",
      alignment: { horizontal: "center", wrap: true },
    },
    { numberFormat: "0.00", unlocked: true, border: { bottom: { line: "thin", color: "#808080" } } },
  ],
  names: [{ name: "本年", refersTo: "说明!$B$1" }],
  settings: { layout: '{"kind":"survey"}' },
  sheets: [
    {
      name: "说明",
      cells: [
        { row: 0, column: 0, value: "年份" },
        { row: 0, column: 1, value: 2021 },
      ],
      showGridlines: false,
    },
    {
      name: "调查表",
      cells: [
        { row: 0, column: 0, value: "企业用水调查表", style: 0 },
        { row: 1, column: 0, value: "产品", style: 0 },
        { row: 2, column: 0, value: "=不是公式", style: 1 },
        { row: 2, column: 1, value: 12.5, style: 1, note: "万m³，不是 m³" },
        { row: 2, column: 2, value: null, formula: '=WQ.UNITWATER([@新水量],1,"万m³","t")' },
        {
          row: 6,
          column: 0,
          value: 3,
          formula: "=UNIQUE(B3:B4)",
          spill: { rows: 2, columns: 1 },
          spilled: [[3], ["末"]],
        },
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      columnWidths: new Map([
        [0, 20],
        [2, 14.5],
      ]),
      rowHeights: new Map([[0, 30]]),
      hiddenRows: [9],
      frozen: { rows: 2, columns: 1 },
      tables: [
        {
          name: "调查",
          range: { row: 1, column: 0, rows: 3, columns: 3 },
          columns: ["产品", "新水量", "单耗\n(m³/t)"],
          headerRow: true,
          totalRow: false,
          columnFormulas: [null, null, "=WQ.UNITWATER([@新水量],1)"],
        },
      ],
      validations: [
        {
          kind: "list",
          source: ["原煤", "洗煤"],
          ranges: [{ row: 2, column: 0, rows: 2, columns: 1 }],
          strictness: "stop",
          prompt: { title: "产品", text: "请选择" },
        },
        { kind: "list", source: words, ranges: [{ row: 2, column: 4, rows: 2, columns: 1 }], strictness: "warning" },
        {
          kind: "decimal",
          comparison: "greaterThanOrEqual",
          first: "0",
          ranges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
          strictness: "stop",
          error: { title: "错误", text: "不能为负" },
        },
      ],
      charts: [
        {
          kind: "column",
          title: "新水量",
          area: { row: 11, column: 0, rows: 15, columns: 6 },
          series: [{ name: "新水量", values: "B3:B4", categories: "A3:A4" }],
          valueTitle: "万m³",
        },
      ],
      conditionalFormats: [
        {
          kind: "formula",
          formula: "$B3>10",
          ranges: [{ row: 2, column: 0, rows: 2, columns: 3 }],
          style: { font: { color: "#c00000" } },
        },
        { kind: "blanks", ranges: [{ row: 2, column: 0, rows: 2, columns: 1 }], style: { fill: "#fff2cc" } },
        {
          kind: "colorScale",
          ranges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
          stops: [
            { at: "min", color: "#ffffff" },
            { at: "max", color: "#ff0000" },
          ],
        },
      ],
      protected: true,
      page: {
        landscape: true,
        fitToWidth: true,
        pagesWide: 2,
        repeatedRows: 2,
        repeatedColumns: 1,
        area: { row: 0, column: 0, rows: 10, columns: 3 },
        footer: "&C第 &P 页，共 &N 页",
      },
    },
  ],
};

let bytes: Uint8Array;
let found: WorkbookSnapshot;
beforeAll(async () => {
  bytes = await write(workbook);
  found = await snapshotOf(bytes);
});

test("reads back as it was written", () => {
  expect(found.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["说明", undefined],
    ["调查表", undefined],
    ["列表", true],
  ]);
  expect(found).toMatchObject({ activeSheet: "调查表", names: workbook.names, settings: workbook.settings });
  const { cells, validations, tables, columnWidths, rowHeights, charts: _charts, ...rest } = workbook.sheets[1]!;
  expect(found.sheets[1]).toMatchObject(rest);
  const spelt = [null, null, "=WQ.UNITWATER(调查[[#This Row],[新水量]],1)"];
  expect(found.sheets[1]!.tables).toEqual([{ ...tables![0], columnFormulas: spelt }]);
  expect([...found.sheets[1]!.columnWidths!]).toEqual([...columnWidths!]);
  expect([...found.sheets[1]!.rowHeights!]).toEqual([...rowHeights!]);
  expect(found.sheets[1]!.validations).toEqual([
    validations![0],
    { ...validations![1], source: { formula: "列表!$A$1:$A$80" } },
    validations![2],
  ]);
  expect(found.sheets[2]!.cells.map(({ value }) => value)).toEqual(words);
  expect(found.sheets[0]!.showGridlines).toBe(false);
  for (const { row, column, value, formula, note, spill, spilled, style } of cells) {
    const cell = cellAt(found, "调查表", row, column)!;
    const stored = formula?.replace("[@新水量]", "调查[[#This Row],[新水量]]");
    expect({
      value: cell.value,
      formula: cell.formula,
      note: cell.note,
      spill: cell.spill,
      spilled: cell.spilled,
    }).toEqual({
      value: row === 1 ? "产品" : value,
      formula: stored,
      note,
      spill,
      spilled,
    });
    if (style !== undefined) expect(found.styles[cell.style!]).toMatchObject(workbook.styles[style]!);
  }
});

test("as the library reads it: text is text, headers are the names of columns, the spill is marked", async () => {
  const { sheets } = await read(bytes, { readStyles: true });
  const rows = sheets[1]!.rows;
  expect(rows[1]!.slice(0, 3)).toEqual(["产品", "新水量", "单耗\n(m³/t)"]);
  expect(rows[2]!.slice(0, 2)).toEqual(["=不是公式", 12.5]);
  expect(sheets[1]!.cells!.get("2,0")!.formula).toBeUndefined();
  expect(sheets[1]!.cells!.get("6,0")).toMatchObject({
    formula: "_xlfn.UNIQUE(B3:B4)",
    formulaType: "array",
    formulaRef: "A7:A8",
    formulaDynamic: true,
  });
  expect(sheets[1]!.charts).toMatchObject([
    {
      kinds: ["bar"],
      title: "新水量",
      anchor: { from: { row: 11, col: 0 } },
      series: [{ valuesRef: "'调查表'!B3:B4" }],
    },
  ]);
  expect(sheets[1]!.protection!.sheet).toBe(true);
  expect(sheets[1]!.cells!.get("2,0")!.style!.protection!.locked).toBe(false);
  expect(sheets[1]!.pageSetup).toMatchObject({
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 2,
    printArea: "$A$1:$C$10",
    printTitlesRow: "$1:$2",
    printTitlesColumn: "$A:$A",
  });
});

test("is calculated when it is opened, and the same input gives the same file", async () => {
  expect(partsOf(bytes)["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  const { "docProps/core.xml": _core, ...parts } = partsOf(bytes);
  const { "docProps/core.xml": _again, ...again } = partsOf(await write(workbook));
  expect(again).toEqual(parts);
});

test("what a formula fills stands in the looks of its cells, once; a blank text is a result too", async () => {
  const filled: WorkbookSnapshot = {
    styles: [{ numberFormat: "0.00" }],
    names: [],
    settings: {},
    sheets: [
      {
        name: "成果",
        cells: [
          {
            row: 0,
            column: 0,
            value: "",
            formula: '=IF(B1:B3="","",B1:B3)',
            spill: { rows: 3, columns: 1 },
            spilled: [[""], [2], ["末"]],
            style: 0,
          },
          { row: 0, column: 1, value: null, style: 0 },
          { row: 1, column: 0, value: null, style: 0 },
          { row: 2, column: 1, value: "末" },
        ],
      },
    ],
  };
  const written = await write(filled, { calculated: true });
  const parts = partsOf(written);
  const sheet = Object.entries(parts).find(([name]) => /worksheets\/sheet\d*\.xml$/.test(name))![1];
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, name]) => name);
  expect(cells).toEqual(["A1", "B1", "A2", "A3", "B3"]);
  const again = await snapshotOf(written);
  expect(cellAt(again, "成果", 0, 0)).toMatchObject({ value: "", spilled: [[""], [2], ["末"]] });
  const { sheets } = await read(written, { readStyles: true });
  expect(sheets[0]!.cells!.get("1,0")).toMatchObject({ value: 2, style: { numFmt: "0.00" } });
  expect(parts["xl/workbook.xml"]).toContain("calcId=");
  expect(parts["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
});
