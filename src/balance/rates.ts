/** Indicators of a water balance. All are fractions; volumes are of one period and one unit. */
import type { Bilingual } from "../language/language";
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";

/** part / (part + rest); #DIV/0! where there is neither. */
export function shareOfSum(part: number, rest: number): number | Failure {
  const whole = part + rest;
  return whole === 0 ? failure("#DIV/0!", "volumesZero") : part / whole;
}

/** part / whole, of which the part cannot be more (#VALUE!); #DIV/0! where the whole is zero. */
export function shareOfWhole(
  part: number,
  whole: number,
  names: { readonly part: Bilingual; readonly whole: Bilingual },
): number | Failure {
  if (part > whole) {
    return failure("#VALUE!", "partExceedsWhole", { part: names.part, whole: names.whole, value: part, limit: whole });
  }
  return whole === 0 ? failure("#DIV/0!", "volumesZero") : part / whole;
}

/** 冷凝水回用率: condensate reused, by mass, over the steam produced. */
export function condensateRate(condensate: number, steam: number, density: number): number | Failure {
  return steam === 0 ? failure("#DIV/0!", "volumesZero") : (condensate * density) / steam;
}

/**
 * The share of make-up water that a cooling circuit saves when its cycles of concentration rise from one number to another. At a given
 * evaporation E the make-up is E·n/(n − 1), blow-down E/(n − 1) included.
 */
export function makeupSaving(before: number, after: number): number {
  const makeup = (cycles: number) => cycles / (cycles - 1);
  return 1 - makeup(after) / makeup(before);
}
