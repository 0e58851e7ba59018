/** Damage by chance with a fixed seed; `npm run bench -- fuzz` tries ten thousand. */
import path from "node:path";
import { outcomeOf } from "../../bench/fuzz/check";
import { damaged } from "../../bench/fuzz/mutate";
import { samples } from "../../bench/fuzz/samples";

const whole = samples(path.join(PROJECT_ROOT, "test/fixtures"));

test.each(whole)(
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

test.each([
  ["small.xlsb", "a text", 1_001_978],
  ["survey.xls", "a list", 1_008_269],
  ["survey.xls", "a text of a record", 2_001_782],
  ["old.xls", "a text", 2_003_354],
  ["old.xls", "another text", 2_004_214],
  ["old.xls", "one more text", 2_005_934],
  ["chart.xls", "a formula", 2_008_973],
])("%s: %s longer than the file ends", async (name, _what, seed) => {
  const [, bytes] = whole.find(([sample]) => sample === name)!;
  expect(await outcomeOf(damaged(bytes, seed).bytes, name)).toMatch(/^(?:opened|refused)/);
});
