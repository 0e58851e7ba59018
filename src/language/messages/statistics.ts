import type { Bilingual } from "../language";

export const statisticsMessages = {
  likelyOutside: {
    zh: "最可能值 {likely} 不在 {least} 与 {greatest} 之间，请核对三个估计值。",
    en: "The most likely value {likely} does not lie between {least} and {greatest}; check the three estimates.",
  },
} as const satisfies Record<string, Bilingual>;
