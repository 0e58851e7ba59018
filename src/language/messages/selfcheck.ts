import type { Bilingual } from "../language";

export const selfCheckMessages = {
  selfCheckHead: { zh: "自检：{host}，{version}", en: "Self-check: {host}, {version}" },
  selfCheckCounts: {
    zh: "函数：{passed} 个通过，{failed} 个不符，用时 {seconds} 秒",
    en: "Functions: {passed} passed, {failed} failed, in {seconds} s",
  },
  selfCheckBlanksUnknown: {
    zh: "区域中的空白单元格：作为空白传入 ✓",
    en: "Blank cells of a range: handed over as blanks ✓",
  },
  selfCheckBlanksZero: {
    zh: '区域中的空白单元格：被当作 0 传入 ✗ 有空白的区域请写作 IF(区域="","",区域)。',
    en: 'Blank cells of a range: handed over as 0 ✗ Write a range with blanks as IF(range="","",range).',
  },
  selfCheckCancelled: {
    zh: "已取消：检查了 {total} 个函数中的 {done} 个。",
    en: "Cancelled: {done} of {total} {total|function|functions} were checked.",
  },
  selfCheckDiffers: {
    zh: "  {formula} 应为 {expected}，得到 {found}",
    en: "  {formula} should be {expected}, but is {found}",
  },
} as const satisfies Record<string, Bilingual>;
