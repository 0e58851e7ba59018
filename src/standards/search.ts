/** Search as one types: names, aliases, pinyin, initials, code, conditions. */
import MiniSearch from "minisearch";
import { normalise } from "./normalise";
import type { Product } from "./variant";

/** A product's name, its pinyin without tones, and its initials. */
export type Spelling = readonly [name: string, pinyin: string, initials: string];

export interface SearchOptions {
  /** Id of the standard to search; all of them where absent. */
  readonly standard?: string;
  /** Codes that begin so. */
  readonly code?: string;
  /** How many hits at most; 20 by default. */
  readonly count?: number;
}

export const searchFields = ["product", "alias", "pinyin", "initials", "code", "category", "condition"] as const;
export type SearchField = (typeof searchFields)[number];

export interface Hit {
  readonly product: Product;
  readonly score: number;
  /** What of the product the text was found in, the weightiest first. */
  readonly matched: readonly SearchField[];
}

interface SearchSources {
  readonly spellings: readonly Spelling[];
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

export class SearchIndex {
  private readonly engine: MiniSearch<{ id: number } & Record<SearchField, string>>;

  constructor(
    private readonly products: readonly Product[],
    { spellings, aliases }: SearchSources,
  ) {
    const spelt = new Map(spellings.map((spelling) => [spelling[0], spelling]));
    const aliasesOf = new Map<string, string[]>();
    for (const [alias, names] of aliases) {
      for (const name of names) aliasesOf.set(normalise(name), [...(aliasesOf.get(normalise(name)) ?? []), alias]);
    }
    this.engine = new MiniSearch({
      fields: [...searchFields],
      tokenize: (text) => tokens(text),
      processTerm: (term) => term,
      searchOptions: {
        boost: { product: 6, alias: 4, initials: 3, pinyin: 3, code: 4, category: 1, condition: 1 },
        prefix: (term) => /^[a-z0-9]+$/.test(term),
        fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.2 : false),
        combineWith: "AND",
      },
    });
    this.engine.addAll(
      products.map(({ product, code, category, variants }, id) => ({
        id,
        product,
        alias: (aliasesOf.get(normalise(product)) ?? []).join(" "),
        pinyin: spelt.get(product)?.[1] ?? "",
        initials: spelt.get(product)?.[2] ?? "",
        code,
        category,
        condition: variants.map(({ condition }) => condition).join(" "),
      })),
    );
  }

  search(text: string, { standard, code, count = 20 }: SearchOptions): readonly Hit[] {
    const words = tokens(text);
    if (words.length === 0) return [];
    return this.engine
      .search(text, {
        filter: ({ id }) => {
          const product = this.products[id as number]!;
          return (
            (standard === undefined || product.standard === standard) &&
            (code === undefined || product.code.startsWith(code))
          );
        },
      })
      .slice(0, count)
      .map(({ id, score, match }) => ({
        product: this.products[id as number]!,
        score,
        matched: searchFields.filter((field) => Object.values(match).some((fields) => fields.includes(field))),
      }));
  }
}

/** Latin words and numbers whole, Chinese by the character and by the pair. */
function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[a-z0-9.]+|\p{Script=Han}+/gu)) {
    if (/^[a-z0-9.]/.test(word)) {
      found.push(word);
      continue;
    }
    const characters = [...word];
    found.push(...characters);
    for (let at = 1; at < characters.length; at++) found.push(characters[at - 1]! + characters[at]!);
  }
  return found;
}
