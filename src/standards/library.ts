import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { normalise } from "./normalise";
import type { Hit, SearchOptions, Spelling } from "./search";
import { SearchIndex } from "./search";
import { Shelf } from "./shelf";
import type { Standard, Tier } from "./standard";
import type { Confirmation, Product, TierValue, Variant } from "./variant";

/** What names a quota, as a person writes it; null where left out. */
export interface Query {
  readonly standard: string;
  readonly code: string | null;
  readonly product: string;
  readonly condition: string | null;
}

export interface VariantFilter {
  readonly standard?: string;
  readonly code?: string;
  readonly product?: string;
}

/** A value served, and which tier it was taken from. */
export interface Quota {
  readonly variant: Variant;
  /** The tier asked for. */
  readonly asked: Tier;
  /** The tier whose value applies: another one than asked where the standard says what stands in. */
  readonly tier: Tier;
  readonly value: number;
  readonly confirmation: Confirmation | null;
}

interface LibraryContent {
  readonly standards: readonly Standard[];
  readonly variants: readonly Variant[];
  readonly spellings: readonly Spelling[];
  /** Alias to product names. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** A user's own standard with its quotas. */
export interface OwnStandard {
  readonly standard: Standard;
  readonly variants: readonly Variant[];
}

export interface Additions {
  readonly standards?: readonly OwnStandard[];
  readonly confirmations?: readonly Confirmation[];
}

/** All standards a look-up can answer from: the bundled ones and a user's own. It never changes; `with` makes another. */
export class StandardsLibrary {
  readonly standards: readonly Standard[];
  readonly variants: readonly Variant[];
  private readonly shelves = new Map<string, Shelf>();
  private readonly standardByWord = new Map<string, Standard>();
  private index: SearchIndex | null = null;

  private constructor(private readonly content: LibraryContent) {
    this.standards = content.standards;
    this.variants = content.variants;
    const aliases = new Map<string, readonly string[]>(
      [...content.aliases].map(([alias, products]) => [normalise(alias), products.map(normalise)]),
    );
    const bySheet = new Map<string, Variant[]>();
    for (const variant of this.variants) {
      const variants = bySheet.get(variant.standard);
      if (variants) variants.push(variant);
      else bySheet.set(variant.standard, [variant]);
    }
    for (const standard of this.standards) {
      this.shelves.set(standard.id, new Shelf(standard, bySheet.get(standard.id) ?? [], aliases));
      for (const word of [standard.id, ...standard.aliases]) this.standardByWord.set(normalise(word), standard);
    }
  }

  static create(content: Partial<LibraryContent>): StandardsLibrary {
    return new StandardsLibrary({ standards: [], variants: [], spellings: [], aliases: new Map(), ...content });
  }

  /** The same library with a user's own standards and confirmations. */
  with({ standards = [], confirmations = [] }: Additions): StandardsLibrary {
    const variants = [...this.content.variants, ...standards.flatMap((own) => own.variants)];
    return new StandardsLibrary({
      ...this.content,
      standards: [...this.content.standards, ...standards.map((own) => own.standard)],
      variants: confirmations.length > 0 ? variants.map((variant) => this.confirmed(variant, confirmations)) : variants,
    });
  }

  /** A standard by its id or a known alias, however spaced. */
  standard(word: string): Standard | Failure {
    return (
      this.standardByWord.get(normalise(word)) ??
      failure("#N/A", "standardUnknown", { value: word, standards: this.standards.map(({ id }) => id).join("、") })
    );
  }

  /** Products with their variants, in the order printed; the filter's words are exact up to normalising. */
  products(filter: VariantFilter = {}): readonly Product[] {
    const shelves = filter.standard === undefined ? [...this.shelves.values()] : [this.shelfOf(filter.standard)];
    return shelves.flatMap((shelf) => (isFailure(shelf) ? [] : shelf.select(filter.code, filter.product)));
  }

  /** The one variant meant, or why there is none. */
  find({ standard, code, product, condition }: Query): Variant | Failure {
    const shelf = this.shelfOf(standard);
    return isFailure(shelf) ? shelf : shelf.find(code, product, condition);
  }

  /** The value of a tier, by the standard's own fallback rule; doubtful values are not served. */
  quota(query: Query, tier: string): Quota | Failure {
    const shelf = this.shelfOf(query.standard);
    if (isFailure(shelf)) return shelf;
    const index = shelf.tierIndex(tier);
    if (isFailure(index)) return index;
    const variant = shelf.find(query.code, query.product, query.condition);
    return isFailure(variant) ? variant : this.tierValue(variant, shelf.standard.tiers[index]!);
  }

  tierValue(variant: Variant, asked: Tier): Quota | Failure {
    const standard = this.shelves.get(variant.standard)!.standard;
    const tierNamed = (name: string) => standard.tiers.findIndex((tier) => tier.name === name);
    let index = tierNamed(asked.name);
    if (!variant.tiers[index] && asked.fallback) index = tierNamed(asked.fallback.tier);
    const tier = standard.tiers[index]!;
    const found = variant.tiers[index];
    if (!found) {
      return failure("#N/A", "tierNotPrinted", {
        source: sourceOf(variant),
        product: variant.product,
        tier: asked.name,
        printed: standard.tiers
          .flatMap(({ name }, at) => (variant.tiers[at] ? `${name} ${variant.tiers[at].printed}` : []))
          .join("、"),
      });
    }
    if (found.confirmation) {
      return { variant, asked, tier, value: found.confirmation.value, confirmation: found.confirmation };
    }
    if (found.status === "doubtful" || found.value === null) return doubtful(variant, tier, found);
    return { variant, asked, tier, value: found.value, confirmation: null };
  }

  /** Products that fit free text, the best first. */
  search(text: string, options: SearchOptions = {}): readonly Hit[] {
    this.index ??= new SearchIndex(
      [...this.shelves.values()].flatMap((shelf) => shelf.products),
      this.content,
    );
    return this.index.search(text, options);
  }

  private shelfOf(word: string): Shelf | Failure {
    const standard = this.standard(word);
    return isFailure(standard) ? standard : this.shelves.get(standard.id)!;
  }

  private confirmed(variant: Variant, confirmations: readonly Confirmation[]): Variant {
    const own = confirmations.filter(
      ({ standard, table, entry, condition }) =>
        standard === variant.standard &&
        table === variant.table &&
        entry === variant.entry &&
        condition === variant.condition,
    );
    if (own.length === 0) return variant;
    const { tiers } = this.standards.find(({ id }) => id === variant.standard)!;
    return {
      ...variant,
      tiers: variant.tiers.map((tier, index) => {
        const confirmation = own.find((one) => one.tier === tiers[index]!.name && one.printed === tier?.printed);
        return tier && confirmation ? { ...tier, confirmation } : tier;
      }),
    };
  }
}

/** The citation of a variant: `DB14/T 1049.2—2021 表1`. */
export function sourceOf({ standard, table }: Variant): string {
  return table ? `${standard} 表${table}` : standard;
}

function doubtful(variant: Variant, tier: Tier, { printed, readings, note }: TierValue): Failure {
  return failure("#N/A", "quotaDoubtful", {
    product: variant.product,
    tier: tier.name,
    value: printed || "—",
    readings: readings.join(" | ") || "—",
    note: note || "—",
    source: sourceOf(variant),
    entry: variant.entry,
  });
}
