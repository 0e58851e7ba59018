/** A table of units of use, found by its headers, whatever the file. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { parseNumber } from "../../units/number";
import type { FlowKey } from "../columns";
import { flowColumns, flowOf, isSourceHeader, isUnitHeader, keysOn, kindHeader, takenHeader } from "../columns";
import type { Entries, Entry, UseUnit, WaterBalance, WaterSource } from "../model";
import { rounded, valueOf } from "../model";
import { aroundTable } from "./around";
import type { Rate } from "./rate";
import { factorBetween, rateIn, withoutUnit } from "./rate";

type Line = readonly (PrintedCell | null)[];
type Notice = (noticed: Message) => void;

interface Column {
  readonly at: number;
  readonly key: FlowKey;
  readonly rate: Rate | null;
}

const totalName = /^(?:合计|总计|共计|小计|全厂|总量|sum|total)/i;
const rateName = /(?:率|系数)$/;

/** The balance that a table prints, or null where it is none. */
export function readUnits(table: PrintedTable): WaterBalance | null {
  const { headerRow, labels } = headerOf(table);
  const name = labels.findIndex((path) => isUnitHeader(path.at(-1) ?? ""));
  if (name < 0) return null;
  const { title, said, remarks } = aroundTable(table);
  const columns = columnsOf(labels, name, said);
  const has = (keys: readonly FlowKey[]) => columns.some(({ key }) => keys.includes(key));
  // Lists of what enterprises take and use have no ways out of a unit, and no water that it uses again.
  if (!has(["fresh", "used"]) || !has([...keysOn("out", "through"), "reuseIn", "reused"])) return null;
  const noticed: Message[] = [];
  const unit = commonUnit(columns, (found) => noticed.push(found));
  const rows: UseUnit[] = [];
  for (const line of gridOf(table).slice(headerRow + 1)) {
    const text = (line[name]?.text ?? "").replace(/\s+/g, "");
    if (text === "" || rateName.test(text)) continue;
    const entries = entriesOf(line, columns, unit, text, (found) => noticed.push(found));
    if (Object.values(entries).some(({ value }) => value !== null)) rows.push({ name: text, entries });
  }
  if (rows.length === 0) return null;
  const { units, printed } = parted(rows);
  return { title, unit, sources: [], units, printed, remarks, noticed };
}

/** 水源情况: sources and what was taken from each. */
export function readSources(table: PrintedTable): readonly WaterSource[] {
  const { headerRow, labels } = headerOf(table);
  const find = (test: (label: string) => boolean) => labels.findIndex((path) => test(path.at(-1) ?? ""));
  const [name, taken] = [find(isSourceHeader), find((label) => takenHeader.test(label))];
  const kind = find((label) => kindHeader.test(label));
  if (name < 0 || taken < 0) return [];
  const sources: WaterSource[] = [];
  for (const line of gridOf(table).slice(headerRow + 1)) {
    const text = (line[name]?.text ?? "").trim();
    const cell = line[taken];
    if (text === "" || totalName.test(text)) continue;
    sources.push({
      name: text,
      kind: kind < 0 ? "" : (line[kind]?.text ?? ""),
      taken: { value: cell ? numberIn(cell.text) : null, place: cell?.place ?? table.place },
    });
  }
  return sources;
}

/** The row in which columns are named may stand below lines of titles, and headings of groups above it. */
function headerOf(table: PrintedTable): { headerRow: number; labels: string[][] } {
  const grid = gridOf(table);
  const named = (line: Line) =>
    line.some((cell) => {
      const label = withoutUnit(cell?.text ?? "");
      return isUnitHeader(label) || isSourceHeader(label);
    });
  const first = Math.max(0, grid.slice(0, 8).findIndex(named));
  let last = Math.max(first, table.headerRows - 1);
  while (last > first && grid[last]!.some((cell) => cell !== null && parseNumber(cell.text) !== null)) last--;
  const lines = grid.slice(first, last + 1);
  const labels = Array.from({ length: table.columns }, (_, column) => headingsAbove(lines, column, table.mergesKnown));
  return { headerRow: last, labels };
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
    // A second column of the same kind (two sources of fresh water) counts with the first.
    if (key) columns.push({ at, key, rate: rateIn(path.at(-1)!) ?? said });
  });
  return columns;
}

/** What most columns are in; the others are converted, and said. */
function commonUnit(columns: readonly Column[], notice: Notice): string {
  const counts = new Map<string, number>();
  for (const { rate } of columns) if (rate) counts.set(rate.unit, (counts.get(rate.unit) ?? 0) + 1);
  const units = [...counts].sort((first, second) => second[1] - first[1]).map(([unit]) => unit);
  if (units.length > 1) notice(message("balanceMixedUnits", { units: units.join("、"), unit: units[0]! }));
  return units[0] ?? "";
}

function entriesOf(line: Line, columns: readonly Column[], unit: string, name: string, notice: Notice): Entries {
  const entries: Partial<Record<FlowKey, Entry>> = {};
  for (const { at, key, rate } of columns) {
    const cell = line[at];
    const text = cell?.text ?? "";
    const written = numberIn(text);
    const own = rateIn(text) ?? rate;
    const factor = own ? own.factor * (unit === "" ? 1 : factorBetween(own.unit, unit)) : 1;
    const value = written === null ? null : rounded(written * factor);
    if (value === null && !isBlank(text)) {
      notice(message("balanceUnreadable", { unit: name, column: flowColumns[key].name, text }));
    }
    if (value !== null && value < 0) {
      notice(message("balanceNegative", { unit: name, column: flowColumns[key].name, value }));
    }
    const before = entries[key]?.value ?? null;
    const sum = before === null ? value : value === null ? before : rounded(before + value);
    entries[key] = { value: sum, place: entries[key]?.place ?? cell?.place ?? {} };
  }
  return entries;
}

function isBlank(text: string): boolean {
  return /^[\s\-—–/／]*$/.test(text);
}

/** 364.0* and 12 m³/h are numbers; their mark and unit are not. */
function numberIn(text: string): number | null {
  const rate = rateIn(text);
  const bare = text.normalize("NFKC").replace(/[*※①-⑨\s]+/g, "");
  return parseNumber(rate ? bare.replace(/[万千亿]?(?:m\^?3|立方米?|方|吨|t)[/每].*$/i, "") : bare);
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
