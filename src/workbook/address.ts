import type { Rectangle } from "./snapshot";

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A1` or `A1:B3`, without the sheet. */
export function rangeName({ row, column, rows, columns }: Rectangle): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** `Sheet1!A1:B3`, the sheet's name in quotes where it needs them. */
export function qualifiedName(range: Rectangle & { readonly sheet: string }): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(range.sheet) && !/^[A-Za-z]{1,3}\d+$/.test(range.sheet);
  return `${plain ? range.sheet : `'${range.sheet.replaceAll("'", "''")}'`}!${rangeName(range)}`;
}
