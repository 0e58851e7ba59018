/** What is put into a sheet as live formulas: what stands in each cell, and how it is shown. */

export type BlockCell = { readonly formula: string } | string | number | null;

export interface Block {
  /** All of one width. */
  readonly rows: readonly (readonly BlockCell[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
  /** The rows that are headings: the title, and the heads of tables. */
  readonly headings: readonly number[];
}

/** @param formatOf the number format of a cell that is not text */
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

export function formula(text: string): BlockCell {
  return { formula: `=${text}` };
}
