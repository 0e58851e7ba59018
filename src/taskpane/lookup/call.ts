import { formulaFor } from "../../functions/formula";
import type { StandardsLibrary } from "../../standards/library";
import { differingConditions } from "../../standards/condition";
import type { Product, Variant } from "../../standards/variant";
import { isFailure } from "../../language/failure";

/** The arguments behind code, product and tier that make a formula choose a variant: condition and standard, null where needless. */
export type Choice = readonly [condition: string | null, standard: string | null];

/** The shortest way to choose a variant by formula; null where its condition is also that of another one. */
export function choiceOf(
  library: StandardsLibrary,
  product: Product,
  variant: Variant,
  defaultStandard: string,
): Choice | null {
  const { standard, code, product: name, variants } = product;
  const distinct = differingConditions(variants)[variants.indexOf(variant)] ?? "";
  const condition = [null, distinct, variant.condition].find((condition) => {
    const found = library.find({ standard, code, product: name, condition });
    return !isFailure(found) && found.table === variant.table && found.entry === variant.entry;
  });
  return condition === undefined ? null : [condition, standard === defaultStandard ? null : standard];
}

export function quotaFormula({ code, product }: Product, tier: string, choice: Choice): string {
  return formulaFor("QUOTA", [code, product, tier, ...choice]);
}

export function infoFormula({ code, product }: Product, choice: Choice): string {
  return formulaFor("QUOTAINFO", [code, product, ...choice]);
}

/** A number format that shows the digits as printed: 0.10 needs two decimals. */
export function formatOf(printed: string): string {
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
