/** What a user chooses while confirming a layout: for each column of the sheet a column of ours, or none, and its unit. */
import type { ColumnKey } from "../../survey/columns";
import type { Quantity } from "../../survey/columns/column";
import { columnKeys, columnOf } from "../../survey/columns";
import type { Layout } from "../../survey/headers";
import { confirmLayout, matchPath, missingFrom, sure } from "../../survey/headers";
import { measures, readUnit } from "../../survey/units";
import { sameDimensions } from "../../units/unit";

export interface ColumnChoice {
  readonly index: number;
  readonly key: ColumnKey | null;
  /** Null: the rows state it, or nobody does. */
  readonly unit: string | null;
  /** What the header says instead of a unit that we know, until somebody has said which unit it is. */
  readonly unknownUnit: string | null;
  /** The year that the header states, where a sheet has a column a year. */
  readonly year: number | null;
  /** The product that it is about, where a row has several. */
  readonly group?: number;
}

export function choicesOf({ labels, columns }: Layout): readonly ColumnChoice[] {
  const guessed = new Map(columns.map((column) => [column.index, column]));
  return labels.map((_, index) => {
    const { key = null, unit = null, unknownUnit = null, year = null, group } = guessed.get(index) ?? {};
    const usualUnit = unit === null ? null : asUsual(key, unit);
    return { index, key, unit: usualUnit, unknownUnit, year, ...(group !== undefined && { group }) };
  });
}

/** Whether a column is used whose unit nobody has said yet. */
export function unitWanted({ key, unknownUnit }: ColumnChoice): boolean {
  return unknownUnit !== null && unitsFor(key, null).length > 0;
}

/** Indexes of columns whose meaning another column has too. */
export function doubled(choices: readonly ColumnChoice[]): ReadonlySet<number> {
  const slot = ({ key, year, group }: ColumnChoice) => `${key} ${year} ${group}`;
  return new Set(
    choices
      .filter((one) => one.key !== null && choices.some((two) => two !== one && slot(two) === slot(one)))
      .map(({ index }) => index),
  );
}

/**
 * Whether a choice is still the guess, and one to look at: the header only sounds like the column, or is one of several that could
 * be what a sample cannot do without.
 */
export function doubtfulColumn({ labels, columns }: Layout, { index, key }: ColumnChoice): boolean {
  const guess = columns.find((column) => column.index === index);
  if ((guess?.key ?? null) !== key) return false;
  if (guess && guess.score < sure) return true;
  const rivals = (path: readonly string[]) =>
    matchPath(path)
      .filter(({ key: meant, score }) => score >= sure && columnOf(meant).required)
      .map(({ key: meant, year }) => `${meant} ${year}`);
  const own = rivals(labels[index]!);
  return labels.some((path, other) => other !== index && rivals(path).some((one) => own.includes(one)));
}

export type Constants = Readonly<Partial<Record<ColumnKey, string>>>;

export function confirmed(layout: Layout, choices: readonly ColumnChoice[], constants: Constants): Layout {
  const columns = choices.flatMap(({ key, index, unit, year, group }) =>
    key === null ? [] : [{ index, key, unit, year, ...(group !== undefined && { group }) }],
  );
  const stated = Object.entries(constants).filter(([, text]) => text.trim() !== "") as [ColumnKey, string][];
  return confirmLayout(layout, {
    columns,
    constants: Object.fromEntries(
      stated.map(([key, text]) => [key, columnOf(key).type === "year" ? Number(text) || text.trim() : text.trim()]),
    ),
  });
}

/** What a sample needs and no chosen column gives: to be stated for the whole table. */
export function lacking(layout: Layout, choices: readonly ColumnChoice[], given: readonly ColumnKey[]) {
  return missingFrom(confirmed(layout, choices, {}), new Set(given)).filter((key) => {
    const { type } = columnOf(key);
    // One figure for all rows makes no sense of a measurement.
    return type !== "number";
  });
}

const usual: Readonly<Record<Quantity, readonly string[]>> = {
  money: ["万元", "元", "亿元"],
  volume: ["万m³", "m³"],
  output: [
    "t",
    "万t",
    "kg",
    "kL",
    "万kL",
    "m³",
    "m²",
    "万m²",
    "m",
    "万m",
    "kW·h",
    "万kW·h",
    "件",
    "万件",
    "台",
    "万台",
  ],
  unitUse: ["m³/t", "m³/万t", "m³/kL", "m³/m³", "m³/m²", "m³/万m²", "m³/(kW·h)"],
  share: ["%"],
  count: [],
};

/** Units to choose from, the one that the header states among them. */
export function unitsFor(key: ColumnKey | null, stated: string | null): readonly string[] {
  const quantity = key === null ? undefined : columnOf(key).quantity;
  if (!quantity) return [];
  const unit = stated === null ? null : readUnit(stated);
  return unit && measures(unit, quantity) ? [...new Set([asUsual(key, stated!), ...usual[quantity]])] : usual[quantity];
}

/** Headers spell units as they please: m3, 立方米. */
function asUsual(key: ColumnKey | null, text: string): string {
  const quantity = key === null ? undefined : columnOf(key).quantity;
  const unit = readUnit(text);
  if (!quantity || !unit) return text;
  const same = usual[quantity].find((one) => {
    const { up, down, dimensions } = readUnit(one)!;
    return up * unit.down === unit.up * down && sameDimensions(dimensions, unit.dimensions);
  });
  return same ?? text;
}

/** All columns of ours by title, the ones a sample needs first. */
export const columnsByNeed: readonly ColumnKey[] = [...columnKeys].sort(
  (first, second) => Number(columnOf(second).required ?? false) - Number(columnOf(first).required ?? false),
);
