/** The sheets of a project workbook. */
export const sheetTitles = {
  guide: "说明",
  samples: "样本",
  exclusions: "剔除",
  figures: "统计",
  peers: "参照",
  comparison: "比较",
  decisions: "决定",
  results: "成果",
  changes: "新旧对比",
  savings: "节水",
  coverage: "覆盖",
  fit: "合理性",
  advancedness: "先进性",
  practicality: "适用性",
  census: "普查",
  comments: "意见",
  texts: "正文",
  charts: "图",
  log: "日志",
  pictures: "箱体图",
} as const;

export type SheetId = keyof typeof sheetTitles;
