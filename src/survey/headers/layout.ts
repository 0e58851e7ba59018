/**
 * A layout: how the columns of one kind of sheet map to ours. Each distinct layout is confirmed once, remembered under its
 * fingerprint (with the workbook, or in a file beside the survey folder), and used for every sheet that has it.
 */
import { fingerprint64 } from "../../language/fingerprint";
import { Remembered, remembering } from "../../language/remembering";
import type { ColumnKey } from "../columns";
import { columnKeys, columnOf } from "../columns";
import { readUnit } from "../units";
import { parseLabel } from "./label";
import type { Match } from "./match";
import { matchPath, sure } from "./match";
import { productGroups } from "./product-groups";

export interface MappedColumn {
  /** Counted from the first column of the block. */
  readonly index: number;
  readonly key: ColumnKey;
  /** The unit that the header states; null: the rows state it, or nobody does. */
  readonly unit: string | null;
  /** What the header says instead of a unit that we know. */
  readonly unknownUnit?: string;
  /** The column beside it in which each row states the unit, counted alike. */
  readonly unitIndex?: number;
  /** The year that the header states, where a sheet has a column a year. */
  readonly year: number | null;
  /** The product that it is about, where a row has several. */
  readonly group?: number;
  /** 0 to 1; 1 where a user chose it. */
  readonly score: number;
}

export interface Layout {
  readonly fingerprint: string;
  /** What stands in the header, column by column, outermost line first. */
  readonly labels: readonly (readonly string[])[];
  readonly columns: readonly MappedColumn[];
  /** Values that hold for every row, given by the user where the sheet says them nowhere. */
  readonly constants: Readonly<Partial<Record<ColumnKey, string | number>>>;
  /** A user has looked at it. */
  readonly confirmed: boolean;
}

/** Layouts by fingerprint: plain JSON. */
export type Layouts = Readonly<Record<string, Layout>>;

/** A folder has few layouts. */
const remembered = new Remembered<Layout>(500);

/** The layout as the headers suggest it. `given` are the columns that the lines above the table state. */
export function guessLayout(labels: readonly (readonly string[])[], given: ReadonlySet<ColumnKey>): Layout {
  const text = `${given.has("firm")}\n${labels.map((path) => path.join("|")).join("\n")}`;
  return remembered.get(text, () => findLayout(labels, given));
}

function findLayout(printed: readonly (readonly string[])[], given: ReadonlySet<ColumnKey>): Layout {
  const { labels, groups } = productGroups(printed) ?? { labels: printed, groups: [] };
  const candidates: { readonly index: number; readonly match: Match }[] = [];
  const unitColumns = unitColumnsOf(labels);
  const ofUnits = new Set(unitColumns.values());
  labels.forEach((path, index) => {
    if (ofUnits.has(index)) return;
    for (const match of matchPath(path)) candidates.push({ index, match });
  });
  // The surest first; of equals the one that says new water, then the leftmost. Array.prototype.sort keeps the order of equals.
  const broad = ({ index, match }: (typeof candidates)[number]) =>
    match.key === "water" && !saysNewWater(labels[index]!);
  candidates.sort(
    (first, second) => second.match.score - first.match.score || Number(broad(first)) - Number(broad(second)),
  );
  const columns: MappedColumn[] = [];
  const usedIndexes = new Set<number>();
  const usedKeys = new Set<string>();
  const firmKnown = given.has("firm") || candidates.some(({ match }) => match.key === "firm" && match.score >= sure);
  for (const { index, match } of candidates) {
    // 单位 alone is the unit of output, unless nothing else names the enterprise.
    const lone = match.key === "outputUnit" && isLoneUnit(labels[index]!);
    const key: ColumnKey = lone && !firmKnown ? "firm" : match.key;
    const group = groups[index] ?? null;
    const slot = `${key} ${match.year ?? ""} ${group ?? ""}`;
    if (usedIndexes.has(index) || usedKeys.has(slot)) continue;
    usedIndexes.add(index);
    usedKeys.add(slot);
    // Right of a volume that states no unit itself, 单位 may be the volume's.
    const score = lone && (!firmKnown || hasUnitBeside(labels[index - 1], false)) ? 0.6 : match.score;
    const { unit, unknownUnit, year } = match;
    const unitIndex = unitColumns.get(index);
    columns.push({
      index,
      key,
      unit,
      ...(unknownUnit !== null && { unknownUnit }),
      ...(unitIndex !== undefined && { unitIndex }),
      year,
      ...(group !== null && { group }),
      score,
    });
  }
  columns.sort((first, second) => first.index - second.index);
  return { fingerprint: fingerprintOf(printed), labels: printed, columns, constants: {}, confirmed: false };
}

/** 总用水量 beside 新水量 counts reused water too. */
function saysNewWater(path: readonly string[]): boolean {
  return path.some((line) => /新|取水/.test(line));
}

const unitWord = /^(.*?)(?:的)?(?:计量|计算)?单位$/;

/** "取水量 | 取水量单位", "取水量 | 单位": a column of units, by the column that it is about. That of the output is a column of ours. */
function unitColumnsOf(labels: readonly (readonly string[])[]): ReadonlyMap<number, number> {
  const unitColumns = new Map<number, number>();
  const subjects = labels.map((path) => unitWord.exec(lastWords(path))?.[1]);
  const lone = subjects.filter((subject) => subject === "").length;
  const keys = labels.map((path) => matchPath(path)[0]?.key);
  subjects.forEach((subject, index) => {
    if (subject === undefined || (subject === "" && lone < 2)) return;
    const about = subject === "" ? index - 1 : labels.findIndex((path) => lastWords(path) === subject);
    // A column that states its unit itself has no need of the one on its right.
    if (hasUnitBeside(labels[about], subject !== "") && !unitColumns.has(about)) unitColumns.set(about, index);
  });
  // 生产能力 | 单位: its own where the output has one too, else the output's as well.
  const isLone = (index: number) => subjects[index] === "" && lone > 1;
  const ofOutput = keys.some((key, index) => key === "output" && isLone(index + 1));
  keys.forEach((key, index) => {
    if (key === "capacity" && ofOutput && isLone(index + 1)) unitColumns.set(index, index + 1);
  });
  return unitColumns;
}

function hasUnitBeside(path: readonly string[] | undefined, isNamed: boolean): boolean {
  const match = path && matchPath(path)[0];
  if (!match || match.score < sure) return false;
  const { quantity } = columnOf(match.key);
  return (quantity === "volume" || quantity === "money") && (isNamed || match.unit === null);
}

function lastWords(path: readonly string[]): string {
  return parseLabel(path.at(-1) ?? "").words;
}

function isLoneUnit(path: readonly string[]): boolean {
  return lastWords(path) === "单位";
}

/** What a sample cannot do without, and what the sheet does not seem to have. */
export function missingFrom(layout: Layout, given: ReadonlySet<ColumnKey>): readonly ColumnKey[] {
  const has = (key: ColumnKey) =>
    given.has(key) || layout.constants[key] !== undefined || layout.columns.some((column) => column.key === key);
  return columnKeys.filter((key) => {
    if (!columnOf(key).required || has(key)) return false;
    if (key === "year") return !layout.columns.some(({ year }) => year !== null);
    // 产量(万t) states the unit in its header.
    if (key === "outputUnit") return !layout.columns.some((column) => column.key === "output" && column.unit !== null);
    return true;
  });
}

/** Whether the guess leaves nothing to ask: everything required is there, and each header is a spelling known word for word. */
export function isCertain(layout: Layout, given: ReadonlySet<ColumnKey>): boolean {
  if (missingFrom(layout, given).some((key) => key !== "outputUnit")) return false;
  let clear = clearLayouts.get(layout);
  if (clear === undefined) clearLayouts.set(layout, (clear = isClear(layout)));
  return clear;
}

/** A layout comes back with every sheet that has it (`guessLayout`). */
const clearLayouts = new WeakMap<Layout, boolean>();

function isClear(layout: Layout): boolean {
  const clear = ({ key, score, unknownUnit }: MappedColumn) =>
    score >= sure || (!isUsed(key) && (unknownUnit === undefined || columnOf(key).unit === undefined));
  return layout.columns.every(clear) && !hasRival(layout);
}

/** A second column that could be the output or the water as well. */
function hasRival({ labels, columns }: Layout): boolean {
  const taken = new Set(columns.flatMap(({ index, unitIndex }) => [index, unitIndex]));
  return labels.some(
    (path, index) =>
      !taken.has(index) && matchPath(path).some(({ key, score }) => score >= sure && columnOf(key).required),
  );
}

const supporting: ReadonlySet<ColumnKey> = new Set(["capacity", "unitUse", "outputValue", "valueAdded", "onceThrough"]);

function isUsed(key: ColumnKey): boolean {
  return columnOf(key).required === true || supporting.has(key);
}

/** How sure the whole guess is, 0 to 1: the least sure of the columns a sample needs; 0 where one is missing. */
export function confidenceOf(layout: Layout, given: ReadonlySet<ColumnKey>): number {
  if (layout.confirmed) return 1;
  if (missingFrom(layout, given).some((key) => key !== "outputUnit")) return 0;
  const scores = layout.columns.filter(({ key }) => columnOf(key).required).map(({ score }) => score);
  return Math.min(...scores, hasRival(layout) ? 0.7 : 1);
}

/** The layout with what the user chose: a column for each index, or none. */
export function confirmLayout(
  layout: Layout,
  choice: {
    readonly columns: readonly Omit<MappedColumn, "score" | "unitIndex">[];
    readonly constants?: Layout["constants"];
  },
): Layout {
  return {
    ...layout,
    columns: choice.columns.map((column) => {
      const unitIndex = layout.columns.find(({ index }) => index === column.index)?.unitIndex;
      return { ...column, ...(unitIndex !== undefined && { unitIndex }), score: 1 };
    }),
    constants: choice.constants ?? {},
    confirmed: true,
  };
}

/** Two sheets with the same words, units and places of their headers have one layout, wherever the table stands. */
export function fingerprintOf(labels: readonly (readonly string[])[]): string {
  const text = labels.map((path) => path.map(spelling).join("|")).join("\n");
  return hash(text);
}

/** Spaces and widths do not count; a unit however spelled is the same. A year does: the columns differ by it. */
const spelling = remembering((text): string => {
  const { words, qualifiers, year } = parseLabel(text);
  const rest = qualifiers.map((qualifier) => {
    const unit = readUnit(qualifier);
    return unit ? `${unit.up}/${unit.down} ${Object.entries(unit.dimensions).flat().join(" ")}` : qualifier;
  });
  return [words, ...rest, year ?? ""].join("/");
});

const hash = remembering((text): string =>
  fingerprint64(text)
    .map((half) => half.toString(16).padStart(8, "0"))
    .join(""),
);

/** Layouts as text for the settings of a workbook, and back; text that is none of ours is no layout. */
export function layoutsToText(layouts: Layouts): string {
  return JSON.stringify({ version: 1, layouts });
}

export function layoutsFromText(text: string | null): Layouts {
  if (text === null) return {};
  try {
    const { version, layouts } = JSON.parse(text) as { version?: unknown; layouts?: unknown };
    if (version !== 1 || typeof layouts !== "object" || layouts === null) return {};
    const known = new Set<string>(columnKeys);
    return Object.fromEntries(
      Object.entries(layouts as Layouts).filter(
        ([, layout]) => Array.isArray(layout.columns) && layout.columns.every(({ key }) => known.has(key)),
      ),
    );
  } catch {
    return {};
  }
}
