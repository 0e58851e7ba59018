/** Rounding. */
import type { StringValueObject } from "@univerjs/engine-formula";
import { NumberValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";
import { arrayIn, mapped, numberOf, valueOf } from "./values";

/** The engine's own gives -7.49999 for TRUNC(-7.5,5). */
const cutting: Repair = (calculate) => (value, places) => {
  const digits = places === undefined ? 0 : numberOf(places);
  if (value.isReferenceObject() || (places && (arrayIn(places) || !valueOf(places)?.isNumber()))) {
    return calculate(value, ...(places ? [places] : []));
  }
  return mapped(value, (one) => {
    const number = one.isString() ? (one as StringValueObject).convertToNumberObjectValue() : one;
    return number.isError() ? number : NumberValueObject.create(cut(Number(number.getValue()), Math.trunc(digits)));
  });
};

/** As far as 15 digits tell: 4.35*100 are 435. */
function cut(number: number, digits: number): number {
  const power = 10 ** digits;
  const shifted = Number((Math.abs(number) * power).toPrecision(15));
  if (!Number.isFinite(shifted) || power === 0) return digits > 0 ? number : 0;
  return (Math.sign(number) * Math.floor(shifted)) / power;
}

export const roundingRepairs: Readonly<Record<string, Repair>> = { TRUNC: cutting };
