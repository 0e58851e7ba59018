import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { convert } from "./convert";
import { product as decimalProduct } from "./decimal";
import type { Unit } from "./unit";
import { parseUnit, product } from "./unit";

/** Quota times output. Units of both, or of neither where they belong together as they are; the result is in m³ unless said otherwise. */
export function permitVolume(
  quota: number,
  output: number,
  quotaUnit: Unit | null,
  outputUnit: Unit | null,
  resultUnit: Unit | null,
): number | Failure {
  if (!quotaUnit && !outputUnit && !resultUnit) return decimalProduct(quota, output);
  if (!quotaUnit || !outputUnit) return failure("#VALUE!", "unitsAllOrNone");
  const result = resultUnit ?? parseUnit("m³");
  return isFailure(result) ? result : convert(decimalProduct(quota, output), product(quotaUnit, outputUnit), result);
}
