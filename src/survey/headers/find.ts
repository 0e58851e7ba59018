/** Where the tables of a sheet begin and what stands above them. */
import type { Cell } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import { readUnit } from "../units";
import type { SurveySheet } from "../sheet";
import type { Placed } from "./grid";
import { Grid } from "./grid";
import { parseLabel } from "./label";
import { fingerprintOf } from "./layout";
import { isGenericLine, isOther, isUnitLine, sure, surelyNamed } from "./match";

/** A table: its header lines, its rows below, and the columns it stands in. Rows and columns count from 0. */
export interface Block {
  readonly headerRow: number;
  readonly headerRows: number;
  /** The row behind its last one. */
  readonly end: number;
  readonly firstColumn: number;
  /** The words of each column's header, outermost line first. */
  readonly labels: readonly (readonly string[])[];
  /** What the lines above say for all rows: "填报单位：…", "2014年". */
  readonly given: Given;
}

export interface GivenValue {
  readonly value: string;
  readonly row: number;
  readonly column: number;
  /** Read out of a title or a sheet's name and not out of a labelled cell: an assumption. */
  readonly assumed: boolean;
}
export type Given = Readonly<Partial<Record<ColumnKey, GivenValue>>>;

export function findBlocks(sheet: SurveySheet): readonly Block[] {
  return blocksOf(sheet, new Grid(sheet));
}

/** The same, for who has the grid already. */
export function blocksOf(sheet: SurveySheet, grid: Grid): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (!isHeaderRow(grid, row)) continue;
    const first = firstHeaderRow(grid, row, from);
    const last = lastHeaderRow(grid, first, row);
    const groups = columnGroups(grid, first, last);
    const labels = groups.map(({ firstColumn, lastColumn }) => labelsOf(grid, first, last, firstColumn, lastColumn));
    // Lists of products and counties have our words for headers, and nothing that is measured.
    if (!labels.some(measuresSomething)) continue;
    const before = blocks.slice(-groups.length);
    // Printed again at the head of a page: the table goes on.
    if (isSameTable(before, groups, labels) && titleLines(grid, from, first) === 0) {
      row = last;
      continue;
    }
    for (const [at, { firstColumn }] of groups.entries()) {
      blocks.push({
        headerRow: first,
        headerRows: last - first + 1,
        end: grid.rowCount,
        firstColumn,
        labels: labels[at]!,
        given: givenAbove(sheet, grid, from, first),
      });
    }
    from = last + 1;
    row = last;
  }
  return blocks.map((block) => {
    const next = blocks.find(({ headerRow }) => headerRow > block.headerRow);
    return next ? { ...block, end: titleAbove(grid, next.headerRow, block.headerRow + block.headerRows) } : block;
  });
}

function isSameTable(before: readonly Block[], groups: readonly ColumnGroup[], labels: readonly string[][][]): boolean {
  return (
    before.length === groups.length &&
    before.every(
      (block, at) =>
        block.firstColumn === groups[at]!.firstColumn && fingerprintOf(block.labels) === fingerprintOf(labels[at]!),
    )
  );
}

/** Lines right above a header that name a new table. */
function titleLines(grid: Grid, from: number, headerRow: number): number {
  const end = titleAbove(grid, headerRow, from);
  let lines = 0;
  for (let row = end; row < headerRow; row++) if (!grid.isBlankRow(row)) lines++;
  return lines;
}

/** Where the lines that belong to the next table begin: its titles and the blank rows before them. */
function titleAbove(grid: Grid, headerRow: number, atLeast: number): number {
  let end = headerRow;
  while (end > atLeast && (grid.isBlankRow(end - 1) || isTitle(grid, end - 1))) end--;
  return end;
}

/** One merged line across, or labelled cells: nothing that a row of a table would hold. */
function isTitle(grid: Grid, row: number): boolean {
  const cells = grid.distinct(row);
  return (
    cells.length > 0 &&
    cells.every(({ value }) => typeof value === "string") &&
    (cells.length <= 2 || labelled(cells) || cells.some(({ value }) => statesSomething(String(value))))
  );
}

/** "单位名称：甲公司", or "市：" with its value in the next cell. */
function statesSomething(text: string): boolean {
  for (const [, label] of text.matchAll(pairPattern)) if (givenKey(label!)) return true;
  return false;
}

/** Three or more words of ours side by side, and hardly anything else. */
function isHeaderRow(grid: Grid, row: number): boolean {
  // Most rows are data and fail here, before merged cells are looked at.
  let texts = 0;
  for (const cell of grid.row(row)) if (typeof cell === "string" && cell !== "") texts++;
  if (texts < 2) return false;
  const cells = grid.distinct(row);
  if (cells.length < 3) return false;
  // Numbers tell a row of data before any words are looked up.
  const numbers = cells.reduce((count, { value }) => count + (typeof value === "number" ? 1 : 0), 0);
  if (numbers > cells.length * 0.2) return false;
  let known = 0;
  for (const { value } of cells) {
    // "单位名称：" with a blank beside it waits for its value, and heads nothing.
    if (typeof value === "string" && !/[:：]\s*$/.test(value) && isKnown(value)) known++;
  }
  if (known < 3 || known < cells.length * 0.4) return false;
  return !labelled(cells);
}

function isKnown(text: string): boolean {
  return (surelyNamed(text)?.score ?? 0) >= sure;
}

/** "企业名称 | … | 行业代码 | …": labels with their values beside them, and no header. */
function labelled(cells: readonly Placed[]): boolean {
  let labels = 0;
  let answered = 0;
  for (const [index, { value }] of cells.entries()) {
    const match = typeof value === "string" ? surelyNamed(value) : null;
    if (!match || match.score < sure) continue;
    labels++;
    const next = cells[index + 1]?.value;
    if (next === undefined) continue;
    if (typeof next !== "string" || !(isKnown(next) || isOther(next))) answered++;
    // A number is what answers "年产量"; another word beside it is the next header.
    if (columnOf(match.key).type === "number" && typeof next === "string" && !/\d/.test(next)) return false;
  }
  return labels > 0 && answered >= labels * 0.6;
}

/** A header may begin above the line that was recognised: with groups, or with cells merged down into it. */
function firstHeaderRow(grid: Grid, row: number, atLeast: number): number {
  let first = row;
  for (const { merge } of grid.distinct(row)) if (merge) first = Math.min(first, merge.row);
  first = Math.max(first, atLeast);
  while (first > atLeast && row - first < 3 && isGroupLine(grid, first - 1)) first--;
  return first;
}

/** "基本情况 | 生产情况 | 用水情况" over the columns they gather. */
function isGroupLine(grid: Grid, row: number): boolean {
  const cells = grid.distinct(row);
  if (cells.length < 2 || labelled(cells)) return false;
  const spanning = cells.filter(({ merge }) => merge !== null && merge.columns > 1).length;
  return (
    spanning > 0 &&
    cells.every(
      ({ value, merge }) =>
        typeof value === "string" && !/[：:]/.test(value) && (merge?.columns ?? 1) < grid.columnCount,
    )
  );
}

function lastHeaderRow(grid: Grid, first: number, recognised: number): number {
  let last = recognised;
  for (let row = first; row <= last; row++) {
    for (const { merge } of grid.distinct(row)) {
      // A cell merged over many rows is no header.
      if (merge && merge.row >= first && merge.row + merge.rows - 1 <= first + 4) {
        last = Math.max(last, merge.row + merge.rows - 1);
      }
    }
  }
  while (last - first < 4 && last + 1 < grid.rowCount && continuesHeader(grid, first, last, last + 1)) last++;
  return last;
}

/** A line of units, of years, of column numbers, or of parts under a group. */
function continuesHeader(grid: Grid, first: number, last: number, row: number): boolean {
  const cells = grid.distinct(row).filter(({ merge }) => !merge || merge.row > last);
  if (cells.length === 0) return false;
  if (isNumbering(cells)) return true;
  return cells.every(({ value, column }) => {
    const above = grid.seen(last, column) ?? grid.seen(first, column);
    if (typeof value === "number")
      return value >= 1950 && value <= 2100 && Number.isInteger(value) && isMeasured(above, grid, first, last, column);
    if (typeof value !== "string") return false;
    if (isUnitLine(value)) return above !== null && !isFirmLike(above);
    if (parseLabel(value).year !== null || isGenericLine(value))
      return above === null || isMeasured(above, grid, first, last, column);
    return isKnown(value) || isOther(value);
  });
}

function isFirmLike(above: Cell): boolean {
  const key = typeof above === "string" ? surelyNamed(above)?.key : undefined;
  return key === "outputUnit" || key === "firm" || key === "product";
}

/** Whether the header above, or the group to its left, is about a number. */
function isMeasured(above: Cell, grid: Grid, first: number, last: number, column: number): boolean {
  for (let left = column; left >= 0; left--) {
    const cell = left === column ? above : (grid.seen(last, left) ?? grid.seen(first, left));
    if (cell === null || cell === "") continue;
    const match = typeof cell === "string" ? surelyNamed(cell) : null;
    return match !== null && columnOf(match.key).quantity !== undefined;
  }
  return false;
}

/** "1 2 3 4 …", "(1) (2) (3) …", "甲 乙 1 2 …" under the header. */
function isNumbering(cells: readonly Placed[]): boolean {
  if (cells.length < 4) return false;
  let counted = 0;
  for (const { value } of cells) {
    const text = String(value)
      .normalize("NFKC")
      .replace(/[()\s]/g, "");
    if (/^\d{1,2}$/.test(text) && Number(text) === counted + 1) counted++;
    else if (!/^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|\d{1,2}=[\d/×÷*+\-]+)$/.test(text)) return false;
    else if (text.includes("=")) counted++;
  }
  return counted >= 3;
}

const measured: ReadonlySet<ColumnKey> = new Set(["output", "water", "capacity", "permitVolume", "outputValue"]);

function measuresSomething(labels: readonly (readonly string[])[]): boolean {
  return labels.some((path) =>
    path.some((line) => {
      const match = surelyNamed(line);
      return match !== null && match.score >= sure && measured.has(match.key);
    }),
  );
}

interface ColumnGroup {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Tables side by side, each with headers of its own, stand apart by a blank column. */
function columnGroups(grid: Grid, first: number, last: number): readonly ColumnGroup[] {
  const used: boolean[] = [];
  for (let row = first; row <= last; row++) {
    for (const { column, merge } of grid.distinct(row)) {
      for (let at = column; at < column + (merge?.columns ?? 1); at++) used[at] = true;
    }
  }
  const groups: ColumnGroup[] = [];
  for (let column = 0; column < used.length; column++) {
    if (!used[column]) continue;
    const firstColumn = column;
    while (used[column + 1]) column++;
    groups.push({ firstColumn, lastColumn: column });
  }
  const whole = groups.filter((group) => isTable(grid, first, last, group));
  if (whole.length > 1) return whole;
  return [{ firstColumn: groups[0]!.firstColumn, lastColumn: groups.at(-1)!.lastColumn }];
}

function isTable(grid: Grid, first: number, last: number, { firstColumn, lastColumn }: ColumnGroup): boolean {
  const keys = new Set<ColumnKey>();
  for (const path of labelsOf(grid, first, last, firstColumn, lastColumn)) {
    const match = surelyNamed(path.at(-1) ?? "");
    if (match && match.score >= sure) keys.add(match.key);
  }
  return (keys.has("product") || keys.has("firm")) && (keys.has("output") || keys.has("water"));
}

function labelsOf(grid: Grid, first: number, last: number, firstColumn: number, lastColumn: number): string[][] {
  const labels: string[][] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = lineOf(grid, first, last, row, column);
      if (text !== "" && path.at(-1) !== text && !/^\(?\d{1,2}\)?$/.test(text)) path.push(text);
    }
    labels.push(path);
  }
  return labels;
}

/** The words above a column in one header line. Without merges (in a .csv) a group's heading stands over its first column only. */
function lineOf(grid: Grid, first: number, last: number, row: number, column: number): string {
  const seen = grid.seen(row, column);
  if (seen !== null && seen !== "") return String(seen).replace(/\s+/g, "");
  if (row === last || grid.mergeAt(row, column)) return "";
  const below = grid.own(row + 1, column);
  if (below === null || below === "") return "";
  for (let left = column - 1; left >= 0; left--) {
    const cell = grid.own(row, left);
    if (cell === null || cell === "") continue;
    const alone = grid.own(row + 1, left);
    const heads = alone !== null && alone !== "" && typeof cell === "string" && !isUnitLine(String(alone));
    return heads && !grid.mergeAt(row, left) ? cell.replace(/\s+/g, "") : "";
  }
  return "";
}

const givenKeys: ReadonlySet<ColumnKey> = new Set([
  "firm",
  "city",
  "district",
  "year",
  "product",
  "outputUnit",
  "source",
  "process",
  "scale",
  "code",
  "industry",
  "onceThrough",
  "capacity",
]);

const pairPattern = /([^\s：:，,；;]{1,16})[：:]\s*([^：:]*?)(?=\s+[^\s：:，,；;]{1,16}[：:]|[；;]|$)/g;

/** What the lines between two rows state for the table below them. */
function givenAbove(sheet: SurveySheet, grid: Grid, from: number, to: number): Given {
  const given: Partial<Record<ColumnKey, GivenValue>> = {};
  let yearInTitle: GivenValue | null = null;
  for (let row = from; row < to; row++) {
    const cells = grid.distinct(row);
    cells.forEach(({ value, column }, index) => {
      if (typeof value !== "string") return;
      for (const [, label, content] of value.matchAll(pairPattern)) {
        const key = givenKey(label!);
        if (!key) continue;
        const text = content!.trim();
        const next = cells[index + 1];
        if (text !== "") given[key] ??= { value: text, row, column, assumed: false };
        else if (next) given[key] ??= { value: String(next.value), row, column: next.column, assumed: false };
      }
      const key = givenKey(value);
      const next = cells[index + 1];
      if (key && next && !(typeof next.value === "string" && isKnown(next.value))) {
        given[key] ??= { value: String(next.value), row, column: next.column, assumed: false };
      }
      if (value.length <= 60) {
        // "2012—2014年" names no single year.
        const years = [...new Set(value.match(/(?:19|20)\d{2}(?=\s*年)/g) ?? [])];
        const range = /(?:19|20)\d{2}\s*年?\s*[-—–~～至到]\s*(?:19|20)?\d{2}/.test(value);
        if (years.length === 1 && !range && !/[日月]/.test(value))
          yearInTitle ??= { value: years[0]!, row, column, assumed: true };
      }
    });
  }
  const named = /^[^\d]*((?:19|20)\d{2})(?!\d)/.exec(sheet.name.trim());
  if (!yearInTitle && named && !/[-—–~～至到]/.test(sheet.name)) {
    yearInTitle = { value: named[1]!, row: to, column: 0, assumed: true };
  }
  if (!given.year && yearInTitle) given.year = yearInTitle;
  return given;
}

function givenKey(text: string): ColumnKey | null {
  const match = surelyNamed(text);
  if (!match || match.score < 1 || !givenKeys.has(match.key)) return null;
  // "单位：万元" is a note on the unit of the table's money.
  return match.key === "outputUnit" && parseLabel(text).words === "单位" ? null : match.key;
}

/** A note above the table such as "单位：万元、万m³": units for the columns whose headers state none. */
export function unitNotes(grid: Grid, from: number, to: number): readonly string[] {
  const units: string[] = [];
  for (let row = from; row < to; row++) {
    for (const { value } of grid.distinct(row)) {
      const note = typeof value === "string" ? /单位[：:]\s*(.+?)[)）]?$/.exec(value) : null;
      if (!note) continue;
      for (const word of note[1]!.split(/[、，,；;\s]+/)) if (readUnit(word)) units.push(word);
    }
  }
  return units;
}
