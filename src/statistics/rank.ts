import { copyOf, select } from "./select";

/**
 * 冒泡排序法（升序）, foreword of DB14/T 1049.2—2021: enterprises sorted by unit water use, best first; the quota is the value of the
 * enterprise with which the given share, of enterprises or of their output, is reached.
 *
 * @param share above 0, at most 1.
 */
export function rankValue(values: readonly number[], share: number, weights?: readonly number[]): number {
  if (!weights) {
    // Half a share of one enterprise asks for that enterprise; binary fractions (0.1 × 30) must not ask for one more.
    const count = Math.min(values.length, Math.max(1, Math.ceil(share * values.length - 1e-9)));
    return smallest(values, count);
  }
  return rankedByOutput(values, weights)(share);
}

/** The same for any number of shares of the output: what is sorted once serves all of them. */
export function rankedByOutput(values: readonly number[], weights: readonly number[]): (share: number) => number {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (share) => {
    const wanted = share * total * (1 - 1e-12);
    let reached = 0;
    for (const index of order) {
      reached += weights[index]!;
      if (reached >= wanted) return values[index]!;
    }
    return values[order.at(-1)!]!;
  };
}

/** The value with so many values up to and including it in rising order. */
function smallest(values: readonly number[], count: number): number {
  const sample = copyOf(values);
  select(sample, count - 1, 0, sample.length - 1);
  return sample[count - 1]!;
}
