/** From a decision to the value that is published, and how many enterprises it lets pass. */
import type { Purpose } from "../standards/standard";
import type { Figures, Observation } from "./figures";
import { figureFor, methodOf } from "./methods";
import type { PeerFigures } from "./peers";
import type { Decision, Item } from "./project";

export interface TierValue {
  /** What the method gives, not rounded; null: by hand, or the method has nothing to go by. */
  readonly computed: number | null;
  /** Rounded to the item's decimals; null: not decided, or no value. */
  readonly published: number | null;
}

/** The value of a tier. A value given by hand goes before that of the method, which is then shown beside it. */
export function tierValue(
  decision: Pick<Decision, "method" | "value"> | null,
  tier: Purpose,
  item: Pick<Item, "old" | "decimals">,
  figures: Figures,
  peers: PeerFigures,
): TierValue {
  if (!decision) return { computed: null, published: null };
  const computed = computedValue(decision, tier, item, figures, peers);
  const value = decision.value ?? computed;
  return { computed, published: value === null ? null : roundTo(value, item.decimals) };
}

function computedValue(
  { method }: Pick<Decision, "method">,
  tier: Purpose,
  item: Pick<Item, "old">,
  figures: Figures,
  peers: PeerFigures,
): number | null {
  switch (methodOf(method).from) {
    case "sample":
      return figures[figureFor(method, tier)!];
    case "peer":
      return method === "analogy" ? peers.analogy : nationalValue(tier, peers);
    case "old":
      return item.old;
    case "hand":
      return null;
  }
}

/** The national value for the same purpose; null where the national standard has none, since another purpose's would mislead. */
function nationalValue(tier: Purpose, peers: PeerFigures): number | null {
  return { existing: peers.nationalExisting, new: peers.nationalNew, leading: peers.nationalLeading }[tier];
}

/** Half up in decimal digits, as ROUND in a worksheet: 1.005 to two decimals is 1.01. */
export function roundTo(value: number, decimals: number): number {
  // Beyond the digits a worksheet keeps, binary fractions decide: 1.005 is held as 1.00499999999999989.
  const [mantissa, exponent] = value.toPrecision(15).split("e");
  const shifted = Math.round(Math.abs(Number(`${mantissa!}e${Number(exponent ?? 0) + decimals}`)));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

export interface Passing {
  /** Samples at or below the value. */
  readonly samples: number;
  readonly share: number | null;
  /** Share of the output, of the samples whose output is known; null where none is. */
  readonly outputShare: number | null;
}

/** How many samples, and how much of their output, a value lets pass. */
export function passing(observations: readonly Observation[], value: number): Passing {
  let samples = 0;
  let output = 0;
  let passed = 0;
  const limit = value * (1 + 1e-12);
  for (const observation of observations) {
    const passes = observation.use <= limit;
    const weight = observation.output ?? 0;
    output += weight;
    if (!passes) continue;
    samples++;
    passed += weight;
  }
  return {
    samples,
    share: observations.length === 0 ? null : samples / observations.length,
    outputShare: output === 0 ? null : passed / output,
  };
}
