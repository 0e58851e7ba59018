/** One standard's quotas, ready for exact look-up. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { codesMeant, nearestCodes } from "./classification";
import { differingConditions, variantsHolding, wholeCondition } from "./condition";

import { nearest } from "./near";
import { normalise, normaliseCode } from "./normalise";
import type { Purpose, Standard } from "./standard";
import { singleTierName } from "./standard";
import type { Product, Variant } from "./variant";

/** Words for a purpose, understood where one tier alone has that purpose and no tier claims the word itself. */
const purposeSpellings: Readonly<Record<Purpose, readonly string[]>> = {
  leading: ["leading", "标杆"],
  new: ["new", "新建", "新建企业"],
  existing: ["existing", "现有", "现有企业"],
};

export class Shelf {
  readonly products: readonly Product[];
  private readonly codes = new Set<string>();
  private readonly byName = new Map<string, Product[]>();
  private readonly tiers = new Map<string, number>();
  private readonly meant = new Map<string, readonly string[]>();

  /** @param aliases normalised other names to the normalised names of the same product */
  constructor(
    readonly standard: Standard,
    variants: readonly Variant[],
    private readonly aliases: ReadonlyMap<string, readonly string[]>,
  ) {
    const products = new Map<string, { code: string; name: string; variants: Variant[] }>();
    for (const variant of variants) {
      const code = normaliseCode(variant.code);
      const name = normalise(variant.product);
      const known = products.get(`${code}\t${name}`);
      if (known) known.variants.push(variant);
      else products.set(`${code}\t${name}`, { code, name, variants: [variant] });
    }
    this.products = [...products.values()].map(({ code, name, variants }) => {
      const { standard, category, product } = variants[0]!;
      const made: Product = { standard, code: variants[0]!.code, category, product, variants };
      this.codes.add(code);
      const named = this.byName.get(name);
      if (named) named.push(made);
      else this.byName.set(name, [made]);
      return made;
    });
    standard.tiers.forEach(({ purpose }, index) => {
      if (standard.tiers.filter((tier) => tier.purpose === purpose).length > 1) return;
      for (const word of purposeSpellings[purpose]) this.tiers.set(word, index);
    });
    // A single value under no name of a tier serves existing enterprises, as 通用值 does.
    const single = standard.tiers.findIndex(({ name }) => name === singleTierName);
    if (single >= 0) this.tiers.set("通用值", single);
    // The standard's own words come last: they take precedence over the words for purposes.
    standard.tiers.forEach(({ name, aliases }, index) => {
      for (const word of [name, ...aliases]) this.tiers.set(normalise(word), index);
    });
  }

  tierIndex(word: string): number | Failure {
    return (
      this.tiers.get(normalise(word)) ??
      failure("#N/A", "tierUnknown", {
        standard: this.standard.id,
        value: word,
        tiers: this.standard.tiers.map(({ name }) => name),
      })
    );
  }

  /** The tier that applies to a variant when one is asked for: it or, where it is not printed, the one that stands in. */
  servingTier(variant: Variant, asked: number): number {
    const { fallback } = this.standard.tiers[asked]!;
    if (variant.tiers[asked] || !fallback) return asked;
    return this.standard.tiers.findIndex(({ name }) => name === fallback.tier);
  }

  /**
   * The one variant meant; without a code, the product alone must tell it. Nothing is fuzzy and nothing is picked.
   *
   * @param tier index of the tier asked for: a condition of another tier alone does not count
   */
  find(code: string | null, product: string, condition: string | null, tier: number | null = null): Variant | Failure {
    const products = this.named(code, product);
    if (isFailure(products)) return products;
    const all = products.flatMap(({ variants }) => variants);
    const left = !condition
      ? all
      : variantsHolding(all, condition, (variant) =>
          tier === null ? variant.tiers : [variant.tiers[this.servingTier(variant, tier)] ?? null],
        );
    if (left.length === 1) return left[0]!;
    if (left.length === 0) {
      return failure("#N/A", "conditionUnknown", {
        product,
        value: condition ?? "",
        conditions: some(all.map((variant) => this.conditionShown(variant))),
      });
    }
    const severalProducts = products.length > 1;
    const conditions = differingConditions(left);
    return failure("#N/A", "quotaAmbiguous", {
      product,
      count: left.length,
      conditions: some(
        left.map(({ code, product }, index) =>
          severalProducts ? [code, product, conditions[index]].join(" ").trim() : conditions[index]!,
        ),
      ),
    });
  }

  /** Products by code and name, both exact up to normalising and each left out where undefined. */
  select(code: string | undefined, product: string | undefined): readonly Product[] {
    const found = product === undefined ? this.products : this.resolve(this.byName, normalise(product)).flat();
    if (code === undefined) return found;
    const meant = new Set(this.codesMeant(code));
    return found.filter((one) => meant.has(normaliseCode(one.code)));
  }

  /** All products of an industry: a section, a division, a class, or the class that a finer code is a part of. */
  underCode(code: string): readonly Product[] | Failure {
    const found = this.select(code, undefined);
    return found.length > 0 ? found : this.codeUnknown(code);
  }

  private codesMeant(code: string): readonly string[] {
    let known = this.meant.get(code);
    if (!known) this.meant.set(code, (known = codesMeant(code, [...this.codes])));
    return known;
  }

  private named(code: string | null, product: string): readonly Product[] | Failure {
    const name = normalise(product);
    const everywhere = this.resolve(this.byName, name).flat();
    const told = { standard: this.standard.id, value: product };
    if (!code) {
      if (everywhere.length > 0) return everywhere;
      const near = nearest(
        product,
        this.products.map((known) => known.product),
      );
      return failure("#N/A", "productUnknown", { ...told, near: some(near, 5) });
    }
    const meant = this.codesMeant(code);
    const found = everywhere.filter((known) => meant.includes(normaliseCode(known.code)));
    if (found.length > 0) return found;
    // A product without a code (its standard prints none, and the classification leaves it open) is known by its name alone.
    const codeless = everywhere.filter((known) => known.code === "");
    if (codeless.length > 0) return codeless;
    if (meant.length === 0) return this.codeUnknown(code);
    if (everywhere.length > 0) {
      const codes = some(everywhere.map((known) => known.code));
      return failure("#N/A", "productUnderOtherCode", { ...told, code, codes });
    }
    const near = nearest(
      product,
      this.select(code, undefined).map((known) => known.product),
    );
    return failure("#N/A", "productNotUnderCode", { ...told, code, near: some(near, 5) });
  }

  /** What a map holds under a name, or else under the names that it is an alias of. */
  private resolve<Value>(map: ReadonlyMap<string, Value>, name: string): Value[] {
    const own = map.get(name);
    return own === undefined ? (this.aliases.get(name) ?? []).flatMap((other) => map.get(other) ?? []) : [own];
  }

  private conditionShown(variant: Variant): string {
    return wholeCondition(variant, this.standard) || "无";
  }

  private codeUnknown(code: string): Failure {
    return failure("#N/A", "codeUnknown", {
      standard: this.standard.id,
      value: code,
      near: some(nearestCodes(code, [...this.codes]), 5),
    });
  }
}

function some(names: readonly string[], count = 8): string {
  const different = [...new Set(names)];
  return different.slice(0, count).join(" | ") + (different.length > count ? " …" : "");
}
