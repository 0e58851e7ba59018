/** What every host has to work out about a write before it writes. */
import type { RangeAddress, Write } from "./port";

/** The rectangle that a write covers. */
export function coverage({ sheet, row, column, entries }: Write): RangeAddress {
  return { sheet, row, column, rows: entries.length, columns: max(entries.map((cells) => cells.length)) };
}

/** The part of a write's rectangle where something already stands in the way, or null. */
export function occupied(write: Write, isEmpty: (row: number, column: number) => boolean): RangeAddress | null {
  const rows: number[] = [];
  const columns: number[] = [];
  write.entries.forEach((cells, row) => {
    cells.forEach((entry, column) => {
      if (entry === undefined || isEmpty(write.row + row, write.column + column)) return;
      rows.push(write.row + row);
      columns.push(write.column + column);
    });
  });
  if (rows.length === 0) return null;
  const row = rows[0]!;
  const column = columns.reduce((a, b) => Math.min(a, b));
  return { sheet: write.sheet, row, column, rows: max(rows) - row + 1, columns: max(columns) - column + 1 };
}

/** Not Math.max(...values): a large write has more cells than a call may have arguments. */
function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
