/** Whether two results are the same one, calculated by two programs. */
import { isFailure } from "../language/failure";
import type { Cell } from "./values";

/** Two programs add in different order: a result that differs in its last digits only is the same. */
export function sameResult(now: Cell, then: Cell, tolerance = 1e-12): boolean {
  if (typeof now === "number" && typeof then === "number") {
    return now === then || Math.abs(now - then) <= tolerance * Math.max(Math.abs(now), Math.abs(then));
  }
  if (isFailure(now) || isFailure(then)) return isFailure(now) && isFailure(then) && now.code === then.code;
  return (now ?? "") === (then ?? "");
}

/**
 * Whether a calculated result confirms the one of a file. Functions worked out by series differ a little more than sums, what
 * cancels out leaves a remainder, and a formula that is nothing but a blank cell shows 0.
 */
export function confirms(calculated: Cell, stored: Cell): boolean {
  if (calculated === null && stored === 0) return true;
  if (typeof calculated === "number" && typeof stored === "number" && Math.abs(calculated - stored) < 1e-12)
    return true;
  return sameResult(calculated, stored, 1e-9);
}
