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

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
