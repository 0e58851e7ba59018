import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { cumulative } from "./normal";
import { deviation, mean } from "./summary";

export interface Advancedness {
  /** Distance from the sample's mean in standard deviations. */
  readonly lambda: number;
  /** Share of enterprises that would meet the quota, were the sample normally distributed. */
  readonly probability: number;
  /** Share of the sample that does. */
  readonly share: number;
}

/** How demanding a quota is for a sample (revision report of DB36/T 420, 5.4.2, example 1, step 4). */
export function advancedness(values: ArrayLike<number>, quota: number): Advancedness | Failure {
  const spread = deviation(values);
  if (!(spread > 0)) return failure("#NUM!", "noSpread");
  const lambda = (quota - mean(values)) / spread;
  return { lambda, probability: cumulative(lambda), share: shareWithin(values, quota) };
}

/** Share of the values, or of their weights, at or below a quota. */
export function shareWithin(values: ArrayLike<number>, quota: number, weights?: ArrayLike<number>): number {
  let within = 0;
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    const weight = weights ? weights[index]! : 1;
    total += weight;
    if (values[index]! <= quota) within += weight;
  }
  return within / total;
}
