/** A project made of a sample table in a file, as the command does it. Prints what it cost. */
import { rmSync } from "node:fs";
import { createIn } from "../../src/cli/revise/create";
import { knownStandards } from "../../src/cli/revise/known";
import { readSamples } from "../../src/cli/revise/samples";
import { layoutsBeside } from "../../src/cli/survey/layouts";
import type { Terminal } from "../../src/cli/terminal";

const terminal: Terminal = { language: "zh-CN", print: () => undefined, say: () => undefined };

export async function main([samples, output]: readonly string[]): Promise<void> {
  rmSync(output!, { force: true });
  const start = performance.now();
  const before = process.cpuUsage();
  const rows = await readSamples(samples!, { layoutsFile: layoutsBeside(output!) }, terminal);
  const known = await knownStandards({}, terminal);
  await createIn(output!, rows, {}, known, { who: "", time: "2025-03-01 09:30" }, terminal);
  const { user, system } = process.cpuUsage(before);
  const cost = {
    waiting: performance.now() - start,
    processor: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(cost));
}
