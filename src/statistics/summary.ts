/**
 * The figures of one sample. Sums are compensated (Kahan–Babuška–Neumaier), so that a million values lose no digits.
 */

/** Sum of values, optionally each times its weight. */
export function sum(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let total = 0;
  let correction = 0;
  for (let index = 0; index < values.length; index++) {
    const value = weights ? values[index]! * weights[index]! : values[index]!;
    const next = total + value;
    correction += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + correction;
}

/** The sum of what is known; null where nothing is. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}

/** Arithmetic mean, or the mean weighted by output; NaN where there is nothing to average. */
export function mean(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const average = weights ? sum(values, weights) / sum(weights) : sum(values) / values.length;
  // Rounding must not lift the mean of equal values above them: they would then all count as below it.
  const { min, max } = extent(values);
  return Math.min(Math.max(average, min), max);
}

export function extent(values: ArrayLike<number>): { readonly min: number; readonly max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/**
 * Sample standard deviation with n − 1 (revision report of DB36/T 420, 5.4.2, example 1). With weights, the unbiased estimate for
 * weights of importance, Σw(v − v̄)² / (Σw − Σw²/Σw), which is the former where all weights are equal. NaN below two values.
 */
export function deviation(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
  average = mean(values, weights),
): number {
  let squares = 0;
  let correction = 0;
  for (let index = 0; index < values.length; index++) {
    const distance = values[index]! - average;
    squares += weights ? weights[index]! * distance * distance : distance * distance;
    correction += weights ? weights[index]! * distance : distance;
  }
  const total = weights ? sum(weights) : values.length;
  const freedom = weights ? total - sum(weights, weights) / total : total - 1;
  if (values.length < 2 || !(freedom > 0)) return NaN;
  return Math.sqrt(Math.max(0, squares - (correction * correction) / total) / freedom);
}
