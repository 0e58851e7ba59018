/** A whole consolidation, from listing the folder to the workbook written, as the command does it. Prints what it cost. */
import { consolidate } from "../../src/cli/survey/consolidate";

const threads = 2;

export async function main([folder, output]: readonly string[]): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  let read = before;
  const terminal = {
    language: "zh-CN",
    print: () => undefined,
    say: (text: string) => {
      // The last word on progress: everything is read.
      if (/^已读 (\d+) \/ \1 /.test(text)) read = process.cpuUsage();
    },
  } as const;
  await consolidate(folder!, { output: output!, password: [], fresh: true, threads }, terminal);
  const milliseconds = performance.now() - start;
  const processor = sum(process.cpuUsage()) - sum(read) + (sum(read) - sum(before)) / threads;
  console.log(JSON.stringify({ milliseconds, processor, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

function sum({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
