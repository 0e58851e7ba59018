/** What a library needs to read the samples and to write the values of a project: no formulas, looks, pictures or charts. Prints what it cost. */
import { readFileSync, writeFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre";

export async function main([samples, made]: readonly string[]): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(made!));
  const values = sheets.map(({ name, rows }) => ({ name, rows }));
  const before = process.cpuUsage();
  await readXlsx(readFileSync(samples!));
  writeFileSync(`${made!}.bare.xlsx`, await writeXlsx({ sheets: values }));
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ processor: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
