/** What COUNTIF, SUMIFS and their like ask of a cell, as Excel understands it. */
import { StringValueObject } from "@univerjs/engine-formula";
import { errorCodes, isFailure } from "../../../language/failure";
import type { Cell } from "../../../workbook/values";
import { isPattern, wholePattern } from "../repairs/wildcards";

export interface Criterion {
  readonly matches: (cell: Cell) => boolean;
  /** Where exactly the cells with one of these keys match (see keysOf), the key. */
  readonly key?: string;
}

export function criterionOf(value: Cell): Criterion {
  // A blank cell asks for 0.
  if (value === null) return equal(0);
  if (typeof value !== "string") return equal(value);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(value)!;
  if (sign === "" || sign === "=" || sign === "<>") {
    const asked = rest === "" ? blank(sign) : equal(meant(rest));
    return sign === "<>" ? { matches: (cell) => !asked.matches(cell) } : asked;
  }
  return { matches: ordered(sign, meant(rest)) };
}

/** `""` asks for cells that look blank; `"="` and `"<>"` for those that hold nothing, and that hold something. */
function blank(sign: string): Criterion {
  return { matches: (cell) => cell === null || (sign === "" && cell === "") };
}

/** Text that reads as a number, a truth value or an error asks for those. */
function meant(text: string): Exclude<Cell, null> {
  if (/^true$|^false$/i.test(text)) return text.toUpperCase() === "TRUE";
  return numberIn(text) ?? text;
}

function equal(value: Exclude<Cell, null>): Criterion {
  if (typeof value !== "string") {
    const key = keyOf(value);
    return { key, matches: (cell) => keysOf(cell).includes(key) };
  }
  const code = errorCodes.find((one) => one === value.toUpperCase());
  if (code) return { key: code, matches: (cell) => isFailure(cell) && cell.code === code };
  if (isPattern(value)) {
    const pattern = wholePattern(value);
    return { matches: (cell) => typeof cell === "string" && pattern.test(cell) };
  }
  const key = keyOf(value);
  return { key, matches: (cell) => typeof cell === "string" && keyOf(cell) === key };
}

/** What a cell can be equal to: text that reads as a number is that number too. */
export function keysOf(cell: Cell): readonly string[] {
  if (cell === null) return [];
  if (typeof cell !== "string") return [keyOf(cell)];
  const number = numberIn(cell);
  return number === null ? [keyOf(cell)] : [keyOf(cell), keyOf(number)];
}

function keyOf(value: Exclude<Cell, null>): string {
  if (typeof value === "string") return `"${value.toLowerCase()}`;
  return isFailure(value) ? value.code : String(value);
}

function ordered(sign: string, bound: Exclude<Cell, null>): (cell: Cell) => boolean {
  const fits = (order: number) =>
    sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
  if (typeof bound === "string") {
    const text = bound.toLowerCase();
    return (cell) => typeof cell === "string" && fits(compareTexts(cell.toLowerCase(), text));
  }
  return (cell) => typeof cell === typeof bound && typeof cell !== "object" && fits(Number(cell) - Number(bound));
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const numbers = new Map<string, number | null>();
const mostNumbers = 10_000;

/** The number that a text reads as: also dates, shares and amounts of money, of 15 digits at most. */
function numberIn(text: string): number | null {
  if (!/\d/.test(text)) return null;
  let number = numbers.get(text);
  if (number === undefined) {
    const object = StringValueObject.create(text).convertToNumberObjectValue();
    number = object.isNumber() ? Number(Number(object.getValue()).toPrecision(15)) : null;
    if (numbers.size >= mostNumbers) numbers.clear();
    numbers.set(text, number);
  }
  return number;
}
