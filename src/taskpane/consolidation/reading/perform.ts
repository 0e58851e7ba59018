/** The work itself, in whichever thread: the same core as the command line's. */
import { message } from "../../../language/messages";
import type { FileResult } from "../../../survey/consolidate";
import { readFile, unreadable } from "../../../survey/consolidate";
import { resultWorkbook } from "../../../survey/result-workbook";
import { surveySheets } from "../../../survey/sheet";
import { defaultLimits, fileTooLarge } from "../../../xlsx/guard";
import { openWithAny } from "../../../xlsx/open";
import { write } from "../../../xlsx/write";
import type { Answer, ReadTask, Task } from "./task";

export async function perform<Asked extends Task>(task: Asked): Promise<Answer<Asked>> {
  const answer = task.kind === "read" ? await read(task) : await write(resultWorkbook(task.tables, task.language));
  return answer as Answer<Asked>;
}

async function read({ file: { path, stamp, content }, layouts, passwords }: ReadTask): Promise<FileResult> {
  const file = { path, stamp };
  const tooLarge = fileTooLarge(path, content.size, defaultLimits);
  if (tooLarge) return unreadable(file, tooLarge);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await content.arrayBuffer());
  } catch {
    return unreadable(file, message("surveyFileRefused", { file: path }));
  }
  const opened = await openWithAny(bytes, content.name, passwords, { valuesOnly: true });
  if ("problem" in opened) return unreadable(file, opened.problem);
  return readFile(file, surveySheets(opened.workbook), layouts);
}
