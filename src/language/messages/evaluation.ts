import type { Bilingual } from "../language";

export const evaluationMessages = {
  baseZero: {
    zh: "原值为 0，无法计算变幅。请核对原值，未知时留空。",
    en: "The old value is 0, so there is no relative change. Check it; leave it blank where it is unknown.",
  },
  limitsNotFalling: {
    zh: "国家标准限值应由宽到严排列（现有、新建、先进），但首个 {first} 小于末个 {last}。",
    en: "List the limits of the national standard from loose to strict (existing, new, advanced); the first, {first}, is below the last, {last}.",
  },
  limitsNotRising: {
    zh: "《指南》指标应按先进值在前、限定值在后排列，但首个 {first} 大于末个 {last}。",
    en: "List the guide's values with the advanced one first and the limit last; the first, {first}, is above the last, {last}.",
  },
  guideNeedsTwo: {
    zh: "《指南》对比至少需要先进值和限定值两个数。",
    en: "A comparison with the guide needs at least its advanced value and its limit.",
  },
  rangeReversed: {
    zh: "最小值 {min} 大于最大值 {max}，请核对。",
    en: "The least value {min} is above the greatest {max}; check both.",
  },
  cardOutputMissing: {
    zh: "{product}：产量为空白或 0，或小于 0，无法核定水量。请填写年产量。",
    en: "{product}: the output is blank, 0 or below 0, so no volume can be reckoned. Enter the output of a year.",
  },
  outputUnitUnlike: {
    zh: "{product}：产量单位“{unit}”与定额单位“{quotaUnit}”计量的不是同一种量。请按定额的单位填写产量；知道换算关系的，先换算再填。",
    en: "{product}: the unit of the output, “{unit}”, and that of the quota, “{quotaUnit}”, do not measure the same. Enter the output in the unit of the quota, converted first where you know how.",
  },
  bandsNotRising: {
    zh: "加价档次第 {row} 行的起点须不小于 0 并逐行升高。第一列填超计划比例的起点，第二列填倍数。",
    en: "Row {row} of the bands: starts must be 0 or above and rise row by row. The first column holds the share above the plan, the second the factor.",
  },
  bandsShape: {
    zh: "加价档次应为两列（超出比例的起点、倍数），每格都要填写；得到 {columns} 列或有空格。",
    en: "The bands need two columns (start of the excess share, factor) without blanks; got {columns} {columns|column|columns}, or a blank.",
  },
  rateMissing: {
    zh: "第 {row} 行有水量而没有税额。请填写该水源的适用税额；不征的填 0。",
    en: "Row {row} has a volume and no rate. Enter the rate of that source, 0 where none is charged.",
  },
  chargeBelowZero: {
    zh: "水量、税额、水价和倍数不能小于 0，得到的是 {value}。",
    en: "Volumes, rates, prices and multipliers cannot be below 0, but one is {value}.",
  },
} as const satisfies Record<string, Bilingual>;
