/** Reads survey files in several threads at once. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { FileIdentity, FileResult } from "../../survey/consolidate";
import { unreadable } from "../../survey/consolidate";
import type { ReaderSetup } from "./reader";
import { resultFromText, resultText } from "./result-text";

export interface ReadOptions extends ReaderSetup {
  readonly threads?: number;
  /** Of a file; beyond, it is left out. */
  readonly seconds?: number;
  /** Called with each result as it comes, and with its text. */
  readonly onResult: (result: FileResult, text: string) => void;
  /** Ends the reading between two files. */
  readonly signal?: AbortSignal;
}

/** The reader is a program of its own, since a thread starts from a file. */
const reader = pathToFileURL(path.join(PROJECT_ROOT, "dist", "cli", "reader.mjs"));

/** How many files wait in each thread, so that it never waits for us. */
const ahead = 3;
/** Of memory a thread may take before it is given up, and with it the file that it is reading. */
const megabytes = 1024;

/** The largest workbook that is opened at all takes a fraction of it. */
const secondsPerFile = 120;

/** Reads all files; one that brings its thread down or does not end is an entry of its own, and the others go on. */
export async function readFiles(files: readonly FileIdentity[], options: ReadOptions): Promise<void> {
  if (files.length === 0) return;
  const waiting = [...files].reverse();
  const threads = Math.max(1, Math.min(options.threads ?? availableParallelism(), files.length));
  await Promise.all(Array.from({ length: threads }, () => runThread(waiting, options)));
}

/** One thread after another, should one of them break, until nothing waits. */
async function runThread(waiting: FileIdentity[], options: ReadOptions): Promise<void> {
  while (waiting.length > 0 && !options.signal?.aborted) await drain(waiting, options);
}

function drain(waiting: FileIdentity[], options: ReadOptions): Promise<void> {
  const { folder, layouts, passwords, onResult, signal, seconds = secondsPerFile } = options;
  const setup: ReaderSetup = { folder, layouts, passwords };
  return new Promise((done) => {
    const asked: FileIdentity[] = [];
    const worker = new Worker(reader, {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
      // What a library prints about a file is no output of ours.
      stdout: true,
      stderr: true,
    });
    let limit: NodeJS.Timeout | undefined;
    const ask = () => {
      clearTimeout(limit);
      while (asked.length < ahead && waiting.length > 0 && !signal?.aborted) {
        const file = waiting.pop()!;
        asked.push(file);
        worker.postMessage(file);
      }
      if (asked.length === 0) end();
      else
        limit = setTimeout(
          () => giveUp((file) => message("surveyReaderTookTooLong", { file, seconds })),
          1000 * seconds,
        );
    };
    const end = () => {
      clearTimeout(limit);
      signal?.removeEventListener("abort", stop);
      void worker.terminate().then(() => done());
    };
    const stop = () => {
      waiting.push(...asked.splice(0).reverse());
      end();
    };
    worker.on("message", (text: string) => {
      if (signal?.aborted) return;
      asked.shift();
      onResult(resultFromText(text)!, text);
      ask();
    });
    // What it was reading is at fault; what waited behind it is read by the next thread.
    const giveUp = (reason: (file: string) => Message) => {
      const culprit = asked.shift();
      if (culprit) {
        const result = unreadable(culprit, reason(culprit.path));
        onResult(result, resultText(result));
      }
      waiting.push(...asked.splice(0).reverse());
      end();
    };
    worker.on("error", () => giveUp((file) => message("surveyReaderFailed", { file })));
    signal?.addEventListener("abort", stop);
    ask();
  });
}
