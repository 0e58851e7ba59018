/** Sheets as they lie on a desk, for the tests of headers, records and checks. */
import type { Rectangle } from "../../src/workbook/snapshot";
import { columnIndex } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/values";
import type { SurveySheet } from "../../src/survey/sheet";

/** `merges` as Excel writes them: "A1:C1". */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  merges: readonly string[] = [],
  name = "Sheet1",
): SurveySheet {
  return { name, rows, merges: merges.map(rectangle) };
}

function rectangle(text: string): Rectangle {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text)!;
  const column = columnIndex(left!);
  const row = Number(top) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right!) - column + 1 };
}

/**
 * The sheet that 江西晨鸣纸业 sent in, as figure 4.2-3 of the revision report of DB36/T 420 prints it: merged names, one water volume for
 * paper and pulp, and a unit use that is the volume over both.
 */
export const chenming = sheetOf(
  [
    [
      "序号",
      "市",
      "区县",
      "单位名称",
      "年份",
      "产品名称",
      "年产值 (万元)",
      "年增加值 (万元)",
      "计算单位",
      "年生产能力",
      "年实际产量",
      "新水量 (万立方米)",
      "单位产品用水量",
      "备注 (包含设备冷却水)",
    ],
    [
      1,
      "南昌市",
      "昌北经济技术开发区",
      "江西晨鸣纸业股份有限公司",
      2013,
      "机制纸",
      193543.5671,
      -8477.933,
      "万吨",
      35,
      35.3119,
      889.5857,
      22.75,
      63385655,
    ],
    [null, null, null, null, null, "纸浆", null, null, null, 17, 3.7915, null, null, null],
    [null, null, null, null, 2014, "机制纸", 179953.6, -13589.97, null, 35, 33.422045, 823.9361, 23.13, 50666650],
    [null, null, null, null, null, "纸浆", null, null, null, 17, 2.193264, null, null, null],
    [null, null, null, null, 2015, "机制纸", 209025, 29071.4, null, 35, 34.078135, null, 27.84, 67157621],
    [null, null, null, null, null, "纸浆", null, null, null, 17, 0.92067, null, null, null],
  ],
  [
    "A2:A7",
    "B2:B7",
    "C2:C7",
    "D2:D7",
    "I2:I7",
    ...[2, 4, 6].flatMap((row) =>
      ["E", "G", "H", "L", "M", "N"].map((column) => `${column}${row}:${column}${row + 1}`),
    ),
  ],
);
