import type { Box } from "../../src/documents/document";
import { readPaper } from "../../src/documents/paper";
import { arrange } from "../../src/documents/arrange";
import { tablesOf } from "../../src/documents/document";
import { textsOf } from "./support";

const line = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const piece = (text: string, left: number, top: number) => ({
  text,
  left,
  top,
  right: left + 10 * text.length,
  bottom: top + 10,
});

/** Two columns and three rows; the last two rows of the first column are one cell. */
const rules = [
  ...[100, 200, 300].map((x) => line(x, 100, x, 160)),
  ...[100, 120, 160].map((y) => line(100, y, 300, y)),
  line(200, 140, 300, 140),
];

test("ruled lines and text of a page give a table with its merged cells, and the lines around it", () => {
  const pieces = [
    piece("表1 煤炭", 150, 80),
    piece("产品", 110, 105),
    piece("定额", 210, 105),
    piece("原", 110, 135),
    piece("煤", 120, 135),
    piece("0.23", 210, 125),
    piece("0.16", 210, 145),
    piece("3", 200, 700),
  ];
  const document = arrange("a.pdf", "pdf", { blocks: readPaper({ page: 1, pieces, rules }), footnotes: [] });
  const [table] = tablesOf(document);
  expect(table).toMatchObject({ number: "1", caption: "煤炭" });
  expect(textsOf(table!)).toEqual([["产品", "定额"], ["原煤", "0.23"], ["原煤", "0.16"]]); // prettier-ignore
  expect(table!.cells.at(-1)!.place).toMatchObject({ page: 1, box: { left: 200, top: 140 } });
});

test("names written down or up a cell are read along their lines; turned text beside the table is none of it", () => {
  const turned = (text: string, of: "down" | "up", left: number, top: number) => ({
    text,
    turned: of,
    left,
    right: left + 10,
    top,
    bottom: top + 10,
  });
  const pieces = [
    piece("产品", 110, 105),
    piece("定额", 210, 105),
    turned("原", "down", 150, 122),
    turned("煤", "down", 150, 134),
    turned("开采", "down", 130, 122),
    piece("0.23", 210, 125),
    turned("煤", "up", 230, 143),
    turned("洗", "up", 230, 149),
    turned("受控文件", "up", 20, 120),
  ];
  const document = arrange("a.pdf", "pdf", { blocks: readPaper({ page: 1, pieces, rules }), footnotes: [] });
  expect(textsOf(tablesOf(document)[0]!)).toEqual([["产品", "定额"], ["原煤\n开采", "0.23"], ["原煤\n开采", "洗煤"]]); // prettier-ignore
  expect(document.blocks).toHaveLength(1);
});
