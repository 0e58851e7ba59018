/** Examines files in several threads; a file that brings its thread down, or takes too long, takes only itself with it. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { bundle } from "../../scripts/bundle.mjs";
import type { Wanted } from "./examine";
import type { Finding } from "./finding";

export interface PoolOptions {
  readonly folder: string;
  readonly wanted: Wanted;
  readonly threads: number;
  readonly seconds: number;
  readonly onFinding: (finding: Finding) => void;
}

export async function examineAll(files: readonly string[], options: PoolOptions): Promise<void> {
  const program = path.join(PROJECT_ROOT, ".cache", "bench", "corpus-thread.mjs");
  await bundle(PROJECT_ROOT, "bench/corpus/thread.ts", program);
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: options.threads }, () => examineSome(pathToFileURL(program), waiting, options)),
  );
}

/** The engine remembers every workbook it has seen; with its thread it forgets. */
const filesPerThread = 100;

async function examineSome(program: URL, waiting: IterableIterator<string>, options: PoolOptions): Promise<void> {
  const { folder, wanted, seconds, onFinding } = options;
  const start = () =>
    new Worker(program, {
      workerData: { folder, wanted },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
  let worker = start();
  let examined = 0;
  for (const file of waiting) {
    const finding = await ask(worker, file, seconds);
    onFinding(finding);
    if (finding.megabytes >= 0 && ++examined < filesPerThread) continue;
    await worker.terminate();
    worker = start();
    examined = 0;
  }
  await worker.terminate();
}

/** A thread that broke is told by memory below 0. */
function ask(worker: Worker, file: string, seconds: number): Promise<Finding> {
  const kind = path.extname(file).slice(1).toLowerCase();
  return new Promise((done) => {
    const finish = (finding: Finding) => {
      clearTimeout(limit);
      worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      done(finding);
    };
    const failed = (outcome: "hung" | "crashed", reason: string) =>
      finish({ file, kind, outcome, reason, milliseconds: 1000 * seconds, megabytes: -1 });
    const limit = setTimeout(() => failed("hung", `over ${seconds} s`), 1000 * seconds);
    worker.once("message", finish);
    worker.once("error", (fault) => failed("crashed", String(fault).split("\n")[0]!));
    worker.once("exit", () => failed("crashed", "the thread ended"));
    worker.postMessage(file);
  });
}
