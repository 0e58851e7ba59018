/** Where the water goes, by city and by industry: sums over the plans, with a chart each. */
import type { Share } from "../../../evaluation/plans/shares";
import type { Bilingual, Language } from "../../../language/language";
import { inLanguage } from "../../../language/language";
import { absoluteName, absoluteRange, cellName, rangeName } from "../../../workbook/address";
import type { ChartSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import type { Styles } from "../../looks";
import { SheetMaker } from "../../templates/sheet";
import type { RegisterPlan } from "../examine";
import { sheetNames } from "./names";
import { planCells } from "./results";

const summed = [
  ["use2", { zh: "上年用水（m³）", en: "Last year's use (m³)" }],
  ["quotaVolume", { zh: "定额水量（m³）", en: "Quota volume (m³)" }],
  ["permit", { zh: "许可水量（m³）", en: "Permitted (m³)" }],
  ["proposal", { zh: "建议计划（m³）", en: "Proposed plan (m³)" }],
] as const satisfies readonly (readonly [string, Bilingual])[];

const share: Bilingual = { zh: "用水占比", en: "Share of use" };
const firmCount: Bilingual = { zh: "企业数", en: "Firms" };
/** Name, firms, share, and the sums. */
const column = { name: 0, firms: 1, share: 2, sums: 3 };
/** A chart of more bars cannot be read. */
const charted = 20;
const chartSize = { rows: 14, columns: 6 };

export function sharesSheet(plan: RegisterPlan, styles: Styles, language: Language): SheetSnapshot {
  const say = (text: Bilingual) => inLanguage(text, language);
  const sheet = new SheetMaker(say(sheetNames.shares), styles);
  sheet.put(0, 0, say({ zh: "用水占比", en: "Shares of the water" }), "title");
  sheet.height(0, 27);
  [18, 9, 11, 15, 15, 15, 15].forEach((width, at) => sheet.width(at, width));
  const charts: ChartSnapshot[] = [];
  let row = 2;
  for (const [key, by, shares] of [
    ["city", { zh: "市", en: "City" }, plan.byCity],
    ["industry", { zh: "行业", en: "Industry" }, plan.byIndustry],
  ] as const) {
    putShares({ sheet, top: row, key, by, shares }, plan, language);
    const at = (column: number) =>
      absoluteName({ sheet: sheet.name, row: row + 1, column, rows: Math.min(shares.length, charted), columns: 1 });
    // Below the table: beside it, it would lie beyond what a window shows.
    const area = { row: row + shares.length + 2, column: 0, ...chartSize };
    charts.push({
      kind: key === "city" ? "pie" : "bar",
      title: `${say(by)}：${say(share)}`,
      area,
      series: [{ name: say(share), values: at(column.share), categories: at(column.name) }],
      valueFormat: "0%",
    });
    row = area.row + area.rows + 1;
  }
  sheet.page = { landscape: true, fitToWidth: true };
  return { ...sheet.snapshot(), charts };
}

interface Placed {
  readonly sheet: SheetMaker;
  readonly top: number;
  readonly key: "city" | "industry";
  readonly by: Bilingual;
  readonly shares: readonly Share[];
}

function putShares({ sheet, top, key, by, shares }: Placed, plan: RegisterPlan, language: Language): void {
  const say = (text: Bilingual) => inLanguage(text, language);
  const titles = [by, firmCount, share, ...summed.map(([, title]) => title)];
  titles.forEach((title, at) => sheet.put(top, at, say(title), "header"));
  const names = planCells(key, plan, language);
  const all = (at: number) => absoluteRange({ row: top + 1, column: at, rows: shares.length, columns: 1 });
  // Firms that name none come last here, as what is left over: a blank is no name to add up by.
  const ordered = [...shares.filter(({ name }) => name !== ""), ...shares.filter(({ name }) => name === "")];
  ordered.forEach(({ name }, index) => {
    const row = top + 1 + index;
    const own = cellName(row, column.name);
    const others = (at: number) =>
      index === 0 ? "0" : `SUM(${rangeName({ row: top + 1, column: at, rows: index, columns: 1 })})`;
    const put = (at: number, formula: string, look: "computedVolume" | "computedShare") =>
      sheet.formula(row, at, `=${formula}`, look);
    sheet.put(row, column.name, name || say({ zh: "未填", en: "not given" }), "computedText");
    put(column.firms, name ? `COUNTIF(${names},${own})` : `ROWS(${names})-${others(column.firms)}`, "computedVolume");
    const use = cellName(row, column.sums);
    put(
      column.share,
      `IF(OR(${use}="",SUM(${all(column.sums)})=0),"",${use}/SUM(${all(column.sums)}))`,
      "computedShare",
    );
    summed.forEach(([sum], at) => {
      const volumes = planCells(sum, plan, language);
      const place = column.sums + at;
      // What is known of none stays blank, and is not 0.
      const known = `COUNTIFS(${names},${own},${volumes},">=0")=0`;
      const formula = name ? `IF(${known},"",SUMIFS(${volumes},${names},${own}))` : `SUM(${volumes})-${others(place)}`;
      put(place, formula, "computedVolume");
    });
  });
}
