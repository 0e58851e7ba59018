import type { Box } from "../../src/documents/document";
import { readPapers } from "../../src/documents/paper";
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
  const document = arrange("a.pdf", "pdf", { blocks: readPapers([{ page: 1, pieces, rules }]), footnotes: [] });
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
  const document = arrange("a.pdf", "pdf", { blocks: readPapers([{ page: 1, pieces, rules }]), footnotes: [] });
  expect(textsOf(tablesOf(document)[0]!)).toEqual([["产品", "定额"], ["原煤\n开采", "0.23"], ["原煤\n开采", "洗煤"]]); // prettier-ignore
  expect(document.blocks).toHaveLength(1);
});

test("level rules alone: columns by the gaps between the words, close lines as one row, a caption between two tables", () => {
  const level = (y: number) => line(100, y, 400, y);
  const row = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, at) => (text === "" ? [] : [piece(text, [100, 200, 300][at]!, y)]));
  const pieces = [
    piece("表1 粮食", 200, 80),
    ...row(105, "产品", "工艺", "定额"),
    ...row(130, "大米", "常规的和", "0.45"),
    ...row(141, "", "精加工的", ""),
    ...row(165, "面粉", "", "0.60"),
    piece("表2 饮料", 200, 190),
    ...row(215, "产品", "工艺", "定额"),
    ...row(240, "汽水", "灌装", "2.5"),
  ];
  const blocks = readPapers([{ page: 1, pieces, rules: [100, 122, 180, 205, 232, 260].map(level) }]);
  const [first, second] = tablesOf(arrange("a.pdf", "pdf", { blocks, footnotes: [] }));
  expect(first).toMatchObject({ number: "1", caption: "粮食", mergesKnown: false });
  expect(textsOf(first!)).toEqual([["产品", "工艺", "定额"], ["大米", "常规的和\n精加工的", "0.45"], ["面粉", "", "0.60"]]); // prettier-ignore
  expect(textsOf(second!)).toEqual([["产品", "工艺", "定额"], ["汽水", "灌装", "2.5"]]); // prettier-ignore
});

test("rules around a title or below running heads are no table", () => {
  const pieces = [piece("第 2 部分", 150, 110), piece("工业 2023", 150, 130), piece("正文", 100, 300)];
  const rules = [line(100, 100, 400, 100), line(100, 160, 400, 160)];
  const blocks = readPapers([{ page: 1, pieces, rules }]);
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
});

test("a table with level rules alone goes on over pages: below its headings, over a page without any rule, to the rule at its end", () => {
  const level = (y: number) => line(100, y, 400, y);
  const row = (y: number, ...texts: readonly string[]) => texts.map((text, at) => piece(text, [100, 200, 300][at]!, y));
  const rows = (from: number, ...products: readonly string[]) =>
    products.flatMap((product, at) => row(from + 20 * at, product, "m³/t", `${at + 1}.5`));
  const head = (page: number) => [piece("DB99/T 1—2020 食品", 100, 40), piece(String(page), 250, 780)];
  const papers = [
    { page: 1, pieces: [...head(1), ...row(105, "产品", "单位", "定额"), ...rows(130, "面粉", "大米", "豆油")], rules: [100, 122].map(level) },
    { page: 2, pieces: [...head(2), ...rows(80, "饼干", "面包")], rules: [] },
    { page: 3, pieces: [...head(3), ...rows(80, "味精", "酱油"), piece("4 使用说明", 100, 125)], rules: [level(118)] },
  ]; // prettier-ignore
  const document = arrange("a.pdf", "pdf", { blocks: readPapers(papers), footnotes: [] });
  const [table, ...more] = tablesOf(document);
  expect(more).toEqual([]);
  expect(textsOf(table!).map(([product, , value]) => `${product} ${value}`)).toEqual([
    "产品 定额", "面粉 1.5", "大米 2.5", "豆油 3.5", "饼干 1.5", "面包 2.5", "味精 1.5", "酱油 2.5",
  ]); // prettier-ignore
  expect(table!.parts.map(({ place }) => place.page)).toEqual([1, 2, 3]);
});

test("a table goes on over a page that begins within one of its rows, and not where a further table begins", () => {
  const grid = (bottom: number) => [
    ...[100, 200, 300, 400].map((x) => line(x, 100, x, bottom)),
    ...[100, 120, 140, 160].filter((y) => y <= bottom).map((y) => line(100, y, 400, y)),
  ];
  const row = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, at) => (text === "" ? [] : [piece(text, [105, 205, 305][at]!, y)]));
  const first = { page: 1, rules: grid(160), pieces: [...row(105, "产品", "单位", "定额"), ...row(125, "面粉", "m³/t", "0.3"), ...row(145, "精制的", "m³/t", "0.5")] }; // prettier-ignore
  const read = (...second: readonly string[]) =>
    tablesOf(
      arrange("a.pdf", "pdf", {
        blocks: readPapers([first, { page: 2, rules: grid(140), pieces: [...row(105, ...second), ...row(125, "大米", "m³/t", "0.2")] }]), // prettier-ignore
        footnotes: [],
      }),
    );
  expect(read("大米粉", "", "").map(textsOf)).toEqual([
    [["产品", "单位", "定额"], ["面粉", "m³/t", "0.3"], ["精制的大米粉", "m³/t", "0.5"], ["大米", "m³/t", "0.2"]],
  ]); // prettier-ignore
  expect(read("作物", "单位", "面积")).toHaveLength(2);
});
