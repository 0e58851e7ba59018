/** What the permit card is asked, as typed, and what it comes to. */
import type { Application, ApplicationProduct } from "../../evaluation/permits/card";
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import type { StandardsLibrary } from "../../standards/library";
import { differingConditions } from "../../standards/condition";
import type { Product } from "../../standards/variant";
import { parseAmount, parseWater } from "../../units/amount";

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

/** What is asked for; what cannot be read or is still missing; null while nothing is filled in. */
export function applicationOf(library: StandardsLibrary, form: PermitForm): Application | Failure | null {
  const filled = form.products.filter(({ product, output }) => product.trim() !== "" || output.trim() !== "");
  if (filled.length === 0) return null;
  const volume = form.volume.trim() === "" ? null : parseWater(form.volume);
  if (isFailure(volume)) return volume;
  const products: ApplicationProduct[] = [];
  for (const entry of filled) {
    const product = productOf(library, form.standard, entry);
    if (isFailure(product)) return product;
    products.push(product);
  }
  const { standard, project, onceThrough } = form;
  return { standard, products, project, volume, onceThrough };
}

function productOf(library: StandardsLibrary, standard: string, entry: ProductEntry): ApplicationProduct | Failure {
  const meant = productMeant(library, standard, entry.product);
  if (!meant) return failure("#N/A", "permitProductUnknown", { product: entry.product.trim(), standard });
  const { product } = meant;
  const conditions = conditionsOf(meant);
  if (conditions.length > 0 && entry.condition === "") return failure("#N/A", "permitConditionMissing", { product });
  // Blank stays unknown, for the card to say what is missing.
  const amount = entry.output.trim() === "" ? { value: null, unit: null } : parseAmount(entry.output);
  if (amount === null) return failure("#VALUE!", "permitAmountExpected", { value: entry.output.trim() });
  const units = [amount.unit, entry.unit.trim()].filter((unit) => unit !== null && unit !== "");
  const [first, second] = units;
  if (second && first !== second) return failure("#VALUE!", "permitUnitTwice", { product, first: first!, second });
  return {
    code: meant.code === "" ? null : meant.code,
    product,
    condition: conditions.length > 0 ? entry.condition : null,
    output: amount.value,
    outputUnit: first ?? null,
  };
}
