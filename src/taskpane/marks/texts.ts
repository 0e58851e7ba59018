export const markTexts = {
  mark: { zh: "在表中标出", en: "Mark in the sheet" },
  unmark: { zh: "清除标记（{count}）", en: "Remove the marks ({count})" },
  marked: { zh: "已标出 {count} 个单元格", en: "{count} {count|cell|cells} marked" },
  markedMost: {
    zh: "已标出最要紧的 {count} 个单元格，另有 {left} 个没有标。",
    en: "The {count} most serious cells are marked; {left} more are not.",
  },
  unmarked: { zh: "已恢复 {count} 个单元格原来的样子", en: "{count} {count|cell|cells} look as before" },
  unmarkedPartly: {
    zh: "已恢复 {count} 个单元格；{left} 个已移动或已改过，没有动它们。",
    en: "{count} {count|cell|cells} look as before; {left} have been moved or changed since and were left alone.",
  },
  notMarked: { zh: "没有标出", en: "Not marked" },
  notUnmarked: { zh: "没有清除", en: "Not removed" },
} as const;
