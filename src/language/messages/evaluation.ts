import type { Bilingual } from "../language";

export const evaluationMessages = {
  baseZero: {
    zh: "原值为 0，无法计算变幅。请核对原值，未知时留空。",
    en: "The old value is 0, so there is no relative change. Check it; leave it blank where it is unknown.",
  },
  nationalItself: {
    zh: "{standard} 本身是国家标准，不与自身对照。请给出地方标准或自有标准。",
    en: "{standard} is a national standard itself. Name a local or an own standard.",
  },
  nationalMayBeSuperseded: {
    zh: "对照的国家标准为：{editions}。它们可能已被新版代替，结论只对这些版本有效；现行版本可用模板（wq standard template --national）录入一部分后再对照。",
    en: "Held against {editions}. These editions may be superseded, and the verdicts hold for them only; enter a part of the current one with a template (wq standard template --national) and check again.",
  },
  nationalNone: {
    zh: "{count} 个产品没有可对照的国标值。",
    en: "{count} {count|product has|products have} no national value at hand.",
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
    zh: "最小值 {least} 大于最大值 {greatest}，请核对。",
    en: "The least value {least} is above the greatest {greatest}; check both.",
  },
} as const satisfies Record<string, Bilingual>;
