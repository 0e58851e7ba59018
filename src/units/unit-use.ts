import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { base } from "./atoms";
import { conversion } from "./convert";
import { rememberingPairs } from "./pairing";
import type { Unit } from "./unit";
import { isTime, parseUnit, quotient, singleUnit } from "./unit";

/**
 * Unit water use V_ui = V_i / Q (DB14/T 1049.2—2021, clause 4; GB/T 7119—2018): the water used to make a product over its output
 * in the same period. Water by mass counts as 1 t = 1 m³, as meters and bills have it.
 *
 * Without a unit for the result it is m³ per one of the output's unit, the number in front of which is taken away: water in 万m³ over
 * output in 万t gives m³/t. Zero output is #DIV/0!.
 */
export function unitUse(
  volume: number,
  output: number,
  volumeUnit: Unit | null,
  outputUnit: Unit | null,
  resultUnit: Unit | null,
): number | Failure {
  if (output === 0) return failure("#DIV/0!", "outputZero");
  const factor = unitUseFactor(volumeUnit, outputUnit, resultUnit);
  return isFailure(factor) ? factor : (volume * factor.up) / (output * factor.down);
}

/** What the bare quotient of two numbers in these units has to be multiplied by. */
export function unitUseFactor(
  volumeUnit: Unit | null,
  outputUnit: Unit | null,
  resultUnit: Unit | null,
): { readonly up: number; readonly down: number } | Failure {
  const water = volumeUnit === null ? cubicMetre : waterUnit(volumeUnit);
  if (water === null) return failure("#VALUE!", "waterUnitExpected", { unit: volumeUnit!.text });
  if (outputUnit === null) {
    return resultUnit ? failure("#VALUE!", "outputUnitNeeded", { unit: resultUnit.text }) : water;
  }
  const given = over(water, outputUnit);
  const wanted = resultUnit ?? overSingle(cubicMetre, outputUnit);
  const found = conversion(given, wanted);
  if (isFailure(found) || found.bridge === null) return found;
  return failure("#VALUE!", "unitBridgeNeeded", { from: given.text, to: wanted.text, bridge: found.bridge.unit });
}

const cubicMetre = constant("m³");
const tonnesPerCubicMetre = constant("t/m³");

function constant(text: string): Unit {
  const unit = parseUnit(text);
  if (isFailure(unit)) throw new Error(`not a unit: ${text}`);
  return unit;
}

const over = rememberingPairs(quotient);
const overSingle = rememberingPairs((volume, output) => quotient(volume, singleUnit(output)));
const volumeOf = rememberingPairs((mass, density) => ({ ...quotient(mass, density), text: mass.text }));

/** A unit of volume, also per time; a mass of water becomes its volume. Null for anything else. */
export function waterUnit(unit: Unit): Unit | null {
  const amounts = Object.keys(unit.dimensions).filter((quantity) => !isTime(quantity));
  if (amounts.length !== 1) return null;
  if (amounts[0] === base.length && unit.dimensions[base.length] === 3) return unit;
  if (amounts[0] !== base.mass || unit.dimensions[base.mass] !== 1) return null;
  return volumeOf(unit, tonnesPerCubicMetre);
}
