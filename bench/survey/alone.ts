/**
 * The library alone that reads and writes workbooks: all files read in one thread of a new process, keeping nothing, and then the
 * values of the workbook that was made of them written, without looks, tables or checks. Prints what each cost. The engine's own
 * threads, which compile and collect, have the other processor, as ours do not.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseCsv, read, writeXlsx } from "hucre";

export async function main([folder, made]: readonly string[]): Promise<void> {
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
  const milliseconds = performance.now() - start;
  const reading = since(before);
  const { sheets } = await read(readFileSync(made!));
  const values = sheets.map(({ name, rows }) => ({ name, rows }));
  const writing = process.cpuUsage();
  writeFileSync(`${made!}.bare.xlsx`, await writeXlsx({ sheets: values }));
  console.log(JSON.stringify({ milliseconds, processor: reading + since(writing) }));
}

/** Milliseconds of processor time. */
function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}
