/** Apart from those of the page: the pane follows what a workbook carries before any page of it is loaded. */
export const additionsTexts = {
  unreadable: { zh: "工作簿中的自有数据有问题", en: "There is a problem with the workbook's own data" },
  notKept: { zh: "没有保存", en: "Not saved" },
  notKeptBody: {
    zh: "工作簿没有接受设置（{detail}）。请确认文件可以编辑后重试。",
    en: "The workbook refused the setting ({detail}). Make sure the file can be edited, then try again.",
  },
} as const;
