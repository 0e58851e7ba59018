import { message } from "../../../language/messages";
import type { FileResult } from "../../../survey/consolidate";
import { unreadable } from "../../../survey/consolidate";
import type { Layouts } from "../../../survey/headers";
import { openReader, readerCount } from "./reader";
import type { SurveyFile } from "./task";

export interface ReadOptions {
  readonly layouts: Layouts;
  readonly passwordsFor: (path: string) => readonly string[];
  readonly onResult: (result: FileResult) => void;
  /** Ends the reading at once; the files that were being read stay unread. */
  readonly signal: AbortSignal;
}

/** For one file; beyond, it is left out. */
const seconds = 120;

/** Reads all files, several at once. One that brings a reader down or does not end is an entry of its own, and the others go on. */
export async function readFiles(files: readonly SurveyFile[], options: ReadOptions): Promise<void> {
  const waiting = files.values();
  const count = Math.min(readerCount(), files.length);
  await Promise.all(Array.from({ length: count }, () => readSome(waiting, options)));
}

async function readSome(waiting: IterableIterator<SurveyFile>, options: ReadOptions): Promise<void> {
  const { layouts, passwordsFor, onResult, signal } = options;
  let reader = await openReader();
  const stop = () => reader.close();
  signal.addEventListener("abort", stop);
  for (const file of waiting) {
    if (signal.aborted) break;
    let result: FileResult;
    let tookTooLong = false;
    const limit = setTimeout(() => {
      tookTooLong = true;
      reader.close();
    }, 1000 * seconds);
    try {
      result = await reader.ask({ kind: "read", file, layouts, passwords: passwordsFor(file.path) });
    } catch {
      if (signal.aborted) break;
      const { path, stamp } = file;
      const reason = tookTooLong
        ? message("surveyReaderTookTooLong", { file: path, seconds })
        : message("surveyReaderFailed", { file: path });
      result = unreadable({ path, stamp }, reason);
      reader.close();
      reader = await openReader();
    } finally {
      clearTimeout(limit);
    }
    if (!signal.aborted) onResult(result);
  }
  signal.removeEventListener("abort", stop);
  reader.close();
}
