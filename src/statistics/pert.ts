import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { LambdaMode } from "./lambda";
import { lambdaFor } from "./lambda";

/** The share of enterprises that the report lets meet a quota, between 1/3 and 2/5 (5.4.2, section 二). */
export const customaryPhi = 0.4;

/** Mean of the PERT (beta) distribution: the most likely value counts four times (revision report of DB36/T 420, 5.4.2, formula 1). */
export function pertMean(min: number, likely: number, max: number): number {
  return (min + 4 * likely + max) / 6;
}

/** Standard deviation of the PERT distribution: a sixth of the range (formula 2). */
export function pertDeviation(min: number, max: number): number {
  return Math.abs(max - min) / 6;
}

/** The three estimates must enclose the likely value; which end is the greater one does not matter. */
export function pertError(min: number, likely: number, max: number): Failure | null {
  const enclosed = likely >= Math.min(min, max) && likely <= Math.max(min, max);
  return enclosed ? null : failure("#NUM!", "likelyOutside", { likely, min, max });
}

/** The quota that a share φ of the enterprises meets: mean + λ(φ)·δ (formula 3). */
export function pertQuota(
  min: number,
  likely: number,
  max: number,
  phi: number | null,
  mode: LambdaMode | null,
): number | Failure {
  const error = pertError(min, likely, max);
  if (error) return error;
  const lambda = lambdaFor(phi ?? customaryPhi, mode ?? "table");
  return isFailure(lambda) ? lambda : pertMean(min, likely, max) + lambda * pertDeviation(min, max);
}
