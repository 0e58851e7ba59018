import path from "node:path";
import { message } from "../../language/messages";
import type { SampleRow } from "../../revision/create";
import { readSampleTable } from "../../revision/workbook/sample-table";
import { layoutsToConfirm } from "../../survey/consolidate";
import { surveySheets } from "../../survey/sheet";
import type { Terminal } from "../terminal";
import { readLayouts, writeLayouts } from "../survey/layouts";
import { CommandFailure, notify } from "../terminal";
import { openWorkbook } from "../workbooks";
import { reportSome } from "./problems";

/** The rows of a sample table, or the command ends with what is wrong with it. */
export async function readSamples(
  file: string,
  { password, layoutsFile }: { readonly password?: string; readonly layoutsFile: string },
  terminal: Terminal,
): Promise<readonly SampleRow[]> {
  const name = path.basename(file);
  const { workbook } = await openWorkbook(file, { ...(password !== undefined && { password }), valuesOnly: true });
  const layouts = readLayouts(layoutsFile);
  const reading = readSampleTable(name, surveySheets(workbook), layouts);
  if (reading.waiting.length > 0) {
    const toConfirm = layoutsToConfirm([reading]);
    writeLayouts(layoutsFile, layouts, toConfirm);
    const values = { count: toConfirm.length, tables: reading.waiting.length, file: layoutsFile };
    notify(terminal, message("surveyLayoutsWaiting", values));
  }
  if ("problem" in reading) throw new CommandFailure(reading.problem);
  reportSome(reading.remarks, "样本", terminal);
  if (reading.rows.length === 0) throw new CommandFailure(message("reviseNoSamples", { file: name }));
  return reading.rows;
}
