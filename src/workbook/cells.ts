import type { CellSnapshot } from "./snapshot";
import type { Matrix } from "./values";
import { isBlank } from "./values";

/** Rows of values as the cells of a sheet, from its first row and column on; blanks are left out. */
export function cellsOf(rows: Matrix): CellSnapshot[] {
  return rows.flatMap((line, row) => line.flatMap((value, column) => (isBlank(value) ? [] : [{ row, column, value }])));
}
