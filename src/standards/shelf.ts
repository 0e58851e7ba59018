/** One standard's quotas, ready for exact look-up. */
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { differingConditions, variantsHolding } from "./condition";
import { nearest } from "./near";
import { normalise, normaliseCode } from "./normalise";
import type { Purpose, Standard } from "./standard";
import type { Product, Variant } from "./variant";

/** Words for a purpose, understood where one tier alone has that purpose and no tier claims the word itself. */
const purposeWords: Readonly<Record<Purpose, readonly string[]>> = {
  leading: ["leading", "标杆"],
  new: ["new", "新建", "新建企业"],
  existing: ["existing", "现有", "现有企业"],
};

/** Other names of products: alias, both normalised, to the names it may stand for. */
export type ProductAliases = ReadonlyMap<string, readonly string[]>;

export class Shelf {
  readonly products: readonly Product[];
  private readonly byCode = new Map<string, Map<string, Product>>();
  private readonly byName = new Map<string, Product[]>();
  private readonly tiers = new Map<string, number>();

  constructor(
    readonly standard: Standard,
    variants: readonly Variant[],
    private readonly aliases: ProductAliases,
  ) {
    const products: { -readonly [Key in keyof Product]: Product[Key] }[] = [];
    for (const variant of variants) {
      const code = normaliseCode(variant.code);
      const name = normalise(variant.product);
      let names = this.byCode.get(code);
      if (!names) this.byCode.set(code, (names = new Map()));
      const known = names.get(name) as { variants: Variant[] } | undefined;
      if (known) {
        known.variants.push(variant);
        continue;
      }
      const { standard, category, product } = variant;
      const added = { standard, code: variant.code, category, product, variants: [variant] };
      products.push(added);
      names.set(name, added);
      this.byName.set(name, [...(this.byName.get(name) ?? []), added]);
    }
    this.products = products;
    standard.tiers.forEach(({ name, aliases }, index) => {
      for (const word of [name, ...aliases]) this.tiers.set(normalise(word), index);
    });
    standard.tiers.forEach(({ purpose }, index) => {
      if (standard.tiers.filter((tier) => tier.purpose === purpose).length > 1) return;
      for (const word of purposeWords[purpose]) if (!this.tiers.has(word)) this.tiers.set(word, index);
    });
  }

  tierIndex(word: string): number | Failure {
    return (
      this.tiers.get(normalise(word)) ??
      failure("#N/A", "tierUnknown", {
        standard: this.standard.id,
        value: word,
        tiers: this.standard.tiers.map(({ name }) => name).join("、"),
      })
    );
  }

  /** The one variant meant; without a code, the product alone must tell it. Nothing is fuzzy and nothing is picked. */
  find(code: string | null, product: string, condition: string | null): Variant | Failure {
    const products = this.productsNamed(code, product);
    if (!Array.isArray(products)) return products as Failure;
    const all = (products as readonly Product[]).flatMap(({ variants }) => variants);
    const left = condition === null ? all : variantsHolding(all, condition);
    if (left.length === 1) return left[0]!;
    const name = all[0]!.product;
    if (left.length === 0) {
      return failure("#N/A", "conditionUnknown", {
        product: name,
        value: condition!,
        conditions: some(
          all.map((variant) => variant.condition || "—"),
          8,
        ),
      });
    }
    const several = new Set(left.map((variant) => `${variant.code} ${variant.product}`)).size > 1;
    const conditions = differingConditions(left);
    return failure("#N/A", "quotaAmbiguous", {
      product: name,
      count: left.length,
      conditions: some(
        left.map((variant, at) =>
          several ? `${variant.code} ${variant.product} ${conditions[at]!}` : conditions[at]!,
        ),
        8,
      ),
    });
  }

  /** Products by code and name, both exact up to normalising and each left out where undefined. */
  select(code: string | undefined, product: string | undefined): readonly Product[] {
    if (product !== undefined) {
      const found = this.named(this.byName, normalise(product)).flat();
      return code === undefined ? found : found.filter((one) => normaliseCode(one.code) === normaliseCode(code));
    }
    if (code === undefined) return this.products;
    return [...(this.byCode.get(normaliseCode(code))?.values() ?? [])];
  }

  private productsNamed(code: string | null, word: string): readonly Product[] | Failure {
    const name = normalise(word);
    // A standard that prints no codes is looked up by product alone, whatever code the formula carries.
    const coded = code !== null && !(this.byCode.size === 1 && this.byCode.has(""));
    if (!coded) {
      const found = this.named(this.byName, name);
      return found.length > 0 ? found.flat() : this.productUnknown(word);
    }
    const names = this.byCode.get(normaliseCode(code));
    if (!names) {
      return failure("#N/A", "codeUnknown", {
        standard: this.standard.id,
        value: code,
        near: some(nearest(normaliseCode(code), [...this.byCode.keys()]), 5),
      });
    }
    const found = this.named(names, name);
    if (found.length > 0) return found;
    const elsewhere = this.named(this.byName, name).flat();
    const told = { standard: this.standard.id, code: normaliseCode(code), value: word };
    if (elsewhere.length > 0) {
      return failure("#N/A", "productUnderOtherCode", {
        ...told,
        codes: [...new Set(elsewhere.map((product) => product.code))].join("、"),
      });
    }
    const near = nearest(
      word,
      [...names.values()].map(({ product }) => product),
    );
    return failure("#N/A", "productNotUnderCode", { ...told, near: some(near, 5) });
  }

  /** What a map holds under a name, or else under the names that it is an alias of. */
  private named<Value>(map: ReadonlyMap<string, Value>, name: string): Value[] {
    const own = map.get(name);
    if (own !== undefined) return [own];
    return (this.aliases.get(name) ?? []).flatMap((product) => map.get(product) ?? []) as Value[];
  }

  private productUnknown(word: string): Failure {
    const near = nearest(word, [...new Set(this.products.map(({ product }) => product))]);
    return failure("#N/A", "productUnknown", { standard: this.standard.id, value: word, near: some(near, 5) });
  }
}

function some(words: readonly string[], count: number): string {
  const different = [...new Set(words)];
  if (different.length === 0) return "—";
  return different.slice(0, count).join(" | ") + (different.length > count ? " …" : "");
}
