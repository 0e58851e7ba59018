/** A thread that opens survey files and reads them, one after the other. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { message } from "../../language/messages";
import type { FileIdentity, FileResult } from "../../survey/consolidate";
import { readFile, unreadable } from "../../survey/consolidate";
import type { Layouts } from "../../survey/headers";
import { surveySheets } from "../../survey/sheet";
import { defaultLimits, fileTooLarge } from "../../xlsx/guard";
import type { Opened } from "../../xlsx/open";
import { openWithAny } from "../../xlsx/open";
import { reasonOf } from "../files";
import { resultText } from "./result-text";

export interface ReaderSetup {
  readonly folder: string;
  readonly layouts: Layouts;
  /** Tried in turn on files that ask for one. */
  readonly passwords: readonly string[];
}

/** A file to read. Results come back in the order in which files were asked for. */
export type ReaderTask = FileIdentity;

export async function readSurveyFile(file: FileIdentity, setup: ReaderSetup): Promise<FileResult> {
  const opened = await openFile(path.join(setup.folder, file.path), file.path, setup.passwords);
  if ("problem" in opened) return unreadable(file, opened.problem);
  return readFile(file, surveySheets(opened.workbook), setup.layouts);
}

async function openFile(file: string, shownAs: string, passwords: readonly string[]): Promise<Opened> {
  let bytes: Uint8Array;
  try {
    const problem = fileTooLarge(shownAs, statSync(file).size, defaultLimits);
    if (problem) return { problem };
    // A copy of its own: a small file's buffer is part of a pool that others use.
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    return { problem: message("fileUnreadable", { file: shownAs, reason: reasonOf(error) }) };
  }
  return openWithAny(bytes, path.basename(file), passwords, { valuesOnly: true });
}

if (parentPort && workerData) {
  const port = parentPort;
  const setup = workerData as ReaderSetup;
  let queue = Promise.resolve();
  port.on("message", (task: ReaderTask) => {
    queue = queue.then(async () => {
      port.postMessage(resultText(await readSurveyFile(task, setup)));
    });
  });
}
