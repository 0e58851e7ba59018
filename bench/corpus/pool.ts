/** Examines files in several processes; a file that brings its process down, or takes too long, takes only itself with it. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import path from "node:path";
import { bundle } from "../../scripts/bundle.mjs";
import type { Task } from "./child";
import type { Wanted } from "./examine";
import type { Finding } from "./finding";

export interface PoolOptions {
  readonly folder: string;
  readonly wanted: Wanted;
  readonly processes: number;
  readonly seconds: number;
  readonly onFinding: (finding: Finding) => void;
}

export async function examineAll(files: readonly string[], options: PoolOptions): Promise<void> {
  const program = path.join(PROJECT_ROOT, ".cache", "bench", "corpus-child.mjs");
  await bundle(PROJECT_ROOT, "bench/corpus/child.ts", program);
  const waiting = files.values();
  await Promise.all(Array.from({ length: options.processes }, () => examineSome(program, waiting, options)));
}

/** The engine remembers every workbook it has seen, and what was unpacked lies outside of the heap: only a new process has forgotten all. */
const filesPerProcess = 50;
const heapMegabytes = 2048;

async function examineSome(program: string, waiting: IterableIterator<string>, options: PoolOptions): Promise<void> {
  const start = () =>
    fork(program, {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  let child = start();
  let examined = 0;
  for (const file of waiting) {
    const finding = await ask(child, file, options);
    options.onFinding(finding);
    if (child.connected && ++examined < filesPerProcess) continue;
    child.kill("SIGKILL");
    child = start();
    examined = 0;
  }
  child.kill("SIGKILL");
}

function ask(child: ChildProcess, file: string, { folder, wanted, seconds }: PoolOptions): Promise<Finding> {
  const kind = path.extname(file).slice(1).toLowerCase();
  return new Promise((done) => {
    const finish = (finding: Finding) => {
      clearTimeout(limit);
      child.removeAllListeners("message").removeAllListeners("exit");
      done(finding);
    };
    const failed = (outcome: "hung" | "crashed", reason: string) => {
      if (child.connected) child.disconnect();
      finish({ file, kind, outcome, reason, milliseconds: 1000 * seconds, megabytes: 0 });
    };
    const limit = setTimeout(() => failed("hung", `over ${seconds} s`), 1000 * seconds);
    child.once("message", (finding) => finish(finding as Finding));
    child.once("exit", (code, signal) => failed("crashed", `the process ended: ${signal ?? code}`));
    child.send({ folder, file, wanted } satisfies Task);
  });
}
