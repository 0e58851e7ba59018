/** What is put into a sheet as live formulas: what stands in each cell, and how it is shown. */
import { cellName } from "../workbook/address";

export type BlockCell = { readonly formula: string } | string | number | null;

export interface Block {
  /** All of one width. */
  readonly rows: readonly (readonly BlockCell[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
  /** The rows that are headings: the title, and the heads of tables. */
  readonly headings: readonly number[];
}

/** The cell at which a block begins, counted from 0. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** The names of a block's cells, counted from its first. */
export function cellsFrom(anchor: Anchor): (row: number, column: number) => string {
  return (row, column) => cellName(anchor.row + row, anchor.column + column);
}

/** @param formatOf the number format of a cell */
export function blockOf(
  rows: readonly (readonly BlockCell[])[],
  headings: readonly number[],
  formatOf: (row: number, column: number, cell: BlockCell) => string | null,
): Block {
  const width = Math.max(...rows.map(({ length }) => length));
  const whole = rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
  return {
    rows: whole,
    numberFormats: whole.map((row, at) => row.map((cell, column) => formatOf(at, column, cell))),
    headings,
  };
}

/** The format of a number that is entered: all its digits are seen. #,##0.## would leave whole numbers a point behind them. */
export function enteredFormat(value: number): string {
  return Number.isInteger(value) ? "#,##0" : "#,##0.######";
}

export function formula(text: string): BlockCell {
  return { formula: `=${text}` };
}
