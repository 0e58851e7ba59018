import type { Bilingual } from "../language";

export const managementMessages = {
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
  chargeNumberExpected: {
    zh: "“{value}”不是数字，也不是算式。",
    en: "“{value}” is neither a number nor a calculation.",
  },
  permitProductExpected: {
    zh: "“{value}”应写成 产品=产量，如 啤酒=50000kL；有条件时写成 白酒:原酒=1000kL。",
    en: "“{value}” must be written as product=output, such as 啤酒=50000kL, or 白酒:原酒=1000kL with a condition.",
  },
  permitAmountExpected: {
    zh: "“{value}”不是数量。请写数字及单位，如 50000kL、31万m³。",
    en: "“{value}” is no amount. Write a number with its unit, such as 50000kL or 31万m³.",
  },
  cardProductsNone: {
    zh: "没有产品。请至少给出一个产品及其产量。",
    en: "There is no product. Give at least one with its output.",
  },
  cardVolumeWrong: {
    zh: "水量应为不小于 0 的数字（m³/年），得到的是 {value}。",
    en: "The volume must be a number of 0 or above (m³ a year), but it is {value}.",
  },
  cardVolumeZero: {
    zh: "水量为 0：没有取水，或没有填写，不判定级别。",
    en: "The volume is 0: nothing was taken, or nothing filled in. No tier is said.",
  },
  cardOutputMissing: {
    zh: "{product}：产量为空白或 0，或小于 0，无法核定水量。请填写年产量。",
    en: "{product}: the output is blank, 0 or below 0, so no volume can be reckoned. Enter the output of a year.",
  },
  outputUnitUnlike: {
    zh: "{product}：产量单位“{unit}”与定额单位“{quotaUnit}”计量的不是同一种量。请按定额的单位填写产量；知道换算关系的，先换算再填。",
    en: "{product}: the unit of the output, “{unit}”, and that of the quota, “{quotaUnit}”, do not measure the same. Enter the output in the unit of the quota, converted first where you know how.",
  },
  permitProductUnknown: {
    zh: "{standard} 中没有“{product}”，它的水量没有算进来。",
    en: "“{product}” is not in {standard}; its water is not reckoned.",
  },
  permitConditionMissing: {
    zh: "{product} 有几个条件的定额：请选择条件。",
    en: "{product} has quotas by condition: choose one.",
  },
  permitUnitTwice: {
    zh: "{product} 的产量写了两个单位：{first} 和 {second}。请只写一个。",
    en: "The output of {product} has two units, {first} and {second}. Write one only.",
  },
  cardAboveAll: {
    zh: "高于{tier}{above}。",
    en: "Above {tier}{above}.",
  },
  cardReached: {
    zh: "达到{tier}。",
    en: "Reaches {tier}.",
  },
  cardNewProject: {
    zh: "新建项目按{tier}核定{use}。",
    en: "A new project is reckoned at {tier}{use}.",
  },
  cardExisting: {
    zh: "现有企业以{tier}为限{use}。",
    en: "An existing enterprise is held to {tier}{use}.",
  },
  cardStandsIn: {
    zh: "{product} 未给出{asked}，参照{tier}（{source}）。",
    en: "{product} has no {asked}; {tier} stands in ({source}).",
  },
  cardOnceThrough: {
    zh: "水量含直流冷却水，而定额不含：请扣除直流冷却水后再比较，此处不判定级别。",
    en: "The volume includes once-through cooling water, which the quota does not: deduct it before comparing. No tier is said here.",
  },
  cardUnitAssumed: {
    zh: "{product} 的产量未写单位，按定额的单位 {unit} 计。",
    en: "The output of {product} came without a unit; {unit} of the quota was taken.",
  },
  cardDraft: {
    zh: "{standard} 为送审稿，不能作为审批依据。",
    en: "{standard} is a draft and no ground for a permit.",
  },
} as const satisfies Record<string, Bilingual>;
