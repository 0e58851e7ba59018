/** One product across all standards. Tiers meet by purpose, never by their words; units convert only where nothing is guessed. */
import { isFailure } from "../language/failure";
import { convert } from "../units/convert";
import type { Unit } from "../units/unit";
import { parseUnit } from "../units/unit";
import type { ByName } from "./by-name";
import { byName } from "./by-name";
import { citation } from "./citation";
import type { Comparator, ComparatorKind } from "./comparators";
import { holdsTerm, wholeCondition } from "./condition";
import { grouped } from "../statistics/grouped";
import type { StandardsLibrary } from "./library";
import { normalise } from "./normalise";
import type { Purpose } from "./standard";
import { purposes } from "./standard";

export interface ComparisonRow {
  readonly kind: "standard" | "own" | ComparatorKind;
  /** Who issued it, in short: a region or an issuer. */
  readonly issuer: string;
  /** Where the value stands, as one would cite it. */
  readonly source: string;
  /** The entry there, or table and entry of the document that quotes it: to be found on paper. */
  readonly place: string;
  readonly draft: boolean;
  readonly product: string;
  readonly condition: string;
  /** The tier's own word. */
  readonly tier: string;
  /** What it is for; null where the source does not say, or it is an average. */
  readonly purpose: Purpose | null;
  /** The tier whose value stands in, where the standard prints none of this purpose. */
  readonly standsIn: string | null;
  readonly unit: string;
  /** As printed; both ends of a range. */
  readonly low: number | null;
  readonly high: number | null;
  /** In the unit of the comparison; null where doubtful or not convertible without a guess. */
  readonly comparable: { readonly low: number; readonly high: number } | null;
  readonly status: "certain" | "doubtful" | "confirmed";
  /** Arguments of the formula that gives the value live: QUOTA(code, product, tier, condition, standard). */
  readonly quota: readonly [code: string, product: string, tier: string, condition: string, standard: string] | null;
}

/**
 * Over the single values of one purpose that hold under one and the same condition; a range is shown but does not count, since it
 * names no one value.
 */
export interface PurposeSummary {
  /** As one of them states it; blank: they name none. */
  readonly condition: string;
  readonly count: number;
  /** Values that hold under other conditions, and are not counted. */
  readonly others: number;
  readonly strictest: number;
  readonly median: number;
}

export interface Comparison {
  readonly unit: string;
  readonly rows: readonly ComparisonRow[];
  readonly summaries: Readonly<Record<Purpose, PurposeSummary | null>>;
}

export interface ComparisonOptions {
  /** Words that every row's condition must hold, separated by spaces. */
  readonly condition?: string;
  /** The unit to compare in; without it, that of the first quota. */
  readonly unit?: string;
}

/** A product by any of its names in all standards and comparators, or null where none has it. */
export function compareProduct(
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  product: string,
  options: ComparisonOptions = {},
): Comparison | null {
  const terms = (options.condition ?? "").split(/\s+/).flatMap((word) => normalise(word) || []);
  const fits = (condition: string) => terms.every((word) => holdsTerm(normalise(condition), word));
  const found = [...libraryRows(library, product), ...comparatorRows(library, comparators, product)].filter(
    ({ condition }) => fits(condition),
  );
  if (found.length === 0) return null;
  const unit = options.unit ?? found[0]!.unit;
  const target = parseUnit(unit);
  const rows = found.map((row) => ({ ...row, comparable: isFailure(target) ? null : comparableOf(row, target) }));
  return { unit, rows, summaries: summariesOf(rows) };
}

/** The strictest and the median value of each purpose, of the condition that most of its values share. */
function summariesOf(rows: readonly ComparisonRow[]): Record<Purpose, PurposeSummary | null> {
  const entries = purposes.map((purpose) => [purpose, summaryOf(rows.filter((row) => row.purpose === purpose))]);
  return Object.fromEntries(entries) as Record<Purpose, PurposeSummary | null>;
}

/** Null where no condition has more values than any other: of 原酒 and 勾兑 neither speaks for the product. */
function summaryOf(rows: readonly ComparisonRow[]): PurposeSummary | null {
  const single = rows.filter(({ comparable }) => comparable !== null && comparable.low === comparable.high);
  const groups = [...grouped(single, ({ condition }) => normalise(condition)).values()];
  const [most, next] = groups.sort((one, other) => other.length - one.length);
  if (!most || most.length === next?.length) return null;
  const values = most.map(({ comparable }) => comparable!.low).sort((a, b) => a - b);
  const middle = values.length >> 1;
  const median = values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
  const others = single.length - most.length;
  return { condition: most[0]!.condition, count: values.length, others, strictest: values[0]!, median };
}

type Found = Omit<ComparisonRow, "comparable">;

function libraryRows(library: StandardsLibrary, product: string): Found[] {
  return library.comparable(product).flatMap(({ variants }) =>
    variants.flatMap((variant) => {
      const standard = library.standardOf(variant);
      return standard.tiers.flatMap((tier): Found[] => {
        const served = library.serve(variant, tier);
        const printed = variant.tiers[standard.tiers.indexOf(tier)];
        // Neither printed nor stood in for.
        if (isFailure(served) && !printed) return [];
        const value = isFailure(served) ? (printed?.value ?? null) : served.value;
        const { code, product: name, condition } = variant;
        return [
          {
            kind: standard.own ? "own" : "standard",
            issuer: standard.region.zh || standard.id,
            source: citation(variant, standard),
            place: `第 ${variant.entry} 项`,
            draft: standard.draft,
            product: name,
            condition: wholeCondition(variant, standard),
            tier: tier.name,
            purpose: tier.purpose,
            standsIn: !isFailure(served) && served.tier !== tier ? served.tier.name : null,
            unit: variant.unit,
            low: value,
            high: value,
            status: isFailure(served) ? "doubtful" : served.confirmation ? "confirmed" : "certain",
            quota: [code, name, tier.name, condition || (variants.length > 1 ? "无" : ""), standard.id],
          },
        ];
      });
    }),
  );
}

function comparatorRows(library: StandardsLibrary, comparators: readonly Comparator[], product: string): Found[] {
  return named(comparators)(library.comparableNames(product)).map((comparator) => ({
    kind: comparator.kind,
    issuer: comparator.issuer,
    source: comparator.standard || `${comparator.issuer}${comparator.year ?? ""}`,
    place: `修订报告${comparator.places.join("、")}`,
    draft: false,
    product: comparator.product,
    condition: comparator.condition,
    tier: comparator.tier,
    purpose: comparator.purpose,
    standsIn: null,
    unit: comparator.unit,
    low: comparator.low,
    high: comparator.high,
    status: comparator.status,
    quota: null,
  }));
}

const known = new WeakMap<readonly Comparator[], ByName<Comparator>>();

function named(comparators: readonly Comparator[]): ByName<Comparator> {
  const found = known.get(comparators) ?? byName(comparators, ({ product }) => product);
  known.set(comparators, found);
  return found;
}

function comparableOf({ unit, low, high, status }: Found, target: Unit): ComparisonRow["comparable"] {
  const own = parseUnit(unit);
  if (isFailure(own) || status === "doubtful" || low === null || high === null) return null;
  const [from, to] = [convert(low, own, target), convert(high, own, target)];
  return isFailure(from) || isFailure(to) ? null : { low: from, high: to };
}
