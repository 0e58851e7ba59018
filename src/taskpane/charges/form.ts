/** What is typed into the fields of tax and surcharge, and what it comes to. */
import type { Overuse, ResourceTax, Source, Surcharge } from "../../evaluation/charges/charges";
import { resourceTax, surchargeOf } from "../../evaluation/charges/charges";
import type { Band } from "../../evaluation/permit";
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import { parseWater } from "../../units/amount";
import { product } from "../../units/decimal";
import { parseQuantity } from "../../units/expression";

export interface SourceEntry {
  readonly name: string;
  readonly volume: string;
  readonly rate: string;
  readonly multiplier: string;
}

export interface BandEntry {
  /** Share above the plan, in per cent. */
  readonly from: string;
  readonly factor: string;
}

export interface OveruseEntry {
  readonly use: string;
  readonly plan: string;
  readonly price: string;
  readonly bands: readonly BandEntry[];
}

export const blankSource: SourceEntry = { name: "", volume: "", rate: "", multiplier: "" };
export const blankBand: BandEntry = { from: "", factor: "" };
export const blankOveruse: OveruseEntry = { use: "", plan: "", price: "", bands: [blankBand] };

/** Null while no source has a volume. */
export function taxOf(entries: readonly SourceEntry[]): ResourceTax | Failure | null {
  if (entries.every(({ volume }) => volume.trim() === "")) return null;
  const sources: Source[] = [];
  for (const { name, volume, rate, multiplier } of entries) {
    const [taken, charged, times] = [water(volume), number(rate), number(multiplier)];
    if (isFailure(taken)) return taken;
    if (isFailure(charged)) return charged;
    if (isFailure(times)) return times;
    sources.push({ name: name.trim(), volume: taken, rate: charged, multiplier: times ?? 1 });
  }
  const tax = resourceTax(sources);
  // Rows are counted as they stand in the form; blank ones go no further.
  const isFilled = ({ volume, rate }: Source) => volume !== null || rate !== null;
  return isFailure(tax) ? tax : { ...tax, sources: tax.sources.filter(isFilled) };
}

/** Null while something of it is blank. */
export function chargeOf({ use, plan, price, bands }: OveruseEntry): Surcharge | Failure | null {
  const [taken, planned, paid, found] = [water(use), water(plan), number(price), bandsOf(bands)];
  for (const read of [taken, planned, paid, found]) if (isFailure(read)) return read;
  const known = { use: taken, plan: planned, price: paid, bands: found };
  return isWhole(known) ? surchargeOf(known) : null;
}

type Read = { readonly [Key in keyof Overuse]: Overuse[Key] | Failure | null };

function isWhole(read: Read): read is Overuse {
  const { use, plan, price, bands } = read;
  return [use, plan, price].every((value) => typeof value === "number") && !isFailure(bands) && !!bands?.length;
}

function bandsOf(entries: readonly BandEntry[]): readonly Band[] | Failure {
  const bands: Band[] = [];
  for (const { from, factor } of entries) {
    if (from.trim() === "" && factor.trim() === "") continue;
    const [start, times] = [number(from.replace(/[%％]\s*$/, "")), number(factor)];
    if (isFailure(start)) return start;
    if (isFailure(times)) return times;
    if (start === null || times === null) return failure("#VALUE!", "bandsShape", { columns: 1 });
    bands.push({ from: product(start, 0.01), factor: times });
  }
  return bands;
}

function water(text: string): number | Failure | null {
  return text.trim() === "" ? null : parseWater(text);
}

function number(text: string): number | Failure | null {
  if (text.trim() === "") return null;
  return parseQuantity(text) ?? failure("#VALUE!", "chargeNumberExpected", { value: text.trim() });
}
