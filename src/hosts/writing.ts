/** What every host has to work out about a write before it writes. */
import { isFailure } from "../language/failure";
import type { Entry, RangeAddress, RangeContent, Write } from "./port";

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

/** The same over what has been read of the rectangle. */
export function occupiedIn({ address, values, formulas }: RangeContent, write: Write): RangeAddress | null {
  return occupied(write, (row, column) => {
    const [down, right] = [row - address.row, column - address.column];
    return values[down]![right] === null && formulas[down]![right] === null;
  });
}

/** What writes back what a cell held, by its place in what has been read. */
export function formerEntry({ values, formulas }: RangeContent, down: number, right: number): Entry {
  const formula = formulas[down]![right]!;
  if (formula !== null) return { formula };
  const value = values[down]![right]!;
  return isFailure(value) ? { formula: value.code } : value;
}

/** What a sheet in compatibility mode (.xls) ends at. */
export const oldSheetLimit = { rows: 65536, columns: 256 };

/** How many writes can be taken back through the port; a program's own undo has its own memory. */
const undoSteps = 20;

/** What undoes the last writes. */
export class UndoSteps<Restoration> {
  private readonly steps: Restoration[] = [];

  add(restoration: Restoration): void {
    this.steps.push(restoration);
    if (this.steps.length > undoSteps) this.steps.shift();
  }

  take(): Restoration | undefined {
    return this.steps.pop();
  }
}

/** Not Math.max(...values): a large write has more cells than a call may have arguments. */
function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
