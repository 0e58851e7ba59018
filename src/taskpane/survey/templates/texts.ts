import type { Bilingual } from "../../../language/language";
import type { TemplateKind } from "../../../survey/templates";

export const templateTexts = {
  intro: {
    zh: "做好的表式：可直接插入打开的工作簿，也可另存为文件发给企业。下拉清单、填写提示、单耗公式、保护和打印设置都已备好。",
    en: "Ready-made forms, put into the open workbook or saved as files to send out. Lists, hints, unit use, protection and print settings are in them.",
  },
  options: { zh: "选项", en: "Options" },
  standard: { zh: "产品清单取自", en: "Products of" },
  draft: { zh: "送审稿", en: "draft" },
  region: { zh: "市县清单", en: "Cities and counties" },
  noRegion: { zh: "不带清单，自行填写", en: "none, entered freely" },
  from: { zh: "年份自", en: "Years from" },
  to: { zh: "至", en: "to" },
  yearsWrong: {
    zh: "应为 1990～2100 之间的年份，且不晚于结束年份。",
    en: "Years from 1990 to 2100, the first not after the last.",
  },
  rows: { zh: "可填行数", en: "Rows to fill" },
  rowsWrong: { zh: "1～5000 的整数。", en: "A whole number from 1 to 5000." },
  insert: { zh: "插入当前工作簿", en: "Insert into this workbook" },
  save: { zh: "另存为 .xlsx", en: "Save as .xlsx" },
  insertOf: { zh: "插入当前工作簿：{title}", en: "Insert into this workbook: {title}" },
  saveOf: { zh: "另存为 .xlsx：{title}", en: "Save as .xlsx: {title}" },
  inserted: { zh: "已插入：{sheets}", en: "Inserted: {sheets}" },
  notInserted: { zh: "没有插入", en: "Not inserted" },
  saved: { zh: "已交给浏览器保存：{name}", en: "Handed to the browser to save: {name}" },
  notSaved: { zh: "没有保存", en: "Not saved" },
} as const;

/** What each form is for and holds. */
export const templateContents: Readonly<Record<TemplateKind, Bilingual>> = {
  enterprise: {
    zh: "面上调查：一种产品一年一行，含市县、产值、产能、产量、新水量、工艺、规模、是否含直流冷却水。",
    en: "For every enterprise: one row a product and year, with place, value, capacity, output, new water, process, scale and once-through cooling.",
  },
  typical: {
    zh: "典型企业现场调研：基本情况、近三年分产品的生产与用水、主要用水环节与设备。",
    en: "For visits to typical enterprises: basics, production and water by product of three years, uses of water and equipment.",
  },
  permits: {
    zh: "取水许可台账：许可证号、取水权人、水源、许可水量、有效期与历年实际取水量。",
    en: "Ledger of water permits: number, holder, source, permitted volume, validity and what was taken.",
  },
  balance: {
    zh: "水平衡测试：水源情况、用水单元水平衡、汇总与指标（重复利用率、漏失率等自动计算）。",
    en: "Water balance test: sources, balance by unit, summary with indicators (reuse, leakage and so on, calculated).",
  },
  flows: {
    zh: "水平衡测试，一股水一行：从、到、水量、性质；有串联和回路时用它。各单元差额、汇总与指标自动计算。",
    en: "Water balance test, a row a flow: from, to, volume, kind; for loops and water passed on. Gaps, sums and indicators are calculated.",
  },
};
