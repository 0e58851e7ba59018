/**
 * Whether groups differ by more than chance, by the ranks of their values (Kruskal and Wallis 1952): H with its correction for equal
 * values, and the chance of so large an H among groups that do not differ. Null with fewer than two groups, or values all alike.
 */
import { cumulative } from "./normal";
import { ranksOf } from "./ranks";

export interface GroupDifference {
  readonly h: number;
  readonly chance: number;
}

export function kruskalWallis(groups: readonly (readonly number[])[]): GroupDifference | null {
  const filled = groups.filter((group) => group.length > 0);
  const values = filled.flat();
  const count = values.length;
  const alike = 1 - tiesOf(values) / (count ** 3 - count);
  if (filled.length < 2 || !(alike > 0)) return null;
  const ranks = ranksOf(values);
  let [start, spread] = [0, 0];
  for (const { length } of filled) {
    const sum = ranks.slice(start, start + length).reduce((total, rank) => total + rank, 0);
    spread += sum ** 2 / length;
    start += length;
  }
  const h = ((12 / (count * (count + 1))) * spread - 3 * (count + 1)) / alike;
  return { h, chance: chiSquareAbove(h, filled.length - 1) };
}

/** Σ(t³ − t) over sets of t equal values. */
function tiesOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, times) => sum + times ** 3 - times, 0);
}

/** The share of χ² above a value: Q(k/2, x/2), by its recursion from Q(1/2, y) = 2Φ(−√2y) or Q(1, y) = e⁻ʸ. */
function chiSquareAbove(value: number, degrees: number): number {
  const y = Math.max(0, value) / 2;
  const odd = degrees % 2 === 1;
  let above = odd ? 2 * cumulative(-Math.sqrt(2 * y)) : Math.exp(-y);
  // yᵃe⁻ʸ/Γ(a+1)
  let term = odd ? (Math.sqrt(y) * Math.exp(-y)) / (Math.sqrt(Math.PI) / 2) : y * Math.exp(-y);
  for (let a = odd ? 0.5 : 1; a < degrees / 2; a++) {
    above += term;
    term *= y / (a + 1);
  }
  return above;
}
