/** The reader alone: the library that reads workbooks, over all files in one thread, keeping nothing. Prints what it cost. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseCsv, read } from "hucre";

export async function main([folder]: readonly string[]): Promise<void> {
  const files = readdirSync(folder!, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const start = performance.now();
  const before = process.cpuUsage();
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    if (file.endsWith(".csv")) parseCsv(decoded(bytes), { typeInference: true });
    else await read(bytes);
  }
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ milliseconds: performance.now() - start, processor: (user + system) / 1000 }));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}
