/** `npm run bench -- fuzz [--files 10000] [--seed 1]`: opens and saves workbooks damaged by chance, and prints what became of them. */
import path from "node:path";
import { parseArgs } from "node:util";
import type { Outcome } from "./check";
import { outcomeOf } from "./check";
import { damaged } from "./mutate";
import { samples } from "./samples";

export async function fuzz(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { files: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  });
  const whole = samples(path.join(PROJECT_ROOT, "test", "fixtures"));
  const counts = new Map<Outcome, number>();
  let slowest = { milliseconds: 0, what: "" };
  let wrong = 0;
  for (let at = 0; at < Number(values.files); at++) {
    const seed = Number(values.seed) * 1_000_003 + at;
    const [name, bytes] = whole[at % whole.length]!;
    const { kind, bytes: given } = damaged(bytes, seed);
    const start = performance.now();
    const outcome = await outcomeOf(given, name);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${name}, ${kind}, seed ${seed}` };
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (outcome.startsWith("WRONG") && ++wrong <= 50) console.error(`${name}, ${kind}, seed ${seed}: ${outcome}`);
    if (at % 1000 === 999) console.error(`… ${at + 1}`);
  }
  for (const [outcome, count] of [...counts].sort(([, one], [, other]) => other - one)) console.log(count, outcome);
  console.log(`slowest: ${Math.round(slowest.milliseconds)} ms (${slowest.what})`);
  return wrong > 0 ? 1 : 0;
}
