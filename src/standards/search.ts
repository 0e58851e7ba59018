/** Search as one types: names and other names, pinyin, initials, code, condition; a mistyped letter or character is forgiven. */
import type { SearchResult } from "minisearch";
import MiniSearch from "minisearch";
import type { Alias } from "./aliases";
import { codesMeant, looksLikeCode } from "./classification";
import { normalise } from "./normalise";
import type { Product, Variant } from "./variant";
import { grouped } from "../statistics/grouped";

export interface SearchOptions {
  /** Id of the standard to search; all of them where absent. */
  readonly standard?: string | undefined;
  /** Id of the standard whose products go first among equals: the workbook's choice. */
  readonly prefer?: string | undefined;
  /** Industry codes that begin so. */
  readonly code?: string | undefined;
  /** How many products at most; 20 by default. */
  readonly count?: number | undefined;
}

const searchFields = ["product", "alias", "pinyin", "initials", "code", "category", "condition"] as const;
type SearchField = (typeof searchFields)[number];

export interface Hit {
  readonly product: Product;
  /** The product's variants, those first whose condition holds most of the words typed. */
  readonly variants: readonly Variant[];
  readonly score: number;
  /** What of the product the text was found in, the weightiest first. */
  readonly matched: readonly SearchField[];
}

interface SearchSources {
  readonly aliases: readonly Alias[];
  readonly spellings: ReadonlyMap<string, string>;
}

interface Entry extends Record<SearchField, string> {
  readonly id: number;
}

const weights: Readonly<Record<SearchField, number>> = {
  product: 6,
  alias: 4,
  code: 4,
  pinyin: 4,
  initials: 4,
  category: 1.5,
  condition: 1,
};

export class SearchIndex {
  private readonly engine: MiniSearch<Entry>;
  /** What a product is called, as words are typed: its name and its other names, each with its pinyin and initials. */
  private readonly names: readonly { readonly own: readonly string[]; readonly other: readonly string[] }[];

  constructor(
    private readonly products: readonly Product[],
    { aliases, spellings }: SearchSources,
  ) {
    const aliasesOf = grouped(aliases, ({ product }) => product);
    this.engine = new MiniSearch<Entry>({
      fields: [...searchFields],
      tokenize: (text, field) => {
        if (field === "pinyin") return tails(text, joined);
        if (field === "initials") return tails(text, firstLetters);
        if (field === "alias") return aliasTokens(text);
        // Single characters are for names alone: elsewhere they say little and are many.
        return field === "product" ? wordsAndCharacters(text) : tokens(text);
      },
      processTerm: (term) => term,
      searchOptions: {
        boost: weights,
        tokenize: tokens,
        prefix: (term) => latin.test(term),
        // Whole pinyin only: a short one is near to too many others.
        fuzzy: (term) => /^\d?[a-z][a-z\d]{4,}$/.test(term) && (term.length < 12 ? 1 : 2),
        weights: { prefix: 0.6, fuzzy: 0.3 },
      },
    });
    const spelling = speller(spellings);
    const ways = (name: string) => {
      const syllables = spelling(name).split(" ");
      return [normalise(name), joined(syllables), firstLetters(syllables)];
    };
    this.names = products.map(({ product }) => ({
      own: ways(product),
      other: (aliasesOf.get(product) ?? []).flatMap(({ alias }) => ways(alias)),
    }));
    this.engine.addAll(
      products.map(({ product, code, category, variants }, id) => ({
        id,
        product,
        alias: (aliasesOf.get(product) ?? []).map(({ alias }) => `${alias}\n${spelling(alias)}`).join("\n\n"),
        pinyin: spelling(product),
        initials: spelling(product),
        code: code.startsWith("0") ? `${code} ${code.slice(1)}` : code,
        category,
        condition: [...new Set(variants.flatMap(({ condition }) => condition.split("；")))].join(" "),
      })),
    );
  }

  search(text: string, { standard, prefer, code, count = 20 }: SearchOptions): readonly Hit[] {
    const sought = normalise(text);
    const filter = ({ id }: SearchResult) => {
      const product = this.products[id as number]!;
      return (
        (standard === undefined || product.standard === standard) &&
        (code === undefined || product.code.startsWith(code))
      );
    };
    if (looksLikeCode(text)) {
      const byCode = this.underCode(text, standard, prefer, code);
      if (byCode.length > 0) return byCode.slice(0, count);
    }
    let found = this.engine.search(text, { combineWith: "AND", filter });
    if (found.length === 0) {
      const min = wordsAndCharacters(text).filter(single).length / 2;
      found = this.engine
        .search(text, { tokenize: wordsAndCharacters, combineWith: "OR", filter })
        .filter(({ queryTerms }) => queryTerms.filter(single).length >= min);
    }
    const conditions = text.split(/\s+/).flatMap((word) => normalise(word) || []);
    return found
      .map((result) => ({ result, score: result.score * this.likeness(result.id as number, sought, prefer) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, count)
      .map(({ result, score }) => {
        const product = this.products[result.id as number]!;
        const fields = new Set(Object.values(result.match).flat());
        return {
          product,
          variants: fittingFirst(product.variants, conditions),
          score,
          matched: searchFields.filter((field) => fields.has(field)),
        };
      });
  }

  /** The products of an industry by its code, those of the preferred standard first. */
  private underCode(text: string, standard?: string, prefer?: string, code?: string): Hit[] {
    const meant = new Set(codesMeant(text, [...new Set(this.products.map((product) => product.code))]));
    return this.products
      .filter(
        (product) =>
          meant.has(product.code) &&
          (standard === undefined || product.standard === standard) &&
          (code === undefined || product.code.startsWith(code)),
      )
      .sort((a, b) => Number(b.standard === prefer) - Number(a.standard === prefer))
      .map((product) => ({ product, variants: product.variants, score: 1, matched: ["code"] }));
  }

  /** A name that is the whole text, or begins with it, counts for more than one that merely contains it. */
  private likeness(id: number, sought: string, prefer: string | undefined): number {
    const { own, other } = this.names[id]!;
    const name = own.includes(sought) ? 4 : other.includes(sought) ? 2 : own[0]!.startsWith(sought) ? 1.5 : 1;
    return name * (this.products[id]!.standard === prefer ? 1.5 : 1);
  }
}

/** The pinyin of a name; that of a user's own product is put together from characters of known names. */
function speller(spellings: ReadonlyMap<string, string>): (name: string) => string {
  let byCharacter: Map<string, string> | null = null;
  const learn = () => {
    const learnt = new Map<string, string>();
    for (const [name, spelling] of spellings) {
      const characters = [...name].filter((character) => /\p{Script=Han}/u.test(character));
      const syllables = spelling.split(" ").filter((syllable) => /^[a-z]+$/.test(syllable));
      // With Latin words among them it is not sure which syllable is whose.
      if (characters.length !== syllables.length) continue;
      characters.forEach((character, at) => learnt.set(character, syllables[at]!));
    }
    return learnt;
  };
  return (name) => {
    const known = spellings.get(name);
    if (known !== undefined) return known;
    byCharacter ??= learn();
    return [...name].flatMap((character) => byCharacter!.get(character) ?? []).join(" ");
  };
}

const latin = /^[a-z0-9.]/;

/** Latin words and numbers whole, Chinese by pairs; a single Chinese character as it is. */
function tokens(text: string): string[] {
  return pieces(text, (characters) => (characters.length > 1 ? [] : characters));
}

/** Words as above and every Chinese character besides. */
function wordsAndCharacters(text: string): string[] {
  return pieces(text, (characters) => characters);
}

function pieces(text: string, singles: (characters: string[]) => string[]): string[] {
  const found = new Set<string>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[a-z0-9.]+|\p{Script=Han}+/gu)) {
    if (latin.test(word)) {
      found.add(word);
      continue;
    }
    const characters = [...word];
    for (const character of singles(characters)) found.add(character);
    for (let at = 1; at < characters.length; at++) found.add(characters[at - 1]! + characters[at]!);
  }
  return [...found];
}

function single(word: string): boolean {
  return latin.test(word) || word.length === 1;
}

/** An alias by its words, and by its pinyin and initials, which stand on the line after it. */
function aliasTokens(text: string): string[] {
  return text.split("\n\n").flatMap((entry) => {
    const [alias = "", syllables = ""] = entry.split("\n");
    return [...wordsAndCharacters(alias), ...tails(syllables, joined), ...tails(syllables, firstLetters)];
  });
}

function joined(syllables: readonly string[]): string {
  return syllables.join("");
}

function firstLetters(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join("");
}

/** Syllables joined from every one of them on: typing may begin anywhere in a name. */
function tails(spelling: string, join: (syllables: readonly string[]) => string): string[] {
  const syllables = spelling.split(" ");
  return syllables.flatMap((_, from) => join(syllables.slice(from)) || []);
}

function fittingFirst(variants: readonly Variant[], conditions: readonly string[]): readonly Variant[] {
  if (variants.length === 1) return variants;
  const fit = new Map(
    variants.map((variant) => {
      const own = normalise(variant.condition);
      return [variant, conditions.filter((condition) => own.includes(condition)).length];
    }),
  );
  return [...variants].sort((a, b) => fit.get(b)! - fit.get(a)!);
}
