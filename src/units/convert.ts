import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Dimensions } from "./atoms";
import { base } from "./atoms";
import { product } from "./decimal";
import { rememberingPairs } from "./pairing";
import type { Unit } from "./unit";
import { isTime, quotientDimensions, reduced, sameDimensions } from "./unit";

/** One unit is up/down of another, by way of a bridge where they measure different quantities. */
export interface Conversion {
  readonly up: number;
  readonly down: number;
  readonly bridge: Bridge | null;
}

/** How two units relate, or why they do not (#VALUE!). */
export const conversion = rememberingPairs((from: Unit, to: Unit): Conversion | Failure => {
  const factor = { up: from.up * to.down, down: from.down * to.up };
  if (sameDimensions(from.dimensions, to.dimensions)) return { ...reduced(factor), bridge: null };
  const bridge = bridgeBetween(from, to);
  return bridge ? { ...reduced(factor), bridge } : failure("#VALUE!", "unitsDiffer", { from: from.text, to: to.text });
});

/**
 * A value in another unit. Units of one quantity convert exactly. Unit use per area, length, volume or piece converts to unit use
 * per mass only with the mass of one of them (and likewise a width, a thickness, the area of a piece); without it the conversion
 * would be a guess and is refused (#VALUE!), naming both units and what is missing.
 *
 * @param perUnit kg per m², per m, per m³ or per piece, whichever the two units call for; m or m² where lengths differ.
 */
export function convert(value: number, from: Unit, to: Unit, perUnit: number | null = null): number | Failure {
  const found = conversion(from, to);
  if (isFailure(found)) return found;
  // The multiplication first: it is exact in decimals, and one division rounds once.
  const converted = found.up === 1 ? value / found.down : product(value, found.up) / found.down;
  if (found.bridge === null) return converted;
  if (perUnit === null) {
    return failure("#VALUE!", "unitBridgeNeeded", { from: from.text, to: to.text, bridge: found.bridge.unit });
  }
  return found.bridge.divides ? converted / perUnit : converted * perUnit;
}

/** What a conversion between different quantities needs besides numbers. */
export interface Bridge {
  readonly unit: string;
  readonly divides: boolean;
}

/** What relates the two units besides numbers, if one mass, length or area can. */
function bridgeBetween(from: Unit, to: Unit): Bridge | null {
  const direct = bridgeUnit(quotientDimensions(from.dimensions, to.dimensions));
  if (direct !== null) return { unit: direct, divides: true };
  const inverse = bridgeUnit(quotientDimensions(to.dimensions, from.dimensions));
  return inverse === null ? null : { unit: inverse, divides: false };
}

const lengths: Readonly<Record<number, string>> = { 1: "m", 2: "m²", 3: "m³" };

/** The unit of a mass per length, area, volume or piece, of a length or area per piece, or of a width; else null. */
function bridgeUnit(dimensions: Dimensions): string | null {
  const above = Object.keys(dimensions).filter((quantity) => dimensions[quantity]! > 0);
  const below = Object.keys(dimensions).filter((quantity) => dimensions[quantity]! < 0);
  if (above.length !== 1 || below.length > 1) return null;
  const top = amountOf(above[0]!, dimensions[above[0]!]!);
  if (top === null) return null;
  if (below.length === 0) return above[0] === base.length ? top : null;
  const bottom = amountOf(below[0]!, -dimensions[below[0]!]!);
  if (bottom === null || below[0] === base.mass) return null;
  // A mass may stand per anything, a length per piece; pieces per piece (双 and 只) as well, but not pieces per length.
  const rank = (quantity: string) => (quantity === base.mass ? 2 : quantity === base.length ? 1 : 0);
  return rank(above[0]!) >= rank(below[0]!) ? `${top}/${bottom}` : null;
}

function amountOf(quantity: string, exponent: number): string | null {
  if (quantity === base.length) return lengths[exponent] ?? null;
  if (exponent !== 1 || isTime(quantity) || notAnAmount.has(quantity)) return null;
  return quantity;
}

/** Quantities of which a product is no amount. */
const notAnAmount: ReadonlySet<string> = new Set([
  base.power,
  base.energy,
  base.apparentPower,
  base.charge,
  base.money,
  base.temperature,
]);
