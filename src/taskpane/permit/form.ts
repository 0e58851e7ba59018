/** What the permit card is asked, as typed, and what it comes to. */
import type { Application } from "../../evaluation/permits/card";
import type { StandardsLibrary } from "../../standards/library";
import { differingConditions } from "../../standards/condition";
import type { Product } from "../../standards/variant";
import { parseQuantity } from "../../units/expression";

export interface ProductEntry {
  readonly product: string;
  readonly condition: string;
  readonly output: string;
  /** Blank: that of the quota. */
  readonly unit: string;
}

export interface PermitForm {
  readonly standard: string;
  readonly project: Application["project"];
  readonly volume: string;
  readonly onceThrough: boolean;
  readonly products: readonly ProductEntry[];
}

export const blankProduct: ProductEntry = { product: "", condition: "", output: "", unit: "" };

/** The product of the standard that a text means: by its name, else the one that fits best. */
export function productMeant(library: StandardsLibrary, standard: string, text: string): Product | null {
  const name = text.trim();
  if (name === "") return null;
  const [exact] = library.products({ standard, product: name });
  return exact ?? library.search(name, { standard, count: 1 })[0]?.product ?? null;
}

/** How the quotas of a product are told apart; none where there is one only. */
export function conditionsOf({ variants }: Product): readonly string[] {
  return variants.length < 2 ? [] : differingConditions(variants);
}

/** Null while something is still to be filled in; "volume" or a product's place where a number cannot be read. */
export function applicationOf(
  library: StandardsLibrary,
  form: PermitForm,
): Application | null | { readonly unread: string } {
  const volume = form.volume.trim() === "" ? null : parseQuantity(form.volume);
  if (volume === null && form.volume.trim() !== "") return { unread: form.volume };
  const products: Application["products"][number][] = [];
  for (const { product: text, condition, output: typed, unit } of form.products) {
    const product = productMeant(library, form.standard, text);
    if (!product || typed.trim() === "") continue;
    const output = parseQuantity(typed);
    if (output === null) return { unread: typed };
    const conditions = conditionsOf(product);
    if (conditions.length > 0 && condition === "") continue;
    products.push({
      code: product.code === "" ? null : product.code,
      product: product.product,
      condition: conditions.length > 0 ? condition : null,
      output,
      outputUnit: unit.trim() === "" ? null : unit.trim(),
    });
  }
  if (products.length === 0) return null;
  const { standard, project, onceThrough } = form;
  return { standard, products, project, volume, onceThrough };
}
