/** Section 5.6: what is new, revised, kept and deleted against the standard that is replaced; every total is of these lists. */
import type { Variant } from "../../standards/variant";
import { normalise } from "../../standards/normalise";
import { grouped } from "../../statistics/grouped";
import type { ItemOutcome } from "../outcome";
import { decidedOf, isDecided } from "../outcome";

export interface Succession {
  /** Without a quota before. */
  readonly fresh: readonly ItemOutcome[];
  /** With another quota than before, for existing enterprises or, where there is none, for others. */
  readonly revised: readonly ItemOutcome[];
  /** With the same quota for existing enterprises as before. */
  readonly kept: readonly ItemOutcome[];
  /** Without a value yet: neither new nor deleted. */
  readonly undecided: readonly ItemOutcome[];
  /** Entries of the replaced standard that no item goes on with; null where that standard is not at hand. */
  readonly deleted: readonly Variant[] | null;
}

/** @param replaced the entries of the standard that is replaced; null where it is not at hand */
export function analyseSuccession(outcomes: readonly ItemOutcome[], replaced: readonly Variant[] | null): Succession {
  const decided = decidedOf(outcomes);
  const before = decided.filter(({ item }) => item.old !== null);
  const isKept = ({ item, values }: ItemOutcome) => values.existing.published === item.old;
  return {
    fresh: decided.filter(({ item }) => item.old === null),
    revised: before.filter((outcome) => !isKept(outcome)),
    kept: before.filter(isKept),
    undecided: outcomes.filter((outcome) => !isDecided(outcome)),
    deleted: replaced && withoutSuccessor(outcomes, replaced),
  };
}

/** An item goes on with an entry where it cites it, or is of the same product; of several conditions each entry has to be found. */
function withoutSuccessor(outcomes: readonly ItemOutcome[], replaced: readonly Variant[]): readonly Variant[] {
  const successors = grouped(outcomes, ({ item }) => normalise(item.product));
  const entries = grouped(replaced, ({ product }) => normalise(product));
  return replaced.filter(({ product, condition }) => {
    const own = successors.get(normalise(product));
    if (!own) return true;
    const conditions = own.map(({ item }) => normalise(item.condition));
    // One entry may have been parted into several, and several joined into one without a condition.
    if (entries.get(normalise(product))!.length === 1 || conditions.includes("")) return false;
    return !conditions.includes(normalise(condition));
  });
}
