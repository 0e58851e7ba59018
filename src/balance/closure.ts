import { sum } from "../statistics/summary";

export interface Closure {
  readonly inflow: number;
  readonly outflow: number;
  /** What went in and is not accounted for. */
  readonly gap: number;
  /** Gap over inflow; null without inflow. */
  readonly share: number | null;
}

/** Whether what goes into a unit of water use comes out of it again (GB/T 12452—2008, balance equation). */
export function closure(inflows: readonly number[], outflows: readonly number[]): Closure {
  const inflow = sum(inflows);
  const outflow = sum(outflows);
  const gap = sum([...inflows, ...outflows.map((value) => -value)]);
  return { inflow, outflow, gap, share: inflow === 0 ? null : gap / inflow };
}
