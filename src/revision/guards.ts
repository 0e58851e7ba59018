/** Guard rails: what an analyst should look at before a value is published. None forbids anything. */
import type { Message } from "../language/message";
import { message } from "../language/message";
import type { Purpose } from "../standards/standard";
import { isFailure } from "../language/failure";
import { parseUnit } from "../units/unit";
import type { PeerFigures } from "./peers";
import type { Figures } from "./figures";
import { tierOrder } from "./tiers";

export interface Guard {
  readonly severity: "error" | "warning" | "hint";
  /** The tier it is about; null: the item as a whole. */
  readonly tier: Purpose | null;
  readonly text: Message;
}

export type PublishedValues = Readonly<Record<Purpose, number | null>>;

/** What the samples of an item are like, in counts; the statistics sheet shows them too. */
export type SampleFacts = Pick<
  Figures,
  "total" | "count" | "min" | "max" | "conditions" | "incomplete" | "differing" | "contradicted"
>;

/** What the samples give to think about, whatever is decided. */
export function sampleGuards(unitText: string, facts: SampleFacts, fewSamples: number): readonly Guard[] {
  const guards: Guard[] = [];
  const warn = (severity: Guard["severity"], text: Message) => guards.push({ severity, tier: null, text });
  const [total, count, conditions] = [facts.total ?? 0, facts.count ?? 0, facts.conditions ?? 0];
  const [differing, incomplete] = [facts.differing ?? 0, facts.incomplete ?? 0];
  if (unitText === "") warn("error", message("guardNoUnit"));
  else if (isFailure(parseUnit(unitText))) warn("error", message("guardUnitUnknown", { unit: unitText }));
  if (total === 0) warn("hint", message("guardNoSamples"));
  else if (count + differing + incomplete === 0) warn("warning", message("guardAllExcluded"));
  else if (count < fewSamples) warn("hint", message("guardFewSamples", { count, few: fewSamples }));
  if (count > 1 && facts.min === facts.max) {
    warn("hint", message("guardAllEqual", { count, value: facts.min! }));
  }
  if (conditions > 1) warn("warning", message("guardMixedConditions", { count: conditions }));
  if (differing > 0) warn("error", message("guardUnitsDiffer", { count: differing, unit: unitText }));
  if (incomplete > 0) warn("warning", message("guardUnusable", { count: incomplete }));
  if (facts.contradicted) warn("warning", message("guardContradicted", { count: facts.contradicted }));
  return guards;
}

/** What the values give to think about; figures are those of the item's usable samples. */
export function valueGuards(
  values: PublishedValues,
  sample: { readonly min: number | null; readonly max: number | null },
  peers: Pick<PeerFigures, "nationalExisting" | "nationalNew" | "nationalLeading">,
  names: Readonly<Record<Purpose, string>>,
): readonly Guard[] {
  const guards: Guard[] = [];
  const decided = tierOrder.filter((tier) => values[tier] !== null);
  for (let index = 1; index < decided.length; index++) {
    const [lenient, strict] = [decided[index - 1]!, decided[index]!];
    if (values[strict]! > values[lenient]!) {
      guards.push({
        severity: "error",
        tier: strict,
        text: message("guardTierOrder", {
          strict: names[strict],
          strictValue: values[strict]!,
          lenient: names[lenient],
          lenientValue: values[lenient]!,
        }),
      });
    }
  }
  const national = { existing: peers.nationalExisting, new: peers.nationalNew, leading: peers.nationalLeading };
  for (const tier of decided) {
    const value = values[tier]!;
    const name = names[tier];
    if (value <= 0) guards.push({ severity: "error", tier, text: message("guardNotPositive", { name, value }) });
    if (sample.min !== null && value < sample.min) {
      guards.push({
        severity: "warning",
        tier,
        text: message("guardBelowSamples", { name, value, min: sample.min }),
      });
    }
    if (sample.max !== null && value > sample.max) {
      guards.push({
        severity: "warning",
        tier,
        text: message("guardAboveSamples", { name, value, max: sample.max }),
      });
    }
    const limit = national[tier];
    if (limit !== null && value > limit) {
      guards.push({
        severity: "error",
        tier,
        text: message("guardLaxerThanNational", { name, value, national: limit }),
      });
    }
  }
  return guards;
}
