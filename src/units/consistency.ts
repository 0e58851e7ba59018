import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { convert } from "./convert";
import type { Printed } from "./printed";
import { intervalOf, overlap, quotientInterval, scaledInterval } from "./printed";
import type { Unit } from "./unit";
import { quotient } from "./unit";

/**
 * Whether a printed unit use can be the quotient of a printed volume and output, each rounded as it is printed. Units are all given,
 * or none where the numbers belong together as they are.
 */
export function isConsistent(
  volume: Printed,
  output: Printed,
  stated: Printed,
  [volumeUnit, outputUnit, statedUnit]: readonly [Unit | null, Unit | null, Unit | null],
): boolean | Failure {
  const quotients = quotientInterval(intervalOf(volume), intervalOf(output));
  if (!volumeUnit && !outputUnit && !statedUnit) return overlap(quotients, intervalOf(stated));
  if (!volumeUnit || !outputUnit || !statedUnit) return failure("#VALUE!", "unitsAllOrNone");
  const factor = convert(1, quotient(volumeUnit, outputUnit), statedUnit);
  return typeof factor === "number" ? overlap(scaledInterval(quotients, factor), intervalOf(stated)) : factor;
}
