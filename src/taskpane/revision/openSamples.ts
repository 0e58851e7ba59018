/**
 * The samples of the sheet in front, or of the range that is selected in it, read as a file of it would be: merges, confirmed layouts,
 * the enterprise's form beside it.
 */
import type { WorkbookHost } from "../../hosts/port";
import { message } from "../../language/messages";
import type { SamplesReading } from "../../revision/workbook/sample-table";
import { readSampleTable } from "../../revision/workbook/sample-table";
import type { SurveySheet } from "../../survey/sheet";
import { knownLayouts } from "../consolidation/layoutStore";
import { readSurveySheet } from "../survey/readSurveySheet";
import { selectedPart } from "../survey/selectedPart";
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
  const { sheet, range } = selectedPart(whole, selected);
  if (sheet.rows.length === 0) {
    const words = "企业名称、产品名称、年份、新水量、产量";
    return { sheet: name, range, problem: message("samplesMissing", { file: name, words }), waiting: [] };
  }
  const layouts = await knownLayouts(host);
  return { sheet: name, range, ...readSampleTable(thisWorkbook, [sheet], layouts, await formsBeside(host, name)) };
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
