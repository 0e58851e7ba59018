/** What the checks of the grid say of one row as it would stand after typing. */
import type { Matrix } from "../../workbook/values";
import type { CheckOptions } from "../checks/check";
import { RecordIndex } from "../checks/index-of-records";
import { issuesIn } from "../checks";
import type { Layouts } from "../headers/layout";
import type { Issue } from "../issue";
import type { SurveyRecord } from "../record";
import { readSheet } from "../records";
import type { SurveySheet } from "../sheet";
import type { FillTable, RowValues } from "./table";

/** What is still blank the form shows by itself, while it is being filled. */
const leftToTheForm: ReadonlySet<string> = new Set(["missing"]);
/** Tells the row in the form from those of the sheet. */
const typed = "\0";
/** So far up a value is looked for that stands once for several rows. */
const carriedFrom = 200;
/** Of more rows, those of the same enterprise or product are enough. */
const comparedAtMost = 3000;

/** The records of a sheet, to hold a row against. */
export function recordsOf(sheet: SurveySheet, layouts: Layouts): readonly SurveyRecord[] {
  return readSheet("", sheet, layouts).records;
}

export function rowIssues(
  { sheet, layouts, table, row, values }: RowToCheck,
  others: readonly SurveyRecord[],
  options: CheckOptions,
): readonly Issue[] {
  const { sheet: made, at } = withRow(sheet, table, row, values);
  const reading = readSheet(typed, made, layouts);
  const own = reading.records.filter((record) => record.row === at);
  if (own.length === 0) return [];
  const { firm, product } = own[0]!;
  const rest = others.filter((record) => record.row !== row);
  const compared =
    rest.length <= comparedAtMost ? rest : rest.filter((one) => one.firm === firm || one.product === product);
  const index = new RecordIndex([...compared, ...own]);
  return [...reading.issues, ...issuesIn(index, options)]
    .filter((issue) => issue.file === typed && issue.row === at && !leftToTheForm.has(issue.check))
    .map((issue) => ({ ...issue, file: "", row }));
}

export interface RowToCheck {
  readonly sheet: SurveySheet;
  readonly layouts: Layouts;
  readonly table: FillTable;
  readonly row: number;
  readonly values: RowValues;
}

/** The header, what stands right above the row, and the row with what was typed; `at` is where it comes to stand. */
function withRow(sheet: SurveySheet, { firstRow }: FillTable, row: number, values: RowValues) {
  const above = sheet.rows.slice(Math.max(firstRow, row - carriedFrom), row);
  const line = [...(sheet.rows[row] ?? [])];
  for (const [column, value] of values) {
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  const rows: Matrix = [...sheet.rows.slice(0, firstRow), ...above, line];
  const merges = sheet.merges.filter((merge) => merge.row < firstRow);
  return { sheet: { ...sheet, rows, merges }, at: rows.length - 1 };
}
