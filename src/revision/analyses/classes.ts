/** Sections 4.2.1 and 4.2.2: which products need classes by size or process, whether the national parts have them, and which quotas reach these. */
import { grouped } from "../../statistics/grouped";
import type { ItemOutcome } from "../outcome";
import { usable } from "../samples";
import type { ReportSources } from "../sources";
import type { SampleGroup, SampleGroups } from "./sample-groups";
import { sampleGroups } from "./sample-groups";

/**
 * split: the samples' classes differ clearly and have no items of their own. national: the national part parts the product and the
 * project does not. few: samples of several classes, too few to tell. none: neither calls for it.
 */
export type ClassNeed = "split" | "national" | "few" | "none";

export interface ProductClasses {
  readonly product: string;
  readonly items: number;
  /** Of its usable samples that state a condition, by this. */
  readonly classes: readonly SampleGroup[];
  /** Under which the nation has values; empty: it does not part the product, or has none. */
  readonly national: readonly string[];
  readonly need: ClassNeed;
}

export interface Reached {
  readonly reached: number;
  readonly unreached: number;
}

/** A national part beside the items that it has values for (tables 4.2-1 and 2.3-1). */
export interface NationalPart {
  readonly standard: string;
  readonly items: readonly ItemOutcome[];
  /** The conditions that it distinguishes in the products of these items. */
  readonly conditions: readonly string[];
  /** Whether the project parts them, too; null where the nation does not. */
  readonly parted: boolean | null;
  /** Of old and of new quotas for existing enterprises: within the national value, or laxer. */
  readonly before: Reached;
  readonly after: Reached;
}

export interface ClassAnalysis {
  readonly products: readonly ProductClasses[];
  readonly parts: readonly NationalPart[];
}

export function analyseClasses(
  outcomes: readonly ItemOutcome[],
  national: ReportSources["national"],
  fewest: number,
): ClassAnalysis {
  const products = [...grouped(outcomes, ({ item }) => item.product)].map(([product, own]) =>
    classesOf(product, own, distinct(national(product).map(({ condition }) => condition)), fewest),
  );
  return { products, parts: partsOf(outcomes, national) };
}

function classesOf(
  product: string,
  own: readonly ItemOutcome[],
  national: readonly string[],
  fewest: number,
): ProductClasses {
  const samples = own.flatMap(({ adopted }) => usable(adopted)).filter(({ sample }) => sample.condition !== "");
  const classes = sampleGroups(samples.map(({ sample, use }) => [sample.condition, use] as const));
  return {
    product,
    items: own.length,
    classes: classes.groups,
    national: national.length > 1 ? national : [],
    need: needOf(classes, own, national, fewest),
  };
}

function needOf(
  { groups, count, clear }: SampleGroups,
  own: readonly ItemOutcome[],
  national: readonly string[],
  fewest: number,
): ClassNeed {
  const unparted = groups.length > own.length;
  if (unparted && count >= fewest && clear) return "split";
  if (national.length > 1 && own.length === 1 && own[0]!.item.condition === "") return "national";
  return unparted && count < fewest ? "few" : "none";
}

function partsOf(outcomes: readonly ItemOutcome[], national: ReportSources["national"]): readonly NationalPart[] {
  const byPart = grouped(
    outcomes.flatMap((outcome) => standardsOf(outcome, national).map((standard) => ({ standard, outcome }))),
    ({ standard }) => standard,
  );
  return [...byPart]
    .map(([standard, entries]): NationalPart => {
      const items = entries.map(({ outcome }) => outcome);
      const values = items.flatMap(({ item }) => national(item.product).filter((one) => one.standard === standard));
      const conditions = distinct(values.map(({ condition }) => condition));
      const parts = conditions.length > 1;
      return {
        standard,
        items,
        conditions: parts ? conditions : [],
        parted: parts ? items.every(({ item }) => item.condition !== "") : null,
        before: reachedBy(items, ({ item }) => item.old),
        after: reachedBy(items, ({ values: of }) => of.existing.published),
      };
    })
    .sort((a, b) => a.standard.localeCompare(b.standard, "en", { numeric: true }));
}

/** Of the values that the item has; where it has none, of those of its product. */
function standardsOf({ item, peers }: ItemOutcome, national: ReportSources["national"]): readonly string[] {
  const own = peers.filter(({ kind }) => kind === "national").map(({ standard }) => standard);
  const known = own.length > 0 ? own : national(item.product).map(({ standard }) => standard);
  return distinct(known).filter((standard) => standard !== "");
}

function reachedBy(items: readonly ItemOutcome[], valueOf: (outcome: ItemOutcome) => number | null): Reached {
  const known = items.filter((one) => valueOf(one) !== null && one.peerFigures.nationalExisting !== null);
  const reached = known.filter((one) => valueOf(one)! <= one.peerFigures.nationalExisting!).length;
  return { reached, unreached: known.length - reached };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
