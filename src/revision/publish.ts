/** After publication (the values of an approved project become an own standard): formulas use it, and the next revision starts from it. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { OwnStandard } from "../standards/library";
import type { Purpose, Standard } from "../standards/standard";
import type { Variant } from "../standards/variant";
import type { ItemOutcome } from "./outcome";
import { decidedOf, outcomesOf, strictestFirst } from "./outcome";
import type { Item, RevisionProject, Settings } from "./project";
import { tierSystemOf } from "./tiers";

export interface Published {
  readonly own: OwnStandard;
  /** What has no value yet, and so is not in the standard. */
  readonly undecided: readonly Item[];
}

export function publishedStandard(project: RevisionProject): Published | { readonly problem: Message } {
  const { settings } = project;
  if (settings.standard === "") return { problem: message("publishNumberMissing") };
  const outcomes = outcomesOf(project);
  const decided = decidedOf(outcomes);
  if (decided.length === 0) return { problem: message("publishNothingDecided") };
  const wrong = decided.filter(({ guards }) => guards.some(({ severity }) => severity === "error"));
  if (wrong.length > 0) {
    const items = wrong.map(({ item }) => item.key);
    return { problem: message("publishErrors", { count: wrong.length, items }) };
  }
  const standard = standardOf(settings, strictestFirst(decided));
  return {
    own: {
      standard,
      variants: decided.map((outcome, index) => variantOf(outcome, standard, index + 1)),
    },
    undecided: outcomes.filter((outcome) => !decided.includes(outcome)).map(({ item }) => item),
  };
}

/** The values as they are now, for comparison: also where errors stand against them, or no number has been given yet. */
export function draftStandard(project: RevisionProject, name: string): OwnStandard {
  const { settings } = project;
  const decided = decidedOf(outcomesOf(project));
  const standard = standardOf({ ...settings, standard: settings.standard || name }, strictestFirst(decided));
  return { standard, variants: decided.map((outcome, index) => variantOf(outcome, standard, index + 1)) };
}

function standardOf({ standard, title, region, replaces, tiers }: Settings, purposes: readonly Purpose[]): Standard {
  const { names } = tierSystemOf(tiers);
  return {
    id: standard,
    title: { zh: title, en: title },
    edition: /[—－–-]\s*(\d{4})/.exec(standard)?.[1] ?? "",
    region: { zh: region, en: region },
    inForce: null,
    replaces: replaces === "" ? null : replaces,
    draft: false,
    quotedBy: null,
    tiers: purposes.map((purpose) => ({ name: `${names[purpose]}值`, purpose, aliases: [names[purpose]] })),
    aliases: [],
    own: true,
  };
}

function variantOf({ item, values }: ItemOutcome, { id, tiers }: Standard, entry: number): Variant {
  const { code, industry, product, condition, unit, decimals } = item;
  return {
    standard: id,
    table: "",
    entry,
    code,
    category: industry,
    product,
    condition,
    unit,
    basis: "",
    remark: "",
    tiers: tiers.map(({ purpose }) => {
      const value = values[purpose].published;
      const certain = { condition: "", status: "certain", readings: [], note: "", confirmation: null } as const;
      return value === null ? null : { value, printed: value.toFixed(decimals), ...certain };
    }),
  };
}
