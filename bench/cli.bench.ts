/** The start of the command line, held against a Node that does nothing; processor time, so that a busy machine does not count. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Measurement } from "./bench";

const program = path.join(PROJECT_ROOT, "bin", "wq.mjs");

const teller = path.join(PROJECT_ROOT, ".cache", "bench", "teller.cjs");

export default function cli(): Measurement[] {
  writeFileSync(
    teller,
    'process.on("exit", () => require("node:fs").writeSync(3, JSON.stringify(process.cpuUsage())));\n',
  );
  // Builds what is stale.
  spawnSync(process.execPath, [program, "--help"], { stdio: "ignore" });
  const nothing = startOf(["-e", "0"]);
  const measured = (name: string, args: readonly string[], atMost: number): Measurement => ({
    name: `wq ${name}`,
    value: startOf([program, ...args]),
    unit: "ms",
    peer: "node -e 0",
    peerValue: nothing,
    atMost,
  });
  return [
    measured("--help", ["--help"], 5),
    measured("data quotas", ["data", "quotas"], 8),
    // Half of what it took when every start bundled the program first.
    measured("eval", ["eval", "=WQ.PERTMEAN(1,2,3)"], 16),
  ];
}

/** Processor time of a start to its end: the least of several, for other work on the machine makes some of them dearer. */
function startOf(args: readonly string[]): number {
  return Math.min(...Array.from({ length: 7 }, () => costOf(args)));
}

/** A program tells its own processor time on a channel of its own, last thing. */
function costOf(args: readonly string[]): number {
  const { output } = spawnSync(process.execPath, ["--require", teller, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const { user, system } = JSON.parse(output[3]!) as NodeJS.CpuUsage;
  return (user + system) / 1000;
}
