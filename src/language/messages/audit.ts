import type { Bilingual } from "../language";

export const auditMessages = {
  figuresImpossible: {
    zh: "没有任何样本具有这些特征值：平均值与最小值、最大值、样本数互相矛盾。请先核对这四个数。",
    en: "No sample has these figures: the mean contradicts the least and greatest value and the count. Check these four first.",
  },
} as const satisfies Record<string, Bilingual>;
