import type { Failure } from "../language/failure";
import { failure } from "../language/failure";

/** Elimination takes time with the cube of the size; a plant's diagram has some dozens of flows. */
export const reconciledAtMost = 500;

/**
 * Adjusts measured flows as little as possible so that every node balances: least Σ((x − f)/σ)² with Ax = 0. A flow that was not
 * measured (null) follows from the others. Flows that the balances do not determine, and balances that repeat one another, have no
 * single answer (#NUM!).
 *
 * @param incidence a row a node, a column a flow: 1 into the node, −1 out of it, 0 neither.
 */
export function reconcile(
  flows: readonly (number | null)[],
  incidence: readonly (readonly number[])[],
  sigma: readonly number[] | null,
): number[] | Failure {
  const measured = flows.length;
  const size = measured + incidence.length;
  if (size > reconciledAtMost) return failure("#VALUE!", "balanceTooLarge", { size, maximum: reconciledAtMost });
  // Weights are set against the largest, so that pivots compare with each other.
  const weights = flows.map((flow, index) => (flow === null ? 0 : 1 / (sigma?.[index] ?? 1) ** 2));
  const heaviest = Math.max(...weights);
  const rows: Float64Array[] = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (let index = 0; index < measured; index++) {
    const weight = heaviest > 0 ? weights[index]! / heaviest : 0;
    rows[index]![index] = weight;
    rows[index]![size] = weight * (flows[index] ?? 0);
    incidence.forEach((node, at) => {
      rows[index]![measured + at] = node[index]!;
      rows[measured + at]![index] = node[index]!;
    });
  }
  return solved(rows)?.slice(0, measured) ?? failure("#NUM!", "balanceSingular");
}

/** Gaussian elimination with scaled row pivoting; null for a singular system. */
function solved(rows: Float64Array[]): number[] | null {
  const size = rows.length;
  for (const row of rows) {
    let largest = 0;
    for (let column = 0; column < size; column++) largest = Math.max(largest, Math.abs(row[column]!));
    if (largest === 0) return null;
    for (let column = 0; column <= size; column++) row[column]! /= largest;
  }
  for (let step = 0; step < size; step++) {
    let pivot = step;
    for (let row = step + 1; row < size; row++) {
      if (Math.abs(rows[row]![step]!) > Math.abs(rows[pivot]![step]!)) pivot = row;
    }
    if (Math.abs(rows[pivot]![step]!) < 1e-11) return null;
    [rows[step], rows[pivot]] = [rows[pivot]!, rows[step]!];
    const leading = rows[step]!;
    for (let row = step + 1; row < size; row++) {
      const factor = rows[row]![step]! / leading[step]!;
      if (factor === 0) continue;
      for (let column = step; column <= size; column++) rows[row]![column]! -= factor * leading[column]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row]![size]!;
    for (let column = row + 1; column < size; column++) value -= rows[row]![column]! * solution[column]!;
    solution[row] = value / rows[row]![row]!;
  }
  return solution;
}
