/** A table of units of use, found by its headers, whatever the file. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import type { Message } from "../../language/messages";
import { parseNumber } from "../../units/number";
import { sourceOfColumn } from "../by-source";
import type { FlowKey } from "../columns";
import {
  flowColumns,
  flowOf,
  fromHeader,
  keysOn,
  kindHeader,
  productHeader,
  rateHeader,
  sourceHeader,
  takenHeader,
  takenName,
  uncertaintyHeader,
  unitHeader,
} from "../columns";
import type { UseUnit, WaterBalance, WaterSource } from "../model";
import { blankBalance, entriesOf, valueOf } from "../model";
import { aroundTable } from "./around";
import { uncertaintyOf } from "./number";
import type { Rate } from "./rate";
import { rateIn, withoutUnit } from "./rate";
import { inOneUnit, volumeIn } from "./volumes";

type Line = readonly (PrintedCell | null)[];

interface SourcesRead {
  readonly sources: readonly WaterSource[];
  readonly noticed: readonly Message[];
}

interface Column {
  readonly at: number;
  readonly key: FlowKey;
  /** Of fresh water: the source that it is of; null for all of it. */
  readonly source: string | null;
  readonly rate: Rate | null;
}

export const totalName = /^(?:合计|总计|共计|小计|全厂|总量|sum|total)/i;
const rateName = /(?:率|系数)$/;

/** The balance that a table prints, or null where it is none. */
export function readUnits(table: PrintedTable): WaterBalance | null {
  const { headerRow, labels } = headerOf(table);
  const find = (pattern: RegExp) => columnHeaded(labels, pattern);
  const name = labels.findIndex((path) => unitHeader.test(path.at(-1) ?? ""));
  if (name < 0) return null;
  const { title, said, remarks } = aroundTable(table);
  const columns = columnsOf(labels, name, said);
  const has = (keys: readonly FlowKey[]) => columns.some(({ key }) => keys.includes(key));
  // Lists of what enterprises take and use have no ways out of a unit, and no water that it uses again.
  if (!has(["fresh", "used"]) || !has([...keysOn("out", "through"), "reuseIn", "reused"])) return null;
  const [unitColumn, product, uncertainty] = [find(rateHeader), find(productHeader), find(uncertaintyHeader)];
  const lines = gridOf(table)
    .slice(headerRow + 1)
    .flatMap((line) => {
      const text = (line[name]?.text ?? "").replace(/\s+/g, "");
      if (text === "" || rateName.test(text)) return [];
      const stated = unitColumn < 0 ? null : rateIn(line[unitColumn]?.text ?? "");
      const volumes = columns.map(({ at, key, source, rate }) => ({
        key,
        source,
        ...volumeIn(line[at] ?? null, text, flowColumns[key].name, stated ?? rate),
      }));
      return [{ text, line, volumes }];
    });
  const { unit, noticed, entryOf } = inOneUnit(lines.flatMap(({ volumes }) => volumes));
  // Beside all fresh water its parts count once more; without it they are all there is.
  const hasWhole = columns.some(({ key, source }) => key === "fresh" && source === null);
  const named = lines.map(({ text, line, volumes }): UseUnit => {
    const counted = volumes.filter(({ source }) => source === null || !hasWhole);
    const entries = entriesOf(counted.map((volume) => [volume.key, entryOf(volume)]));
    const bySource = volumes.flatMap((volume) =>
      volume.source === null ? [] : [{ name: volume.source, entry: entryOf(volume) }],
    );
    const made = product < 0 ? "" : (line[product]?.text ?? "").trim();
    const apart = bySource.length > 0 ? { bySource } : {};
    return { name: text, entries, ...apart, product: made, uncertainty: uncertaintyOf(line[uncertainty]) };
  });
  const measured = named.filter(({ entries }) => Object.values(entries).some(({ value }) => value !== null));
  // Headings of parts have no volumes; where no row has any, nothing was measured, which is said.
  const rows = measured.length > 0 ? measured : named;
  if (rows.length === 0) return null;
  const { units, printed } = parted(rows);
  return { ...blankBalance, title, unit, units, printed, remarks, noticed };
}

/** 水源情况: sources and what was taken from each, in the unit of the balance. */
export function readSources(table: PrintedTable, unit: string): SourcesRead | null {
  const { headerRow, labels } = headerOf(table);
  const find = (pattern: RegExp) => columnHeaded(labels, pattern);
  const [name, taken] = [find(sourceHeader), find(takenHeader)];
  if (name < 0 || taken < 0) return null;
  const [kind, uncertainty] = [find(kindHeader), find(uncertaintyHeader)];
  const unitColumn = find(rateHeader);
  const stated = rateIn(labels[taken]!.join(" ")) ?? aroundTable(table).said;
  const lines = gridOf(table)
    .slice(headerRow + 1)
    .flatMap((line) => {
      const text = (line[name]?.text ?? "").trim();
      if (text === "" || totalName.test(text)) return [];
      const own = unitColumn < 0 ? null : rateIn(line[unitColumn]?.text ?? "");
      return [{ text, line, volume: volumeIn(line[taken] ?? null, text, takenName, own ?? stated) }];
    });
  const { noticed, entryOf } = inOneUnit(
    lines.map(({ volume }) => volume),
    unit,
  );
  const sources = lines.map(({ text, line, volume }): WaterSource => ({
    name: text,
    kind: kind < 0 ? "" : (line[kind]?.text ?? ""),
    taken: entryOf(volume),
    uncertainty: uncertaintyOf(line[uncertainty]),
  }));
  return { sources, noticed };
}

/** The row in which columns are named may stand below lines of titles, and headings of groups above it. */
export function headerOf(table: PrintedTable): { headerRow: number; labels: string[][] } {
  const grid = gridOf(table);
  const named = (line: Line) =>
    line.some((cell) => {
      const label = withoutUnit(cell?.text ?? "");
      return [unitHeader, sourceHeader, fromHeader, productHeader].some((pattern) => pattern.test(label));
    });
  const first = Math.max(0, grid.slice(0, 8).findIndex(named));
  let last = Math.max(first, table.headerRows - 1);
  while (last > first && grid[last]!.some((cell) => cell !== null && parseNumber(cell.text) !== null)) last--;
  const lines = grid.slice(first, last + 1);
  const labels = Array.from({ length: table.columns }, (_, column) => headingsAbove(lines, column, table.mergesKnown));
  return { headerRow: last, labels };
}

/** The column whose lowest heading, without its unit, fits a pattern; -1 where none does. */
export function columnHeaded(labels: readonly (readonly string[])[], pattern: RegExp): number {
  return labels.findIndex((path) => pattern.test(withoutUnit(path.at(-1) ?? "")));
}

/** Without merges a heading of a group stands over its first column, and those to its right have only a blank above them. */
function headingsAbove(lines: readonly Line[], column: number, mergesKnown: boolean): string[] {
  const path: string[] = [];
  lines.forEach((line, row) => {
    let cell = line[column];
    if (!cell?.text && !mergesKnown && lines[row + 1]?.[column]?.text) {
      cell = line.slice(0, column).findLast((left, at) => left?.text && lines[row + 1]![at]?.text);
    }
    const text = cell?.text ?? "";
    if (text !== "" && path.at(-1) !== text) path.push(text);
  });
  return path.map((text, at) => (at === path.length - 1 ? text : withoutUnit(text))).map((text) => text.trim());
}

function columnsOf(labels: readonly (readonly string[])[], name: number, said: Rate | null): Column[] {
  const columns: Column[] = [];
  labels.forEach((path, at) => {
    if (at === name || path.length === 0) return;
    const key = flowOf(path.map(withoutUnit));
    const source = key === "fresh" ? sourceOfColumn(withoutUnit(path.at(-1)!)) : null;
    if (key) columns.push({ at, key, source, rate: rateIn(path.at(-1)!) ?? said });
  });
  return columns;
}

/** A row of totals says so, or its every figure is the sum of those above it. */
function parted(rows: readonly UseUnit[]): { units: readonly UseUnit[]; printed: UseUnit | null } {
  const at = rows.findIndex(({ name }) => totalName.test(name));
  if (at > 0) return { units: rows.slice(0, at), printed: rows[at]! };
  const last = rows.at(-1)!;
  const others = rows.slice(0, -1);
  return others.length >= 3 && isSum(last, others) ? { units: others, printed: last } : { units: rows, printed: null };
}

function isSum({ entries }: UseUnit, others: readonly UseUnit[]): boolean {
  const keys = (Object.keys(entries) as FlowKey[]).filter((key) => (valueOf(entries, key) ?? 0) > 0);
  const near = (key: FlowKey) => {
    const sum = others.reduce((total, other) => total + (valueOf(other.entries, key) ?? 0), 0);
    return Math.abs(sum - valueOf(entries, key)!) <= 0.005 * sum;
  };
  return keys.length > 1 && keys.every(near);
}
