import type { Bilingual } from "../language";

export const managementMessages = {
  bandsNotRising: {
    zh: "加价档次第 {row} 行的起点须不小于 0 并逐行升高。第一列填超计划比例的起点，第二列填倍数。",
    en: "Row {row} of the bands: starts must be 0 or above and rise row by row. The first column holds the share above the plan, the second the factor.",
  },
  bandsShape: {
    zh: "加价档次应为两列（超出比例的起点、倍数），每格都要填写；得到 {columns} 列或有空格。",
    en: "The bands need two columns (start of the excess share, factor) without blanks; got {columns} columns, or a blank.",
  },
} as const satisfies Record<string, Bilingual>;
