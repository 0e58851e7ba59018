/** What the survey room needs to know of a workbook, whichever file or host it comes from. */
import { failure, isFailure } from "../language/failure";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Rectangle } from "../workbook/snapshot";
import type { Cell, Matrix } from "../workbook/values";

/** Rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface SurveySheet {
  readonly name: string;
  /** From A1 on; rows may differ in length, and a blank row may be an empty list. */
  readonly rows: Matrix;
  readonly merges: readonly Rectangle[];
  /** Where each cell stands, of a form that was laid out as a table. */
  readonly places?: readonly (readonly (CellPlace | null)[])[];
}

const blankRow: readonly Cell[] = [];

/** A formula without a stored result, as programs write them: it is no blank, whatever it will give once it is calculated. */
const notCalculated = failure("#N/A", "surveyNotCalculated");

export function isNotCalculated(cell: Cell): boolean {
  return isFailure(cell) && cell.message?.key === "surveyNotCalculated";
}

export function surveySheet({ name, cells, merges = [] }: SheetSnapshot): SurveySheet {
  const rows: Cell[][] = [];
  for (const { row, column, value: stored, formula } of cells) {
    const value = stored === null && formula !== undefined ? notCalculated : stored;
    if (value === null || value === "") continue;
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  return { name, rows: Array.from(rows, (row) => row ?? blankRow), merges };
}

/** What of a sheet lies in a range, each cell where it was; a merged cell counts where it lies in it wholly. */
export function within(sheet: SurveySheet, { row, column, rows, columns }: Rectangle): SurveySheet {
  const inRange = (at: number) => at >= row && at < row + rows;
  return {
    ...sheet,
    rows: sheet.rows
      .slice(0, row + rows)
      .map((line, at) =>
        inRange(at) ? line.slice(0, column + columns).map((cell, left) => (left < column ? null : cell)) : blankRow,
      ),
    merges: sheet.merges.filter(
      (merge) =>
        inRange(merge.row) &&
        inRange(merge.row + merge.rows - 1) &&
        merge.column >= column &&
        merge.column + merge.columns <= column + columns,
    ),
  };
}

export function surveySheets({ sheets }: WorkbookSnapshot): readonly SurveySheet[] {
  return sheets.map(surveySheet);
}
