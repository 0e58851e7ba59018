/** Ranges that a formula fills: their cells belong to it, and their results with them. */
import type { Rectangle } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import { rectangleOf } from "../references";

type FilledRange = Rectangle & { readonly values: Cell[][] };

/** One that fills more cells than the sheet of an .xls holds is not believed: an array formula over whole columns says that it does. */
const maxCells = 2_000_000;

/** Those of a sheet whose cells come row by row. */
export class FilledRanges {
  private ranges: FilledRange[] = [];
  /** Of the cell that came last: above it nothing is filled any more. */
  private row = -1;

  /** Takes the value of a cell into the range that it lies in, if there is one. */
  take(row: number, column: number, value: Cell): boolean {
    if (this.ranges.length === 0) return false;
    if (row !== this.row) this.ranges = this.ranges.filter((range) => range.row + range.rows > row);
    this.row = row;
    const inside = this.ranges.find((range) => isWithin(row, column, range));
    if (inside) inside.values[row - inside.row]![column - inside.column] = value;
    return inside !== undefined;
  }

  /** What a formula in a cell fills by what the file says; nothing where that is its own cell. The values come in with the cells that follow. */
  begin(reference: string, row: number, column: number, value: Cell) {
    const range = rectangleOf(reference);
    if (!range || range.row !== row || range.column !== column) return null;
    const { rows, columns } = range;
    if (rows * columns === 1 || rows * columns > maxCells) return null;
    const values = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(null));
    values[0]![0] = value;
    this.ranges.push({ ...range, values });
    return { spill: { rows, columns }, spilled: values };
  }
}

function isWithin(row: number, column: number, range: Rectangle): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}
