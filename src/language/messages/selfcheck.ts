import type { Bilingual } from "../language";

export const selfCheckMessages = {
  selfCheckHead: { zh: "自检：{host}，{version}", en: "Self-check: {host}, {version}" },
  selfCheckCounts: { zh: "函数：{passed} 个通过，{failed} 个不符", en: "Functions: {passed} passed, {failed} failed" },
  selfCheckCancelled: {
    zh: "已取消：检查了 {total} 个函数中的 {done} 个。",
    en: "Cancelled: {done} of {total} functions were checked.",
  },
  selfCheckDiffers: {
    zh: "  {formula} 应为 {expected}，得到 {found}",
    en: "  {formula} should be {expected}, but is {found}",
  },
} as const satisfies Record<string, Bilingual>;
