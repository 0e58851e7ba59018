import { sumOfProducts } from "../units/decimal";

export interface Closure {
  readonly inflow: number;
  readonly outflow: number;
  /** What went in and is not accounted for. */
  readonly gap: number;
  /** Gap over inflow; null without inflow. */
  readonly share: number | null;
}

/** Whether what goes into a unit of water use comes out of it again (GB/T 12452—2008, balance equation). */
export function closure(inflows: Iterable<number>, outflows: Iterable<number>): Closure {
  const inflow = total(inflows);
  const outflow = total(outflows);
  const gap = total([...inflows, ...Array.from(outflows, (value) => -value)]);
  return { inflow, outflow, gap, share: inflow === 0 ? null : gap / inflow };
}

/** Exact in decimals: 100.1 and 200.2 leave no gap to 300.3. */
function total(volumes: Iterable<number>): number {
  return sumOfProducts(Array.from(volumes, (volume) => [volume]));
}
