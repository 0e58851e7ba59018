import normalCumulative from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Φ(λ), the share of a standard normal distribution at or below λ. */
export function cumulative(lambda: number): number {
  return normalCumulative(lambda, 0, 1);
}

/** The λ with Φ(λ) = share, 0 < share < 1. */
export function quantile(share: number): number {
  return normalQuantile(share, 0, 1);
}
