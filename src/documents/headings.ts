/** Which rows of a table are its headings. */
import type { Grid, PrintedCell } from "./document";
import { oneLine } from "./wording";

const headingsAtMost = 4;

/**
 * Rows from the top that head columns: the first one, further ones that merged cells of the first reach into or that divide a wide
 * cell above them. A row with a number under the headings is one of the table's own.
 */
export function headerRowsOf(grid: Grid, mergesKnown: boolean): number {
  let count = 1;
  while (count < Math.min(headingsAtMost, grid.length - 1) && continues(grid, count, mergesKnown)) count++;
  return Math.min(count, grid.length);
}

function continues(grid: Grid, row: number, mergesKnown: boolean): boolean {
  const cells = distinct(grid[row]!);
  const above = grid[row - 1]!;
  if (mergesKnown ? numbersHead(grid, row) : isBelowFirst(grid, row)) return true;
  if (cells.some(({ text }) => isNumeric(text))) return false;
  if (mergesKnown) {
    const reachesIn = cells.some((cell) => cell.row < row);
    const divides = distinct(above).some(
      (cell) => cell.columnSpan > 1 && cell.columnSpan < above.length && cell.row + cell.rowSpan === row,
    );
    const own = cells.filter((cell) => cell.row === row);
    return (reachesIn || divides) && own.every((cell) => cell.row + cell.rowSpan <= grid.length);
  }
  // Without merges: a row that fills in only what the heading above leaves blank.
  const filled = grid[row]!.filter((cell) => cell && cell.text !== "");
  const blankAbove = grid[row]!.every((cell, column) => !cell?.text || !above[column]?.text || isWide(above, column));
  return filled.length > 0 && blankAbove && !above.every((cell) => cell?.text);
}

/** Without merges: whether the second row goes on with the headings. Nothing that stands above a table's first row can reach into it. */
function isBelowFirst(grid: Grid, row: number): boolean {
  const texts = grid[row]!.flatMap((cell) => (cell?.text ? [cell.text] : []));
  const isBlank = row === 1 && !grid[1]![0]?.text && Boolean(grid[0]![0]?.text);
  return isBlank && texts.length > 1 && (texts.every(isShare) || !texts.some(isNumeric));
}

function isShare(text: string): boolean {
  return /^(?:[Pp]\s*=\s*)?\d{2}\s*[%％]$/.test(text);
}

/** Whether the numbers of a row head columns (50 %, 75 %, 90 %): all else in it reaches in from above, and they divide wide headings. */
function numbersHead(grid: Grid, row: number): boolean {
  const cells = distinct(grid[row]!);
  const own = cells.filter((cell) => cell.row === row);
  const texts = own.map(({ text }) => text);
  return (
    own.length > 1 &&
    own.length < cells.length &&
    texts.every((text) => /^(?:[Pp]\s*=\s*)?\d{2}\s*[%％]?$/.test(text)) &&
    own.every(({ column }) => (grid[row - 1]![column]?.columnSpan ?? 1) > 1)
  );
}

/** Whether blank cells follow a heading to its right, so that it may head them all. */
function isWide(line: readonly (PrintedCell | null)[], column: number): boolean {
  return column + 1 < line.length && !line[column + 1]?.text;
}

export function distinct(line: readonly (PrintedCell | null)[]): PrintedCell[] {
  return [...new Set(line.filter((cell) => cell !== null))];
}

/** A number, a range, or a number with a sign of comparison: what rows hold and headings do not. */
export function isNumeric(text: string): boolean {
  return /^[≤≥<>＜＞]?\s*[-−]?\d+(?:[.．]\d+)?(?:\s*[~～—–-]\s*\d+(?:[.．]\d+)?)?\s*%?$/.test(oneLine(text));
}
