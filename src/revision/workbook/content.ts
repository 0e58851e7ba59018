/** What reading a project needs of a workbook, whether a file or a host gives it. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Cell, Matrix } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import { isFailure } from "../../language/failure";

export interface SheetContent {
  readonly name: string;
  /** From A1 on; rows may differ in length. */
  readonly rows: Matrix;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly settings: Readonly<Record<string, string>>;
}

export function contentOf({ sheets, settings }: WorkbookSnapshot): WorkbookContent {
  return { sheets: sheets.map((sheet) => sheetContent(sheet)), settings };
}

/** So many rows at the top of each sheet: what tells what it is. */
export function headsOf({ sheets }: WorkbookSnapshot, rows: number): readonly SheetContent[] {
  return sheets.map((sheet) => sheetContent(sheet, rows));
}

function sheetContent({ name, cells }: SheetSnapshot, most = Infinity): SheetContent {
  const rows: Cell[][] = [];
  for (const { row, column, value } of cells) {
    if (value === null || row >= most) continue;
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  return { name, rows: Array.from(rows, (row) => row ?? []) };
}

/** The same of a table that people laid out: a cell merged over several rows holds for each of them that has a cell of its own. */
export function filledContentOf({ sheets }: WorkbookSnapshot): readonly SheetContent[] {
  return sheets.map((sheet) => {
    const { name, rows } = sheetContent(sheet);
    const own = rows.map((row) => row.some((cell) => !isBlank(cell)));
    const filled = rows.map((row) => [...row]);
    for (const { row, column, rows: height } of sheet.merges ?? []) {
      const value = rows[row]?.[column] ?? null;
      for (let at = row + 1; at < row + height && value !== null; at++) {
        const line = filled[at];
        if (!line || !own[at]) continue;
        while (line.length <= column) line.push(null);
        line[column] = value;
      }
    }
    return { name, rows: filled };
  });
}

/** The text of a cell, trimmed; an error has none. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined || isFailure(cell) || isBlank(cell) ? "" : String(cell).trim();
}
