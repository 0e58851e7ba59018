/** The form in which scripts/generate hands over standards and quotas: small, and quick to unpack. */
import type { Alias } from "./aliases";
import { aliasUses } from "./aliases";
import { spellingsFrom } from "./spelling";
import type { TierValue, Variant } from "./variant";

/** Printed digits; with a note; with readings joined by " | " where doubtful (else null); with a condition of this tier alone. */
export type PackedTier =
  string | readonly [printed: string, note: string, readings?: string | null, condition?: string];

/** Standard, category, product, unit, basis and remark are indices into the lists of PackedData; that of category and product, and the entry, less the one of the row above. */
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

/**
 * A name, and what it stands for: the index of a product, less the one before, and that of its use, in one number. Most stand for one
 * product, which is then not a list.
 */
export type PackedAlias = readonly [alias: string, uses: number | readonly number[]];

/** Rows as columns, where like stands beside like and compresses the better. */
export type Columns<Row extends readonly unknown[]> = { readonly [Field in keyof Row]: readonly Row[Field][] };

export interface PackedData {
  /** Ids of the standards that variants count by. */
  readonly standards: readonly string[];
  readonly units: readonly string[];
  readonly categories: readonly string[];
  readonly bases: readonly string[];
  readonly remarks: readonly string[];
  readonly products: readonly string[];
  readonly variants: Columns<PackedVariant>;
  readonly aliases: Columns<PackedAlias>;
  /** How the characters of products and aliases are spelled; see spelling.ts. */
  readonly characters: string;
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
  const [standard, table, entry, code, category, product, condition, unit, tiers, basis, remark] = variants;
  let [ofEntry, ofCategory, ofProduct] = [0, 0, 0];
  return standard.map((index, row) => ({
    standard: standards[index]!,
    table: table[row]!,
    entry: (ofEntry += entry[row]!),
    code: code[row]!,
    category: categories[(ofCategory += category[row]!)]!,
    product: products[(ofProduct += product[row]!)]!,
    condition: condition[row]!,
    unit: units[unit[row]!]!,
    basis: bases[basis[row]!]!,
    remark: remarks[remark[row]!]!,
    tiers: tiers[row]!.map((tier) => (tier === null ? null : unpackTier(tier))),
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

export function unpackAliases({ aliases: [names, uses], products }: PackedData): Alias[] {
  let ofProduct = 0;
  return names.flatMap((alias, row) =>
    [uses[row]!].flat().map((packed) => {
      const further = Math.floor(packed / aliasUses.length);
      ofProduct += further;
      return { alias, product: products[ofProduct]!, use: aliasUses[packed - further * aliasUses.length]! };
    }),
  );
}

/** The pinyin of products and aliases, for search. */
export function unpackSpellings({ products, aliases: [names], characters }: PackedData): Map<string, string> {
  return spellingsFrom(characters, [...products, ...names]);
}
