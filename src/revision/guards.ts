/** Guard rails: what an analyst should look at before a value is published. None forbids anything. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { Purpose } from "../standards/standard";
import { isFailure } from "../language/failure";
import { parseUnit } from "../units/unit";
import type { PeerFigures } from "./peers";
import type { Item } from "./project";
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

/** What the samples give to think about, whatever is decided. */
export function sampleGuards(item: Item, adopted: readonly AdoptedSample[], fewSamples: number): readonly Guard[] {
  const guards: Guard[] = [];
  const warn = (severity: Guard["severity"], text: Message) => guards.push({ severity, tier: null, text });
  const included = usable(adopted);
  const unit = item.unit === "" ? null : parseUnit(item.unit);
  if (unit === null) warn("error", message("guardNoUnit"));
  else if (isFailure(unit)) warn("error", message("guardUnitUnknown", { unit: item.unit }));
  if (adopted.length === 0) warn("hint", message("guardNoSamples"));
  else if (adopted.every(({ sample }) => sample.exclusion !== null)) warn("warning", message("guardAllExcluded"));
  else if (included.length > 0 && included.length < fewSamples) {
    warn("hint", message("guardFewSamples", { count: included.length, few: fewSamples }));
  }
  if (included.length > 1 && included.every(({ use }) => use === included[0]!.use)) {
    warn("hint", message("guardAllEqual", { count: included.length, value: included[0]!.use }));
  }
  const conditions = distinct(included.map(({ sample }) => sample.condition));
  if (conditions.length > 1) {
    warn("warning", message("guardMixedConditions", { conditions: listed(conditions.map((one) => one || "—")) }));
  }
  const units = distinct(
    adopted.map(({ sample }) => sample.statedUnit || sample.outputUnit).filter((one) => one !== ""),
  );
  const unusableCount = adopted.filter(({ use, sample }) => use === null && sample.exclusion === null).length;
  if (unusableCount > 0) warn("warning", message("guardUnusable", { count: unusableCount }));
  const different = adopted.filter(({ problem }) => problem?.key === "sampleUnitDiffers").length;
  if (different > 0)
    warn("error", message("guardUnitsDiffer", { count: different, units: listed(units), unit: item.unit }));
  const contradicted = adopted.filter(({ problem }) => problem?.key === "statedUseContradicted").length;
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

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

const shownAtMost = 5;

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, shownAtMost).join("、");
  return texts.length > shownAtMost ? `${shown}…（${texts.length}）` : shown;
}
