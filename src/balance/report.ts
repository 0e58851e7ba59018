/** What a balance comes to, as tables: closure, reconciliation, indicators. Terminal, sheets and the pane show the same. */
import { failureText, isFailure } from "../language/failure";
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { Message } from "../language/messages";
import { describe, message } from "../language/messages";
import { cellsOf } from "../workbook/cells";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Cell, Matrix } from "../workbook/values";
import { flowColumns } from "./columns";
import type { Check } from "./gaps";
import { closingOf, gapsOf } from "./gaps";
import { indicatorsOf, reuseRateName } from "./indicators";
import { totalsOfFlows } from "./listed";
import type { WaterBalance } from "./model";
import { rounded } from "./model";
import { reconciliationOf } from "./network";
import { onePage, onePageStyles } from "./one-page";
import type { ProductUse } from "./products";
import { productUsesOf } from "./products";

export interface BalanceReport {
  readonly balance: WaterBalance;
  readonly closing: ReturnType<typeof closingOf>;
  readonly reconciliation: ReturnType<typeof reconciliationOf>;
  readonly indicators: ReturnType<typeof indicatorsOf>;
  readonly products: ReturnType<typeof productUsesOf>;
  /** In the order of the products' uses; none where nothing was compared. */
  readonly comparisons: readonly ProductComparison[];
  readonly cases: readonly ComparedCase[];
}

/** What others know of a product: quotas held against its unit use, and cases of its industry. */
export interface ProductComparison {
  /** Of its unit water use. */
  readonly unit: string;
  readonly quotas: readonly { readonly condition: string; readonly tiers: string; readonly reached: string }[];
  readonly cases: readonly ComparedCase[];
  readonly said: readonly Message[];
}

export interface ComparedCase {
  readonly company: string;
  readonly mode: string;
  readonly figures: string;
  /** As a fraction; null where the case does not state it. */
  readonly reuseRate: number | null;
}

interface ReportOptions {
  /** Standard deviation over volume, where the sheet states none. */
  readonly uncertainty?: number | null;
  readonly compare?: (use: ProductUse) => ProductComparison;
  /** Of the industry that somebody names; those of the products' own are found by themselves. */
  readonly cases?: readonly ComparedCase[];
}

export function reportOf(
  balance: WaterBalance,
  { uncertainty = null, compare, cases = [] }: ReportOptions = {},
): BalanceReport {
  const products = productUsesOf(balance);
  const comparisons = compare ? products.uses.map(compare) : [];
  const found = [...cases, ...comparisons.flatMap((one) => one.cases)];
  return {
    balance,
    closing: closingOf(balance),
    reconciliation: reconciliationOf(balance, uncertainty),
    indicators: indicatorsOf(balance),
    products,
    comparisons,
    cases: [...new Map(found.map((one) => [one.company, one])).values()],
  };
}

const plant = { zh: "全厂", en: "the plant" };
const kinds: Readonly<Record<Check["kind"], Bilingual>> = {
  unit: { zh: "输入与输出", en: "in and out" },
  used: { zh: "用水量与各项之和", en: "water used and its parts" },
  parts: { zh: "新水量与各水源之和", en: "fresh water and its sources" },
  total: { zh: "合计与各行之和", en: "printed total and sum" },
  sources: { zh: "水源与新水量", en: "sources and fresh water" },
  reuse: { zh: "可回用与回用", en: "reusable and reused" },
};

type Table = readonly [title: Bilingual, rows: (report: BalanceReport, language: Language) => Matrix];

const tables: readonly Table[] = [
  [{ zh: "闭合检查", en: "Closure" }, closingRows],
  [{ zh: "平差", en: "Reconciliation" }, reconciliationRows],
  [{ zh: "指标", en: "Indicators" }, indicatorRows],
  [{ zh: "单位产品用水量", en: "Unit water use" }, productRows],
  [{ zh: "同行业案例", en: "Cases of the industry" }, caseRows],
];

/** The first tables are always there, the others where there is something in them. */
const always = 3;

export function tablesOfReport(report: BalanceReport, language: Language) {
  return tables
    .map(([title, rows]) => ({ title: inLanguage(title, language), rows: rows(report, language) }))
    .filter(({ rows }, at) => at < always || rows.length > 1);
}

function closingRows({ balance, closing }: BalanceReport, language: Language): Matrix {
  const said = [...balance.noticed, ...closing.unchecked].map((one): Cell[] => [describe(one, language)]);
  return [...checkRows(closing.checks, language), ...said];
}

function checkRows(checks: readonly Check[], language: Language): Matrix {
  const say = (text: Bilingual) => inLanguage(text, language);
  const head = [
    { zh: "单元", en: "Unit" },
    { zh: "检查", en: "Check" },
    { zh: "输入（合计）", en: "In (printed)" },
    { zh: "输出（各行之和）", en: "Out (sum)" },
    { zh: "差额", en: "Gap" },
    { zh: "占比", en: "Share" },
    { zh: "最可能的原因", en: "Most likely" },
  ].map(say);
  const rows = checks.map((check): Cell[] => [
    check.name || say(plant),
    say(kinds[check.kind]) + (check.column ? `：${say(flowColumns[check.column].name)}` : ""),
    check.inflow,
    check.outflow,
    check.gap,
    check.share,
    check.suspicion && describe(check.suspicion, language),
  ]);
  return [head, ...rows];
}

function reconciliationRows({ reconciliation }: BalanceReport, language: Language): Matrix {
  const head = [
    { zh: "水量", en: "Flow" },
    { zh: "实测", en: "Measured" },
    { zh: "标准差", en: "Standard deviation" },
    { zh: "平差值", en: "Adjusted" },
    { zh: "标准化残差", en: "Normalised residual" },
  ].map((text) => inLanguage(text, language));
  const rows = reconciliation.flows.map(({ name, measured, sigma, adjusted, residual }): Cell[] => [
    inLanguage(name, language),
    measured,
    sigma,
    adjusted,
    residual,
  ]);
  return [head, ...rows, ...reconciliation.said.map((one): Cell[] => [describe(one, language)])];
}

function indicatorRows({ balance, indicators }: BalanceReport, language: Language): Matrix {
  const head = [
    { zh: "指标", en: "Indicator" },
    { zh: "数值", en: "Value" },
    { zh: "分子", en: "Part" },
    { zh: "其余（分母减分子）", en: "Rest of the whole" },
    { zh: "印出", en: "Printed" },
  ].map((text) => inLanguage(text, language));
  const stated = balance.stated ?? [];
  const printed = (name: Bilingual) => stated.find((one) => one.name === name.zh)?.text ?? null;
  const others = stated.filter(({ name }) => !indicators.some((indicator) => indicator.name.zh === name));
  return [
    stated.length > 0 ? head : head.slice(0, -1),
    ...indicators.map(({ name, value, part, rest }): Cell[] =>
      [inLanguage(name, language), value, part, rest, printed(name)].slice(0, stated.length > 0 ? 5 : 4),
    ),
    ...others.map(({ name, text }): Cell[] => [name, null, null, null, text]),
    ...unclearFlows(balance).map((one): Cell[] => [describe(one, language)]),
  ];
}

function unclearFlows({ flows }: WaterBalance): Message[] {
  const { unclear } = totalsOfFlows(flows);
  const names = unclear.map(({ from, to }) => `${from} → ${to}`);
  return unclear.length === 0 ? [] : [message("balanceKindsMissing", { flows: names })];
}

function productRows({ balance, products, comparisons }: BalanceReport, language: Language): Matrix {
  const head = [
    { zh: "产品", en: "Product" },
    { zh: `自身新水量(${balance.unit})`, en: `Own fresh water (${balance.unit})` },
    { zh: `分摊公用新水(${balance.unit})`, en: `Part of common water (${balance.unit})` },
    { zh: "测试期新水量(m³)", en: "Fresh water of the test (m³)" },
    { zh: "产量", en: "Output" },
    { zh: "单位产品用水量", en: "Unit water use" },
    { zh: "单位", en: "Unit" },
    { zh: "条件", en: "Condition" },
    { zh: "定额", en: "Quotas" },
    { zh: "达到", en: "Reached" },
  ].map((text) => inLanguage(text, language));
  const rows = products.uses.flatMap(({ product, own, allotted, volume, use }, at): Cell[][] => {
    const { name, output, unit } = product;
    const amount = isFailure(use) ? failureText(use, language) : use;
    const figures = [
      name,
      own,
      allotted,
      volume,
      output === null ? null : `${output} ${unit}`,
      amount,
      comparisons[at]?.unit ?? "",
    ];
    const [first, ...more] = comparisons[at]?.quotas ?? [];
    return [
      [...figures, first?.condition ?? "", first?.tiers ?? "", first?.reached ?? ""],
      ...more.map(({ condition, tiers, reached }) => [
        name,
        ...figures.slice(1).map(() => null),
        condition,
        tiers,
        reached,
      ]),
    ];
  });
  const said = [...products.said, ...comparisons.flatMap((one) => one.said)];
  return rows.length === 0 && said.length === 0
    ? []
    : [head, ...rows, ...said.map((one): Cell[] => [describe(one, language)])];
}

function caseRows({ cases, indicators }: BalanceReport, language: Language): Matrix {
  const head = [
    { zh: "企业", en: "Company" },
    { zh: "模式", en: "Mode" },
    { zh: "指标", en: "Figures" },
    { zh: "重复利用率", en: "Reuse rate" },
    { zh: "本厂减案例", en: "This plant less it" },
  ].map((text) => inLanguage(text, language));
  const own = indicators.find(({ name }) => name.zh === reuseRateName.zh)?.value ?? null;
  const rows = cases.map(({ company, mode, figures, reuseRate }): Cell[] => {
    const difference = own === null || reuseRate === null ? null : rounded(own - reuseRate);
    return [company, mode, figures, reuseRate, difference];
  });
  const rates = cases.flatMap(({ reuseRate }) => reuseRate ?? []).sort((first, second) => first - second);
  if (own === null || rates.length === 0) return [head, ...rows];
  const percent = (value: number) => Number((value * 100).toFixed(2));
  const ranked = message("balanceAmongCases", {
    own: percent(own),
    count: rates.length,
    min: percent(rates[0]!),
    max: percent(rates.at(-1)!),
    below: rates.filter((rate) => rate < own).length,
  });
  return [head, ...rows, [describe(ranked, language)]];
}

/**
 * For each report a page with its picture, and a sheet a table; those of several reports are numbered.
 *
 * @param pictures in the order of the reports; null where nothing can draw
 */
export function workbookOfReports(
  reports: readonly BalanceReport[],
  language: Language,
  pictures: readonly (Uint8Array | null)[] = [],
): WorkbookSnapshot {
  const pageName = inLanguage({ zh: "水平衡报告", en: "Water balance" }, language);
  const sheets = reports.flatMap((report, at) => {
    const numbered = (title: string) => (reports.length > 1 ? `${title}${at + 1}` : title);
    const page = onePage(pageOf(report, pictures[at] ?? null, language), numbered(pageName), language);
    const own = tablesOfReport(report, language).map(({ title, rows }) =>
      sheetOf(numbered(title), report.balance, rows),
    );
    return [page, ...own];
  });
  return { sheets, styles: onePageStyles, names: [], settings: {} };
}

function pageOf(report: BalanceReport, png: Uint8Array | null, language: Language) {
  return {
    title: titleOf(report.balance),
    gaps: checkRows(gapsOf(report.closing), language),
    indicators: indicatorRows(report, language),
    said: report.reconciliation.said.map((one) => describe(one, language)),
    png,
  };
}

function titleOf({ title, unit }: WaterBalance): string {
  return [title, unit].filter((part) => part !== "").join(" · ");
}

function sheetOf(name: string, balance: WaterBalance, rows: Matrix): SheetSnapshot {
  const cells = cellsOf([[titleOf(balance)], ...rows]);
  const widths = new Map(Array.from({ length: 7 }, (_, column) => [column, column === 0 || column === 6 ? 34 : 16]));
  return { name, cells, columnWidths: widths };
}
