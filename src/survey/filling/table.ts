import type { Bilingual } from "../../language/language";
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { Block } from "../headers/find";
import { findBlocks } from "../headers/find";
import type { Layout, Layouts } from "../headers/layout";
import { guessLayout, isCertain } from "../headers/layout";
import type { SurveySheet } from "../sheet";

/** A table of a sheet that can be filled. Rows and columns count as the sheet's do. */
export interface FillTable {
  readonly block: Block;
  readonly layout: Layout;
  /** Whether its columns were confirmed, or are known word for word; otherwise the user has to be asked first. */
  readonly known: boolean;
  /** Columns that the lines above the table state. */
  readonly given: readonly ColumnKey[];
  readonly firstRow: number;
  /** The row behind the last one that may be filled: one more than the sheet uses, where nothing follows the table. */
  readonly endRow: number;
}

/** A column of a table as a field of the form. */
export interface FillField {
  /** What tells it from the other fields: its column in the sheet. */
  readonly column: number;
  readonly key: ColumnKey;
  readonly title: Bilingual;
  readonly hint: Bilingual;
  /** What a number is counted in; null where the row says it, or it is counted in nothing. */
  readonly unit: string | null;
  /** Where a sheet has a column a year. */
  readonly year: number | null;
}

/** What stands in a row, or in the fields of the form, by the field's column. */
export type RowValues = ReadonlyMap<number, Cell>;

export function tablesIn(sheet: SurveySheet, layouts: Layouts): readonly FillTable[] {
  return findBlocks(sheet).map((block) => {
    const given = Object.keys(block.given) as ColumnKey[];
    const guess = guessLayout(block.labels, new Set(given));
    const confirmed = layouts[guess.fingerprint];
    const layout = confirmed?.confirmed ? confirmed : guess;
    return {
      block,
      layout,
      known: layout.confirmed || isCertain(guess, new Set(given)),
      given,
      firstRow: block.headerRow + block.headerRows,
      endRow: block.end < sheet.rows.length || !isFilled(sheet, block, layout) ? block.end : block.end + 1,
    };
  });
}

/** Whether somebody has filled the last row; numbers and formulas stand in rows that wait to be filled. */
function isFilled({ rows }: SurveySheet, { end, firstColumn }: Block, { columns }: Layout): boolean {
  const row = rows[end - 1] ?? [];
  return columns.some(
    ({ key, index }) => key !== "number" && !columnOf(key).computed && !isBlank(row[firstColumn + index] ?? null),
  );
}

/** The table that a cell lies in, or otherwise the first. */
export function tableAt(tables: readonly FillTable[], row: number, column: number): FillTable | null {
  const within = tables.filter(({ block, endRow }) => row >= block.headerRow && row < endRow);
  const beside = within.filter(({ block }) => column >= block.firstColumn);
  return beside.at(-1) ?? within[0] ?? tables[0] ?? null;
}

export function fieldsOf({ block, layout }: FillTable): readonly FillField[] {
  return layout.columns
    .filter(({ key }) => key !== "number")
    .map(({ index, key, unit, year }) => {
      const { title, hint, quantity, unit: formUnit } = columnOf(key);
      return {
        column: block.firstColumn + index,
        key,
        title,
        hint,
        unit: unit === null ? (quantity === "share" ? null : (formUnit ?? null)) : printed(unit),
        year,
      };
    });
}

/** Headers are read without regard to their spelling: m3 is shown as m³. */
function printed(unit: string): string {
  return unit.replace(/m([23])/g, (_, power: string) => (power === "2" ? "m²" : "m³"));
}

export function rowValues(fields: readonly FillField[], row: readonly Cell[]): RowValues {
  return new Map(fields.map(({ column }) => [column, isBlank(row[column] ?? null) ? null : row[column]!]));
}
