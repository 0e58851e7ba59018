export const editionTexts = {
  title: { zh: "对照两个版本或两省", en: "Compare two editions or provinces" },
  before: { zh: "原来的", en: "Before" },
  after: { zh: "现在的", en: "After" },
  choose: { zh: "请选择", en: "Choose" },
  insert: { zh: "放入工作表", en: "Insert as a sheet" },
  save: { zh: "存为 Word", en: "Save for Word" },
  saveExcel: { zh: "存为 Excel", en: "Save for Excel" },
  sheet: { zh: "版本对照", en: "Editions" },
  inserted: { zh: "已放入工作表“{sheet}”。", en: 'Inserted as sheet "{sheet}".' },
  undone: { zh: "没有完成", en: "Not done" },
  differences: { zh: "不同之处", en: "What differs" },
  rest: { zh: "还有 {count} 条，见工作表或所存的文件。", en: "{count} more in the sheet or the saved file." },
} as const;
