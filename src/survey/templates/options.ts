import type { Language } from "../../language/language";
import type { StandardsLibrary } from "../../standards/library";
import type { Region } from "../districts";

export interface TemplateProduct {
  readonly name: string;
  /** What its output is counted in, by its quota: the t of m³/t. */
  readonly unit: string;
}

export interface TemplateOptions {
  readonly language: Language;
  readonly products: readonly TemplateProduct[];
  /** Whose cities and counties the lists offer; null: entered freely. */
  readonly region: Region | null;
  readonly years: { readonly from: number; readonly to: number };
  /** How many rows are ready to be filled. */
  readonly rows: number;
}

/** Products of a standard with the unit of their output, each once. */
export function productsOf(library: StandardsLibrary, standard: string): readonly TemplateProduct[] {
  const products = new Map<string, TemplateProduct>();
  for (const { product, variants } of library.products({ standard })) {
    const unit = /^m³\/(.+)$/.exec(variants[0]!.unit)?.[1]?.replace(/^\((.+)\)$/, "$1");
    if (unit) products.set(product, products.get(product) ?? { name: product, unit });
  }
  return [...products.values()];
}

/** The region that a standard is for, where its counties are known. */
export function regionOf(library: StandardsLibrary, standard: string): Region | null {
  const found = library.standards.find(({ id }) => id === standard);
  const name = found?.region.zh.replace(/省$/, "");
  return name === "江西" || name === "山西" ? name : null;
}
