/** λ for the share of enterprises that is to meet a quota, φ(λ). */
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { quantile } from "./normal";

/** table: as the revision report of DB36/T 420 prints it; exact: the quantile of the normal distribution. */
export type LambdaMode = "table" | "exact";

/** Table 5.4-7, which rounds the quantiles. */
export const lambdaTable: readonly (readonly [phi: number, lambda: number])[] = [
  [0.1, -1.3],
  [0.2, -0.8],
  [0.3, -0.5],
  [0.4, -0.25],
  [0.5, 0],
  [0.6, 0.25],
  [0.7, 0.5],
  [0.8, 0.8],
  [0.9, 1.3],
];

/** Between the entries of the table λ is interpolated linearly; beyond them the table has no answer (#VALUE!). */
export function lambdaFor(phi: number, mode: LambdaMode): number | Failure {
  if (mode === "exact") return quantile(phi);
  for (let index = 1; index < lambdaTable.length; index++) {
    const [phiBefore, lambdaBefore] = lambdaTable[index - 1]!;
    const [phiAfter, lambdaAfter] = lambdaTable[index]!;
    if (phi < phiBefore || phi > phiAfter) continue;
    return lambdaBefore + ((phi - phiBefore) / (phiAfter - phiBefore)) * (lambdaAfter - lambdaBefore);
  }
  return failure("#VALUE!", "phiOutsideTable", { phi });
}
