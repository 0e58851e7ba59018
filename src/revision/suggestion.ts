/**
 * Which method fits a product: the rules of section 5.4.2 of the revision report of DB36/T 420 (ordinary products; products of one
 * dominant enterprise; products of few enterprises), applied to its samples and peers. A suggestion decides nothing.
 */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { Purpose } from "../standards/standard";
import type { DecisionMethod } from "./methods";
import { tierValue } from "./decisions";
import type { ItemOutcome } from "./outcome";
import type { Sample, Settings } from "./project";
import { usable } from "./samples";
import { shown } from "./shown";
import { tierOrder } from "./tiers";

export interface Suggestion {
  /** Methods that give a value; a tier without one has to be measured or asked about. */
  readonly methods: Readonly<Partial<Record<Purpose, DecisionMethod>>>;
  /** The unit use of a water balance test, where that is what the rule takes. */
  readonly measured: number | null;
  /** The rule, with the figures that it rests on. */
  readonly rule: Message;
  /** What to look at before following it. */
  readonly cautions: readonly Message[];
}

const averages = { existing: "mean", new: "secondMean", leading: "thirdMean" } as const;
const one = (method: DecisionMethod) => ({ existing: method, new: method, leading: method });

/** Beyond half the mean, samples differ by more than chance: by scale, process or mistake. */
const wideSpread = 0.5;

export function suggestionFor(outcome: ItemOutcome, settings: Pick<Settings, "fewSamples">): Suggestion {
  const { methods, rule, measured = null } = ruled(outcome, settings);
  return { methods: withValues(methods, outcome, measured), measured, rule, cautions: cautionsOf(outcome) };
}

type Ruled = Pick<Suggestion, "methods" | "rule"> & { readonly measured?: number | null };

function ruled(outcome: ItemOutcome, { fewSamples }: Pick<Settings, "fewSamples">): Ruled {
  const { figures, peerFigures } = outcome;
  const count = figures.count ?? 0;
  const national = peerFigures.nationalExisting ?? peerFigures.nationalNew ?? peerFigures.nationalLeading;
  const { provinceMean } = peerFigures;
  const against = (own: number) => ({ own: shown(own), peers: shown(provinceMean!) });
  if (count >= 3 && enterprisesOf(outcome) === 1)
    return { methods: one("pert"), rule: message("suggestDominant", { count }) };
  if (count < fewSamples) {
    const few = { count, few: fewSamples };
    if (national !== null) return { methods: nationalMethods(outcome), rule: message("suggestFewNational", few) };
    const own = count >= 3 ? figures.pert : null;
    const measured = balancedUse(outcome);
    if (own === null && measured !== null)
      return {
        methods: one("measured"),
        measured,
        rule: message("suggestMeasured", { ...few, measured: shown(measured) }),
      };
    if (own === null) return { methods: {}, rule: message("suggestMeasure", few) };
    if (provinceMean === null || own <= provinceMean)
      return { methods: one("pert"), rule: message("suggestFewPert", few) };
    return { methods: one("analogy"), rule: message("suggestFewAnalogy", { ...few, ...against(own) }) };
  }
  const own = figures.secondMean!;
  if (provinceMean === null || own <= provinceMean)
    return { methods: averages, rule: message("suggestAverages", { count }) };
  const behind = { count, ...against(own) };
  return national !== null
    ? { methods: nationalMethods(outcome), rule: message("suggestNational", behind) }
    : { methods: one("analogy"), rule: message("suggestAnalogy", behind) };
}

/** What the national standard prints; where it has no value for a tier, the samples' own average of that tier. */
function nationalMethods({ peerFigures, figures }: ItemOutcome): Ruled["methods"] {
  const own = (figures.count ?? 0) >= 2 ? averages : {};
  return {
    ...own,
    ...(peerFigures.nationalExisting !== null && { existing: "national" as const }),
    ...(peerFigures.nationalNew !== null && { new: "national" as const }),
    ...(peerFigures.nationalLeading !== null && { leading: "national" as const }),
  };
}

/** Without the tiers for which a method has nothing to go by, and without an average that is laxer than the tier before it. */
function withValues(
  methods: Ruled["methods"],
  { item, figures, peerFigures }: ItemOutcome,
  measured: number | null,
): Ruled["methods"] {
  const kept: Partial<Record<Purpose, DecisionMethod>> = {};
  let laxer = Infinity;
  for (const tier of tierOrder) {
    const method = methods[tier];
    if (method === undefined) continue;
    const value = measured ?? tierValue({ method, value: null }, tier, item, figures, peerFigures).computed;
    if (value === null || value > laxer) continue;
    kept[tier] = method;
    laxer = value;
  }
  return kept;
}

function cautionsOf({ figures, adopted }: ItemOutcome): readonly Message[] {
  const { count, mean, deviation } = figures;
  const [year, ...others] = new Set(usable(adopted).map(({ sample }) => sample.year));
  return [
    ...(mean && deviation && deviation / mean > wideSpread
      ? [message("suggestSpread", { ratio: Math.round((deviation / mean) * 100) })]
      : []),
    // Samples that state no year may be of any.
    ...((count ?? 0) > 1 && others.length === 0 && typeof year === "number"
      ? [message("suggestOneYear", { year })]
      : []),
  ];
}

/** Of samples that come from a water balance test, the lowest: 技术测定 takes what was measured. */
function balancedUse({ adopted }: ItemOutcome): number | null {
  const uses = usable(adopted)
    .filter(({ sample }) => isBalanced(sample))
    .map(({ use }) => use);
  return uses.length === 0 ? null : Math.min(...uses);
}

/** Its note or its source says so. */
export function isBalanced({ note, origin }: Pick<Sample, "note" | "origin">): boolean {
  return /水平衡|水量平衡|技术测定/.test(`${note} ${origin.file} ${origin.sheet}`);
}

function enterprisesOf({ adopted }: ItemOutcome): number {
  return new Set(usable(adopted).map(({ sample }) => sample.enterprise)).size;
}
