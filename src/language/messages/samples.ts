import type { Bilingual } from "../language";

/** Of samples and items, as functions over a whole sample table tell it. */
export const sampleMessages = {
  // Guard rails, shown where a decision is made.
  guardNoUnit: {
    zh: "没有定额单位，样本无法计算。请填写单位。",
    en: "The item has no unit, so nothing can be computed. Enter one.",
  },
  guardUnitUnknown: {
    zh: "定额单位“{unit}”无法识别。请更正。",
    en: 'The unit "{unit}" is not understood. Correct it.',
  },
  guardNoSamples: {
    zh: "没有样本，只能参照国标、类比或手工定值。",
    en: "There are no samples: go by the national standard, by analogy or by hand.",
  },
  guardAllExcluded: {
    zh: "样本已全部剔除，统计方法没有结果。",
    en: "All samples are excluded, so the statistical methods yield nothing.",
  },
  guardFewSamples: {
    zh: "可用样本只有 {count} 个（少于 {few} 个），统计结果误差较大。",
    en: "Only {count} {count|sample|samples} can be used (fewer than {few}); statistics say little.",
  },
  guardAllEqual: {
    zh: "{count} 个样本的单耗全部相同（{value}），请核对是否为估算或复制。",
    en: "All {count} {count|sample|samples} have the same unit use ({value}); check whether it was estimated or copied.",
  },
  guardMixedConditions: {
    zh: "样本的条件有 {count} 种，请考虑按条件分项定值。",
    en: "The samples are of {count} different conditions; consider an item for each.",
  },
  guardUnusable: {
    zh: "有 {count} 个样本缺少数据或单位，未参加统计。",
    en: "{count} {count|sample|samples} lack data or units and are left out of the statistics.",
  },
  guardUnitsDiffer: {
    zh: "有 {count} 个样本的单位不能换算为 {unit}。",
    en: "The units of {count} {count|sample|samples} cannot be converted to {unit}.",
  },
  guardContradicted: {
    zh: "有 {count} 个样本的填报单耗与水量、产量不符，已按水量÷产量计算。",
    en: "The stated unit use of {count} {count|sample|samples} contradicts volume and output; the quotient is used.",
  },
  guardTierOrder: {
    zh: "{strict}值 {strictValue} 大于{lenient}值 {lenientValue}，级别次序颠倒。",
    en: "{strict} {strictValue} is above {lenient} {lenientValue}: the tiers are out of order.",
  },
  guardNotPositive: {
    zh: "{name}值 {value} 不大于 0。",
    en: "{name} {value} is not above 0.",
  },
  guardBelowSamples: {
    zh: "{name}值 {value} 小于样本最小值 {min}，没有样本企业达到。",
    en: "{name} {value} is below the least sample {min}: no enterprise reaches it.",
  },
  guardAboveSamples: {
    zh: "{name}值 {value} 大于样本最大值 {max}，对样本企业没有约束。",
    en: "{name} {value} is above the greatest sample {max}: it constrains no enterprise.",
  },
  guardLaxerThanNational: {
    zh: "{name}值 {value} 宽于国家标准 {national}。",
    en: "{name} {value} is more lenient than the national standard, {national}.",
  },
  // What formulas of a project can be given wrongly.
  threeColumnsExpected: {
    zh: "参数“{name}”应为 {rows} 行 3 列（三个级别，由宽到严），得到的是 {shape}。",
    en: 'Argument "{name}" must have {rows} {rows|row|rows} and 3 columns, one a tier from the most lenient; it is {shape}.',
  },
  rowsExpected: {
    zh: "参数“{name}”应与定额项逐行对应，共 {rows} 行，得到的是 {shape}。",
    en: 'Argument "{name}" must correspond with the items row by row, {rows} in all; it is {shape}.',
  },
  threeSharesExpected: {
    zh: "排序份额应为三个数（三个级别，由宽到严），得到 {count} 个。",
    en: "Give three shares, one a tier from the most lenient; there are {count}.",
  },
  sampleUnitDiffers: {
    zh: "“{given}”不能换算为“{unit}”，样本不能采用。请核对单位，或将样本归入另一定额项。",
    en: '"{given}" cannot be converted to "{unit}", so the sample cannot be used. Check the units, or let it count for another item.',
  },
  statedUseContradicted: {
    zh: "填报单耗 {stated} 与水量、产量不符（应为 {computed}），已按水量÷产量计算。请核对原表。",
    en: "The stated unit use {stated} contradicts volume and output, which give {computed}; the latter is used. Check the original.",
  },
  // Why a sample has no value, or which of two it has.
  itemWithoutUnit: {
    zh: "定额项没有单位，样本无法计算。请在“决定”表中填写定额单位，如 m³/t。",
    en: "The item has no unit, so its samples cannot be used. Enter one in sheet 决定, such as m³/t.",
  },
  itemUnitUnknown: {
    zh: "定额单位“{unit}”无法识别。请改为 m³/t、m³/kL 这样的形式。",
    en: 'The unit "{unit}" of the item is not understood. Write it like m³/t or m³/kL.',
  },
  negativeValue: {
    zh: "数值为负（{value}）。水量、产量和单耗不能为负，请核对原表。",
    en: "The value is negative ({value}). Volumes, outputs and unit use cannot be; check the original.",
  },
  statedUseWithoutUnit: {
    zh: "填报单耗 {value} 没有单位，不能采用。请补填单位。",
    en: "The stated unit use {value} has no unit and cannot be used. Supply it.",
  },
  sampleUnitUnknown: {
    zh: "单位“{unit}”无法识别，样本不能采用。请更正单位。",
    en: 'The unit "{unit}" is not understood, so the sample cannot be used. Correct it.',
  },
  outputIsZero: {
    zh: "产量为 0，无法计算单耗。未知时请留空。",
    en: "The output is 0, so there is no unit use. Leave it blank where it is unknown.",
  },
  waterIsZero: {
    zh: "水量为 0，不能作为单耗。未知时请留空。",
    en: "The volume is 0, which is no unit use. Leave it blank where it is unknown.",
  },
  volumeOrOutputWithoutUnit: {
    zh: "水量或产量没有单位，不能采用。请补填单位。",
    en: "The volume or the output has no unit, so the sample cannot be used. Supply it.",
  },
  sampleIncomplete: {
    zh: "缺少水量或产量，也没有填报单耗。请补填，或剔除该样本。",
    en: "The volume or the output is missing, and no unit use is stated. Supply them, or exclude the sample.",
  },
  notANumber: {
    zh: "“{value}”不是数字，样本不能采用。请改为数字，单位不要写在同一单元格。",
    en: '"{value}" is not a number, so the sample cannot be used. Enter a number, without its unit in the same cell.',
  },
  deductionUnknown: {
    zh: "按设置应扣除部分水量，但水量、产量或应扣的部分没有填全，不能采用。请补填，或改“水的口径”。",
    en: "Part of the water is to be deducted, but the volume, the output or that part is not stated. Supply it, or change what water counts.",
  },
  deductionTooLarge: {
    zh: "应扣除 {deducted} 万m³，不小于水量，不能采用。请核对原表。",
    en: "{deducted} 万m³ are to be deducted, no less than the volume, so the sample cannot be used. Check the original.",
  },
  methodUnknown: {
    zh: "没有名为“{word}”的方法。请从下拉列表中选择。",
    en: 'There is no method called "{word}". Choose one from the list.',
  },
} as const satisfies Record<string, Bilingual>;
