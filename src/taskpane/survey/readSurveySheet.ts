import type { WorkbookHost } from "../../hosts/port";
import type { SurveySheet } from "../../survey/sheet";

/** A sheet of the workbook from A1 on, as the survey room reads it, with its formulas. */
export async function readSurveySheet(
  host: WorkbookHost,
  name: string,
): Promise<{ readonly sheet: SurveySheet; readonly formulas: readonly (readonly (string | null)[])[] }> {
  const used = await host.usedRange(name);
  if (!used) return { sheet: { name, rows: [], merges: [] }, formulas: [] };
  const range = { sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const [{ values, formulas }, { merges }] = await Promise.all([host.read(range), host.layout(range)]);
  return { sheet: { name, rows: values, merges }, formulas };
}
