import { ranksOf } from "./ranks";

/**
 * Spearman's rank correlation: how far one quantity rises with another, in whatever curve; equal values share the mean of their
 * ranks. Null where one of them is all alike (Spearman 1904; Kendall, Rank Correlation Methods).
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const first = ranksOf(pairs.map(([x]) => x));
  const second = ranksOf(pairs.map(([, y]) => y));
  const mean = (pairs.length + 1) / 2;
  let [both, ofFirst, ofSecond] = [0, 0, 0];
  first.forEach((rank, at) => {
    const [x, y] = [rank - mean, second[at]! - mean];
    both += x * y;
    ofFirst += x * x;
    ofSecond += y * y;
  });
  return ofFirst === 0 || ofSecond === 0 ? null : both / Math.sqrt(ofFirst * ofSecond);
}
