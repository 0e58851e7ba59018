import type { Bilingual } from "../language";

export const managementMessages = {
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
    en: "“{value}” is no amount. Write a number with its unit, such as 50000 kL, 2.4 million m³ or 31万m³.",
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
  planFactorInvalid: {
    zh: "系数应为大于 0 的数，得到的是 {value}。不调整填 1。",
    en: "The factor must be a number above 0, but it is {value}; 1 for none.",
  },
  planFloorInvalid: {
    zh: "下限应为上年用水量的比例，如 80%，得到的是 {value}。",
    en: "The floor must be a share of last year's use, such as 80%, but it is {value}.",
  },
  planYearInvalid: {
    zh: "年份应为四位数，得到的是 {value}。",
    en: "The year must have four digits, but it is {value}.",
  },
  planNeedsXlsx: {
    zh: "“{output}”应为 .xlsx 文件。",
    en: "“{output}” must be an .xlsx file.",
  },
  planNeedsDocx: {
    zh: "名单“{file}”应为 .docx 文件。",
    en: "The list “{file}” must be a .docx file.",
  },
  planNoRows: {
    zh: "“{file}”中没有可以核定的行。需要企业名称，以及取水量或许可水量的列。",
    en: "“{file}” has no rows to plan by. It needs columns for the enterprise, and for the water taken or permitted.",
  },
  planCounted: {
    zh: "{standard} {tier}：{firms} 家企业，规则矛盾 {conflicts} 家，无法建议 {unknown} 家，超定额 {improve} 项",
    en: "{standard} {tier}: {firms} {firms|firm|firms}, {conflicts} with contradicting rules, {unknown} without a proposal, {improve} above the quota",
  },
} as const satisfies Record<string, Bilingual>;
