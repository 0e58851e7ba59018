import type { Bilingual } from "../language";

export const statisticsMessages = {
  likelyOutside: {
    zh: "最可能值 {likely} 不在 {min} 与 {max} 之间，请核对三个估计值。",
    en: "The most likely value {likely} does not lie between {min} and {max}; check the three estimates.",
  },
  noSpread: {
    zh: "样本的数值全部相同，标准差为 0，无法评判先进性。",
    en: "All values of the sample are equal, so the standard deviation is 0 and there is nothing to measure by.",
  },
  phiOutsideTable: {
    zh: '表 5.4-7 只列出 φ 为 0.1～0.9 的 λ，没有 {phi}。请改用 "exact"（正态分位数）。',
    en: 'Table 5.4-7 gives λ for φ from 0.1 to 0.9 only, not for {phi}. Use "exact" (the normal quantile).',
  },
  yearsAllEqual: {
    zh: "各样本年份相同，无法分析趋势。至少需要两个不同的年份。",
    en: "All values are of one year, so there is no trend. Give at least two different years.",
  },
  trendBelowZero: {
    zh: '按该趋势推到 {year} 年不再大于 0，外推没有意义。请改用 "geometric" 或缩短外推年限。',
    en: 'By {year} this trend has fallen to zero or below, so it cannot be extended so far. Use "geometric", or a nearer year.',
  },
  weightsAllZero: {
    zh: "权重（产量）合计为 0，无法加权。",
    en: "The weights (output) add up to 0, so there is nothing to weigh by.",
  },
  figuresImpossible: {
    zh: "没有任何样本具有这些特征值：平均值与最小值、最大值、样本数互相矛盾。请先核对这四个数。",
    en: "No sample has these figures: the mean contradicts the least and greatest value and the count. Check these four first.",
  },
} as const satisfies Record<string, Bilingual>;
