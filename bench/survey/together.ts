/** A whole consolidation, from listing the folder to the workbook written, as the command does it. Prints what it cost. */
import { consolidate } from "../../src/cli/survey/consolidate";

const threads = 2;

export async function main([folder, output]: readonly string[]): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const terminal = { language: "zh-CN", print: () => undefined, say: () => undefined } as const;
  await consolidate(folder!, { output: output!, password: [], fresh: true, threads }, terminal);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes }));
}
