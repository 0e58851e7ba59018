/** The work itself, in whichever thread: the same core as the command line's. */
import { openDocument } from "../../../documents/open/open";
import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import { characterMapFrom } from "../../shell/characterMaps";
import type { StandardReading } from "../../../standards/reading/read";
import { readStandard } from "../../../standards/reading/read";

export interface ReadTask {
  readonly file: File;
  readonly password: string | undefined;
  /** Where the page's own files lie. */
  readonly characterMaps: string;
}

export type ReadAnswer = { readonly reading: StandardReading } | { readonly problem: Message };

export async function perform(
  { file, password, characterMaps }: ReadTask,
  onProgress: (done: number, all: number) => void,
): Promise<ReadAnswer> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: message("surveyFileRefused", { file: file.name }) };
  }
  const opened = await openDocument(bytes, file.name, {
    onProgress,
    characterMap: characterMapFrom(characterMaps),
    ...(password !== undefined && { password }),
  });
  if ("problem" in opened) return opened;
  const reading = readStandard(opened.document);
  return "problem" in reading ? reading : { reading };
}
