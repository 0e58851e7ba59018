/** A process that damages workbooks and looks what becomes of them, one after the other; it can be ended when one never does. */
import path from "node:path";
import { outcomeOf } from "./check";
import { damaged } from "./mutate";
import { samples } from "./samples";
import type { Fate, Slice } from "./slice";

const whole = samples(path.join(PROJECT_ROOT, "test", "fixtures"));

process.on("message", (slice: Slice) => void examine(slice));

async function examine({ from, to, seed: given }: Slice): Promise<void> {
  for (let at = from; at < to; at++) {
    const seed = given * 1_000_003 + at;
    const [name, bytes] = whole[at % whole.length]!;
    const { kind, bytes: broken } = damaged(bytes, seed);
    const about = { at, what: `${name}, ${kind}, seed ${seed}` };
    process.send!(about satisfies Fate);
    const start = process.cpuUsage();
    const outcome = await outcomeOf(broken, name);
    const { user, system } = process.cpuUsage(start);
    process.send!({ ...about, outcome, milliseconds: (user + system) / 1000 } satisfies Fate);
  }
}
