/** Guard rails: what an analyst should look at before a value is published. None forbids anything. */
import type { Message, MessageKey } from "../language/messages";
import { message } from "../language/messages";
import type { Purpose } from "../standards/standard";
import { isFailure } from "../language/failure";
import { parseUnit } from "../units/unit";
import type { PeerFigures } from "./peers";
import type { AdoptedSample } from "./samples";
import { usable } from "./samples";
import { tierOrder } from "./tiers";

export interface Guard {
  readonly severity: "error" | "warning" | "hint";
  /** The tier it is about; null: the item as a whole. */
  readonly tier: Purpose | null;
  readonly text: Message;
}

export type PublishedValues = Readonly<Record<Purpose, number | null>>;

/** What the samples of an item are like. */
export interface SampleFacts {
  /** Of the samples that count. */
  readonly uses: readonly number[];
  readonly conditions: readonly string[];
  readonly total: number;
  readonly excluded: number;
  /** Of those not excluded: why they cannot be used, or what contradicts in them. */
  readonly problems: readonly MessageKey[];
}

export function factsOf(adopted: readonly AdoptedSample[]): SampleFacts {
  const counting = usable(adopted);
  const kept = adopted.filter(({ sample }) => sample.exclusion === null);
  return {
    uses: counting.map(({ use }) => use),
    conditions: counting.map(({ sample }) => sample.condition),
    total: adopted.length,
    excluded: adopted.length - kept.length,
    problems: kept.flatMap(({ problem }) => problem?.key ?? []),
  };
}

/** What the samples give to think about, whatever is decided. */
export function sampleGuards(unitText: string, facts: SampleFacts, fewSamples: number): readonly Guard[] {
  const guards: Guard[] = [];
  const warn = (severity: Guard["severity"], text: Message) => guards.push({ severity, tier: null, text });
  const { uses, total } = facts;
  if (unitText === "") warn("error", message("guardNoUnit"));
  else if (isFailure(parseUnit(unitText))) warn("error", message("guardUnitUnknown", { unit: unitText }));
  if (total === 0) warn("hint", message("guardNoSamples"));
  else if (facts.excluded === total) warn("warning", message("guardAllExcluded"));
  else if (uses.length < fewSamples) {
    warn("hint", message("guardFewSamples", { count: uses.length, few: fewSamples }));
  }
  if (uses.length > 1 && uses.every((use) => use === uses[0])) {
    warn("hint", message("guardAllEqual", { count: uses.length, value: uses[0]! }));
  }
  const conditions = [...new Set(facts.conditions)];
  if (conditions.length > 1) {
    warn("warning", message("guardMixedConditions", { conditions: listed(conditions.map((one) => one || "—")) }));
  }
  const differing = facts.problems.filter((key) => key === "sampleUnitDiffers").length;
  const contradicted = facts.problems.filter((key) => key === "statedUseContradicted").length;
  const incomplete = facts.problems.length - differing - contradicted;
  if (differing > 0) warn("error", message("guardUnitsDiffer", { count: differing, unit: unitText }));
  if (incomplete > 0) warn("warning", message("guardUnusable", { count: incomplete }));
  if (contradicted > 0) warn("warning", message("guardContradicted", { count: contradicted }));
  return guards;
}

/** What the values give to think about; figures are those of the item's usable samples. */
export function valueGuards(
  values: PublishedValues,
  sample: { readonly least: number | null; readonly greatest: number | null },
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
    if (sample.least !== null && value < sample.least) {
      guards.push({
        severity: "warning",
        tier,
        text: message("guardBelowSamples", { name, value, least: sample.least }),
      });
    }
    if (sample.greatest !== null && value > sample.greatest) {
      guards.push({
        severity: "warning",
        tier,
        text: message("guardAboveSamples", { name, value, greatest: sample.greatest }),
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

const shownAtMost = 5;

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, shownAtMost).join("、");
  return texts.length > shownAtMost ? `${shown}…（${texts.length}）` : shown;
}
