import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { bridgeBetween, scaled } from "./convert";
import type { Unit } from "./unit";

/**
 * The mass per m² (per m, per piece) that relates two unit uses of one product, in kg: what CONVERTUNIT would need to get from the
 * one to the other. Like units have none, unlike ones cannot be related (#VALUE!).
 */
export function impliedMass(perAmount: number, amountUnit: Unit, perMass: number, massUnit: Unit): number | Failure {
  const bridge = bridgeBetween(amountUnit, massUnit);
  if (!bridge) return failure("#VALUE!", "noMassImplied", { first: amountUnit.text, second: massUnit.text });
  const ratio = scaled(perAmount, amountUnit, massUnit) / perMass;
  return bridge.divides ? ratio : 1 / ratio;
}
