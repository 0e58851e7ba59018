import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Alias } from "./aliases";
import type { ByName } from "./by-name";
import { byName } from "./by-name";
import { citation } from "./citation";
import type { Threshold } from "./grade";
import { Memo } from "./memo";
import { normalise } from "./normalise";
import type { Hit, SearchOptions } from "./search";
import { SearchIndex } from "./search";
import { Shelf } from "./shelf";
import type { Standard, Tier } from "./standard";
import type { Confirmation, Product, TierValue, Variant } from "./variant";
import { confirmationApplies, servedValue } from "./variant";
import { grouped } from "../statistics/grouped";

/** What names a quota, as a person writes it; null or "" where left out. */
export interface Query {
  readonly standard: string;
  readonly code: string | null;
  readonly product: string;
  readonly condition: string | null;
}

export interface ProductFilter {
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
  /** The user's word for a doubtful value, or null where the print is certain. */
  readonly confirmation: Confirmation | null;
}

interface LibraryContent {
  readonly standards: readonly Standard[];
  readonly variants: readonly Variant[];
  readonly aliases: readonly Alias[];
  /** The pinyin syllables of products and aliases. */
  readonly spellings: ReadonlyMap<string, string>;
}

/** A user's own standard with its quotas. */
export interface OwnStandard {
  readonly standard: Standard;
  readonly variants: readonly Variant[];
}

export interface Additions {
  /** None may have the id or an alias of another standard: see `clashOf`. */
  readonly standards?: readonly OwnStandard[];
  readonly confirmations?: readonly Confirmation[];
}

/** All standards a look-up can answer from: the bundled ones and a user's own. It never changes; `with` makes another. */
export class StandardsLibrary {
  readonly standards: readonly Standard[];
  private readonly standardByWord = new Map<string, Standard>();
  // Made when first asked for: most workbooks use one standard and never search.
  private readonly shelves = new Map<string, Shelf>();
  private formulaAliases: ReadonlyMap<string, readonly string[]> | null = null;
  private readonly values: Memo<number | Failure>;
  private readonly found: Memo<Variant | Failure>;
  private index: SearchIndex | null = null;
  private english: ReadonlyMap<string, string> | null = null;
  private nameLinks: readonly (readonly [alias: string, product: string])[] | null = null;
  private productsByName: ByName<Product> | null = null;

  private constructor(private readonly content: LibraryContent) {
    this.standards = content.standards;
    for (const standard of this.standards) {
      for (const word of [standard.id, ...standard.aliases]) this.standardByWord.set(normalise(word), standard);
    }
    this.values = new Memo((standard, code, product, tier, condition) => {
      const quota = this.quota({ standard, code, product, condition }, tier);
      return isFailure(quota) ? quota : quota.value;
    });
    this.found = new Memo((standard, code, product, _, condition) => {
      const shelf = this.shelf(standard);
      const variant = isFailure(shelf) ? shelf : shelf.find(code, product, condition);
      return isFailure(variant) ? variant : (this.conditionUnsaid(variant, condition) ?? variant);
    });
  }

  /** @param content read when first needed, so that it may be made only then */
  static create(content: LibraryContent): StandardsLibrary {
    return new StandardsLibrary(content);
  }

  get variants(): readonly Variant[] {
    return this.content.variants;
  }

  /** The same library with a user's own standards and confirmations besides. */
  with({ standards = [], confirmations = [] }: Additions): StandardsLibrary {
    const clash = standards.map(({ standard }) => this.clashOf(standard)).find((found) => found !== null);
    if (clash) throw new Error(`A standard of the name ${clash.id} is in the library already`);
    const variants = [...this.content.variants, ...standards.flatMap((own) => own.variants)];
    return new StandardsLibrary({
      ...this.content,
      standards: [...this.content.standards, ...standards.map(({ standard }) => standard)],
      variants: confirmations.length > 0 ? variants.map((variant) => this.confirmed(variant, confirmations)) : variants,
    });
  }

  /** The standard here that a word of another one (its id or an alias) already names, or null. */
  clashOf({ id, aliases }: Pick<Standard, "id" | "aliases">): Standard | null {
    return [id, ...aliases].flatMap((word) => this.standardByWord.get(normalise(word)) ?? [])[0] ?? null;
  }

  /** A standard by its id or a known alias, however spaced. */
  standard(word: string): Standard | Failure {
    return (
      this.standardByWord.get(normalise(word)) ??
      failure("#N/A", "standardUnknown", { value: word, standards: this.standards.map(({ id }) => id) })
    );
  }

  /** A standard with all its entries. */
  edition(word: string): OwnStandard | Failure {
    const standard = this.standard(word);
    if (isFailure(standard)) return standard;
    return { standard, variants: this.variants.filter((variant) => variant.standard === standard.id) };
  }

  /** Products with their variants, in the order printed; the filter's words are exact up to normalising. */
  products({ standard, code, product }: ProductFilter = {}): readonly Product[] {
    const shelves = standard === undefined ? this.standards.map(({ id }) => this.shelfOf(id)) : [this.shelf(standard)];
    return shelves.flatMap((shelf) => (isFailure(shelf) ? [] : shelf.select(code, product)));
  }

  /** All products of an industry in one standard (without a code: all of the standard), or why there are none. */
  industry(standard: string, code: string | null): readonly Product[] | Failure {
    const shelf = this.shelf(standard);
    if (isFailure(shelf)) return shelf;
    return code === null ? shelf.products : shelf.underCode(code);
  }

  /** The one variant meant, or why there is none. */
  find({ standard, code, product, condition }: Query): Variant | Failure {
    return this.found.get(standard, code ?? "", product, "", condition ?? "");
  }

  /** The value that a tier's word means for a product, by the standard's own fallback rule; doubtful values are not served. */
  quota({ standard, code, product, condition }: Query, tierWord: string): Quota | Failure {
    const shelf = this.shelf(standard);
    if (isFailure(shelf)) return shelf;
    const tier = shelf.tierIndex(tierWord);
    if (isFailure(tier)) return tier;
    const variant = shelf.find(code, product, condition, tier);
    if (isFailure(variant)) return variant;
    return this.conditionUnsaid(variant, condition) ?? serve(shelf, variant, tier);
  }

  /**
   * The number that `quota` finds, quickly for whole columns.
   *
   * @param code "" where left out, as is `condition`
   */
  value(standard: string, code: string, product: string, tier: string, condition: string): number | Failure {
    return this.values.get(standard, code, product, tier, condition);
  }

  /**
   * The printed tiers of a product, the strictest first, to hold an actual value against; nothing stands in for one that is
   * not printed. A condition that belongs to some tiers alone leaves the others out.
   */
  thresholds(query: Query): readonly Threshold[] | Failure {
    const variant = this.find(query);
    if (isFailure(variant)) return variant;
    const shelf = this.shelfOf(variant.standard);
    return shelf.standard.tiers.flatMap((tier, index) => {
      const printed = variant.tiers[index];
      const fits = (at: number) => !isFailure(shelf.find(query.code, query.product, query.condition, at));
      if (!printed || (printed.condition !== "" && !fits(index))) return [];
      const quota = this.serve(variant, tier);
      return [{ name: tier.name, value: isFailure(quota) ? quota : quota.value }];
    });
  }

  /** The value of one tier of a variant, as `quota` would serve it. */
  serve(variant: Variant, tier: Tier): Quota | Failure {
    const shelf = this.shelfOf(variant.standard);
    return serve(shelf, variant, shelf.standard.tiers.indexOf(tier));
  }

  /** The standard of a variant. */
  standardOf({ standard }: Pick<Variant, "standard">): Standard {
    return this.standards.find(({ id }) => id === standard)!;
  }

  /** Products that fit free text, the best first. */
  search(text: string, options: SearchOptions = {}): readonly Hit[] {
    return this.searchIndex().search(text, options);
  }

  /** Made when first asked for, a tenth of a second: by who has nothing else to do, rather than by who types. */
  searchIndex(): SearchIndex {
    return (this.index ??= new SearchIndex(this.products(), this.content));
  }

  /** Products of all standards under the name, under another name of the same product, or under that of a comparable one. */
  comparable(product: string): readonly Product[] {
    this.productsByName ??= byName(this.products(), (known) => known.product);
    return this.productsByName(this.comparableNames(product));
  }

  /** What a product is called in English, where that is known. */
  englishName(product: string): string | null {
    this.english ??= new Map(
      this.content.aliases
        .filter(({ alias, use }) => use === "search" && /^[a-z]{3}/i.test(alias))
        .map(({ alias, product: named }) => [named, alias] as const)
        // Of several the first.
        .reverse(),
    );
    return this.english.get(product) ?? null;
  }

  /** The names, normalised, under which a product may stand in other standards: its other names, theirs, and so on. */
  comparableNames(product: string): ReadonlySet<string> {
    const links = (this.nameLinks ??= this.content.aliases
      .filter(({ use }) => use !== "search")
      .map(({ alias, product: other }) => [normalise(alias), normalise(other)] as const));
    const names = new Set([normalise(product)]);
    // A set hands out what is added to it meanwhile.
    for (const name of names) {
      for (const [one, other] of links) {
        if (one === name) names.add(other);
        if (other === name) names.add(one);
      }
    }
    return names;
  }

  /**
   * Why the one quota of a product is not taken though nothing else stands in its standard: a later edition tells several apart by
   * their conditions, and nobody has said which is meant. 白酒 of 2011 is that of 勾兑 alone.
   */
  private conditionUnsaid({ standard, product, condition }: Variant, said: string | null): Failure | null {
    if (said || condition === "") return null;
    const later = this.standards.find(({ replaces }) => replaces === standard);
    if (!later) return null;
    const products = this.shelfOf(later.id).select(undefined, product);
    const apart = products.flatMap(({ variants }) => variants);
    if (apart.length < 2 || apart.every((variant) => variant.condition === "")) return null;
    const conditions = [...new Set(apart.map((variant) => variant.condition || "无"))].join(" | ");
    return failure("#N/A", "conditionUnsaid", { standard, product, condition, later: later.id, conditions });
  }

  private shelf(word: string): Shelf | Failure {
    const standard = this.standard(word);
    return isFailure(standard) ? standard : this.shelfOf(standard.id);
  }

  private shelfOf(id: string): Shelf {
    let shelf = this.shelves.get(id);
    if (!shelf) {
      this.formulaAliases ??= this.readFormulaAliases();
      const variants = this.variants.filter(({ standard }) => standard === id);
      shelf = new Shelf(this.standardOf({ standard: id }), variants, this.formulaAliases);
      this.shelves.set(id, shelf);
    }
    return shelf;
  }

  private readFormulaAliases(): Map<string, string[]> {
    const used = this.content.aliases.filter(({ use }) => use === "formula");
    const byAlias = grouped(used, ({ alias }) => normalise(alias));
    return new Map([...byAlias].map(([alias, ones]) => [alias, ones.map(({ product }) => normalise(product))]));
  }

  private confirmed(variant: Variant, confirmations: readonly Confirmation[]): Variant {
    const own = confirmations.filter((confirmation) => confirmationApplies(confirmation, variant));
    if (own.length === 0) return variant;
    const { tiers } = this.standardOf(variant);
    return {
      ...variant,
      tiers: variant.tiers.map((tier, index) => {
        const confirmation = own.find((one) => one.tier === tiers[index]!.name && one.printed === tier?.printed);
        return tier && confirmation ? { ...tier, confirmation } : tier;
      }),
    };
  }
}

function serve(shelf: Shelf, variant: Variant, asked: number): Quota | Failure {
  const { standard } = shelf;
  const { tiers } = standard;
  const index = shelf.servingTier(variant, asked);
  const tier = tiers[index]!;
  const found = variant.tiers[index];
  if (!found) {
    return failure("#N/A", "tierNotPrinted", {
      source: citation(variant, standard),
      product: variant.product,
      tier: tiers[asked]!.name,
      printed: tiers.flatMap(({ name }, at) => (variant.tiers[at] ? `${name} ${variant.tiers[at].printed}` : [])),
    });
  }
  if (found.status === "certain" && found.value === null) return range(variant, standard, tier, found);
  const value = servedValue(found);
  if (value === null) return doubtful(variant, standard, tier, found);
  return { variant, asked: tiers[asked]!, tier, value, confirmation: found.confirmation };
}

/** A range has no value of its own: neither bound nor its middle is served. */
function range(variant: Variant, standard: Standard, tier: Tier, { printed }: TierValue): Failure {
  const source = citation(variant, standard);
  return failure("#N/A", "quotaRange", { product: variant.product, tier: tier.name, value: printed, source });
}

/** Why a doubtful value is not served: the readings, and where to look in print. */
function doubtful(variant: Variant, standard: Standard, tier: Tier, { printed, readings, note }: TierValue): Failure {
  return failure("#N/A", "quotaDoubtful", {
    product: variant.product,
    tier: tier.name,
    value: printed || "—",
    readings: readings.join(" | ") || "—",
    note: note || "—",
    source: citation(variant, standard),
    entry: variant.entry,
  });
}
