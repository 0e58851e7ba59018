/** The rates of a water balance by native formulas, as the functions REUSERATE, LEAKRATE, DRAINRATE and FRESHUSERATE give them. */

/** A part of itself and the rest together: reused water of all water used. */
export function shareOfSum(part: string, rest: string): string {
  return `(${part})/((${part})+(${rest}))`;
}

/** No more leaks or drains than was taken: #VALUE! then. */
export function shareOfWhole(part: string, whole: string): string {
  return `IF((${part})>(${whole}),VALUE("?"),(${part})/(${whole}))`;
}
