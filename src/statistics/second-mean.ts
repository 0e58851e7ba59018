import { extent, mean } from "./summary";

/**
 * 二次平均法: the mean, averaged with the mean of the values strictly below it (revision report of DB36/T 420, 5.4.2, example 1).
 * Every further iteration does the same with the result before as the bound, which asks for more of the enterprises.
 *
 * @param iterations 1 is the mean itself, 2 the second mean.
 */
export function secondMean(values: ArrayLike<number>, iterations = 2, weights?: ArrayLike<number>): number {
  let bound = mean(values, weights);
  for (let iteration = 2; iteration <= iterations; iteration++) {
    const lower = meanBelow(values, bound, weights);
    if (lower === null) return bound;
    bound = (bound + lower) / 2;
  }
  return bound;
}

/**
 * The mean of the values strictly below a bound, or null where none is. A value that misses the bound by less than the digits a
 * worksheet keeps is the bound: 0.1, 0.2, 0.3 have one value below their mean, though 0.2 < 0.20000000000000004.
 */
export function meanBelow(values: ArrayLike<number>, bound: number, weights?: ArrayLike<number>): number | null {
  const { min, max } = extent(values);
  const strict = bound - 1e-13 * Math.max(Math.abs(min), Math.abs(max));
  const below: number[] = [];
  const weightsBelow: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (values[index]! >= strict) continue;
    below.push(values[index]!);
    if (weights) weightsBelow.push(weights[index]!);
  }
  return below.length === 0 ? null : mean(below, weights && weightsBelow);
}
