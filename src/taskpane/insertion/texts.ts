export const insertionTexts = {
  overwriteTitle: { zh: "覆盖已有内容？", en: "Overwrite existing content?" },
  overwriteBody: {
    zh: "下列单元格不是空的，写入后其内容会被替换：",
    en: "These cells are not empty. Writing replaces what they hold:",
  },
  andMore: { zh: "……等共 {count} 处", en: "… {count} {count|place|places} in all" },
  overwrite: { zh: "覆盖", en: "Overwrite" },
  cancel: { zh: "取消", en: "Cancel" },
  written: { zh: "已写入 {place}", en: "Written to {place}" },
  undo: { zh: "撤销", en: "Undo" },
  undone: { zh: "已撤销", en: "Undone" },
  notUndone: { zh: "没有撤销", en: "Not undone" },
  failed: { zh: "没有写入", en: "Nothing was written" },
  failedUnexpectedly: {
    zh: "工作簿没有接受写入（{detail}）。请退出单元格编辑状态或取消工作表保护后重试。",
    en: "The workbook refused ({detail}). Leave the cell's edit mode or unprotect the sheet, then try again.",
  },
  hiddenLeft: {
    zh: "选区中有 {count} 个单元格被筛选或隐藏，没有写入",
    en: "Left alone: {count} {count|cell|cells} of the selection, hidden or filtered out",
  },
  allHidden: {
    zh: "选中的单元格都被筛选或隐藏。请先显示它们，或另选位置。",
    en: "All selected cells are hidden or filtered out. Show them first, or select others.",
  },
  tooMany: {
    zh: "选中了 {count} 个单元格。一次最多写入 {maximum} 个，请缩小选区。",
    en: "{count} {count|cell|cells} are selected. At most {maximum} can be written at once; select fewer.",
  },
} as const;
