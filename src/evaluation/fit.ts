import { sumOfProducts } from "../units/decimal";

/** Whether an actual value lies within a tolerance of the quota, above or below (revision report of DB36/T 420, 4.2.4). */
export function fits(actual: number, quota: number, tolerance: number): boolean {
  return Math.abs(actual - quota) <= (tolerance + 1e-12) * quota;
}

/** Whether values that are known do not fall: leading ≤ advanced ≤ general. Null where fewer than two are known. */
export function inOrder(values: readonly (number | null)[]): boolean | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  return known.every((value, index) => index === 0 || known[index - 1]! <= value);
}

/** Share of the industries, weighted by their water use, that a standard covers (4.1.2); null where there is no use at all. */
export function coverage(shares: readonly number[], covered: readonly boolean[]): number | null {
  const total = sumOfProducts(shares.map((share) => [share]));
  const within = sumOfProducts(shares.flatMap((share, index) => (covered[index] ? [[share]] : [])));
  return total === 0 ? null : within / total;
}

/** Water that would be saved were the output made at the quota; none where the quota is met already (chapter 6). */
export function saving(volume: number, output: number, quota: number): number {
  return Math.max(0, sumOfProducts([[volume], [-1, output, quota]]));
}
