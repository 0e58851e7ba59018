import { describe as inWords } from "../../src/language/messages";
import type { OpenedWorkbook } from "../../src/xlsx/open";
import { open } from "../../src/xlsx/open";

/** A workbook file as our reader has it, which a test takes for granted. */
export async function openedWorkbook(bytes: Uint8Array, name = "test.xlsx"): Promise<OpenedWorkbook> {
  const opened = await open(new Uint8Array(bytes), name);
  if ("problem" in opened) throw new Error(inWords(opened.problem, "en-US"));
  return opened;
}
