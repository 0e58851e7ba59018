/**
 * The samples of the sheet in front, or of the range that is selected in it, read as a file of it would be: merges, confirmed layouts,
 * the enterprise's form beside it.
 */
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import { message } from "../../language/messages";
import type { SamplesReading } from "../../revision/workbook/sample-table";
import { readSampleTable } from "../../revision/workbook/sample-table";
import type { SurveySheet } from "../../survey/sheet";
import { within } from "../../survey/sheet";
import { rangeName } from "../../workbook/address";
import { knownLayouts } from "../consolidation/layoutStore";
import { readSurveySheet } from "../survey/readSurveySheet";
import { thisWorkbook } from "./workbook";

/** Forms are short; a longer sheet is not looked into for one. */
const formRowsAtMost = 100;

export type OpenSamples = SamplesReading & {
  readonly sheet: string;
  /** The range that was read alone; null: the whole sheet was. */
  readonly range: string | null;
};

export async function readOpenSamples(host: WorkbookHost): Promise<OpenSamples> {
  const selected = await host.selection();
  const name = selected.sheet;
  const { sheet: whole } = await readSurveySheet(host, name);
  const alone = isTable(selected, whole);
  const sheet = alone ? within(whole, selected) : whole;
  const range = alone ? rangeName(selected) : null;
  if (sheet.rows.length === 0) {
    const words = "企业名称、产品名称、年份、新水量、产量";
    return { sheet: name, range, problem: message("samplesMissing", { file: name, words }), waiting: [] };
  }
  const layouts = await knownLayouts(host);
  return { sheet: name, range, ...readSampleTable(thisWorkbook, [sheet], layouts, await formsBeside(host, name)) };
}

/** Rows and columns that somebody has selected: no cell, no merged one, no line, and not all there is. */
function isTable({ row, column, rows, columns }: RangeAddress, { rows: lines, merges }: SurveySheet): boolean {
  const isMerged = merges.some(
    (merge) => merge.row === row && merge.column === column && merge.rows === rows && merge.columns === columns,
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  const isAll = row === 0 && column === 0 && rows >= lines.length && columns >= width;
  return rows > 1 && columns > 1 && !isMerged && !isAll;
}

async function formsBeside(host: WorkbookHost, name: string): Promise<readonly SurveySheet[]> {
  const found: SurveySheet[] = [];
  for (const other of await host.sheets()) {
    if (other === name) continue;
    const used = await host.usedRange(other);
    if (used && used.row + used.rows <= formRowsAtMost) found.push((await readSurveySheet(host, other)).sheet);
  }
  return found;
}
