import { extent, mean } from "./summary";

/**
 * 二次平均法: the mean, averaged with the mean of the values strictly below it (revision report of DB36/T 420, 5.4.2, example 1).
 * Every further iteration does the same with the result before as the bound, which asks for more of the enterprises.
 *
 * @param iterations 1 is the mean itself, 2 the second mean.
 */
export function secondMean(values: ArrayLike<number>, iterations = 2, weights?: ArrayLike<number>): number {
  let bound = mean(values, weights);
  for (let iteration = 2; iteration <= iterations; iteration++) bound = halfwayToBetter(bound, values, weights);
  return bound;
}

/** A bound averaged with the mean of the values strictly below it; the bound itself where none is. */
export function halfwayToBetter(bound: number, values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const better = meanBelow(values, bound, weights);
  return better === null ? bound : (bound + better) / 2;
}

/**
 * The mean of the values strictly below a bound, or null where none is. A value that misses the bound by less than the digits a
 * worksheet keeps is the bound: 0.1, 0.2, 0.3 have one value below their mean, though 0.2 < 0.20000000000000004.
 */
export function meanBelow(values: ArrayLike<number>, bound: number, weights?: ArrayLike<number>): number | null {
  const { min, max } = extent(values);
  const strict = bound - 1e-13 * Math.max(Math.abs(min), Math.abs(max));
  const below = new Float64Array(values.length);
  const weightsBelow = weights && new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    if (values[index]! >= strict) continue;
    if (weightsBelow) weightsBelow[count] = weights[index]!;
    below[count++] = values[index]!;
  }
  return count === 0 ? null : mean(below.subarray(0, count), weightsBelow?.subarray(0, count));
}
