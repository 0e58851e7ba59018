/** Ranges that a formula fills: their cells belong to it, and their results with them. */
import type { Rectangle } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import { rectangleOf } from "../references";

export type FilledRange = Rectangle & { readonly values: Cell[][] };

/** One that fills more cells than the sheet of an .xls holds is not believed. */
const maxCells = 2_000_000;

/** What a formula in a cell fills by what the file says; null where that is its own cell. */
export function filledRange(reference: string, row: number, column: number, value: Cell): FilledRange | null {
  const range = rectangleOf(reference);
  if (!range || range.row !== row || range.column !== column) return null;
  const cells = range.rows * range.columns;
  if (cells === 1 || cells > maxCells) return null;
  const values = Array.from({ length: range.rows }, () => new Array<Cell>(range.columns).fill(null));
  values[0]![0] = value;
  return { ...range, values };
}

/** Takes the value of a cell into the range that it lies in, if there is one. */
export function fillsOne(ranges: readonly FilledRange[], row: number, column: number, value: Cell): boolean {
  const inside = ranges.find((range) => isWithin(row, column, range));
  if (inside) inside.values[row - inside.row]![column - inside.column] = value;
  return inside !== undefined;
}

function isWithin(row: number, column: number, range: Rectangle): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

export function filling(range: FilledRange | null) {
  return range && { spill: { rows: range.rows, columns: range.columns }, spilled: range.values };
}
