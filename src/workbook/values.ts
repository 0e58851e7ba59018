import type { Failure } from "../language/failure";

/** What a worksheet cell holds. `null` is a blank: unknown, never zero. */
export type Cell = number | string | boolean | null | Failure;

/** A range, row by row. */
export type Matrix = readonly (readonly Cell[])[];

/** A formula that returns "" leaves a cell that looks blank, and is taken as one. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === "";
}

export function shapeOf(matrix: Matrix): string {
  return `${matrix.length}×${matrix[0]?.length ?? 0}`;
}

/** What a reader sees in a cell, without its number format. */
export function describeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" ? cell.code : String(cell);
}
