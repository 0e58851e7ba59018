/** Cells as programs write them, and as they may: what stands in a sheet is the same, however it is written. */
import { Failure } from "../../src/language/failure";
import { openedWorkbook } from "../support/opened";
import { storedWorkbook } from "../support/storedWorkbook";

async function read(rows: string) {
  const { workbook } = await openedWorkbook(storedWorkbook({ S: { rows } }, { formats: [0, 2] }));
  return workbook.sheets[0]!;
}

const valuesOf = async (rows: string) => (await read(rows)).cells.map(({ value }) => value);
const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;

test("numbers are those nearest to what is written", async () => {
  const written = [
    ...["0", "-0", "7", "-12.5", "0.1", "0.30000000000000004", "4.35", "1.005", "123456789012345.67", "1E+2", "1e-7"],
    ...["9007199254740991", "9007199254740993", "179769313486231570000", "2.5E-308", "5", "0.000000000000000000000001"],
    ...["0.4200531479967294", "710650", "00012", ".5", "5.", "0.1234567890123456789"],
  ];
  const rows = `<row r="1">${written.map((number) => `<c><v>${number}</v></c>`).join("")}</row>`;
  // JavaScript's own reading of a number, which its specification asks to be the nearest one.
  expect(await valuesOf(rows)).toEqual(written.map(Number));
});

test("texts stand for what they mean, also where they stand again", async () => {
  const rows = `<row r="1">${["用水", "a &amp; b", "_x0041_b_", "用水", "a &amp; b", "", "𠮷", "é"].map(text).join("")}</row>`;
  expect(await valuesOf(rows)).toEqual(["用水", "a & b", "Ab_", "用水", "a & b", "", "𠮷", "é"]);
});

test("texts that are alike but for a letter are told apart", async () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => `企业${at}`);
  expect(await valuesOf(`<row r="1">${texts.map(text).join("")}</row>`)).toEqual(texts);
});

test("places are those that tags name, and count on where they name none", async () => {
  const rows = `<row r="3"><c r="B3" s="1"/><c><v>1</v></c><c s='2' r='AB3'  ><v>2</v></c></row><row/><row ht="30" customHeight="1"><c><v>3</v></c></row>`;
  const { cells, rowHeights } = await read(rows);
  expect(cells).toEqual([
    { row: 2, column: 1, value: null, style: expect.any(Number) as number },
    { row: 2, column: 2, value: 1 },
    { row: 2, column: 27, value: 2, style: expect.any(Number) as number },
    { row: 4, column: 0, value: 3 },
  ]);
  expect(rowHeights).toEqual(new Map([[4, 30]]));
});

test("kinds of values, formulas, and parts in another order", async () => {
  const rows = `<row r="1"><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><f>A1&amp;"x"</f><v>TRUEx</v></c><c><f>1+1</f><v>2</v></c><c t="d"><v>2021-03-05</v></c><c><v>x</v></c><c><v></v></c><c t="inlineStr"><is><r><t>长</t></r><r><t xml:space="preserve"> 江</t></r></is></c></row>`;
  expect((await read(rows)).cells).toEqual([
    { row: 0, column: 0, value: true },
    { row: 0, column: 1, value: new Failure("#DIV/0!") },
    expect.objectContaining({ column: 2, value: "TRUEx", formula: '=A1&"x"' }),
    expect.objectContaining({ column: 3, value: 2, formula: "=1+1" }),
    { row: 0, column: 4, value: 44260 },
    { row: 0, column: 5, value: "x" },
    { row: 0, column: 7, value: "长 江" },
  ]);
});

test.each([
  ["lines between tags", `\n <row r="1">\n  <c r="A1"><v>1</v></c>\n  ${text("水")}\n </row>\n`],
  ["a comment", `<row r="1"><!-- <c><v>9</v></c> --><c><v>1</v></c>${text("水")}</row>`],
  ["CDATA", `<row r="1"><c><v>1</v></c>${text("<![CDATA[水]]>")}</row>`],
  ["the end of a cell in CDATA", `<row r="1"><c><v>1</v></c>${text("<![CDATA[]]>水<!-- </c> -->")}</row>`],
  ["an element that nobody knows", `<row r="1"><c><v>1</v></c>${text("水")}<extLst/></row>`],
  ["a row that says nothing of its number", `<row spans="1:2"><c><v>1</v></c>${text("水")}</row>`],
])("%s does not change what a sheet holds", async (_, rows) => {
  expect(await valuesOf(rows)).toEqual([1, "水"]);
});

test("a range that a formula fills holds the values below it", async () => {
  const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>4.5</v></c><c r="B2"><v>2.25</v></c></row>`;
  const [first, ...others] = (await read(rows)).cells;
  expect(first).toMatchObject({ value: 2, spill: { rows: 2, columns: 1 }, spilled: [[2], [4.5]] });
  expect(others).toEqual([
    { row: 0, column: 1, value: 1 },
    { row: 1, column: 1, value: 2.25 },
  ]);
});
