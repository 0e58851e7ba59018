import { layouts } from "../../bench/documents/layouts";
import { outcomeOf } from "../../bench/documents/outcome";
import { rendered } from "../../bench/documents/render";
import { Chance } from "../../bench/random";

/** Other seeds than those of the bench, by which layouts were looked at while the reader was written. */
const seed = 77_000;

describe.each(["html", "txt", "xlsx"] as const)("as %s", (format) => {
  test.each(layouts.map((layout, at) => ({ layout, name: layout.name, seed: seed + at })))(
    "$name: nothing is wrong and certain, and nearly all is certain where nothing is planted",
    async ({ layout, seed: own }) => {
      const [printed, slipped] = [false, true].map((slips) => layout.make(new Chance(own), slips)) as [
        ReturnType<typeof layout.make>,
        ReturnType<typeof layout.make>,
      ];
      const [whole, damaged] = await rendered(format, [printed, slipped]);
      const outcome = await outcomeOf(format, printed, whole!);
      expect({ wrong: outcome.wrong, missing: outcome.missing }).toEqual({ wrong: [], missing: 0 });
      if (layout.isOpen) expect(outcome.right).toBe(0);
      else expect(outcome.right / outcome.values).toBeGreaterThanOrEqual(0.97);
      expect((await outcomeOf(format, slipped, damaged!)).wrong).toEqual([]);
    },
  );
});
