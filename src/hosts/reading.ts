/** What the hosts over other programs have to work out about what they read. */
import type { RangeAddress } from "./port";

/** Ranges of more cells than this are whole rows or columns that a user selected: only what is used of them is read. */
const wholesale = 1_000_000;

export function isWholesale({ rows, columns }: RangeAddress): boolean {
  return rows * columns > wholesale;
}

/** The part of a range that lies within what is used, or its first cell. */
export function usedPart(range: RangeAddress, used: RangeAddress | null): RangeAddress {
  if (!used) return { ...range, rows: 1, columns: 1 };
  return {
    ...range,
    rows: Math.max(1, Math.min(range.rows, used.row + used.rows - range.row)),
    columns: Math.max(1, Math.min(range.columns, used.column + used.columns - range.column)),
  };
}

/** Excel and WPS give a constant as its own formula, and do so too for a text that begins with "=". */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
