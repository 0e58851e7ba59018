/** The samples of the sheet in front, read as a file of it would be: merges, confirmed layouts, the enterprise's form beside it. */
import type { WorkbookHost } from "../../hosts/port";
import { message } from "../../language/messages";
import type { SamplesReading } from "../../revision/workbook/sample-table";
import { readSampleTable } from "../../revision/workbook/sample-table";
import type { SurveySheet } from "../../survey/sheet";
import { knownLayouts } from "../consolidation/layoutStore";
import { readSurveySheet } from "../survey/readSurveySheet";
import { thisWorkbook } from "./workbook";

/** Forms are short; a longer sheet is not looked into for one. */
const formRowsAtMost = 100;

export type OpenSamples = SamplesReading & { readonly sheet: string };

export async function readOpenSamples(host: WorkbookHost): Promise<OpenSamples> {
  const { sheet: name } = await host.selection();
  const { sheet } = await readSurveySheet(host, name);
  if (sheet.rows.length === 0) {
    const words = "企业名称、产品名称、年份、新水量、产量";
    return { sheet: name, problem: message("samplesMissing", { file: name, words }), waiting: [] };
  }
  const layouts = await knownLayouts(host);
  return { sheet: name, ...readSampleTable(thisWorkbook, [sheet], layouts, await formsBeside(host, name)) };
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
