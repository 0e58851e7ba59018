/** Programs in processes of their own: nothing is warm, as for a user, and nothing of one is in the way of another. */
import { spawnSync } from "node:child_process";
import path from "node:path";

/** What a program of ours prints last, as JSON. */
export function run<Printed>(program: string, ...args: readonly string[]): Printed {
  return printed([path.join("scripts", "run.mjs"), program, ...args]);
}

/** The same of what Node is given; what it tells people besides is passed on or not. */
export function printed<Printed>(args: readonly string[], told: "inherit" | "ignore" = "inherit"): Printed {
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", told],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}.`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Printed;
}
