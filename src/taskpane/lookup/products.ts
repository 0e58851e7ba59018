import type { StandardsLibrary } from "../../standards/library";
import type { Product } from "../../standards/variant";

export interface LookupFilter {
  readonly text: string;
  /** Id of a standard, or "" for all. */
  readonly standard: string;
  /** Industry code, or "" for all. */
  readonly code: string;
}

/** What tells a product from all others, across standards. */
export function keyOf({ standard, code, product }: Product): string {
  return [standard, code, product].join("|");
}

/** At most `count` products: what fits the text, the best first; without a text everything, as printed. */
export function findProducts(library: StandardsLibrary, filter: LookupFilter, count: number): readonly Product[] {
  const { text, standard, code } = filter;
  const only = { ...(standard && { standard }), ...(code && { code }) };
  if (text.trim() === "") return library.products(only).slice(0, count);
  return library.search(text, { ...only, count }).map(({ product }) => product);
}

export interface Industry {
  readonly code: string;
  readonly category: string;
}

/** The industries of a standard (or of all), by code. */
export function industriesOf(library: StandardsLibrary, standard: string): readonly Industry[] {
  // A standard that prints no codes has no names of classes either: those of the others serve.
  const categories = new Map<string, string>();
  for (const { code, category } of library.products())
    if (category) categories.set(code, categories.get(code) ?? category);
  const codes = new Set(library.products(standard ? { standard } : {}).map(({ code }) => code));
  codes.delete("");
  return [...codes]
    .map((code) => ({ code, category: categories.get(code) ?? "" }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

export function isDoubtful({ variants }: Product): boolean {
  return variants.some(({ tiers }) => tiers.some((tier) => tier?.status === "doubtful" && !tier.confirmation));
}
