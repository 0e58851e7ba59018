import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { citation } from "./citation";
import type { Standard } from "./standard";
import type { Variant } from "./variant";

/** The readings by which a variant may belong to another unit or product, so that its unit cannot be served; [] where it can. */
export function unitReadings({ tiers }: Variant): string[] {
  const open = tiers.flatMap((tier) => (tier && !tier.confirmation ? tier.readings : []));
  return [...new Set(open)].filter((reading) => /单位|产品|m³\//.test(reading));
}

/** The unit of a quota, or why it cannot be told: #N/A with the readings where the print leaves it doubtful. */
export function certainUnit(variant: Variant, standard: Standard): string | Failure {
  const readings = unitReadings(variant);
  if (readings.length === 0) return variant.unit;
  return failure("#N/A", "unitDoubtful", {
    product: variant.product,
    unit: variant.unit,
    readings: readings.join(" | "),
    source: citation(variant, standard),
    entry: variant.entry,
  });
}
