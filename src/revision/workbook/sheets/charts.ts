import { absoluteName } from "../../../workbook/address";
import type { ChartSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { SheetColumns } from "../columns";
import { placeOf } from "../columns";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { coverageColumns, industriesCovered } from "./coverage";
import { industriesOf } from "./savings";

/** The pictures of a project as native charts, which follow its tables. Box plots are pictures, on a sheet of their own. */
export function chartsSheet(plan: Plan): SheetSnapshot {
  const charts = [changesChart(plan), comparisonChart(plan), savingsChart(plan), coverageChart(plan)];
  let row = headerRow;
  const placed = charts.flatMap((chart): ChartSnapshot[] => {
    if (!chart) return [];
    const { rows, ...rest } = chart;
    const area = { row, column: 0, rows, columns: 12 };
    row += rows + 1;
    return [{ ...rest, area }];
  });
  const sheet = new SheetBuilder(sheetTitles.charts)
    .heading(sheetTitles.charts, "图在 Excel、WPS 中显示，由各表的公式结果绘制；箱体图另成一表。")
    .build();
  return { ...sheet, frozen: { rows: 0, columns: 0 }, charts: placed, page: { fitToWidth: true } };
}

type Chart = Omit<ChartSnapshot, "area"> & { readonly rows: number };

/** So many rows make a chart of bars legible. */
function height(categories: number, series: number): number {
  return Math.max(14, Math.ceil(categories * Math.max(1.2, 0.5 * series)) + 5);
}

/** So many cells of a column. */
function down(sheet: SheetColumns, key: string, count: number): string {
  return absoluteName({ sheet: sheet.sheet, row: firstRow, column: placeOf(sheet, key), rows: count, columns: 1 });
}

/** Tables 6-1 and 6-2. */
function changesChart({ project: { items }, tiers, sheets: { changes } }: Plan): Chart | null {
  if (items.length === 0) return null;
  return {
    kind: "bar",
    title: "新定额较原定额的变幅",
    valueFormat: "0%",
    rows: height(items.length, tierOrder.length),
    series: tierOrder.map((tier) => ({
      name: tiers.names[tier],
      values: down(changes, `change.${tier}`, items.length),
      categories: down(changes, "product", items.length),
    })),
  };
}

function comparisonChart({ project: { items, peers }, tiers, sheets: { comparison } }: Plan): Chart | null {
  if (items.length === 0 || peers.length === 0) return null;
  const compared = [
    ["较国标", "fromNational"],
    ["较外省平均", "fromProvinces"],
  ] as const;
  return {
    kind: "bar",
    title: `${tiers.names.existing}定额较国标、外省平均的相差`,
    valueFormat: "0%",
    rows: height(items.length, compared.length),
    series: compared.map(([name, key]) => ({
      name,
      values: down(comparison, key, items.length),
      categories: down(comparison, "item", items.length),
    })),
  };
}

function savingsChart({ project, tiers, sheets: { savings } }: Plan): Chart | null {
  const count = industriesOf(project).length;
  if (count === 0) return null;
  return {
    kind: "column",
    title: "各行业节水潜力（m³/年）",
    rows: 20,
    series: tierOrder.map((tier) => ({
      name: `对${tiers.names[tier]}值`,
      values: down(savings, `industry.${tier}`, count),
      categories: down(savings, "industry", count),
    })),
  };
}

/** Section 4.1. */
function coverageChart({ project }: Plan): Chart | null {
  const sheet = coverageColumns(project);
  const count = industriesCovered(project).length;
  if (sheet.sources.length === 0) return null;
  return {
    kind: "column",
    title: "各行业用水占比",
    valueFormat: "0%",
    rows: 20,
    series: sheet.sources.map((name) => ({
      name,
      values: down(sheet, name, count),
      categories: down(sheet, "industry", count),
    })),
  };
}
