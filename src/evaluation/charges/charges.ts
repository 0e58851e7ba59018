/** What a firm pays for its water, by rates that the user gives: resource tax by source, and a surcharge above the plan. */
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import { product, sumOfProducts } from "../../units/decimal";
import type { Band } from "../permit";
import { surcharge } from "../permit";

/** In m³ and yuan. */
export interface Source {
  readonly name: string;
  readonly volume: number | null;
  readonly rate: number | null;
  readonly multiplier: number;
}

export interface ResourceTax {
  /** Each source with its tax; null without a volume. */
  readonly sources: readonly (Source & { readonly tax: number | null })[];
  readonly volume: number;
  readonly tax: number;
}

/** A source with a volume and no rate is refused: it is not taxed at 0. */
export function resourceTax(sources: readonly Source[]): ResourceTax | Failure {
  const taxed: ResourceTax["sources"][number][] = [];
  const factors: number[][] = [];
  for (const [at, source] of sources.entries()) {
    const { volume, rate, multiplier } = source;
    if (volume !== null && rate === null) return failure("#VALUE!", "rateMissing", { row: at + 1 });
    const below = [volume ?? 0, rate ?? 0, multiplier].find((value) => value < 0);
    if (below !== undefined) return failure("#VALUE!", "chargeBelowZero", { value: below });
    if (volume !== null) factors.push([volume, rate!, multiplier]);
    taxed.push({ ...source, tax: volume === null ? null : product(volume, rate!, multiplier) });
  }
  return {
    sources: taxed,
    volume: sumOfProducts(taxed.map(({ volume }) => [volume ?? 0])),
    tax: sumOfProducts(factors),
  };
}

export interface Overuse {
  readonly use: number;
  readonly plan: number;
  readonly price: number;
  readonly bands: readonly Band[];
}

export interface Surcharge extends Overuse {
  /** The use above the plan; below zero within it. */
  readonly excess: number;
  readonly surcharge: number;
}

export function surchargeOf(overuse: Overuse): Surcharge | Failure {
  const { use, plan, price, bands } = overuse;
  const below = [use, plan, price, ...bands.map(({ factor }) => factor)].find((value) => value < 0);
  if (below !== undefined) return failure("#VALUE!", "chargeBelowZero", { value: below });
  const charged = surcharge(use, plan, price, bands);
  return isFailure(charged) ? charged : { ...overuse, excess: sumOfProducts([[use], [-1, plan]]), surcharge: charged };
}
