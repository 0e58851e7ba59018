/** Amounts as people type them: a number or a calculation, with or without a unit behind it: 50,000 · 31万 · 5万kL · 310000/2 m³. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { multiplierAtStart } from "./atoms";
import { convert } from "./convert";
import { product } from "./decimal";
import { parseQuantity } from "./expression";
import type { Unit } from "./unit";
import { isTime, parseUnit } from "./unit";
import { waterUnit } from "./unit-use";

export interface Amount {
  readonly value: number;
  /** As written; null where none stands behind the number. */
  readonly unit: string | null;
}

/** All up to the last digit or bracket that no unit begins with, and the unit behind it. */
const numberThenUnit = /^(.*?[\d０-９)）%％])\s*([^\d０-９\s.,，．+\-−－*/×÷()（）%％].*)$/;

const englishMultiples: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const englishMultiple = /^(thousand|million|billion)(?:\s+|$)/i;

/** Null where a text is none. 31万 is 310,000 of what the field is about, and 2.4 million is 2,400,000. */
export function parseAmount(text: string): Amount | null {
  const plain = parseQuantity(text);
  if (plain !== null) return { value: plain, unit: null };
  const [, number = "", behind = ""] = numberThenUnit.exec(text.trim()) ?? [];
  const [word = "", english = ""] = englishMultiple.exec(behind) ?? [];
  const written = parseQuantity(number);
  if (written === null) return null;
  const value = english === "" ? written : product(written, englishMultiples[english.toLowerCase()]!);
  const unit = behind.slice(word.length);
  let [times, rest] = [1, unit];
  for (let by = multiplierAtStart(rest); by !== null; by = multiplierAtStart(rest)) {
    times *= by;
    rest = rest.slice(1);
  }
  if (rest === "") return { value: product(value, times), unit: null };
  // 1万2千 is a number that is not read, and no 1 of a unit 万2千.
  return /^\d/.test(rest.normalize("NFKC")) ? null : { value, unit };
}

/** The volume of a year in m³ that is typed where water is asked for; a ton of water is a cubic metre. */
export function parseWater(text: string): number | Failure {
  const amount = parseAmount(text);
  if (amount === null) return failure("#VALUE!", "permitAmountExpected", { value: text.trim() });
  if (amount.unit === null) return amount.value;
  const unit = parseUnit(amount.unit);
  if (isFailure(unit)) return unit;
  const water = waterUnit(ofYear(unit));
  if (water === null) return failure("#VALUE!", "waterUnitExpected", { unit: unit.text });
  const cubicMetre = parseUnit("m³");
  return isFailure(cubicMetre) ? cubicMetre : convert(amount.value, water, cubicMetre);
}

/** 万m³/a is 万m³ where a year is meant anyway. */
function ofYear(unit: Unit): Unit {
  const { a: years, ...dimensions } = unit.dimensions;
  return years === -1 && !Object.keys(dimensions).some(isTime) ? { ...unit, dimensions } : unit;
}
