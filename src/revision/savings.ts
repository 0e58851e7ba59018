/** How much water would be saved if everyone who uses more met the quota (chapter 6 of the revision report). */
import type { Purpose } from "../standards/standard";
import { tierOrder } from "./tiers";

/** A usable sample with its output. */
export interface CountedSample {
  readonly item: string;
  readonly enterprise: string;
  readonly year: number | null;
  /** In the item's unit, m³ per something. */
  readonly use: number;
  /** How many of that something. */
  readonly output: number;
}

/** The same with the group that it is counted in: an item, an industry or an enterprise. */
export interface Consumption extends CountedSample {
  readonly group: string;
}

export interface GroupSaving {
  readonly group: string;
  readonly enterprises: number;
  /** m³ a year. */
  readonly water: number;
  /** m³ a year against each tier; null where no item of the group has that tier. */
  readonly savings: Readonly<Record<Purpose, number | null>>;
}

export type QuotaOf = (item: string) => Readonly<Record<Purpose, number | null>> | null;

/** What is gathered of a group. Most groups by enterprise have one only, which needs no set. */
interface Group extends Omit<GroupSaving, "enterprises" | "savings"> {
  readonly enterprise: string;
  others: Set<string> | null;
  water: number;
  readonly savings: Record<Purpose, number | null>;
}

/** Savings by group, in the order in which groups appear. */
export function savingsBy(consumptions: readonly Consumption[], quotaOf: QuotaOf): readonly GroupSaving[] {
  return savingsOf(latestOnly(consumptions), ({ group }) => group, quotaOf);
}

/** Of an enterprise that was sampled in several years, the latest counts: the sum over years would be no potential of a year. */
export function latestOnly<One extends CountedSample>(samples: readonly One[]): readonly One[] {
  const latest = latestYears(samples);
  return samples.filter(({ year }, index) => year === null || year === latest[index]!.year);
}

/** Savings of samples each of which counts. */
export function savingsOf<One extends CountedSample>(
  samples: readonly One[],
  groupOf: (one: One) => string,
  quotaOf: QuotaOf,
): readonly GroupSaving[] {
  const groups = new Map<string, Group>();
  // Rows of an item and of a group mostly follow each other, and are not looked up again.
  let item: string | null = null;
  let quotas: ReturnType<QuotaOf> = null;
  let group: Group | null = null;
  for (const one of samples) {
    const name = groupOf(one);
    if (name !== group?.group) group = groupIn(groups, name, one.enterprise);
    addEnterprise(group, one.enterprise);
    group.water += one.use * one.output;
    if (one.item !== item) [item, quotas] = [one.item, quotaOf(one.item)];
    if (!quotas) continue;
    for (const tier of tierOrder) {
      const quota = quotas[tier];
      // Of uses that are quotients themselves exact decimals say nothing more, and took half of this.
      const saved = quota === null ? null : Math.max(0, one.use - quota) * one.output;
      if (saved !== null) group.savings[tier] = (group.savings[tier] ?? 0) + saved;
    }
  }
  return [...groups.values()].map(({ group, others, water, savings }) => ({
    group,
    enterprises: others ? others.size : 1,
    water,
    savings,
  }));
}

function groupIn(groups: Map<string, Group>, name: string, enterprise: string): Group {
  let group = groups.get(name);
  if (!group) {
    group = { group: name, enterprise, others: null, water: 0, savings: { existing: null, new: null, leading: null } };
    groups.set(name, group);
  }
  return group;
}

function addEnterprise(group: Group, enterprise: string): void {
  if (group.others) group.others.add(enterprise);
  else if (enterprise !== group.enterprise) group.others = new Set([group.enterprise, enterprise]);
}

/** An item of an enterprise. */
interface Sampled {
  /** The latest that it was sampled in; null where no sample says. */
  year: number | null;
}

/** Of each of the samples, in their order: those of an enterprise mostly follow each other, and are not looked up again. */
function latestYears(samples: readonly CountedSample[]): readonly Sampled[] {
  const byItem = new Map<string, Map<string, Sampled>>();
  let before: CountedSample | null = null;
  let sampled: Sampled = { year: null };
  return samples.map((one) => {
    if (before === null || one.item !== before.item || one.enterprise !== before.enterprise) {
      sampled = sampledIn(byItem, one);
    }
    before = one;
    if (one.year !== null && one.year > (sampled.year ?? -Infinity)) sampled.year = one.year;
    return sampled;
  });
}

function sampledIn(byItem: Map<string, Map<string, Sampled>>, { item, enterprise }: CountedSample): Sampled {
  let ofItem = byItem.get(item);
  if (!ofItem) byItem.set(item, (ofItem = new Map()));
  let sampled = ofItem.get(enterprise);
  if (!sampled) ofItem.set(enterprise, (sampled = { year: null }));
  return sampled;
}

/** So many of the groups, those with most to save first; those alike stay in their order. */
export function largestFirst(savings: readonly GroupSaving[], count = Infinity): readonly GroupSaving[] {
  if (count >= savings.length) return [...savings].sort(byMostToSave);
  // A few of thousands: most are no more than the last of those found so far, and are not sorted.
  const largest: GroupSaving[] = [];
  for (const one of savings) {
    let at = largest.length;
    while (at > 0 && byMostToSave(one, largest[at - 1]!) < 0) at--;
    if (at === count) continue;
    largest.splice(at, 0, one);
    if (largest.length > count) largest.pop();
  }
  return largest;
}

function byMostToSave({ savings: one, water }: GroupSaving, { savings: other, water: others }: GroupSaving): number {
  return (
    (other.existing ?? 0) - (one.existing ?? 0) ||
    (other.new ?? 0) - (one.new ?? 0) ||
    (other.leading ?? 0) - (one.leading ?? 0) ||
    others - water
  );
}
