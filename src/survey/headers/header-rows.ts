/** Which rows are the header of a table. */
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import { columnOf } from "../columns";
import type { Grid, Placed } from "./grid";
import { parseLabel } from "./label";
import {
  certainlyNamed,
  isGenericLine,
  isOther,
  isUnitLine,
  isUnknownUnitLine,
  isWordOfUnitLine,
  surelyNamed,
} from "./match";

/** Three or more words of ours side by side, and hardly anything else. */
export function isHeaderRow(grid: Grid, row: number): boolean {
  // Most rows are data and fail here, before merged cells are looked at.
  let [texts, figures, filled] = [0, 0, 0];
  for (const cell of grid.row(row)) {
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell === "string") texts++;
    else if (typeof cell === "number") figures++;
  }
  if (texts < 2 || (!grid.hasMerges(row) && figures > filled * 0.2)) return false;
  const cells = grid.distinct(row);
  if (cells.length < 3) return false;
  // Numbers tell a row of data before any words are looked up.
  const numbers = cells.reduce((count, { value }) => count + (typeof value === "number" ? 1 : 0), 0);
  if (numbers > cells.length * 0.2) return false;
  let known = 0;
  let heading = 0;
  for (const { value } of cells) {
    // "单位名称：" with a blank beside it waits for its value, and heads nothing.
    if (typeof value !== "string" || /[:：]\s*$/.test(value)) continue;
    if (certainlyNamed(value)) known++;
    else if (isOther(value)) heading++;
  }
  // Twelve months beside our columns are columns of a table too.
  if (known < 3 || known + heading < cells.length * 0.4) return false;
  return !labelled(cells);
}

/** "企业名称 | … | 行业代码 | …": labels with their values beside them, and no header. */
export function labelled(cells: readonly Placed[]): boolean {
  let labels = 0;
  let answered = 0;
  for (const [index, { value }] of cells.entries()) {
    const match = typeof value === "string" ? certainlyNamed(value) : null;
    if (!match) continue;
    labels++;
    const next = cells[index + 1]?.value;
    if (next === undefined) continue;
    if (typeof next !== "string" || !(certainlyNamed(next) || isOther(next))) answered++;
    // A number is what answers "年产量"; another word beside it is the next header.
    if (columnOf(match.key).type === "number" && typeof next === "string" && !/\d/.test(next)) return false;
  }
  return labels > 0 && answered >= labels * 0.6;
}

/** A header may begin above the line that was recognised: with groups, or with cells merged down into it. */
export function firstHeaderRow(grid: Grid, row: number, atLeast: number): number {
  let first = row;
  for (const { merge } of grid.distinct(row)) if (merge) first = Math.min(first, merge.row);
  first = Math.max(first, atLeast);
  while (first > atLeast && row - first < 3 && (isGroupLine(grid, first - 1) || isLooseGroupLine(grid, first - 1))) {
    first--;
  }
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

/** The same without merges, as a .csv has it: names with nothing below them beside the headings of groups. */
function isLooseGroupLine(grid: Grid, row: number): boolean {
  const cells = grid.distinct(row);
  if (cells.length < 2 || labelled(cells)) return false;
  const isName = ({ value, column }: Placed) =>
    isBlank(grid.own(row + 1, column)) && certainlyNamed(String(value)) !== null;
  const isHeading = ({ column }: Placed) => !isBlank(grid.own(row + 1, column));
  return (
    cells.every(({ value, merge }) => merge === null && typeof value === "string" && !/[：:]/.test(value)) &&
    cells.some(isName) &&
    cells.every((cell) => isName(cell) || isHeading(cell))
  );
}

export function lastHeaderRow(grid: Grid, first: number, recognised: number): number {
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
  const isUnits = cells.some(({ value }) => typeof value === "string" && isUnitLine(value));
  return cells.every(({ value, column }) => {
    // "（单位）" at the head of a line of units.
    if (isUnits && typeof value === "string" && isWordOfUnitLine(value)) return true;
    const above = grid.seen(last, column) ?? grid.seen(first, column);
    if (typeof value === "number")
      return value >= 1950 && value <= 2100 && Number.isInteger(value) && isMeasured(above, grid, first, last, column);
    if (typeof value !== "string") return false;
    if (isUnitLine(value)) return above !== null && !isFirmLike(above);
    if (parseLabel(value).year !== null || isGenericLine(value))
      return above === null || isMeasured(above, grid, first, last, column);
    return certainlyNamed(value) !== null || isOther(value) || (isUnknownUnitLine(value) && isMeasuredHere(above));
  });
}

function isMeasuredHere(above: Cell): boolean {
  const match = typeof above === "string" ? surelyNamed(above) : null;
  return match !== null && columnOf(match.key).quantity !== undefined;
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

const heavenlyStems = "甲乙丙丁戊己庚辛壬癸";

/** "1 2 3 4 …", "(1) (2) (3) …", "甲 乙 1 2 …" under the header. */
export function isNumbering(cells: readonly Placed[]): boolean {
  if (cells.length < 4) return false;
  let numbers = 0;
  let stems = 0;
  for (const { value } of cells) {
    const text = String(value)
      .normalize("NFKC")
      .replace(/[()\s]/g, "");
    if (/^\d{1,2}$/.test(text) && Number(text) === numbers + 1) numbers++;
    else if (text.length === 1 && text === heavenlyStems[stems]) stems++;
    else if (!/^(?:栏次|\d{1,2}=[\d/×÷*+\-]+)$/.test(text)) return false;
    else if (text.includes("=")) numbers++;
  }
  return numbers >= 1 && numbers + stems >= 4;
}
