/** The columns of a header: which tables stand side by side, and the words above each column. */
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import type { Grid, Placed } from "./grid";
import { isNumbering } from "./header-rows";
import { parseLabel } from "./label";
import { certainlyNamed, isUnitLine, isWordOfUnitLine } from "./match";

export interface ColumnGroup {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** So many rows tell what a column without a heading holds. */
const rowsLookedAt = 50;

/** Tables side by side, each with headers of its own, stand apart by a blank column. */
export function columnGroups(grid: Grid, first: number, last: number): readonly ColumnGroup[] {
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
  const tables =
    whole.length > 1 ? whole : [{ firstColumn: groups[0]!.firstColumn, lastColumn: groups.at(-1)!.lastColumn }];
  return tables.map((table, index) => {
    const from = (tables[index - 1]?.lastColumn ?? -1) + 1;
    const to = (tables[index + 1]?.firstColumn ?? grid.columnCount) - 1;
    return withUnnamed(grid, last + 1, table, from, to);
  });
}

/** Columns that adjoin the table without a heading, and are filled: what stands in them is the table's too. */
function withUnnamed(grid: Grid, below: number, table: ColumnGroup, from: number, to: number): ColumnGroup {
  let { firstColumn, lastColumn } = table;
  if (firstColumn <= from && lastColumn >= to) return table;
  // A row of a single text is a note, wherever it begins.
  const rows = rowsBelow(grid, below).filter((row) => grid.distinct(row).length > 1);
  const isFilled = (column: number) => rows.some((row) => !isBlank(grid.own(row, column)));
  while (firstColumn > from && isFilled(firstColumn - 1)) firstColumn--;
  while (lastColumn < to && isFilled(lastColumn + 1)) lastColumn++;
  return { firstColumn, lastColumn };
}

function rowsBelow(grid: Grid, below: number): readonly number[] {
  return Array.from({ length: Math.min(rowsLookedAt, grid.rowCount - below) }, (_, at) => below + at);
}

function isTable(grid: Grid, first: number, last: number, { firstColumn, lastColumn }: ColumnGroup): boolean {
  const keys = new Set<ColumnKey>();
  for (const path of labelsOf(grid, first, last, firstColumn, lastColumn)) {
    const match = certainlyNamed(path.at(-1) ?? "");
    if (match) keys.add(match.key);
  }
  return (keys.has("product") || keys.has("firm")) && (keys.has("output") || keys.has("water"));
}

export function labelsOf(grid: Grid, first: number, last: number, firstColumn: number, lastColumn: number): string[][] {
  const labels: string[][] = [];
  const numbering = new Set<number>();
  const ofUnits = new Set<number>();
  for (let row = first; row <= last; row++) {
    const cells = grid.distinct(row);
    if (isNumbering(cells)) numbering.add(row);
    if (row > first && isNamedUnitLine(cells)) ofUnits.add(row);
  }
  for (let column = firstColumn; column <= lastColumn; column++) {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      if (numbering.has(row)) continue;
      const text = lineOf(grid, first, last, row, column);
      if (ofUnits.has(row) && isWordOfUnitLine(text)) continue;
      if (text !== "" && path.at(-1) !== text && !/^\(?\d{1,2}\)?$/.test(text)) path.push(text);
    }
    labels.push(path);
  }
  return labels;
}

/** "产量 | ", "万吨" below the blank: the units of the column on its left. */
export function withUnitColumns(grid: Grid, below: number, firstColumn: number, labels: string[][]): string[][] {
  return labels.map((path, index) => {
    const left = parseLabel(labels[index - 1]?.at(-1) ?? "").words;
    if (path.length > 0 || left === "") return path;
    const cells = rowsBelow(grid, below)
      .map((row) => grid.own(row, firstColumn + index))
      .filter((cell) => !isBlank(cell));
    const areUnits = cells.length > 0 && cells.every((cell) => typeof cell === "string" && isUnitLine(cell));
    return areUnits ? [`${left}单位`] : path;
  });
}

/** "计量单位 | 年 | 万吨 | m³": the word at its head is about the line, and none of its column. */
function isNamedUnitLine([head, ...rest]: readonly Placed[]): boolean {
  const units = rest.filter(({ value }) => isUnitLine(String(value))).length;
  return head !== undefined && isWordOfUnitLine(String(head.value)) && units > 0 && units * 2 >= rest.length;
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
