/** How much water would be saved if everyone who uses more met the quota (chapter 6 of the revision report). */
import type { Purpose } from "../standards/standard";

/** A usable sample with its output, and the group that it is counted in: an item, an industry or an enterprise. */
export interface Consumption {
  readonly group: string;
  readonly item: string;
  readonly enterprise: string;
  readonly year: number | null;
  /** In the item's unit, m³ per something. */
  readonly use: number;
  /** How many of that something. */
  readonly output: number;
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

/**
 * Savings by group, in the order in which groups appear. Of an enterprise that was sampled in several years, the latest counts:
 * the sum over years would be no potential of a year.
 */
export function savingsBy(consumptions: readonly Consumption[], quotaOf: QuotaOf): readonly GroupSaving[] {
  const latest = latestYears(consumptions);
  const groups = new Map<
    string,
    { enterprises: Set<string>; water: number; savings: Record<Purpose, number | null> }
  >();
  for (const one of consumptions) {
    if (one.year !== null && one.year !== latest.get(one.item)?.get(one.enterprise)) continue;
    let group = groups.get(one.group);
    if (!group) {
      group = { enterprises: new Set(), water: 0, savings: { existing: null, new: null, leading: null } };
      groups.set(one.group, group);
    }
    const volume = one.use * one.output;
    group.enterprises.add(one.enterprise);
    group.water += volume;
    const quotas = quotaOf(one.item);
    if (!quotas) continue;
    for (const tier of ["existing", "new", "leading"] as const) {
      const quota = quotas[tier];
      // Of uses that are quotients themselves exact decimals say nothing more, and took half of this.
      const saved = quota === null ? null : Math.max(0, one.use - quota) * one.output;
      if (saved !== null) group.savings[tier] = (group.savings[tier] ?? 0) + saved;
    }
  }
  return [...groups].map(([group, { enterprises, water, savings }]) => ({
    group,
    enterprises: enterprises.size,
    water,
    savings,
  }));
}

function latestYears(consumptions: readonly Consumption[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const latest = new Map<string, Map<string, number>>();
  for (const { item, enterprise, year } of consumptions) {
    if (year === null) continue;
    let ofItem = latest.get(item);
    if (!ofItem) latest.set(item, (ofItem = new Map()));
    if (year > (ofItem.get(enterprise) ?? -Infinity)) ofItem.set(enterprise, year);
  }
  return latest;
}

/** The groups with most to save come first; those alike stay in their order. */
export function largestFirst(savings: readonly GroupSaving[]): readonly GroupSaving[] {
  const most = ({ savings: of }: GroupSaving) => [of.existing ?? 0, of.new ?? 0, of.leading ?? 0] as const;
  return [...savings].sort((first, second) => {
    const [a, b] = [most(first), most(second)];
    return b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || second.water - first.water;
  });
}
