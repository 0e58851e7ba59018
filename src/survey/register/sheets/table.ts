/** A sheet that is one table: title, a line of explanation, headings, and columns of values or each of one formula that fills it. */
import type { Bilingual, Language } from "../../../language/language";
import { inLanguage } from "../../../language/language";
import { absoluteName } from "../../../workbook/address";
import type { Look, Styles } from "../../looks";
import { SheetMaker } from "../../templates/sheet";

export interface TableColumn<Key extends string = string> {
  readonly key: Key;
  readonly title: Bilingual;
  readonly width: number;
  readonly look: Look;
  /** Where each cell is put by itself. */
  readonly value?: unknown;
}

export const headerRow = 2;
export const firstRow = headerRow + 1;

/** The cells of a column, as formulas of other sheets name them. */
export function cellsOf<Key extends string>(
  sheet: string,
  columns: readonly TableColumn<Key>[],
  key: Key,
  rows: number,
): string {
  const column = columns.findIndex((one) => one.key === key);
  return absoluteName({ sheet, row: firstRow, column, rows, columns: 1 });
}

export interface TableParts {
  readonly name: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  readonly frozenColumns: number;
}

/** The sheet with its headings, and the cells that formulas fill in their look; it pauses after each column. */
export function* tableSheet(parts: TableParts, styles: Styles, language: Language): Generator<void, SheetMaker> {
  const { name, title, note, columns, rows, frozenColumns } = parts;
  const sheet = new SheetMaker(name, styles);
  sheet.put(0, 0, inLanguage(title, language), "title");
  sheet.merge(1, 0, 1, columns.length, inLanguage(note, language), "subtitle");
  sheet.height(0, 27);
  sheet.height(headerRow, 33);
  for (const [at, column] of columns.entries()) {
    sheet.put(headerRow, at, inLanguage(column.title, language), "header");
    sheet.width(at, column.width);
    for (let row = 0; row < rows && !column.value; row++) sheet.put(firstRow + row, at, null, column.look);
    yield;
  }
  sheet.frozen = { rows: firstRow, columns: frozenColumns };
  sheet.page = { landscape: true, fitToWidth: true, repeatedRows: firstRow, footer: "&P / &N" };
  return sheet;
}
