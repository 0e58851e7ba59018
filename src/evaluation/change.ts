import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { mean } from "../statistics/summary";
import { difference } from "../units/decimal";

/** (new − old) / old, as tables 6-1 and 6-2 of the revision report have it; #DIV/0! from zero. */
export function change(after: number, before: number): number | Failure {
  return before === 0 ? failure("#DIV/0!", "baseZero") : difference(after, before) / before;
}

/** The mean of the changes of pairs that are complete; a missing value is unknown, not a fall by 100 %. */
export function meanChange(pairs: readonly (readonly [after: number, before: number])[]): number | Failure {
  if (pairs.some(([, before]) => before === 0)) return failure("#DIV/0!", "baseZero");
  return mean(pairs.map(([after, before]) => difference(after, before) / before));
}

/** What a value was before it fell by a share. */
export function valueBefore(after: number, drop: number): number {
  return after / difference(1, drop);
}
