import path from "node:path";
import { message } from "../../language/messages";
import type { SampleRow } from "../../revision/create";
import { readSampleTable } from "../../revision/workbook/sample-table";
import { surveySheets } from "../../survey/sheet";
import type { Terminal } from "../terminal";
import { CommandFailure } from "../terminal";
import { openWorkbook } from "../workbooks";
import { reportSome } from "./problems";

/** The rows of a sample table, or the command ends with what is wrong with it. */
export async function readSamples(
  file: string,
  password: string | undefined,
  terminal: Terminal,
): Promise<readonly SampleRow[]> {
  const name = path.basename(file);
  const { workbook } = await openWorkbook(file, { password, valuesOnly: true });
  const reading = readSampleTable(name, surveySheets(workbook));
  if ("problem" in reading) throw new CommandFailure(reading.problem);
  reportSome(reading.remarks, "样本", terminal);
  if (reading.rows.length === 0) throw new CommandFailure(message("reviseNoSamples", { file: name }));
  return reading.rows;
}
