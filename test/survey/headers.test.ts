import type { ColumnKey } from "../../src/survey/columns";
import { columnKeys, columnOf } from "../../src/survey/columns";
import {
  confidenceOf,
  confirmLayout,
  findBlocks,
  guessLayout,
  isCertain,
  layoutsFromText,
  layoutsToText,
  matchPath,
  missingFrom,
} from "../../src/survey/headers";
import type { Block } from "../../src/survey/headers";
import { chenming, sheetOf } from "./sheets";

const plain = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"];
const firm = ["甲公司", 2014, "瓷砖", "万m²", 500, 30];

const given = (block: Block) => new Set(Object.keys(block.given) as ColumnKey[]);
const guess = (block: Block) => guessLayout(block.labels, given(block));
const mapping = (block: Block) =>
  Object.fromEntries(
    guess(block).columns.map(({ key, year, index, unit }) => [
      year ? `${key} ${year}` : key,
      unit ? `${index} ${unit}` : `${index}`,
    ]),
  );

test("every title and alias of a column is known word for word as that column", () => {
  const ambiguous = new Set(["单位"]);
  for (const key of columnKeys) {
    const { title, aliases } = columnOf(key);
    for (const spelling of [title.zh, title.en, ...aliases]) {
      if (ambiguous.has(spelling)) continue;
      expect({ spelling, key: matchPath([spelling])[0]?.key }).toEqual({ spelling, key });
    }
  }
});

describe("units in headers", () => {
  test.each([
    ["新水量(万m³)", "water", "万m3"],
    ["新水量（m³）", "water", "m3"],
    ["新水量 (万立方米)", "water", "万立方米"],
    ["年取水量/万m3", "water", "万m3"],
    ["用水量，万方", "water", "万方"],
    ["用水量万m³", "water", "万m3"],
    ["新水量（单位：万m³）", "water", "万m3"],
    ["3、年实际产量（万t）", "output", "万t"],
    ["*产量(t/a)", "output", "t/a"],
    ["工业总产值（万元）", "outputValue", "万元"],
    ["产值(亿元)", "outputValue", "亿元"],
    ["单位产品用水量(m³/t)", "unitUse", "m3/t"],
    ["备注 (包含设备冷却水)", "remark", null],
    ["县（市、区）", "district", null],
    ["年　份", "year", null],
  ])("%s", (label, key, unit) => {
    expect(matchPath([label])[0]).toMatchObject({ key, unit, score: 1 });
  });

  test("a unit of another quantity contradicts the words", () => {
    expect(matchPath(["年产量(万元)"])[0]!.score).toBeLessThan(0.9);
    expect(matchPath(["新水量(m³/d)"])[0]!.score).toBeLessThan(0.9);
  });
});

test.each(["用水定额(m³/t)", "日用水量", "上年产量", "万元产值用水量", "回用水量", "审核人"])(
  "%s is none of ours",
  (label) => {
    expect(matchPath([label])).toEqual([]);
  },
);

test.each(["许可用水量", "重复用水总量", "年度计划用水量", "用水重复量", "排水总量"])("%s is no new water", (label) => {
  expect(matchPath([label])[0]?.key).not.toBe("water");
});

describe("where the table stands", () => {
  test("below titles, blank rows and a note on units", () => {
    const sheet = sheetOf(
      [
        [],
        ["附件3"],
        ["2014年江西省工业企业用水调查表"],
        [],
        ["单位名称：甲公司", null, null, "单位：万元、m³"],
        ["年份", "产品名称", "年产值", "计算单位", "年实际产量", "新水量"],
        [2014, "瓷砖", 900, "万m²", 500, 300000],
      ],
      ["A3:F3"],
    );
    const [block, ...more] = findBlocks(sheet);
    expect(more).toEqual([]);
    expect(block).toMatchObject({ headerRow: 5, headerRows: 1, end: 7 });
    expect(block!.given.firm).toMatchObject({ value: "甲公司", assumed: false });
    expect(isCertain(guess(block!), given(block!))).toBe(true);
  });

  test("the title's year is an assumption, and a span of years is none", () => {
    const header = plain.filter((label) => label !== "年份");
    const one = findBlocks(sheetOf([["2014年用水调查表"], header]))[0]!;
    expect(one.given.year).toMatchObject({ value: "2014", assumed: true });
    expect(findBlocks(sheetOf([["2012—2014年用水调查表"], header]))[0]!.given.year).toBeUndefined();
    expect(findBlocks(sheetOf([header], [], "2013年"))[0]!.given.year).toMatchObject({ value: "2013", assumed: true });
  });

  test("labels with their values beside them are no header", () => {
    const [block, ...more] = findBlocks(
      sheetOf([
        ["企业名称", "甲公司", "行业代码", "307", "年份", 2014],
        ["市", "九江市", "区县", "柴桑区", "水源", "地表水"],
        ["产品名称", "计算单位", "年产量", "新水量(万m³)"],
        ["瓷砖", "万m²", 500, 30],
      ]),
    );
    expect(more).toEqual([]);
    expect(block!.headerRow).toBe(2);
    expect(Object.fromEntries(Object.entries(block!.given).map(([key, { value }]) => [key, value]))).toEqual({
      firm: "甲公司",
      code: "307",
      year: "2014",
      city: "九江市",
      district: "柴桑区",
      source: "地表水",
    });
  });

  test("several tables in a sheet, each with its own columns and titles", () => {
    const other = ["企业名称", "年度", "主要产品", "产量(万t)", "取水量(m³)"];
    const blocks = findBlocks(
      sheetOf([["一、陶瓷"], plain, firm, firm, [], ["二、造纸"], other, ["乙公司", 2014, "机制纸", 3, 900000]]),
    );
    expect(blocks.map(({ headerRow, end }) => [headerRow, end])).toEqual([
      [1, 4],
      [6, 8],
    ]);
    expect(mapping(blocks[1]!)).toEqual({ firm: "0", year: "1", product: "2", output: "3 万t", water: "4 m3" });
  });

  test("tables side by side", () => {
    const blocks = findBlocks(
      sheetOf([
        [...plain, null, ...plain],
        [...firm, null, ...firm],
      ]),
    );
    expect(blocks.map(({ firstColumn }) => firstColumn)).toEqual([0, 7]);
    expect(mapping(blocks[1]!)).toEqual(mapping(blocks[0]!));
  });
});

describe("headers of several lines", () => {
  test("groups merged over their columns, single columns merged down", () => {
    const sheet = sheetOf(
      [
        ["序号", "单位名称", "生产情况", null, null, null, "用水情况", null, "备注"],
        [null, null, "产品名称", "计量单位", "生产能力", "实际产量", "新水量", "其中：生活用水", null],
        [null, null, null, null, null, null, "万m³", "万m³", null],
        [1, "甲公司", "瓷砖", "万m²", 600, 500, 30, 1, null],
      ],
      ["A1:A3", "B1:B3", "C1:F1", "G1:H1", "I1:I3", "C2:C3", "D2:D3", "E2:E3", "F2:F3"],
      "2014",
    );
    const block = findBlocks(sheet)[0]!;
    expect(block).toMatchObject({ headerRow: 0, headerRows: 3 });
    expect(mapping(block)).toEqual({
      number: "0",
      firm: "1",
      product: "2",
      outputUnit: "3",
      capacity: "4",
      output: "5",
      water: "6 万m3",
      domesticWater: "7 万m3",
      remark: "8",
    });
    expect(isCertain(guess(block), given(block))).toBe(true);
  });

  test("without merges, as a .csv has it", () => {
    const block = findBlocks(
      sheetOf([
        ["单位名称", "产品名称", "计算单位", "产量", "", "", "新水量（万m³）", "", ""],
        ["", "", "", "2012年", "2013年", "2014年", "2012年", "2013年", "2014年"],
        ["甲公司", "瓷砖", "万m²", 480, 490, 500, 29, 30, 31],
      ]),
    )[0]!;
    expect(block.headerRows).toBe(2);
    expect(mapping(block)).toEqual({
      firm: "0",
      product: "1",
      outputUnit: "2",
      "output 2012": "3",
      "output 2013": "4",
      "output 2014": "5",
      "water 2012": "6 万m3",
      "water 2013": "7 万m3",
      "water 2014": "8 万m3",
    });
    expect(isCertain(guess(block), given(block))).toBe(true);
  });

  test("a line of units and a line of column numbers belong to the header", () => {
    const block = findBlocks(
      sheetOf([
        ["企业名称", "年度", "产品", "年产值", "计量单位", "年产量", "年用水量"],
        ["", "", "", "（万元）", "", "", "（m³）"],
        ["1", "2", "3", "4", "5", "6", "7"],
        firm,
      ]),
    )[0]!;
    expect(block.headerRows).toBe(3);
    expect(mapping(block)).toMatchObject({ outputValue: "3 万元", water: "6 m3" });
  });

  test("a year in the words of the header", () => {
    const block = findBlocks(
      sheetOf([["企业名称", "产品", "2013年产量(t)", "2014年产量(t)", "2013年取水量(m³)", "2014年取水量(m³)"]]),
    )[0]!;
    expect(Object.keys(mapping(block))).toEqual([
      "firm",
      "product",
      "output 2013",
      "output 2014",
      "water 2013",
      "water 2014",
    ]);
  });
});

describe("what has to be asked", () => {
  const layoutOf = (header: readonly string[]) => {
    const block = findBlocks(sheetOf([header, firm]))[0]!;
    return guess(block);
  };

  test("nothing where every column a sample needs is known word for word", () => {
    expect(isCertain(layoutOf(plain), new Set())).toBe(true);
    expect(confidenceOf(layoutOf(plain), new Set())).toBe(1);
    expect(missingFrom(layoutOf(plain), new Set())).toEqual([]);
  });

  test("the water, where it stands by source only", () => {
    const layout = layoutOf(["单位名称", "年份", "产品名称", "计算单位", "产量", "地表水", "地下水"]);
    expect(missingFrom(layout, new Set())).toEqual(["water"]);
    expect(isCertain(layout, new Set())).toBe(false);
    expect(confidenceOf(layout, new Set())).toBe(0);
  });

  test("which of two columns is the water", () => {
    const layout = layoutOf(["单位名称", "年份", "产品名称", "计算单位", "产量", "取水量", "用水量"]);
    expect(isCertain(layout, new Set())).toBe(false);
  });

  test("the year, where nothing states it", () => {
    const layout = layoutOf(plain.filter((label) => label !== "年份"));
    expect(missingFrom(layout, new Set())).toEqual(["year"]);
    expect(missingFrom(layout, new Set(["year"]))).toEqual([]);
    expect(missingFrom({ ...layout, constants: { year: 2014 } }, new Set())).toEqual([]);
  });

  test("单位 is the unit of output, or the enterprise where nothing else is", () => {
    expect(layoutOf(["企业名称", "年份", "产品名称", "单位", "产量", "新水量"]).columns[3]).toMatchObject({
      key: "outputUnit",
    });
    const lone = layoutOf(["单位", "年份", "产品名称", "产量(t)", "新水量"]);
    expect(lone.columns[0]).toMatchObject({ key: "firm" });
    expect(isCertain(lone, new Set())).toBe(false);
  });
});

describe("a layout", () => {
  test("is the same wherever its table stands, however its headers are spaced and its units spelled", () => {
    const here = guess(findBlocks(sheetOf([plain, firm]))[0]!);
    const there = guess(
      findBlocks(
        sheetOf([
          [],
          [null, "单位 名称", "年　份", "产品名称：", "计算单位", "年实际产量", "新水量（万立方米）"],
          [null, ...firm],
        ]),
      )[0]!,
    );
    expect(there.fingerprint).toBe(here.fingerprint);
  });

  test.each([
    ["another unit", plain.map((label) => label.replace("万m³", "m³"))],
    ["another order", [...plain].reverse()],
    ["another word", plain.map((label) => label.replace("新水量", "取水量"))],
    ["another column", [...plain, "备注"]],
  ])("is another one with %s", (_, header) => {
    expect(guess(findBlocks(sheetOf([header]))[0]!).fingerprint).not.toBe(
      guess(findBlocks(sheetOf([plain]))[0]!).fingerprint,
    );
  });

  test("is remembered as text, with what the user chose", () => {
    const layout = guess(findBlocks(chenming)[0]!);
    const confirmed = confirmLayout(layout, { columns: layout.columns, constants: { year: 2014 } });
    const layouts = { [layout.fingerprint]: confirmed };
    expect(layoutsFromText(layoutsToText(layouts))).toEqual(layouts);
    expect(confidenceOf(confirmed, new Set())).toBe(1);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"version":2,"layouts":{}}',
    '{"version":1,"layouts":{"x":{"columns":[{"key":"nonsense"}]}}}',
  ])("text that is none of ours (%s) is no layout", (text) => {
    expect(layoutsFromText(text)).toEqual({});
  });
});
