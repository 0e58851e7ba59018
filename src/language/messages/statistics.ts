import type { Bilingual } from "../language";

export const statisticsMessages = {
  likelyOutside: {
    zh: "最可能值 {likely} 不在 {least} 与 {greatest} 之间，请核对三个估计值。",
    en: "The most likely value {likely} does not lie between {least} and {greatest}; check the three estimates.",
  },
  noSpread: {
    zh: "样本的数值全部相同，标准差为 0，无法评判先进性。",
    en: "All values of the sample are equal, so the standard deviation is 0 and there is nothing to measure by.",
  },
  phiOutsideTable: {
    zh: '表 5.4-7 只列出 φ 为 0.1～0.9 的 λ，没有 {phi}。请改用 "exact"（正态分位数）。',
    en: 'Table 5.4-7 gives λ for φ from 0.1 to 0.9 only, not for {phi}. Use "exact" (the normal quantile).',
  },
} as const satisfies Record<string, Bilingual>;
