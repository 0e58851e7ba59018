/** What an analyst is about to do; the function browser groups by it. */
import type { Bilingual } from "../language/language";

export const groups = {
  lookup: { zh: "查定额", en: "Look up quotas" },
  units: { zh: "核单耗", en: "Check unit use and units" },
  samples: { zh: "剔异常", en: "Examine samples" },
  methods: { zh: "定基准", en: "Derive quotas" },
  evaluation: { zh: "比先进", en: "Evaluate quotas" },
  balance: { zh: "算平衡", en: "Water balance" },
  management: { zh: "核取水", en: "Check permits and plans" },
  audit: { zh: "审报告", en: "Audit reports" },
} as const satisfies Record<string, Bilingual>;
export type Group = keyof typeof groups;

export function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}
