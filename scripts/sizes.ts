/** `npm run sizes`: what a user's Excel or browser has to load, compressed, against the most that it may be. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildIfStale, standard } from "./build";
import { reportError } from "./reportError";
import { sentBytes } from "./sent";

/** Kilobytes after gzip, as a server sends them. office.js is Microsoft's, and not counted. */
const budgets = [
  { name: "custom functions with their data", files: ["functions.js"], most: 100 },
  { name: "task pane without the functions", files: ["commands.js", "taskpane.js", "taskpane.css"], most: 250 },
];

export async function main(): Promise<number> {
  await buildIfStale(standard);
  const sizes = budgets.map((budget) => ({ ...budget, size: total(budget.files) }));
  for (const { name, size, most } of sizes) console.log(`${size.toFixed(1).padStart(7)} kB of ${most} kB  ${name}`);
  const over = sizes.filter(({ size, most }) => size > most);
  if (over.length === 0) return 0;
  const names = over.map(({ name }) => name).join(", ");
  return reportError(`超出大小限制：${names}`, `Larger than allowed: ${names}`);
}

function total(files: readonly string[]): number {
  const places = files.map((file) => path.join(PROJECT_ROOT, "dist", file)).filter((place) => existsSync(place));
  return places.reduce((sum, place) => sum + sentBytes(readFileSync(place)) / 1000, 0);
}
