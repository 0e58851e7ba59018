/**
 * `npm run bench -- fuzz [--files 10000] [--seed 1] [--from 0] [--seconds 60]`: opens and saves workbooks damaged by chance, and prints
 * what became of them.
 */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "../../scripts/bundle.mjs";
import type { Outcome } from "./check";
import type { Fate, Slice } from "./slice";

/** As many files a process: what it has seen it does not keep. */
const filesPerProcess = 500;

export async function fuzz(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      seconds: { type: "string", default: "60" },
    },
  });
  const program = path.join(PROJECT_ROOT, ".cache", "bench", "fuzz-child.mjs");
  await bundle(PROJECT_ROOT, "bench/fuzz/child.ts", program);
  const findings = new Findings();
  const end = Number(values.from) + Number(values.files);
  for (let from = Number(values.from); from < end;) {
    const slice = { from, to: Math.min(end, from + filesPerProcess), seed: Number(values.seed) };
    from = await examined(program, slice, 1000 * Number(values.seconds), findings);
    console.error(`… ${from}`);
  }
  return findings.print();
}

/** Where to go on: behind the slice, or behind a file that its process did not survive. */
function examined(program: string, slice: Slice, limit: number, findings: Findings): Promise<number> {
  const child = fork(program, {
    execArgv: ["--max-old-space-size=1024"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((done) => {
    let current: Fate = { at: slice.from, what: "the start" };
    const goOn = (next: number) => {
      clearTimeout(timer);
      stop(child);
      done(next);
    };
    const lost = (outcome: Outcome) => {
      findings.add({ ...current, outcome, milliseconds: 0 });
      goOn(current.at + 1);
    };
    const wait = () => setTimeout(() => lost(`WRONG: hung, over ${limit / 1000} s`), limit);
    let timer = wait();
    child.on("exit", (code, signal) => lost(`WRONG: the process ended: ${signal ?? code}`));
    child.on("message", (fate: Fate) => {
      clearTimeout(timer);
      timer = wait();
      current = fate;
      if (fate.outcome === undefined) return;
      findings.add(fate);
      if (fate.at === slice.to - 1) goOn(slice.to);
    });
    child.send(slice);
  });
}

function stop(child: ChildProcess): void {
  child.removeAllListeners("exit").removeAllListeners("message");
  child.kill("SIGKILL");
}

class Findings {
  private readonly counts = new Map<Outcome, number>();
  private slowest = { milliseconds: 0, what: "" };
  private wrong = 0;

  add({ what, outcome, milliseconds = 0 }: Fate): void {
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, what };
    this.counts.set(outcome!, (this.counts.get(outcome!) ?? 0) + 1);
    if (outcome!.startsWith("WRONG") && ++this.wrong <= 50) console.error(`${what}: ${outcome}`);
  }

  print(): number {
    for (const [outcome, count] of [...this.counts].sort(([, one], [, other]) => other - one))
      console.log(count, outcome);
    const { milliseconds, what } = this.slowest;
    console.log(`slowest: ${Math.round(milliseconds)} ms of processor time (${what})`);
    return this.wrong > 0 ? 1 : 0;
  }
}
