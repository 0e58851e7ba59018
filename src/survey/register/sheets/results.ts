/** Plans, benchmarks and the list for improvement: a formula each, which fills the table. */
import type { Bilingual, Language } from "../../../language/language";
import { inLanguage } from "../../../language/language";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Look, Styles } from "../../looks";
import type { RegisterPlan } from "../examine";
import { sheetNames } from "./names";
import { blanksKept, registerCells } from "./register";
import { ruleCell } from "./rules";
import type { TableColumn } from "./table";
import { cellsOf, firstRow, tableSheet } from "./table";

const column = (key: string, zh: string, en: string, width: number, look: Look): TableColumn => ({
  ...{ key, title: { zh, en }, width, look },
});

const yearTitles: readonly Bilingual[] = [
  { zh: "前三年用水（m³）", en: "Use three years ago (m³)" },
  { zh: "前两年用水（m³）", en: "Use two years ago (m³)" },
  { zh: "上年用水（m³）", en: "Last year's use (m³)" },
];

function planColumns({ years }: Pick<RegisterPlan, "years">): readonly TableColumn[] {
  return [
    column("firm", "企业", "Firm", 30, "computedText"),
    column("city", "市", "City", 10, "computedText"),
    column("industry", "行业", "Industry", 16, "computedText"),
    column("quotaVolume", "定额水量（m³）", "Quota volume (m³)", 14, "computedVolume"),
    ...yearTitles.map((title, at) => ({
      ...{ key: `use${at}`, width: 14, look: "computedVolume" as const },
      title: years ? { zh: `${years[at]} 年用水（m³）`, en: `Use in ${years[at]} (m³)` } : title,
    })),
    column("mean", "近年平均（m³）", "Mean (m³)", 14, "computedVolume"),
    column("permit", "许可水量（m³）", "Permitted (m³)", 14, "computedVolume"),
    column("verdict", "核查", "Verdict", 14, "computedText"),
    column("proposal", "建议计划（m³）", "Proposed plan (m³)", 14, "computedVolume"),
    column("reasons", "理由", "Reasons", 70, "computedText"),
  ];
}

/** The cells of a column of the plans, as formulas name them. */
export function planCells(key: string, plan: RegisterPlan, language: Language): string {
  return cellsOf(inLanguage(sheetNames.plans, language), planColumns(plan), key, plan.plans.length);
}

export function* plansSheet(plan: RegisterPlan, styles: Styles, language: Language): Generator<void, SheetSnapshot> {
  const cells = (key: string) => registerCells(key, plan, language);
  const given = [
    ...["firm", "year"].map(cells),
    blanksKept(cells("use")),
    ...["product", "quotaVolume", "permit"].map(cells),
    blanksKept(cells("permitVolume")),
    ...(["basis", "factor", "caps", "floor"] as const).map((key) => ruleCell(key, language)),
    // A blank cell would be the year 0.
    plan.years ? ruleCell("year", language) : "",
    ...["city", "industry"].map(cells),
  ];
  const parts = {
    name: inLanguage(sheetNames.plans, language),
    title: { zh: "年度用水计划（建议）", en: "Proposed plans of the year" },
    note: {
      zh: "定额水量＝Σ 定额×产量；同一许可证只计一次；建议按“计划规则”得出，理由逐行写明。",
      en: "Quota volume: the sum of quota times output; a permit counts once; proposals follow the rules, with the reason in each row.",
    },
    columns: planColumns(plan),
    rows: plan.plans.length,
    frozenColumns: 1,
  };
  const sheet = yield* tableSheet(parts, styles, language);
  sheet.formula(firstRow, 0, `=WQ.PLANBY(${given.join(",")})`, "computedText");
  return sheet.snapshot();
}

const benchmarkColumns: readonly TableColumn[] = [
  column("firm", "企业", "Firm", 30, "computedText"),
  column("product", "产品", "Product", 16, "computedText"),
  column("condition", "条件", "Condition", 16, "computedText"),
  column("year", "年份", "Year", 7, "ordinal"),
  column("unitUse", "单耗", "Unit use", 10, "computed"),
  column("unit", "单位", "Unit", 10, "computedText"),
  column("reached", "达到级别", "Tier reached", 11, "computedText"),
  column("quota", "定额", "Quota", 9, "computed"),
  column("excess", "超额水量（m³）", "Excess (m³)", 14, "computedVolume"),
  column("rank", "名次", "Rank", 7, "ordinal"),
  column("of", "企业数", "Firms", 8, "ordinal"),
  column("remark", "说明", "Remark", 50, "computedText"),
];

export function benchmarkSheet(plan: RegisterPlan, styles: Styles, language: Language): Generator<void, SheetSnapshot> {
  const title = { zh: "企业×产品对标", en: "Firms and products against the quotas" };
  return gradedSheet("benchmarks", title, "all", plan.benchmarks.length, { plan, styles, language });
}

export function improveSheet(plan: RegisterPlan, styles: Styles, language: Language): Generator<void, SheetSnapshot> {
  const title = {
    zh: "节水整改名单（超定额，超额水量大的在前）",
    en: "List for improvement, the most excess water first",
  };
  return gradedSheet("improve", title, "excess", plan.toImprove.length, { plan, styles, language });
}

function* gradedSheet(
  name: "benchmarks" | "improve",
  title: Bilingual,
  listed: "all" | "excess",
  rows: number,
  { plan, styles, language }: { readonly plan: RegisterPlan; readonly styles: Styles; readonly language: Language },
): Generator<void, SheetSnapshot> {
  const cells = (key: string) => registerCells(key, plan, language);
  const given = [
    ...["firm", "code", "product"].map(cells),
    ...["ownUse", "output"].map((key) => blanksKept(cells(key))),
    ...["outputUnit", "year", "condition", "permit"].map(cells),
    ...(["tier", "standard"] as const).map((key) => ruleCell(key, language)),
    `"${listed}"`,
  ];
  const note = {
    zh: "超额水量对“计划规则”中的级别；名次按同一产品的单耗由小到大。",
    en: "The excess is over the tier of the rules; ranks go by unit use within a product, the least first.",
  };
  const parts = {
    name: inLanguage(sheetNames[name], language),
    ...{ title, note, columns: benchmarkColumns, rows: Math.max(rows, 1), frozenColumns: 2 },
  };
  const sheet = yield* tableSheet(parts, styles, language);
  sheet.formula(firstRow, 0, `=WQ.GRADEBY(${given.join(",")})`, "computedText");
  return sheet.snapshot();
}
