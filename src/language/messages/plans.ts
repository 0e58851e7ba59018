import type { Bilingual } from "../language";

/** Plans in batch and benchmarking. Reasons stand behind one another in a cell, and end without a full stop. */
export const planMessages = {
  planWordUnknown: {
    zh: "“{value}”不在可选之列：{choices}。可写几个，用逗号分隔。",
    en: "“{value}” is none of {choices}. Several may be given, separated by commas.",
  },
  planTierUnknown: {
    zh: "{standard} 没有级别“{value}”，可用：{choices}。",
    en: "{standard} has no tier “{value}”; it has {choices}.",
  },
  planUnitMissing: {
    zh: "{product}：产量没有单位。请写明，定额单位为 {unit}。",
    en: "{product}: the output has no unit. State it; the quota is in {unit}.",
  },
  planUseMissing: {
    zh: "{product}：没有可比的取水量（空白、几个产品合计，或含直流冷却水）。",
    en: "{product}: no water to compare (blank, shared by several products, or with once-through cooling).",
  },
  planUseZero: {
    zh: "{product}：取水量为 0：没有取水，或没有填写，不判定级别。",
    en: "{product}: the water is 0: nothing was taken, or nothing filled in. No tier is said.",
  },
  planFactorCapped: {
    zh: "规则矛盾：以定额为基准、系数 {factor} 大于 1，又要求不超过定额，系数不起作用。",
    en: "The rules contradict each other: based on the quota with a factor of {factor} above 1, yet not above the quota; the factor has no effect.",
  },
  planFloorAboveFactor: {
    zh: "规则矛盾：以上年用水为基准、系数 {factor}，下限却为上年的 {floor}，系数不起作用。",
    en: "The rules contradict each other: last year's use times {factor}, yet not below {floor} of it; the factor has no effect.",
  },
  planFrom: {
    zh: "按{basis} {volume} m³ × {factor}",
    en: "by {basis}, {volume} m³ × {factor}",
  },
  planFromMean: {
    zh: "{basis}（{count} 年）{volume} m³ × {factor}",
    en: "{basis} ({count} {count|year|years}) {volume} m³ × {factor}",
  },
  planCapped: {
    zh: "以{cap}为上限 {ceiling} m³",
    en: "held to the {cap}, {ceiling} m³",
  },
  planRaised: {
    zh: "以上年的 {share} 为下限 {floor} m³",
    en: "raised to {share} of last year, {floor} m³",
  },
  planConflict: {
    zh: "规则矛盾：下限（上年的 {share}）{floor} m³ 高于上限（{cap}）{ceiling} m³，按上限，请核定",
    en: "contradiction: the floor ({share} of last year), {floor} m³, is above the ceiling ({cap}), {ceiling} m³, which is taken; decide it",
  },
  planCapUnknown: {
    zh: "{cap}水量未知，未作上限",
    en: "{cap} unknown, no ceiling by it",
  },
  planFloorUnknown: {
    zh: "上年用水未知，未作下限",
    en: "last year's use unknown, no floor",
  },
  planBasisUnknown: {
    zh: "{basis}未知，无法建议",
    en: "{basis} unknown, nothing can be proposed",
  },
  planQuotaUnknown: {
    zh: "没有定额水量的产品：{products}",
    en: "products without a quota volume: {products}",
  },
  planOutputOnce: {
    zh: "{product} 在几个许可证下产量相同，按一份计",
    en: "{product} stands with the same output beside several permits and counts once",
  },
  planOutputOf: {
    zh: "定额水量按 {year} 年产量",
    en: "quota volume by the output of {year}",
  },
  planRowsUndated: {
    zh: "{count} 行没有年份或晚于所定年份，未计",
    en: "{count} {count|row|rows} without a year, or of a later one, left out",
  },
  planPermitUnknown: {
    zh: "许可证 {permit} 没有许可水量",
    en: "permit {permit} has no volume",
  },
  planPermitDiffers: {
    zh: "许可证 {permit} 同一年有几个水量：{volumes} m³，未采用",
    en: "permit {permit} has several volumes in one year: {volumes} m³; none is taken",
  },
} as const satisfies Record<string, Bilingual>;
