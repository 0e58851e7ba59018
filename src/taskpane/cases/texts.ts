export const casesTexts = {
  search: { zh: "企业、地区、模式、做法、指标", en: "Company, province, practice, figure" },
  industry: { zh: "行业", en: "Industry" },
  province: { zh: "地区", en: "Province" },
  mode: { zh: "模式", en: "Mode" },
  figure: { zh: "指标", en: "Figure" },
  all: { zh: "全部{what}", en: "All ({what})" },
  count: {
    zh: "{count} 个案例（2024 年工业废水循环利用典型案例，公示稿）",
    en: "{count} cases of the 2024 list (draft)",
  },
  none: { zh: "没有符合条件的案例，请放宽筛选。", en: "No case fits; widen the filters." },
  results: { zh: "案例", en: "Cases" },
  pilot: { zh: "{year} 年试点", en: "pilot of {year}" },
  doubtful: { zh: "存疑", en: "doubtful" },
  insert: { zh: "插入为表格", en: "Insert as a table" },
  insertLabel: { zh: "插入循环利用案例", en: "Insert recycling cases" },
} as const;
