/** Which tier an actual unit water use reaches. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";

export interface Threshold {
  readonly name: string;
  /** Null where the tier is not printed; why it is not served where doubtful. */
  readonly value: number | null | Failure;
}

/** Above the loosest tier. */
export const exceeding = "超定额";

/**
 * The strictest tier that a value reaches (a smaller use of water is better), or 超定额.
 *
 * @param thresholds the strictest first. One that is doubtful matters only where no stricter one is reached.
 */
export function grade(value: number, thresholds: readonly Threshold[]): string | Failure {
  let printed = false;
  for (const threshold of thresholds) {
    if (threshold.value === null) continue;
    if (isFailure(threshold.value)) return threshold.value;
    printed = true;
    if (value <= threshold.value) return threshold.name;
  }
  return printed ? exceeding : failure("#N/A", "noThreshold");
}

/** What is wrong with thresholds that must not decrease, or null. */
export function disorderOf(thresholds: readonly Threshold[]): Failure | null {
  const known = thresholds.filter((one): one is { name: string; value: number } => typeof one.value === "number");
  for (let at = 1; at < known.length; at++) {
    const [stricter, looser] = [known[at - 1]!, known[at]!];
    if (stricter.value > looser.value) {
      return failure("#VALUE!", "tiersOutOfOrder", {
        stricter: stricter.name,
        stricterValue: stricter.value,
        looser: looser.name,
        looserValue: looser.value,
      });
    }
  }
  return null;
}
