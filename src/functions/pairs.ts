/** Ranges that correspond cell by cell. */
import type { Bilingual } from "../language/language";
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";

interface Labelled {
  readonly label: Bilingual;
}

/** The failure to report where one of the ranges has not as many cells as the first; what was left out is null and fits. */
export function lengthError(
  [first, cells]: readonly [parameter: Labelled, cells: readonly unknown[]],
  ...others: readonly (readonly [parameter: Labelled, cells: readonly unknown[] | null])[]
): Failure | null {
  const differing = others.find(([, own]) => own && own.length !== cells.length);
  if (!differing) return null;
  const [second, own] = differing;
  return failure("#VALUE!", "lengthsDiffer", {
    first: first.label,
    firstCount: cells.length,
    second: second.label,
    secondCount: own!.length,
  });
}

/** The pairs of which both are known; the others are skipped. */
export function completePairs(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let index = 0; index < first.length; index++) {
    const [one, other] = [first[index]!, second[index]!];
    if (one !== null && other !== null) pairs.push([one, other]);
  }
  return pairs;
}

export function tooFewPairs(label: Bilingual, minimum: number, count: number): Failure {
  return failure("#VALUE!", "tooFewValues", { name: label, minimum, count });
}

export interface WeightedSample {
  readonly values: readonly number[];
  /** Absent where every value counts alike. */
  readonly weights: readonly number[] | undefined;
}

/** The values that are known, with their weights where there are any; a value whose weight is unknown is skipped. */
export function weightedSample(
  sample: Labelled,
  values: readonly (number | null)[],
  weight: Labelled,
  weights: readonly (number | null)[] | null,
): WeightedSample | Failure {
  if (!weights) {
    // Most samples have no gaps, and a million values need no copy then.
    const known = values.includes(null) ? values.filter((value) => value !== null) : (values as readonly number[]);
    return known.length === 0 ? tooFewPairs(sample.label, 1, 0) : { values: known, weights: undefined };
  }
  const error = lengthError([sample, values], [weight, weights]);
  if (error) return error;
  const pairs = completePairs(values, weights);
  if (pairs.length === 0) return tooFewPairs(sample.label, 1, 0);
  if (pairs.every(([, weight]) => weight === 0)) return failure("#VALUE!", "weightsAllZero");
  return { values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) };
}
