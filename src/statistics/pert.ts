import type { Failure } from "../language/failure";
import { failure } from "../language/failure";

/** Mean of the PERT (beta) distribution: the most likely value counts four times (revision report of DB36/T 420, 5.4.1). */
export function pertMean(least: number, likely: number, greatest: number): number {
  return (least + 4 * likely + greatest) / 6;
}

/** Standard deviation of the PERT distribution: a sixth of the range. */
export function pertDeviation(least: number, greatest: number): number {
  return Math.abs(greatest - least) / 6;
}

/** The three estimates must enclose the likely value; which end is the greater one does not matter. */
export function pertFault(least: number, likely: number, greatest: number): Failure | null {
  const enclosed = likely >= Math.min(least, greatest) && likely <= Math.max(least, greatest);
  return enclosed ? null : failure("#NUM!", "likelyOutside", { likely, least, greatest });
}
