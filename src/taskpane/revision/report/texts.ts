export const reportTexts = {
  hint: {
    zh: "各章按现在的数据预览；灰色提示处由人写，写入“正文”表，导出和 wq revise --report 都放进文件。在 Word 中改过的段落以 Word 中的为准。",
    en: "Each chapter as the data have it now. What people write goes into sheet 正文, and from there into every document, exported here or by wq revise --report; what was changed in Word stays as it is there. The documents are in Chinese.",
  },
  noTextSheet: {
    zh: "这个项目由较早的版本建立，没有“正文”表，文字不能存在项目里；用 wq revise 打开一次即可补上。",
    en: "This project was made by an earlier version and has no sheet 正文 to keep texts in; run wq revise on it once to add it.",
  },
  document: { zh: "文件", en: "Document" },
  report: { zh: "修订报告", en: "Revision report" },
  standard: { zh: "标准文本", en: "Text of the standard" },
  explanation: { zh: "编制说明", en: "Explanation of the draft" },
  loading: { zh: "正在整理…", en: "Putting it together…" },
  foreword: { zh: "前言", en: "Foreword" },
  toWrite: { zh: "待写 {count} 处", en: "{count} to write" },
  writeText: { zh: "写正文", en: "Write a text" },
  saveText: { zh: "存入项目", en: "Keep in the project" },
  discard: { zh: "放弃修改", en: "Discard" },
  tooLong: { zh: "一处最多 {most} 字，请在 Word 中写。", en: "At most {most} characters; write it in Word." },
  allRows: { zh: "显示全部 {count} 行", en: "Show all {count} {count|row|rows}" },
} as const;
