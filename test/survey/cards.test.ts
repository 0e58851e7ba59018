/** Forms with labels in a column and values beside them: read as the samples that they are, each value with its cell. */
import type { Cell } from "../../src/workbook/values";
import { assemble, readFile } from "../../src/survey/consolidate";
import { readSheet } from "../../src/survey/records";
import { placeOf } from "../../src/survey/record";
import { sheetOf } from "./sheets";

type Rows = readonly (readonly Cell[])[];
const read = (rows: Rows, merges: readonly string[] = []) => readSheet("a.xlsx", sheetOf(rows, merges), {});
const figures = (rows: Rows, merges: readonly string[] = []) =>
  read(rows, merges).records.map(({ firm, year, product, output, outputUnit, water }) =>
    [firm, year, product, `${output} ${outputUnit}`, water].join(" "),
  );

const mill: Rows = [
  ["企业用水情况调查卡", null],
  ["企业名称", "恒泰纸业"],
  ["产品名称", "瓦楞原纸"],
  ["年份", 2015],
  ["产量单位", "t"],
  ["年产量", 42000],
  ["年取水量(万m³)", 63],
];

test.each<[string, Rows, readonly string[], readonly string[]]>([
  ["a value beside each label", mill, ["A1:B1"], ["恒泰纸业 2015 瓦楞原纸 42000 t 63"]],
  [
    "a column of units",
    [
      ["指标名称", "计量单位", "数值"],
      ["单位名称", null, "鑫源纺织"],
      ["产品名称", null, "棉纱"],
      ["年份", "年", 2014],
      ["年产量", "t", 5200],
      ["取水量", "千m³", 124.8],
    ],
    [],
    ["鑫源纺织 2014 棉纱 5200 t 12.48"],
  ],
  [
    "a column a year",
    [
      ["单位名称：", "和美家具", null],
      ["指标", "2013年", "2014年"],
      ["产品名称", "木家具", "木家具"],
      ["计量单位", "件", "件"],
      ["年产量", 12000, 13500],
      ["取水量（m³）", 36000, 39800],
    ],
    ["B1:C1"],
    ["和美家具 2013 木家具 12000 件 3.6", "和美家具 2014 木家具 13500 件 3.98"],
  ],
  [
    "two labels a row",
    [
      ["单位名称", "钢铁制品厂", "所在市", "新余市"],
      ["产品", "钢材", "年份", 2016],
      ["产量(万t)", 12.5, "取水量(万m³)", 31.2],
    ],
    [],
    ["钢铁制品厂 2016 钢材 12.5 万t 31.2"],
  ],
  [
    "values behind their labels",
    [
      ["企业名称：金溪香料厂", null, "年份：2015"],
      ["产品名称：香料", null, "行业代码：268"],
      ["年产量：1,250吨", null, "取水量：3.5万立方米"],
    ],
    [],
    ["金溪香料厂 2015 香料 1250 吨 3.5"],
  ],
  [
    "one form below the other, the second without the name of the enterprise",
    [
      ["企业名称", "甲纸厂"],
      ["产品名称", "新闻纸"],
      ["年份", 2015],
      ["产量(t)", 1000],
      ["取水量(m³)", 15000],
      [null, null],
      ["产品名称", "卫生纸"],
      ["年份", 2015],
      ["产量(t)", 800],
      ["取水量(m³)", 20000],
    ],
    [],
    ["甲纸厂 2015 新闻纸 1000 t 1.5", "甲纸厂 2015 卫生纸 800 t 2"],
  ],
  [
    "two forms side by side",
    [
      ["单位名称", "甲瓷厂", null, "单位名称", "乙瓷厂"],
      ["产品名称", "日用瓷", null, "产品名称", "建筑陶瓷"],
      ["年份", 2015, null, "年份", 2015],
      ["产量(t)", 300, null, "产量(万m²)", 20],
      ["取水量(m³)", 4500, null, "取水量(m³)", 60000],
    ],
    [],
    ["甲瓷厂 2015 日用瓷 300 t 0.45", "乙瓷厂 2015 建筑陶瓷 20 万m2 6"],
  ],
])("%s", (_, rows, merges, expected) => expect(figures(rows, merges)).toEqual(expected));

test("each value keeps the cell where it stands", () => {
  const [record] = read(mill, ["A1:B1"]).records;
  expect([placeOf(record!, "output"), placeOf(record!, "water")]).toEqual([
    { row: 5, column: 1 },
    { row: 6, column: 1 },
  ]);
});

test("what is missing is said at the cell beside its label, and a contradiction of units at the value", () => {
  const rows = mill.map(([label, value]) => [label!, label === "年产量" ? null : value!]);
  const file = readFile({ path: "a.xlsx", stamp: "" }, [sheetOf(rows)], {});
  const [issue] = assemble([file], {}, "zh-CN").issues;
  expect(issue).toMatchObject({ check: "missing", row: 5, column: 1 });
  const units: Rows = [
    ["单位名称", null, "丙厂"],
    ["产品名称", null, "纯碱"],
    ["年份", null, 2015],
    ["产量(t)", "万t", 1.2],
    ["取水量(m³)", "万m³", 15],
  ];
  const reading = read(units);
  expect(reading.issues.map(({ check, row, column }) => [check, row, column])).toEqual([
    ["unitConflict", 3, 2],
    ["unitConflict", 4, 2],
  ]);
  expect(reading.records[0]).toMatchObject({ output: null, water: null });
});

test("remarks beside values go with the sample, explanations are listed as not carried, and every row is accounted for", () => {
  const rows: Rows = [
    ["项目", "单位", "数量", "备注", "填报要求"],
    ["填报单位", null, "安源玻璃", null, "全称"],
    ["产品名称", null, "平板玻璃", null, null],
    ["年份", null, 2016, null, null],
    ["产品产量", "重量箱", 250000, "含次品", null],
    ["新水用量", "m3", 87500, "水表读数", null],
    ["填表人：王芳", null, "联系电话：0799-1", null, null],
  ];
  const { records, issues, rowsIn, rowsKept, setAside } = read(rows);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    remark: "产品产量：含次品；新水用量：水表读数",
    others: { contact: "王芳", telephone: "0799-1" },
  });
  expect(issues.map(({ check, row, column }) => [check, row, column])).toEqual([["notCarried", 1, 4]]);
  expect(rowsIn).toBe(rowsKept + setAside.reduce((sum, one) => sum + one.rows, 0));
});

test("a remark merged over two columns is carried once", () => {
  const rows: Rows = mill.map(([label, value]) => [label!, value!, label === "年产量" ? "含次品" : null, null]);
  const [record] = read([["项目", "数值", "备注", null], ...rows.slice(1)], ["C1:D1", "C6:D6"]).records;
  expect(record).toMatchObject({ output: 42000, remark: "年产量：含次品" });
});

test("an empty form and a sheet that explains the fields give no sample", () => {
  const labels = ["单位名称", "产品名称", "年份", "产量", "取水量"];
  expect(read(labels.map((label) => [label, null])).records).toEqual([]);
  expect(read(labels.map((label) => [label, `填写${label}`])).records).toEqual([]);
});
