/** Row and column of a cell as one number, which is a quicker key than a text. */
import { sheetLimit } from "../../workbook/address";

const columnsMost = sheetLimit.columns;

export function place(row: number, column: number): number {
  return row * columnsMost + column;
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / columnsMost), column: key % columnsMost };
}
