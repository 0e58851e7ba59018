/** From a consolidated table to samples: what an enterprise has filled in arrives, and nothing that it has not. */
import { assemble, readFile } from "../../src/survey/consolidate";
import { resultWorkbook } from "../../src/survey/result-workbook";
import { surveySheets } from "../../src/survey/sheet";
import { readSampleTable } from "../../src/revision/workbook/sample-table";

const headers = [
  "市",
  "单位名称",
  "年份",
  "产品名称",
  "计算单位",
  "年实际产量",
  "新水量(万m³)",
  "单位产品用水量(m³/t)",
  "水源",
  "许可取水量(万m³)",
];
const rows = [
  ["九江市", "甲厂", 2020, "纸", "万t", 10, 50, 5.02, "地表水", 60],
  [null, "乙厂", 2020, "纸", "万t", null, null, 6.5, null, null],
];

// A file each: what a form leaves blank in one is not what another says.
const results = rows.map((row, index) =>
  readFile({ path: `${index}.xlsx`, stamp: "" }, [{ name: "调查", rows: [headers, row], merges: [] }], {}),
);
const { tables } = assemble(results, {}, "zh-CN");
const reading = readSampleTable("s.xlsx", surveySheets(resultWorkbook(tables, "zh-CN")));
if ("problem" in reading) throw new Error(reading.problem.key);

test("the stated unit use is what the enterprise wrote, beside volume and output, and alone", () => {
  expect(
    reading.rows.map(({ enterprise, water, output, stated, statedUnit }) => [
      enterprise,
      water,
      output,
      stated,
      statedUnit,
    ]),
  ).toEqual([
    ["甲厂", 50, 10, 5.02, "m³/t"],
    ["乙厂", null, null, 6.5, "m³/t"],
  ]);
});

test("what else was filled in comes along; a blank is not that of the row above", () => {
  expect(reading.rows[0]!.particulars).toEqual({ city: "九江市", source: "地表水", permitVolume: 60 });
  expect(reading.rows[1]!.particulars).toBeUndefined();
  expect(reading.remarks).toEqual([]);
});

describe("a volume that several products have together", () => {
  const sheet = {
    name: "调查",
    rows: [
      ["单位名称", "年份", "产品名称", "年产量(t)", "新水量(万m³)", "单位产品用水量(m³/t)"],
      ["丙厂", 2020, "汽油", 500000, 300, null],
      [null, 2020, "柴油", 700000, null, null],
      [null, 2020, "石脑油", 9000, null, 0.4],
    ],
    merges: [{ row: 1, column: 4, rows: 3, columns: 1 }],
  };
  const shared = "水量由汽油、柴油、石脑油共用，尚未分摊";
  const excluded = (read: ReturnType<typeof readSampleTable>) =>
    "problem" in read ? read.problem : read.rows.map(({ product, water, excluded }) => [product, water, excluded]);
  const expected = [
    ["汽油", 300, shared],
    ["柴油", null, shared],
    // It has stated its own.
    ["石脑油", null, undefined],
  ];

  test("gives none of them a unit use, from the sheet as it came", () => {
    expect(excluded(readSampleTable("s.xlsx", [sheet]))).toEqual(expected);
  });

  test("nor by way of a consolidation", () => {
    const result = readFile({ path: "a.xlsx", stamp: "" }, [sheet], {});
    const made = resultWorkbook(assemble([result], {}, "zh-CN").tables, "zh-CN");
    const read = readSampleTable("s.xlsx", surveySheets(made));
    expect(excluded(read)).toEqual(expected);
    expect("problem" in read ? [] : read.remarks).toEqual([]);
  });
});
