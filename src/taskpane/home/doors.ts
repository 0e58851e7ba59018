import type { Bilingual } from "../../language/language";

interface DoorEntry {
  readonly label: Bilingual;
  readonly page: string;
  readonly detail?: string;
}

interface Door {
  readonly id: string;
  readonly title: Bilingual;
  /** What somebody has afterwards: something in the sheet, or a file. */
  readonly purpose: Bilingual;
  /** The first is what most people come for. */
  readonly entries: readonly [DoorEntry, ...DoorEntry[]];
}

/** What people come to do. */
export const doors: readonly Door[] = [
  {
    id: "permits",
    title: { zh: "核取水与计划", en: "Permits and plans" },
    purpose: {
      zh: "核定取水量，对照定额与许可，安排年度计划。",
      en: "How much water a firm may take, against quota and permit, and its plan for the year.",
    },
    entries: [
      { label: { zh: "取水核定", en: "Permit card" }, page: "permit" },
      { label: { zh: "批量计划与对标", en: "Plans in batch" }, page: "plan" },
      { label: { zh: "取水许可台账", en: "Register of permits" }, page: "survey", detail: "templates" },
      { label: { zh: "税费测算", en: "Tax and surcharge" }, page: "charges" },
      { label: { zh: "核取水函数", en: "Permit functions" }, page: "functions", detail: "management" },
    ],
  },
  {
    id: "surveys",
    title: { zh: "填调查与水平衡", en: "Surveys and balances" },
    purpose: {
      zh: "填调查表、查错、汇总各企业来表，算水平衡。",
      en: "Fill survey sheets, find mistakes, consolidate what firms sent, balance the water.",
    },
    entries: [
      { label: { zh: "填调查表", en: "Fill a survey" }, page: "survey" },
      { label: { zh: "汇总来表", en: "Consolidate files" }, page: "consolidation" },
      { label: { zh: "检查水平衡", en: "Examine a balance" }, page: "balance" },
    ],
  },
  {
    id: "revision",
    title: { zh: "修订标准", en: "Revise a standard" },
    purpose: {
      zh: "从样本到各级定额：筛选、测算、比较、定值，导出文本与编制说明。",
      en: "From samples to tiers: screen, derive, compare, decide, and export text and report.",
    },
    entries: [
      { label: { zh: "修订项目", en: "Revision project" }, page: "revision" },
      { label: { zh: "管理标准", en: "Manage standards" }, page: "standards" },
      { label: { zh: "读印刷的标准", en: "Read a printed standard" }, page: "reading" },
    ],
  },
  {
    id: "audit",
    title: { zh: "审报告", en: "Audit reports" },
    purpose: {
      zh: "由印出的其他数复算报告：哪些数不符、在哪里、可能为什么；清单可存、可标在表中。",
      en: "Recompute a report from its own numbers: which are wrong, where, and probably why; as a list, and marked in the sheet.",
    },
    entries: [
      { label: { zh: "核对报告", en: "Audit a report" }, page: "audit" },
      { label: { zh: "审核函数", en: "Audit functions" }, page: "functions", detail: "audit" },
      { label: { zh: "对照案例", en: "Cases" }, page: "cases" },
      { label: { zh: "转换报告文件", en: "Convert a workbook" }, page: "conversion" },
    ],
  },
];
