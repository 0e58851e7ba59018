import type { ChartSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { peerFigures } from "../../peers";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";
import { comparisonColumns, derivedNames } from "../plan";
import { byIndustry, industriesOf } from "./savings";

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
  const sheet = new SheetBuilder("图")
    .heading("图", "图在 Excel、WPS 中显示，由各表的公式结果绘制；箱体图另成一表。")
    .build();
  return { ...sheet, frozen: { rows: 0, columns: 0 }, charts: placed, page: { fitToWidth: true } };
}

type Chart = Omit<ChartSnapshot, "area"> & { readonly rows: number };

/** So many rows make a chart of bars legible. */
function height(categories: number, series: number): number {
  return Math.max(14, Math.ceil(categories * Math.max(1.2, 0.5 * series)) + 5);
}

function down(sheet: string, column: number, count: number): string {
  const letter = columnName(column);
  return `${sheet}!$${letter}$${firstRow + 1}:$${letter}$${firstRow + count}`;
}

/** Tables 6-1 and 6-2. */
function changesChart({ project: { items }, tiers }: Plan): Chart | null {
  if (items.length === 0) return null;
  const columns = [derivedNames.新旧.变幅A, derivedNames.新旧.变幅B, derivedNames.新旧.变幅C];
  return {
    kind: "bar",
    title: "新定额较原定额的变幅",
    valueFormat: "0%",
    rows: height(items.length, tierOrder.length),
    series: tierOrder.map((tier, index) => ({
      name: tiers.names[tier],
      values: down("新旧对比", columns[index]!, items.length),
      categories: down("新旧对比", 0, items.length),
    })),
  };
}

function comparisonChart({ project: { items, peers }, tiers }: Plan): Chart | null {
  if (items.length === 0 || peers.length === 0) return null;
  const after = comparisonColumns + peerFigures.length;
  return {
    kind: "bar",
    title: `${tiers.names.existing}定额较国标、外省平均的相差`,
    valueFormat: "0%",
    rows: height(items.length, 2),
    series: ["较国标", "较外省平均"].map((name, index) => ({
      name,
      values: down("比较", after + index, items.length),
      categories: down("比较", 0, items.length),
    })),
  };
}

function savingsChart({ project, tiers }: Plan): Chart | null {
  const count = industriesOf(project).length;
  if (count === 0) return null;
  return {
    kind: "column",
    title: "各行业节水潜力（m³/年）",
    rows: 20,
    series: tierOrder.map((tier, index) => ({
      name: `对${tiers.names[tier]}值`,
      values: down("节水", byIndustry + 3 + index, count),
      categories: down("节水", byIndustry, count),
    })),
  };
}

/** Section 4.1. */
function coverageChart({ project: { coverage } }: Plan): Chart | null {
  const sources = [...new Set(coverage.map(({ source }) => source))];
  const industries = new Set(coverage.map(({ industry }) => industry));
  if (sources.length === 0) return null;
  return {
    kind: "column",
    title: "各行业用水占比",
    valueFormat: "0%",
    rows: 20,
    series: sources.map((name, index) => ({
      name,
      values: down("覆盖", 2 + index, industries.size),
      categories: down("覆盖", 0, industries.size),
    })),
  };
}
