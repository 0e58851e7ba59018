/** The cell that a formula stands in, and that relative names are moved from. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
