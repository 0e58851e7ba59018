/** The form in which scripts/generate hands over standards and quotas: small, and quick to unpack. */
import type { Standard } from "./standard";
import type { TierValue, Variant } from "./variant";

/** Printed digits; with a note; doubtful, with note and readings joined by " | ". */
export type PackedTier = string | readonly [string, string] | readonly [string, string, string];

/** Standard, table, entry, code, category, product, condition, unit, tiers; words as indices into the lists of PackedData. */
export type PackedVariant = readonly [
  number,
  string,
  number,
  string,
  number,
  number,
  string,
  number,
  readonly (PackedTier | null)[],
];

export interface PackedData {
  readonly standards: readonly Standard[];
  readonly units: readonly string[];
  readonly categories: readonly string[];
  /** Name, pinyin and initials. */
  readonly products: readonly (readonly [string, string, string])[];
  readonly variants: readonly PackedVariant[];
}

export function unpackVariants({ standards, units, categories, products, variants }: PackedData): Variant[] {
  return variants.map(([standard, table, entry, code, category, product, condition, unit, tiers]) => ({
    standard: standards[standard]!.id,
    table,
    entry,
    code,
    category: categories[category]!,
    product: products[product]![0],
    condition,
    unit: units[unit]!,
    tiers: tiers.map((tier) => (tier === null ? null : unpackTier(tier))),
  }));
}

function unpackTier(packed: PackedTier): TierValue {
  const [printed, note = "", readings] = typeof packed === "string" ? [packed] : packed;
  return {
    value: printed === "" ? null : Number(printed),
    printed,
    status: readings === undefined ? "certain" : "doubtful",
    readings: readings ? readings.split(" | ") : [],
    note,
    confirmation: null,
  };
}
