/** The form in which scripts/generate hands over standards and quotas: small, and quick to unpack. */
import type { Alias } from "./aliases";
import { aliasUses } from "./aliases";
import type { TierValue, Variant } from "./variant";

/** Printed digits; with a note; with readings joined by " | " where doubtful (else null); with a condition of this tier alone. */
export type PackedTier =
  string | readonly [printed: string, note: string, readings?: string | null, condition?: string];

/** Standard, category, product, unit, basis and remark are indices into the lists of PackedData. */
export type PackedVariant = readonly [
  standard: number,
  table: string,
  entry: number,
  code: string,
  category: number,
  product: number,
  condition: string,
  unit: number,
  tiers: readonly (PackedTier | null)[],
  basis: number,
  remark: number,
];

/** Name, pinyin syllables, and the products it stands for, each with the index of its use. */
export type PackedAlias = readonly [alias: string, syllables: string, uses: readonly (readonly [number, number])[]];

export interface PackedData {
  /** Ids of the standards that variants count by. */
  readonly standards: readonly string[];
  readonly units: readonly string[];
  readonly categories: readonly string[];
  readonly bases: readonly string[];
  readonly remarks: readonly string[];
  readonly products: readonly (readonly [name: string, syllables: string])[];
  readonly variants: readonly PackedVariant[];
  readonly aliases: readonly PackedAlias[];
}

export function unpackVariants({
  standards,
  units,
  categories,
  bases,
  remarks,
  products,
  variants,
}: PackedData): Variant[] {
  return variants.map(([standard, table, entry, code, category, product, condition, unit, tiers, basis, remark]) => ({
    standard: standards[standard]!,
    table,
    entry,
    code,
    category: categories[category]!,
    product: products[product]![0],
    condition,
    unit: units[unit]!,
    basis: bases[basis]!,
    remark: remarks[remark]!,
    tiers: tiers.map((tier) => (tier === null ? null : unpackTier(tier))),
  }));
}

function unpackTier(packed: PackedTier): TierValue {
  const [printed, note = "", readings = null, condition = ""] = typeof packed === "string" ? [packed] : packed;
  return {
    value: printed === "" ? null : Number(printed),
    printed,
    condition,
    status: readings === null ? "certain" : "doubtful",
    readings: readings ? readings.split(" | ") : [],
    note,
    confirmation: null,
  };
}

export function unpackAliases({ aliases, products }: PackedData): Alias[] {
  return aliases.flatMap(([alias, , uses]) =>
    uses.map(([product, use]) => ({ alias, product: products[product]![0], use: aliasUses[use]! })),
  );
}

/** The pinyin of products and aliases, for search. */
export function unpackSpellings({ products, aliases }: PackedData): Map<string, string> {
  return new Map([...products, ...aliases.map(([alias, syllables]) => [alias, syllables] as const)]);
}
