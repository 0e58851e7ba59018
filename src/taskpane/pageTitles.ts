/** What the pages are called, by their ids. */
export const pageTitles = {
  home: { zh: "开始", en: "Start" },
  lookup: { zh: "查定额", en: "Look up" },
  permit: { zh: "取水核定", en: "Permit card" },
  plan: { zh: "计划与对标", en: "Plans and benchmarks" },
  charges: { zh: "税费测算", en: "Tax and surcharge" },
  survey: { zh: "调查", en: "Survey" },
  consolidation: { zh: "汇总", en: "Consolidate" },
  balance: { zh: "水平衡", en: "Water balance" },
  audit: { zh: "审报告", en: "Audit" },
  revision: { zh: "修订", en: "Revision" },
  functions: { zh: "函数", en: "Functions" },
  standards: { zh: "标准", en: "Standards" },
  reading: { zh: "读标准", en: "Read a standard" },
  cases: { zh: "案例", en: "Cases" },
  conversion: { zh: "转换", en: "Convert" },
  selfcheck: { zh: "自检", en: "Self-check" },
  settings: { zh: "设置", en: "Settings" },
} as const;

export type PageId = keyof typeof pageTitles;
