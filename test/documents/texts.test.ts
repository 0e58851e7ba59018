import { readFileSync } from "node:fs";
import { tablesOf } from "../../src/documents/document";
import { readPaste } from "../../src/documents/open/open";
import { seed, testOf } from "../support/seeds";
import { bytesOf, opened, tablesIn, textsOf } from "./support";

const coal = [
  ["产品名称", "单位", "定额值", "备注"],
  ["原煤", "m³/t", "0.23", "井工矿"],
  ["原煤", "m³/t", "0.16", "露天"],
];

test("merged cells of a web page stand in all of their places", async () => {
  const page = `<html><body><h2>7.1 采矿业</h2><p>表1 煤炭用水定额</p><table>
    <tr><th>产品名称</th><th>单位</th><th>定额值</th><th>备注</th></tr>
    <tr><td rowspan="2">原煤</td><td rowspan=2>m<sup>3</sup>/t</td><td>0.23</td><td>井工矿</td></tr>
    <tr><td>0.16</td><td>露天</td></tr></table><p>注：不含生活用水。</p></body></html>`;
  const [table] = await tablesIn(page, "coal.html");
  expect(table).toMatchObject({ number: "1", caption: "煤炭用水定额", headerRows: 1 });
  expect(textsOf(table!)).toEqual(coal);
  expect(table!.remarks.map(({ text }) => text)).toEqual(["注：不含生活用水。"]);
});

test("what scripts and hidden parts of a page hold is not printed", async () => {
  const page = `<table><tr><td>甲<script>x</script></td><td>乙<span style="display:none">丙</span></td></tr><tr><td>1<td>2</table>`;
  const [table] = await tablesIn(page, "page.html");
  expect(textsOf(table!)).toEqual([["甲", "乙"], ["1", "2"]]); // prettier-ignore
});

test.each([2, 1])("a table drawn with lines is read, its merged cells too; line characters %i wide", async (width) => {
  const drawn =
    width === 2
      ? ["┌──┬───┬───┬───┐", "│产品│单位  │定额值│备注  │", "├──┼───┼───┼───┤", "│原煤│m³/t  │0.23  │井工矿│", "│    │      ├───┼───┤", "│    │      │0.16  │露天  │", "└──┴───┴───┴───┘"]
      : ["┌────┬────┬──────┬──────┐", "│产品│单位│定额值│备注  │", "├────┼────┼──────┼──────┤", "│原煤│m³/t│0.23  │井工矿│", "│    │    ├──────┼──────┤", "│    │    │0.16  │露天  │", "└────┴────┴──────┴──────┘"]; // prettier-ignore
  const [table] = await tablesIn(["表2 煤炭", ...drawn].join("\n"), "law.txt");
  expect(table!.number).toBe("2");
  expect(textsOf(table!)).toEqual([["产品", "单位", "定额值", "备注"], ...coal.slice(1)]);
});

test("tables of Markdown and of a paste between tabs hold the same", async () => {
  const markdown = coal.map((row) => `| ${row.join(" | ")} |`);
  markdown.splice(1, 0, "|---|---|---|---|");
  const [fromMarkdown] = await tablesIn(markdown.join("\n"), "coal.md");
  expect(textsOf(fromMarkdown!)).toEqual(coal);
  const [fromTabs] = tablesOf(readPaste({ text: coal.map((row) => row.join("\t")).join("\r\n") }));
  expect(textsOf(fromTabs!)).toEqual(coal);
  expect(fromTabs!.mergesKnown).toBe(false);
});

test("what Markdown repeats for want of merged cells is one cell: headings of several rows, lines across the table", async () => {
  const lines = [
    "| 作物 | 定额 | 定额 |",
    "| --- | --- | --- |",
    "| 作物 | P=50% | P=75% |",
    "| 一、粮食 | 一、粮食 | 一、粮食 |",
    "| 小麦 | 110 | 145 |",
  ];
  const [table] = await tablesIn(lines.join("\n"), "crops.md");
  expect(table!.headerRows).toBe(2);
  expect(table!.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)).toMatchObject([
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "作物" },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "定额" },
    { row: 2, column: 0, rowSpan: 1, columnSpan: 3, text: "一、粮食" },
  ]);
});

test("a line drawn above some columns of a wide cell is none of its text", async () => {
  const drawn = [
    "┌──┬─────┐",
    "│    ├──┬──┤",
    "│类型│先进│通用│",
    "│    ├──┴──┤",
    "│    │   m³/t   │",
    "├──┼──┬──┤",
    "│甲  │1.1 │1.7 │",
    "└──┴──┴──┘",
  ];
  const [table] = await tablesIn(drawn.join("\n"), "law.txt");
  expect(textsOf(table!).at(-2)).toEqual(["类型", "m³/t", "m³/t"]);
});

test("the parts of a table on further pages are joined: by 续表, by the caption again, by the heading alone", async () => {
  const part = (caption: string, row: string) => `${caption}\n产品\t单位\t定额值\n${row}\n`;
  const text =
    part("表3 食品", "面粉\tm³/t\t0.25") +
    part("续表", "面包\tm³/t\t1.00") +
    part("表 3 食品（续）", "饼干\tm³/t\t1.50") +
    "12\n" +
    part("", "糖果\tm³/t\t2.50") +
    part("表4 酒", "啤酒\tm³/kL\t6.00");
  const tables = await tablesIn(text, "food.txt");
  expect(tables.map(({ number }) => number)).toEqual(["3", "4"]);
  expect(textsOf(tables[0]!).map(([product]) => product)).toEqual(["产品", "面粉", "面包", "饼干", "糖果"]);
  expect(tables[0]!.parts.map(({ firstRow }) => firstRow)).toEqual([0, 2, 3, 4]);
});

const numbersOf = (text: string) => [
  ...new Set([...text.matchAll(/^表\s*(\d+(?:\.\d+-\d+|-\d+)?)\s+\S/gm)].map(([, number]) => number!)),
];

const texts = ["004_182aa393c19db382.txt", "003_e31db00a3de2ce2b.txt"];
testOf(...texts).each(texts)("every captioned table of %s is found once", async (name) => {
  const text = readFileSync(seed(name), "utf8");
  const found = tablesOf(await opened(bytesOf(text), name)).map(({ number }) => number);
  // Figures and sentences about tables begin otherwise; 图 never heads a table.
  const missing = numbersOf(text).filter((number) => !found.includes(number));
  expect(missing).toEqual([]);
});
