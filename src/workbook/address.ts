import type { Rectangle } from "./snapshot";

/** The largest sheet there is. */
export const sheetLimit = { rows: 1_048_576, columns: 16_384 };

/** A number for each cell of a sheet, in reading order. */
export function cellNumber(row: number, column: number): number {
  return row * sheetLimit.columns + column;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  return columnNames[column] ?? nameOfColumn(column);
}

/** Hardly a sheet goes beyond ZZ, and each of its cells is named. */
const columnNames = Array.from({ length: 27 * 26 }, (_, column) => nameOfColumn(column));

function nameOfColumn(column: number): string {
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

/** `$A$1` or `$A$1:$B$3`, without the sheet. */
export function absoluteRange(range: Rectangle): string {
  return rangeName(range).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** `样本!$B$5:$B$27`, as names, lists and charts refer to it; the sheet's name in quotes where it needs them. */
export function absoluteName(range: Rectangle & { readonly sheet: string }): string {
  return `${quotedSheet(range.sheet)}!${absoluteRange(range)}`;
}

/** `Sheet1!A1:B3`, the sheet's name in quotes where it needs them. */
export function qualifiedName(range: Rectangle & { readonly sheet: string }): string {
  return `${quotedSheet(range.sheet)}!${rangeName(range)}`;
}

/** The name of a sheet as formulas write it, in quotes where it needs them. */
export function quotedSheet(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const sheetPattern = String.raw`(?:('(?:[^']|'')+'|[^'!:]+)!)?`;
const cellPattern = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const rangePattern = new RegExp(`^${sheetPattern}${cellPattern}(?::${cellPattern})?$`);
const columnsPattern = new RegExp(String.raw`^${sheetPattern}\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$`);
const rowsPattern = new RegExp(String.raw`^${sheetPattern}\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$`);

/**
 * The range that `A1`, `$A$1:B3`, `A:A`, `1:3` or `Sheet1!A1:B3` names, or null where it names none. Without a sheet it lies on the one
 * given.
 */
export function parseRange(text: string, sheet: string): (Rectangle & { readonly sheet: string }) | null {
  const trimmed = text.trim();
  const columns = columnsPattern.exec(trimmed);
  if (columns) return between(columns[1], sheet, [columns[2]!, columns[3]!], [1, sheetLimit.rows]);
  const rows = rowsPattern.exec(trimmed);
  if (rows)
    return between(rows[1], sheet, ["A", columnName(sheetLimit.columns - 1)], [Number(rows[2]), Number(rows[3])]);
  const cells = rangePattern.exec(trimmed);
  if (!cells) return null;
  const [, named, column, row, lastColumn = column, lastRow = row] = cells;
  return between(named, sheet, [column!, lastColumn!], [Number(row), Number(lastRow)]);
}

function between(
  named: string | undefined,
  sheet: string,
  columnNames: readonly [string, string],
  rowNumbers: readonly [number, number],
) {
  const columns = columnNames.map(columnIndex);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rowNumbers) - 1, Math.max(...rowNumbers) - 1];
  if (right >= sheetLimit.columns || bottom >= sheetLimit.rows) return null;
  return {
    sheet: named ? named.replace(/^'(.*)'$/, "$1").replaceAll("''", "'") : sheet,
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}
