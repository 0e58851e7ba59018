import { columnIndex, sheetLimit } from "../workbook/address";
import type { Rectangle } from "../workbook/snapshot";

/** `A1`, `$A$1:B3`, `A:C` or `2:4` as a rectangle; whole columns and rows reach to the end of the sheet. Null for anything else. */
export function rectangleOf(reference: string): Rectangle | null {
  const parts = reference.replaceAll("$", "").split(":");
  const [first, last = first] = parts.map((part) => /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(part));
  if (!first || !last || parts.length > 2 || first[0] === "") return null;
  const row = first[2] ? Number(first[2]) - 1 : 0;
  const column = first[1] ? columnIndex(first[1]) : 0;
  const rows = (last[2] ? Number(last[2]) : sheetLimit.rows) - row;
  const columns = (last[1] ? columnIndex(last[1]) + 1 : sheetLimit.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The ranges of an `sqref`, which are separated by spaces. */
export function rectanglesOf(references: string): Rectangle[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => rectangleOf(reference) ?? []);
}

export function isWithin(place: Pick<Rectangle, "row" | "column">, range: Rectangle): boolean {
  return (
    place.row >= range.row &&
    place.row < range.row + range.rows &&
    place.column >= range.column &&
    place.column < range.column + range.columns
  );
}
