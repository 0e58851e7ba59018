/** Where everything of a project stands in its workbook, and the names by which formulas speak of it. */
import type { DefinedName, Rectangle } from "../../workbook/snapshot";
import { sampleFigures } from "../methods";
import { peerFigures } from "../peers";
import type { RevisionProject } from "../project";
import type { TierSystem } from "../tiers";
import { tierOrder, tierSystemOf } from "../tiers";
import { absolute, firstRow } from "./builder";
import { parameterRows } from "./parameters";
import type { InputTable } from "./tables";
import { decisionsTable, peersTable, samplesTable } from "./tables";

export interface Plan {
  readonly project: RevisionProject;
  readonly tiers: TierSystem;
  readonly decisions: InputTable;
  /** Rows that formulas reach: those filled, and some to be filled in by hand. */
  readonly rows: { readonly samples: number; readonly items: number; readonly peers: number };
  readonly names: readonly DefinedName[];
}

/** Rows kept free below each table, which its formulas see already. */
export const spare = { samples: 500, items: 10, peers: 500 };

/** Names begin with a sheet, in short where it is long. */
const sheetOf: Readonly<Record<string, string>> = { 新旧: "新旧对比", 合理: "合理性", 先进: "先进性" };

/** Columns that formulas spill behind the tables that are filled in, on the same sheet. */
export const derivedColumns = {
  samples: ["采用单耗", "折算产量", "依据"],
  /** Named for the tiers when the sheet is laid out. */
  decisions: 7,
} as const;

export function planOf(project: RevisionProject): Plan {
  const tiers = tierSystemOf(project.settings.tiers);
  const decisions = decisionsTable(tiers);
  const rows = {
    samples: project.samples.length + spare.samples,
    items: project.items.length + spare.items,
    peers: project.peers.length + spare.peers,
  };
  const names: DefinedName[] = [];
  const name = (word: string, sheet: string, rectangle: Rectangle) =>
    names.push({ name: word, refersTo: absolute(sheetOf[sheet] ?? sheet, rectangle) });
  const columnOf = (table: InputTable, key: string) => table.columns.findIndex((column) => column.key === key);
  const column = (sheet: string, word: string, at: number, count: number, columns = 1) =>
    name(`${sheet}_${word}`, sheet, { row: firstRow, column: at, rows: count, columns });

  samplesTable.columns.forEach(({ header }, index) => column("样本", header, index, rows.samples));
  derivedColumns.samples.forEach((word, index) =>
    column("样本", word, samplesTable.columns.length + index, rows.samples),
  );
  peersTable.columns.forEach(({ header }, index) => column("参照", header, index, rows.peers));
  for (const key of ["item", "industry", "product", "condition", "unit", "old", "decimals"]) {
    const at = columnOf(decisions, key);
    column("决定", decisions.columns[at]!.header, at, rows.items);
  }
  column("决定", "方法", columnOf(decisions, "method.existing"), rows.items, 3);
  ["A", "B", "C"].forEach((letter, index) =>
    column("决定", `方法${letter}`, columnOf(decisions, "method.existing") + index, rows.items),
  );
  column("决定", "手工值", columnOf(decisions, "value.existing"), rows.items, 3);
  const derived = decisions.columns.length;
  column("决定", "计算值", derived, rows.items, 3);
  column("决定", "定额值", derived + 3, rows.items, 3);
  ["A", "B", "C"].forEach((letter, index) => column("决定", `定额值${letter}`, derived + 3 + index, rows.items));
  column("决定", "提示", derived + 6, rows.items);
  column("统计", "特征值", 2, rows.items, sampleFigures.length);
  column("比较", "特征值", comparisonColumns, rows.items, peerFigures.length);
  const comparedAt = (key: (typeof peerFigures)[number]["key"]) =>
    comparisonColumns + peerFigures.findIndex((figure) => figure.key === key);
  column("比较", "国标现有", comparedAt("nationalExisting"), rows.items);
  column("比较", "外省平均", comparedAt("provinceMean"), rows.items);
  column("比较", "典型企业", comparedAt("case"), rows.items);
  column("统计", "平均值", 2 + sampleFigures.findIndex(({ key }) => key === "mean"), rows.items);
  for (const [sheet, words] of Object.entries(derivedNames)) {
    for (const [word, at] of Object.entries(words)) column(sheet, word, at, rows.items);
  }
  for (const { word, row, count } of parameterRows(project)) {
    if (word !== undefined) name(word, "说明", { row, column: 1, rows: count, columns: 1 });
  }
  return { project, tiers, decisions, rows, names };
}

/** Headers of the formulas behind a table that is filled in. */
export function derivedHeaders(table: InputTable["id"], { names }: TierSystem): readonly string[] {
  if (table === "samples") return derivedColumns.samples;
  if (table !== "decisions") return [];
  const tiers = tierOrder.map((tier) => names[tier]);
  return [...tiers.map((name) => `${name}计算值`), ...tiers.map((name) => `${name}定额值`), "提示"];
}

/** Columns of the derived sheets, a row an item, that formulas speak of by name: only names change when items are added. */
export const derivedNames = {
  新旧: { 变幅A: 7, 变幅B: 8, 变幅C: 9, 依据: 10 },
  合理: { 企业实际: 3, 相差: 4, 符合: 5 },
  先进: { 原结论: 6, 原依据: 7, 新结论: 12, 新依据: 13 },
  节水: { 企业数: 1, 用水量: 2, 潜力A: 3, 潜力B: 4, 潜力C: 5 },
} as const;

/** Columns of sheet 比较 in front of the spilled figures: item, unit, old value and the three tiers. */
export const comparisonColumns = 6;
