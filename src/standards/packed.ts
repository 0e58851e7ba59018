/** The form in which scripts/generate hands over standards and quotas: small, and quick to unpack. */
import type { Alias } from "./aliases";
import { aliasUses } from "./aliases";
import { spellingsFrom } from "./spelling";
import type { TierValue, Variant } from "./variant";

/** Standard, category, product, unit, basis and remark are indices into the lists of PackedData; that of category and product, and the entry, less the one of the row above. */
export type PackedVariant = readonly [
  standard: number,
  table: string,
  entry: number,
  code: string,
  category: number,
  product: number,
  unit: number,
  basis: number,
  remark: number,
];

/**
 * What is said of a value: its place, counted through the tiers of a row and then the rows, less the place before; a note; readings joined
 * by " | " where the value is doubtful (else null); the condition of this tier alone.
 */
export type PackedNote = readonly [place: number, note: string, readings?: string | null, condition?: string];

/**
 * A name, and what it stands for: the index of a product, less the one before, and that of its use, in one number. Most stand for one
 * product, which is then not a list.
 */
export type PackedAlias = readonly [alias: string, uses: number | readonly number[]];

/** Rows as columns, where like stands beside like and compresses the better. */
export type Columns<Row extends readonly unknown[]> = { readonly [Field in keyof Row]: readonly Row[Field][] };

/** Texts first, and of these such as are alike beside each other: what compresses looks no further back than 32 kB. */
export interface PackedData {
  /** How the characters of products and aliases are spelled; see spelling.ts. */
  readonly characters: string;
  /** Ids of the standards that variants count by, and how many tiers each has. */
  readonly standards: readonly string[];
  readonly tierCounts: readonly number[];
  readonly units: readonly string[];
  readonly bases: readonly string[];
  readonly remarks: readonly string[];
  readonly notes: readonly PackedNote[];
  /** Of each variant. */
  readonly conditions: readonly string[];
  readonly categories: readonly string[];
  readonly products: readonly string[];
  readonly aliases: Columns<PackedAlias>;
  /** By tier the printed digits of each variant, parted by blanks: nothing where it is not printed, "-" where its digits are not known. */
  readonly tiers: readonly string[];
  readonly variants: Columns<PackedVariant>;
}

export function unpackVariants(packed: PackedData): Variant[] {
  const { standards, tierCounts, units, categories, bases, remarks, products, conditions, variants } = packed;
  const [standard, table, entry, code, category, product, unit, basis, remark] = variants;
  const digits = packed.tiers.map((column) => column.split(" "));
  const notes = notesByPlace(packed.notes);
  const tiersOf = (row: number, count: number) =>
    digits.slice(0, count).map((column, tier) => {
      const printed = column[row]!;
      return printed === "" ? null : tierValue(printed, notes.get(row * digits.length + tier));
    });
  let [ofEntry, ofCategory, ofProduct] = [0, 0, 0];
  return standard.map((index, row) => ({
    standard: standards[index]!,
    table: table[row]!,
    entry: (ofEntry += entry[row]!),
    code: code[row]!,
    category: categories[(ofCategory += category[row]!)]!,
    product: products[(ofProduct += product[row]!)]!,
    condition: conditions[row]!,
    unit: units[unit[row]!]!,
    basis: bases[basis[row]!]!,
    remark: remarks[remark[row]!]!,
    tiers: tiersOf(row, tierCounts[index]!),
  }));
}

function notesByPlace(notes: readonly PackedNote[]): ReadonlyMap<number, PackedNote> {
  let place = 0;
  return new Map(notes.map((note) => [(place += note[0]), note]));
}

const noNote: PackedNote = [0, ""];

function tierValue(digits: string, [, note, readings = null, condition = ""]: PackedNote = noNote): TierValue {
  const printed = digits === "-" ? "" : digits;
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
