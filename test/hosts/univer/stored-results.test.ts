/**
 * Workbooks as other programs leave them: the result stored with each formula is the one that Excel shows. Opened, nothing may
 * change; and where the engine is said to know a formula, it comes to the same result on its own.
 */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { keptLines } from "../../../src/workflows/keptLines";
import type { KeptReason } from "../../../src/hosts/port";
import { describe as inWords } from "../../../src/language/messages";
import { cellName } from "../../../src/workbook/address";
import { openedWorkbook } from "../../support/opened";
import { rowsOf, storedWorkbook } from "../../support/storedWorkbook";

async function opened(bytes: Uint8Array, options = {}) {
  const { workbook } = await openedWorkbook(bytes);
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook, options);
  const changes = await host.changes();
  const kept = await host.keptResults();
  return { host, edits: changes.sheets.flatMap(({ edits }) => edits), added: changes.addedSheets, kept };
}

/** As a page opens a large workbook: it is there before its results are compared. */
const uncompared = { compareAfter: () => Promise.resolve(), pause: () => Promise.resolve() };

const table = (columns: readonly string[], ref: string, more = "") =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="${ref}" ${more}><tableColumns count="${columns.length}">${columns.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join("")}</tableColumns></table>`;

const known: Readonly<Record<string, Uint8Array>> = {
  "numbers in cells of format text": storedWorkbook(
    {
      水量: {
        rows: `<row r="1"><c r="A1" s="1"><v>10</v></c></row><row r="2"><c r="A2" s="1"><v>20</v></c></row><row r="3"><c r="B3"><f>SUM(A1:A2)</f><v>30</v></c><c r="C3"><f>COUNT(A1:A2)</f><v>2</v></c><c r="D3" t="str"><f>IF(A1=10,"是","否")</f><v>是</v></c><c r="E3"><f>SUMIF(A1:A2,20)</f><v>20</v></c></row>`,
      },
    },
    { formats: [49] },
  ),
  "text and empty text in arithmetic and comparison": storedWorkbook({
    S: {
      rows: rowsOf(
        [
          ['IF(TRUE,"","x")', ""],
          ["A1*2", "#VALUE!"],
          ["A1=0", false],
          ["COUNTA(A1)", 1],
          ["ISBLANK(A1)", false],
        ],
        ["1", ["A2=1", false], ["A2>5", true], ["ROUND(A2,0)", 1], ["ABS(A2)", 1], ["MOD(A2,2)", 1], ["A2+1", 2]],
      ),
    },
  }),
  "texts made of a blank cell": storedWorkbook({
    S: { rows: rowsOf([null, ["ASC(A1)", ""], ["PROPER(A1)", ""], ["LEN(ASC(A1))", 0], ["UPPER(A1)", ""]]) },
  }),
  "text that reads like an error": storedWorkbook({
    S: {
      rows: rowsOf([
        "#N/A",
        ["LEN(A1)", 4],
        ["ISERROR(A1)", false],
        { xml: '<c t="str"><f>A1</f><v>#N/A</v></c>' },
        { xml: '<c t="str"><v>#REF!</v></c>' },
      ]),
    },
  }),
  "own rows that hold an empty text, or nothing": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          [
            ['IF(TRUE,"","x")', ""],
            ['IF(号<>"",号/0,"无")', "无"],
            ['A1:A3&"t"', "t"],
            ['A1:A3=""', true],
            ["号*1", "#VALUE!"],
          ],
          [null, ['IF(号<>"",号/0,"无")', "无"], ['A1:A3&"t"', "t"], ['A1:A3=""', true], ["号*1", 0], ["A1:A3", 0]],
          [5, ['IF(号<>"",号*2,"无")', 10], ['A1:A3&"t"', "5t"], ['A1:A3=""', false], ["号*1", 5], ["A1:A3", 5]],
        ),
      },
    },
    { names: '<definedName name="号">S!$A$1:$A$3</definedName>' },
  ),
  "plain formulas over a range": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          [10, 1, ["A1:A3*2", 20], ["A:A*B:B", 10], ["VLOOKUP(A:A,A:B,2,0)", 1], ["水量/2", 5], ["SUM(A1:A3)", 60]],
          [
            20,
            2,
            ["A1:A3*2", 40],
            ["A:A*B:B", 40],
            ["VLOOKUP(A:A,A:B,2,0)", 2],
            ["水量/2", 10],
            ["SUMPRODUCT(A1:A3*B1:B3)", 140],
          ],
          [
            30,
            3,
            ["A1:A3*2", 60],
            ["A:A*B:B", 90],
            ["VLOOKUP(A:A,A:B,2,0)", 3],
            ["水量/2", 15],
            ["IF(A1:A3>25,1,0)", 1],
          ],
          [null, null, ["A1:A3*2", "#VALUE!"]],
        ),
      },
    },
    { names: '<definedName name="水量">S!$A$1:$A$3</definedName>' },
  ),
  "array formulas that fill their range": storedWorkbook({
    S: {
      rows: rowsOf(
        [
          1,
          { xml: '<c><f t="array" ref="B1">A1:A3*2</f><v>2</v></c>' },
          { xml: '<c><f t="array" ref="C1:C4">A1:A3*10</f><v>10</v></c>' },
          { xml: '<c><f t="array" ref="D1:D2">SUM(A1:A3)</f><v>6</v></c>' },
        ],
        [2, null, 20, 6],
        [3, null, 30],
        [null, null, { xml: '<c t="e"><v>#N/A</v></c>' }],
      ),
    },
  }),
  "references through several sheets": storedWorkbook({
    汇总: {
      rows: rowsOf([
        ["SUM('1月:3月'!A1)", 6],
        ["AVERAGE('1月:3月'!A1:A1)", 2],
        ["COUNTA('1月:3月'!A1)", 3],
      ]),
    },
    "1月": { rows: rowsOf([1]) },
    "2月": { rows: rowsOf([2]) },
    "3月": { rows: rowsOf([3]) },
  }),
  "names of a sheet, and relative ones": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          [1, 10, ["局部", 222]],
          [2, 20],
          [
            ["SUM(上方)", 3],
            ["SUM(上方)", 30],
          ],
        ),
      },
    },
    {
      names:
        '<definedName name="局部" localSheetId="0">222</definedName><definedName name="局部">111</definedName><definedName name="上方">S!A$1:A$2</definedName>',
    },
  ),
  "a spill over blank cells": storedWorkbook({
    S: { rows: rowsOf([1, { xml: '<c cm="1"><f t="array" ref="B1:B3">A1:A3</f><v>1</v></c>' }], [null, 0], [3, 3]) },
  }),
  "names made of relative names": storedWorkbook(
    { S: { rows: rowsOf([2, ["费用", 6], 3], [5, ["费用", 15], ["每时*2", 10]]) } },
    {
      names: `<definedName name="每时">S!$A1</definedName><definedName name="单价">S!$C$1</definedName><definedName name="费用">每时*单价</definedName>`,
    },
  ),
  "titles with brackets, and texts that are empty": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          ["取水 (-)", "用水 (万m³)"],
          [3, 4],
          [["SUM(表1[[取水 (-)]:[用水 (万m³)]])", 7], { xml: '<c t="str"><f>""</f><v/></c>' }, ["COUNTA(B3)", 1]],
        ),
      },
    },
    { tables: [table(["取水 (-)", "用水 (万m³)"], "A1:B2")] },
  ),
  "parts of a table": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          ["水量", "占比", null, ["表1[[#Totals],[水量]]", 30], ["SUM(表1[水量])", 30]],
          [10, ["表1[[#This Row],[水量]]/表1[[#Totals],[水量]]", 1 / 3], null, ["SUM(表1[#All])", 62]],
          // Old programs leave the row and the table's name out.
          [20, ["SUM([水量]+[水量])/2/表1[[#Totals],[水量]]", 2 / 3]],
          [
            ["SUBTOTAL(109,表1[水量])", 30],
            ["SUBTOTAL(109,[占比])", 1],
          ],
        ),
      },
    },
    { tables: [table(["水量", "占比"], "A1:B4", 'totalsRowCount="1"')] },
  ),
  "titles with line breaks": storedWorkbook(
    {
      S: {
        rows: rowsOf(
          ["取水量\n万m³", null, ["SUM(表1[取水量\n万m³])", 30], ["SUBTOTAL(109,表1[取水量\n万m³])", 30]],
          [10],
          [20],
        ),
      },
    },
    { tables: [table(["取水量_x000a_万m³"], "A1:A3")] },
  ),
  "rows that a filter hides": storedWorkbook({
    S: {
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>量</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="6"><c r="A6"><f>SUBTOTAL(9,A2:A4)</f><v>5</v></c><c r="B6"><f>SUBTOTAL(109,A2:A4)</f><v>5</v></c></row>`,
      behind:
        '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
    },
  }),
  "rows that are hidden by hand": storedWorkbook({
    S: {
      rows: `<row r="2"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="6"><c r="A6"><f>SUBTOTAL(9,A2:A4)</f><v>3</v></c><c r="B6"><f>SUBTOTAL(109,A2:A4)</f><v>1</v></c></row>`,
    },
  }),
  "unions, wildcards, digits, weeks and Chinese numerals": storedWorkbook({
    S: {
      rows: rowsOf(
        ["abc", 30, ['SEARCH("b?",A1)', 2], ['SEARCH("a*c",A1)', 1], ['SEARCH("~?",A1)', "#VALUE!"]],
        [
          ['B1/7&"t"', "4.28571428571429t"],
          ["SUM((B1,B1))", 60],
          ["SMALL((B1,B1),1)", 30],
        ],
        [
          ["ISOWEEKNUM(DATE(2014,12,29))", 1],
          ["ISOWEEKNUM(DATE(2021,1,3))", 53],
          ["ISOWEEKNUM(DATE(2026,1,1))", 1],
        ],
        [
          ['TEXT(12345,"[DBNum2][$-804]General")', "壹万贰仟叁佰肆拾伍"],
          ['TEXT(10050,"[DBNum1]General")', "一万○五十"],
        ],
      ),
    },
  }),
  "a short range to sum, beside others that look at it": storedWorkbook({
    S: { rows: rowsOf(["a", 1, ['SUMIF(A1:A3,"b",B1)', 2], ["SUM(B1)", 1]], ["b", 2], ["c", 3]) },
  }),
};

test.each(Object.entries(known))("%s: nothing changes, and the engine agrees", async (_, bytes) => {
  const { host, edits, kept } = await opened(bytes);
  expect({ edits, kept: kept.results }).toEqual({ edits: [], kept: [] });
  host.dispose();
  const later = await opened(bytes, uncompared);
  expect({ edits: later.edits, kept: later.kept.results }).toEqual({ edits: [], kept: [] });
  later.host.dispose();
  const alone = await opened(bytes, { all: true });
  expect(alone.edits).toEqual([]);
  alone.host.dispose();
});

const unknown: readonly (readonly [string, KeptReason, Uint8Array])[] = [
  [
    "another workbook",
    "elsewhere",
    storedWorkbook({
      S: {
        rows: rowsOf([
          ["SUM('[1]2020年'!A1:A3)", 60],
          ["A1*2", 120],
        ]),
      },
    }),
  ],
  [
    "a function nobody knows",
    "unknown",
    storedWorkbook({
      S: {
        rows: rowsOf([
          ["NOSUCH(1)", 60],
          ["A1*2", 120],
        ]),
      },
    }),
  ],
  [
    "a formula that does not end",
    "unending",
    storedWorkbook({
      S: {
        rows: rowsOf([
          ["BINOM.DIST(10000000000,1E+30,0.5,TRUE)", 60],
          ["A1*2", 120],
        ]),
      },
    }),
  ],
  [
    "a formula of today",
    "changing",
    storedWorkbook({
      S: {
        rows: rowsOf([
          ["TODAY()-TODAY()+60+RAND()", 60],
          ["A1*2", 120],
        ]),
      },
    }),
  ],
  [
    "a stale result",
    "stale",
    storedWorkbook({
      S: {
        rows: rowsOf(
          [
            ["SUM(C1,1)", 60],
            ["A1*2", 120],
          ],
          [
            ["SUM(1,2)", 3],
            ["SUM(2,3)", 5],
          ],
        ),
      },
    }),
  ],
];

test.each(unknown)("%s keeps its result and is named, and what depends on it goes on", async (_, reason, bytes) => {
  const { host, edits, kept } = await opened(bytes);
  expect(edits).toEqual([]);
  expect(kept.results.map(({ row, column, ...one }) => [cellName(row, column), one.stored, one.reason])).toEqual([
    ["A1", 60, reason],
  ]);
  expect(
    keptLines(kept)
      .map((line) => inWords(line, "zh-CN"))
      .join("\n"),
  ).toContain("S!A1");
  await host.write("", [{ sheet: "S", row: 9, column: 0, entries: [[{ formula: "=B1+1" }]] }]);
  const { values } = await host.read({ sheet: "S", row: 9, column: 0, rows: 1, columns: 1 });
  expect(values).toEqual([[121]]);
  host.dispose();
});

test.each(unknown)("%s: the same is found where results are compared later", async (_, reason, bytes) => {
  const first = await opened(bytes);
  const later = await opened(bytes, uncompared);
  // Of one that is another each time, only that it is.
  const calculated = reason === "changing" && { calculated: expect.any(Number) as number };
  const expected = { ...first.kept, results: first.kept.results.map((one) => ({ ...one, ...calculated })) };
  expect({ edits: later.edits, kept: later.kept }).toEqual({ edits: first.edits, kept: expected });
  first.host.dispose();
  later.host.dispose();
});

describe("a workbook that is there before its results are compared", () => {
  // Of the results in the file that of A1*2 is another one than it gives, and so is that of our function.
  const bytes = storedWorkbook({
    S: {
      rows: rowsOf([
        1,
        ["A1*2", 7],
        ["A1*3", 3],
        ["_xldudf_WQ_UNITWATER(A1,4)", 9],
        ["D1*10", 90],
        ["B1*10", 70],
        { xml: "<c><f>A1+1</f></c>" },
      ]),
    },
  });
  async function openedUncompared() {
    let begin = () => {};
    const compareAfter = () => new Promise<void>((resolve) => (begin = resolve));
    const { workbook } = await openedWorkbook(bytes);
    const host = await createHeadlessHost(new ContextStore(bundledContext), workbook, { ...uncompared, compareAfter });
    let changes = 0;
    host.onChanged(() => changes++);
    return { host, begin: () => begin(), changesTold: () => changes };
  }
  const stale = { sheet: "S", row: 0, column: 1, formula: "=A1*2", stored: 7, calculated: 2 };

  test("shows what the file has, calculates what it lacks, and is through before anybody learns results", async () => {
    const { host, begin, changesTold } = await openedUncompared();
    const row = { sheet: "S", row: 0, column: 0, rows: 1, columns: 7 };
    expect((await host.read(row)).values).toEqual([[1, 7, 3, 9, 90, 70, 2]]);
    const asked = Promise.all([host.changes(), host.keptResults()]);
    begin();
    const [changes, kept] = await asked;
    expect(changes.sheets[0]!.edits).toEqual([
      { row: 0, column: 3, kind: "result", value: 0.25 },
      { row: 0, column: 4, kind: "result", value: 2.5 },
      { row: 0, column: 6, kind: "result", value: 2 },
    ]);
    expect(kept.results).toMatchObject([{ ...stale, outdated: false }]);
    // Nobody has changed it.
    expect(changesTold()).toBe(0);
    host.dispose();
  });

  test("an entry made before that changes what depends on it, and no verdict on other results", async () => {
    const { host, begin, changesTold } = await openedUncompared();
    await host.write("", [{ sheet: "S", row: 0, column: 0, entries: [[8]] }], { overwrite: true });
    begin();
    const { sheets } = await host.changes();
    expect(sheets[0]!.edits).toEqual([
      { row: 0, column: 0, kind: "value", value: 8 },
      { row: 0, column: 2, kind: "result", value: 24 },
      { row: 0, column: 3, kind: "result", value: 2 },
      { row: 0, column: 4, kind: "result", value: 20 },
      { row: 0, column: 6, kind: "result", value: 9 },
    ]);
    expect((await host.keptResults()).results).toMatchObject([{ ...stale, outdated: true }]);
    expect(changesTold()).toBeGreaterThan(0);
    host.dispose();
  });

  test("gives way to another one", async () => {
    const { host, begin } = await openedUncompared();
    const another = await openedWorkbook(storedWorkbook({ T: { rows: rowsOf([4, ["A1*2", 8], ["A1*5", 7]]) } }));
    await host.open(another.workbook, uncompared);
    begin();
    expect((await host.changes()).sheets).toEqual([]);
    expect((await host.keptResults()).results).toMatchObject([{ sheet: "T", column: 2, stored: 7, calculated: 20 }]);
    await host.write("", [{ sheet: "T", row: 0, column: 0, entries: [[6]] }], { overwrite: true });
    const { values } = await host.read({ sheet: "T", row: 0, column: 0, rows: 1, columns: 3 });
    expect(values).toEqual([[6, 12, 7]]);
    host.dispose();
  });
});

test("an edit renews what depends on it, but for what the engine does not know", async () => {
  const bytes = storedWorkbook({
    S: { rows: rowsOf([1, ["A1*2", 2], ["SUM(A1)+NOSUCH(A1)", 7], ["C1*10", 70], ["B1*10", 20]]) },
  });
  const { host } = await opened(bytes);
  await host.write("", [{ sheet: "S", row: 0, column: 0, entries: [[5]] }], { overwrite: true });
  const changes = await host.changes();
  expect(changes.sheets[0]!.edits).toEqual([
    { row: 0, column: 0, kind: "value", value: 5 },
    { row: 0, column: 1, kind: "result", value: 10 },
    { row: 0, column: 4, kind: "result", value: 100 },
  ]);
  host.dispose();
});

test("a sum follows all cells that it adds up, also those that its formula does not name", async () => {
  const rows = rowsOf(
    ["a", 1, ['SUMIF(A1:A3,"a",B1)', 4], ['ROUND(AVERAGEIF($A$1:$A$3,"a",S!B1:B2),1)', 2]],
    ["b", 2],
    ["a", 3],
  );
  const { host, kept } = await opened(storedWorkbook({ S: { rows } }));
  expect(kept.results).toEqual([]);
  await host.write("", [{ sheet: "S", row: 2, column: 1, entries: [[30]] }], { overwrite: true });
  const { values } = await host.read({ sheet: "S", row: 0, column: 2, rows: 1, columns: 2 });
  expect(values).toEqual([[31, 15.5]]);
  host.dispose();
});

test("sums over a sheet a month, whose names are put together as texts", async () => {
  const months = '{"1月","2月"}';
  const counted = 'INDIRECT(ROW(INDIRECT("1:"&$A$1))&"月!';
  const bytes = storedWorkbook({
    汇总: {
      rows: rowsOf([
        2,
        "甲",
        [`SUMPRODUCT(SUMIF(${counted}A:A"),$B1,${counted}B:B")))`, 10 + 5 + 20 + 6],
        [`SUMPRODUCT(COUNTIF(INDIRECT(${months}&"!A1:A9"),"甲"))`, 4],
        [`SUMPRODUCT(SUMIFS(INDIRECT(${months}&"!B1:B9"),INDIRECT(${months}&"!A1:A9"),"乙"))`, 1 + 2],
        ['SUM(SUMIF(INDIRECT({"1月";"2月"}&"!A1:A9"),{"甲","乙"},INDIRECT({"1月";"2月"}&"!B1:B9")))', 41 + 3],
        ['SUMPRODUCT(COUNTIF(INDIRECT({"1月","无"}&"!A1:A9"),"甲"))', "#REF!"],
      ]),
    },
    "1月": { rows: rowsOf(["甲", 10], ["乙", 1], ["甲", 5]) },
    "2月": { rows: rowsOf(["甲", 20], ["乙", ["B1/10", 2]], ["甲", 6]) },
  });
  const { host, edits, kept } = await opened(bytes, { all: true });
  expect([edits, kept.results]).toEqual([[], []]);
  await host.write("", [{ sheet: "2月", row: 0, column: 1, entries: [[200]] }], { overwrite: true });
  const { values } = await host.read({ sheet: "汇总", row: 0, column: 2, rows: 1, columns: 4 });
  expect(values).toEqual([[10 + 5 + 200 + 6, 4, 1 + 20, 221 + 21]]);
  host.dispose();
});

test("a spill that cannot be calculated keeps its cells", async () => {
  const rows = rowsOf(
    [
      3,
      { xml: '<c cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(D1),,-1)</f><v>3</v></c>' },
      ["SUM(B1:B2)", 5],
    ],
    [1, 2],
  );
  const { host, edits } = await opened(storedWorkbook({ S: { rows } }));
  expect(edits).toEqual([]);
  expect((await host.read({ sheet: "S", row: 0, column: 1, rows: 2, columns: 1 })).values).toEqual([[3], [2]]);
  host.dispose();
});

test("a file that nothing has calculated is calculated, also where it says what its formulas fill", async () => {
  const rows = rowsOf([1, { xml: '<c cm="1"><f t="array" ref="B1:B2">A1:A2*2</f></c>' }], [2]);
  const { host, kept } = await opened(storedWorkbook({ S: { rows } }));
  expect(kept.results).toEqual([]);
  expect((await host.read({ sheet: "S", row: 0, column: 1, rows: 2, columns: 1 })).values).toEqual([[2], [4]]);
  host.dispose();
});
