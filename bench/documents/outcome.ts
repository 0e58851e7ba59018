/** What a reader made of a standard, held against what stands in it. */
import { openDocument } from "../../src/documents/open/open";
import { normalise } from "../../src/standards/normalise";
import { readStandard } from "../../src/standards/reading/read";
import { tidyUnit } from "../../src/standards/reading/use-unit";
import type { Fact, Printed } from "./printed";
import type { Format } from "./render";

export interface Outcome {
  readonly values: number;
  /** Certain, and with the right value, unit, code, product and condition. */
  readonly right: number;
  readonly doubtful: number;
  readonly missing: number;
  readonly wrong: readonly string[];
}

export async function outcomeOf(format: Format, { facts }: Printed, bytes: Uint8Array): Promise<Outcome> {
  const opened = await openDocument(bytes, `standard.${format}`);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const reading = readStandard(opened.document);
  const values = facts.length;
  if ("problem" in reading) return { values, right: 0, doubtful: 0, missing: values, wrong: [] };
  const found = new Set<Fact>();
  let [right, doubtful] = [0, 0];
  const wrong: string[] = [];
  for (const entry of reading.tables.flatMap(({ entries }) => entries)) {
    for (const { tier, printed, doubts } of entry.values) {
      const { code, product, unit } = entry;
      const condition = entry.conditions.join("；");
      const about = facts.filter(
        (fact) => !found.has(fact) && fact.product === product && normalise(fact.tier) === normalise(tier.name) && holds(condition, fact.terms),
      ); // prettier-ignore
      const fact = about.find((one) => one.value === printed.printed) ?? about[0];
      if (fact) found.add(fact);
      const isRight = fact?.value === printed.printed && fact.code === code && tidyUnit(fact.unit) === unit;
      if (doubts.length > 0) doubtful++;
      else if (isRight) right++;
      else wrong.push([code, product, condition, unit, tier.name, printed.printed].join(" | "));
    }
  }
  return { values, right, doubtful, missing: values - found.size, wrong };
}

function holds(condition: string, terms: readonly string[]): boolean {
  return terms.every((term) => normalise(condition).includes(normalise(term)));
}
