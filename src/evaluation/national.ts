/**
 * "Stricter than the nation?": every value of a standard against the national values at hand, tier by tier as their purposes meet. A
 * local quota may not be laxer than the national one; where it cannot be said which national value is meant, all are named.
 */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { Message } from "../language/messages";
import { describe, message } from "../language/messages";
import type { Comparator } from "../standards/comparators";
import type { Comparison, ComparisonRow } from "../standards/compare";
import { compareProduct } from "../standards/compare";
import { holdsTerm, wholeCondition } from "../standards/condition";
import type { StandardsLibrary } from "../standards/library";
import { normalise } from "../standards/normalise";
import type { Standard, Tier } from "../standards/standard";
import type { Variant } from "../standards/variant";
import { finished } from "../statistics/finished";
import type { Matrix } from "../workbook/values";

export const nationalVerdicts = {
  looser: { zh: "宽于国标", en: "laxer" },
  stricter: { zh: "严于国标", en: "stricter" },
  equal: { zh: "与国标相同", en: "the same" },
  within: { zh: "在国标区间内", en: "within the range" },
  condition: { zh: "条件不同，须人工判断", en: "conditions differ, decide by hand" },
  purpose: { zh: "国标未注明用途，须人工判断", en: "purpose not told, decide by hand" },
  unit: { zh: "单位不可比", en: "units do not compare" },
  doubtful: { zh: "数值存疑或为区间，未判定", en: "doubtful or a range, not decided" },
} as const satisfies Record<string, Bilingual>;
export type NationalVerdict = keyof typeof nationalVerdicts;

export interface NationalRow {
  readonly variant: Variant;
  readonly condition: string;
  readonly tier: Tier;
  readonly value: number | null;
  readonly national: ComparisonRow;
  readonly verdict: NationalVerdict;
  /** Of the own value from the national one, as a share of the latter. */
  readonly gap: number | null;
}

export interface NationalCheck {
  readonly standard: Standard;
  readonly rows: readonly NationalRow[];
  /** Products for which no national value is at hand. */
  readonly without: readonly string[];
  /** The national standards held against, each with its year. */
  readonly editions: readonly string[];
  readonly remarks: readonly Message[];
}

export function nationalCheck(
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  standardWord: string,
): NationalCheck | Failure {
  return finished(nationalCheckInSteps(library, comparators, standardWord));
}

/** The same with a pause after each product, at which it tells how far it has come. */
export function* nationalCheckInSteps(
  library: StandardsLibrary,
  comparators: readonly Comparator[],
  standardWord: string,
): Generator<{ readonly done: number; readonly all: number }, NationalCheck | Failure> {
  const standard = library.standard(standardWord);
  if (isFailure(standard)) return standard;
  if (isNational(standard.id)) return failure("#VALUE!", "nationalItself", { standard: standard.id });
  const rows: NationalRow[] = [];
  const without: string[] = [];
  const products = library.products({ standard: standard.id });
  for (const [done, { product, variants }] of products.entries()) {
    const found = variants.flatMap((variant) => {
      const comparison = compareProduct(library, comparators, product, { unit: variant.unit });
      return rowsOf(variant, standard, nationalOf(comparison), library);
    });
    if (found.length === 0) without.push(product);
    rows.push(...found);
    yield { done, all: products.length };
  }
  const editions = [...new Set(rows.map(({ national }) => editionOf(national)))].sort();
  const remarks = [
    ...(editions.length > 0 ? [message("nationalMayBeSuperseded", { editions })] : []),
    ...(without.length > 0 ? [message("nationalNone", { count: without.length })] : []),
  ];
  return { standard, rows, without: [...new Set(without)], editions, remarks };
}

function isNational(id: string): boolean {
  return /^GB/i.test(id);
}

/** A national standard that the user has loaded goes before the values that the documents print of an older edition of it. */
function nationalOf(comparison: Comparison | null): readonly ComparisonRow[] {
  const rows = comparison?.rows ?? [];
  const loaded = rows.filter(({ quota }) => quota !== null && isNational(quota[4]));
  const replaced = new Set(loaded.map(({ quota }) => seriesOf(quota![4])));
  const printed = rows.filter(({ kind, source }) => kind === "national" && !replaced.has(seriesOf(source)));
  return [...loaded, ...printed];
}

/** GB/T 18916.6 of GB/T 18916.6—2012. */
function seriesOf(source: string): string {
  return normalise(source).replace(/-\d{4}.*$/, "");
}

function editionOf({ quota, source }: ComparisonRow): string {
  return quota?.[4] ?? source;
}

function rowsOf(
  variant: Variant,
  standard: Standard,
  national: readonly ComparisonRow[],
  library: StandardsLibrary,
): NationalRow[] {
  const condition = wholeCondition(variant, standard);
  const matching = national.filter((row) => conditionsMeet(condition, row.condition));
  const chosen = matching.length > 0 ? matching : national;
  return standard.tiers.flatMap((tier, index) => {
    if (!variant.tiers[index]) return [];
    const served = library.serve(variant, tier);
    const value = isFailure(served) ? null : served.value;
    // A value without a purpose is held against what existing enterprises must keep.
    const fits = ({ purpose }: ComparisonRow) =>
      purpose === tier.purpose || (purpose === null && tier.purpose === "existing");
    return distinct(chosen.filter(fits)).map((row): NationalRow => {
      const verdict = verdictOf(value, row, matching.length > 0);
      const decided = verdict === "looser" || verdict === "stricter" || verdict === "equal";
      const gap = decided ? value! / row.comparable!.low - 1 : null;
      return { variant, condition, tier, value, national: row, verdict, gap };
    });
  });
}

/** Both without a condition, the same one, or every term of the national one in ours. */
function conditionsMeet(own: string, national: string): boolean {
  const terms = national.split(/[；;\s]+/).flatMap((term) => normalise(term.replace(/^[^：:]*[：:]/, "")) || []);
  return terms.every((term) => holdsTerm(normalise(own), term));
}

/** The same value of the same standard is printed in several tables. */
function distinct(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = [editionOf(row), row.condition, row.tier, row.low, row.high].join("\n");
    return seen.size < seen.add(key).size;
  });
}

function verdictOf(
  value: number | null,
  { comparable, status, purpose }: ComparisonRow,
  meets: boolean,
): NationalVerdict {
  if (value === null || status === "doubtful") return "doubtful";
  if (!comparable) return "unit";
  if (!meets) return "condition";
  if (purpose === null) return "purpose";
  const { low, high } = comparable;
  const tolerance = 1e-12 * Math.abs(high);
  if (low !== high) return value < low ? "stricter" : value > high + tolerance ? "looser" : "within";
  if (Math.abs(value - low) <= tolerance) return "equal";
  return value > low ? "looser" : "stricter";
}

/** The check as rows of a sheet: what is laxer first, then what has to be decided by hand. */
export function nationalTable({ rows, without, remarks }: NationalCheck, language: Language): Matrix {
  const say = (text: Bilingual) => inLanguage(text, language);
  const order = Object.keys(nationalVerdicts) as NationalVerdict[];
  const sorted = [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return [
    ...remarks.map((remark) => [describe(remark, language)]),
    heads.map(say),
    ...sorted.map(({ variant, condition, tier, value, national, verdict, gap }) => [
      ...[variant.code, variant.product, condition, tier.name, value, variant.unit],
      ...[editionOf(national), national.product, national.condition, national.tier],
      national.low === national.high ? national.low : `${national.low}～${national.high}`,
      national.unit,
      ...[say(nationalVerdicts[verdict]), gap, national.place],
    ]),
    ...without.map((product) => [null, product, null, null, null, null, say(none)]),
  ];
}

const none: Bilingual = { zh: "没有可对照的国标值", en: "no national value at hand" };

/** Where the table has the gap, a share. */
export const gapColumn = 13;

const heads: readonly Bilingual[] = [
  { zh: "行业代码", en: "Industry code" },
  { zh: "产品", en: "Product" },
  { zh: "条件", en: "Condition" },
  { zh: "级别", en: "Tier" },
  { zh: "定额", en: "Quota" },
  { zh: "单位", en: "Unit" },
  { zh: "国家标准（版本）", en: "National standard (edition)" },
  { zh: "国标产品", en: "Its product" },
  { zh: "国标条件", en: "Its condition" },
  { zh: "国标级别", en: "Its tier" },
  { zh: "国标值", en: "Its value" },
  { zh: "国标单位", en: "Its unit" },
  { zh: "结论", en: "Verdict" },
  { zh: "相差", en: "Gap" },
  { zh: "出处", en: "Place" },
];
