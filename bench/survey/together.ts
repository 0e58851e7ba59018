/** A whole consolidation, from listing the folder to the workbook written, as the command does it. Prints what it cost. */
import { consolidate } from "../../src/cli/survey/consolidate";

export async function main([folder, output]: readonly string[]): Promise<void> {
  const start = performance.now();
  const terminal = { language: "zh-CN", print: () => undefined, say: () => undefined } as const;
  await consolidate(folder!, { output: output!, password: [], fresh: true }, terminal);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
