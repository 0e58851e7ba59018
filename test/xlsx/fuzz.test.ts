/** Damage by chance with a fixed seed; `npm run bench -- fuzz` tries ten thousand. */
import path from "node:path";
import { outcomeOf } from "../../bench/fuzz/check";
import { damaged } from "../../bench/fuzz/mutate";
import { samples } from "../../bench/fuzz/samples";

/** The reader of .xls has no limit of its own on damaged records; a survey file of that kind has one of time. */
const zipped = samples(path.join(__dirname, "../fixtures")).filter(([name]) => !name.endsWith(".xls"));

test.each(zipped)(
  "%s: damaged, it opens or is refused by name, and what is written opens again",
  async (name, bytes) => {
    expect(["opened", "opened and saved"]).toContain(await outcomeOf(bytes, name));
    const wrong: string[] = [];
    for (let seed = 0; seed < 30; seed++) {
      const { kind, bytes: given } = damaged(bytes, seed);
      const outcome = await outcomeOf(given, name);
      if (outcome.startsWith("WRONG")) wrong.push(`${kind}, seed ${seed}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  },
);
