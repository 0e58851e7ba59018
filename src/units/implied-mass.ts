import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { conversion } from "./convert";
import type { Unit } from "./unit";

/**
 * The mass per m² (per m, per piece) that relates two unit uses of one product, in kg: what CONVERTUNIT would need to get from the
 * one to the other. Like units have none, unlike ones cannot be related (#VALUE!).
 */
export function impliedMass(perAmount: number, amountUnit: Unit, perMass: number, massUnit: Unit): number | Failure {
  const found = conversion(amountUnit, massUnit);
  if (isFailure(found) || found.bridge === null) {
    return failure("#VALUE!", "noMassImplied", { first: amountUnit.text, second: massUnit.text });
  }
  const ratio = (perAmount * found.up) / found.down / perMass;
  return found.bridge.divides ? ratio : 1 / ratio;
}
