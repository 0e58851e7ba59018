export const casesTexts = {
  search: { zh: "企业、地区、模式或做法中的词", en: "Words of company, province, mode or measure" },
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
  figures: { zh: "指标", en: "figures" },
} as const;

/** How the list relates a figure to the case. */
export const directionTexts = {
  reached: { zh: "达到", en: "reaches" },
  "raised-to": { zh: "提高到", en: "raised to" },
  "raised-by": { zh: "提高", en: "raised by" },
  "reduced-by": { zh: "降低", en: "reduced by" },
  "raised-from-to": { zh: "提高到", en: "raised to" },
  "reduced-from-to": { zh: "降低到", en: "reduced to" },
  stated: { zh: "为", en: "is" },
} as const;

export const qualifierTexts = {
  "at-least": { zh: "以上", en: " or more" },
  "more-than": { zh: "（超过）", en: " (more than)" },
  about: { zh: "左右", en: " or so" },
  nearly: { zh: "（接近）", en: " (nearly)" },
} as const;
