import type { Variant } from "./variant";

/** The readings by which a variant may belong to another unit or product, so that its unit cannot be served; [] where it can. */
export function unitReadings({ tiers }: Variant): string[] {
  const open = tiers.flatMap((tier) => (tier && !tier.confirmation ? tier.readings : []));
  return [...new Set(open)].filter((reading) => /单位|产品|m³\//.test(reading));
}
