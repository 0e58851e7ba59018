/** How the engine compares text: wildcards only where Excel knows them, and there as Excel does. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { BooleanValueObject, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";
import { wholePattern } from "./wildcards";

let plainly = false;

/** Within `=`, `<` and the like `*` is a character like any other. */
export const comparingPlainly: Repair =
  (calculate) =>
  (...variants) => {
    plainly = true;
    try {
      return calculate(...variants);
    } finally {
      plainly = false;
    }
  };

/** The part of the engine's text that it keeps to itself. */
interface InnerText {
  getValue(): string;
  _checkWildcard(value: string, operator: string): BaseValueObject;
  _compareString(one: string, other: string, operator: string): boolean;
}

/** For all workbooks of the process: to be called once. */
export function mendComparison(): void {
  const inner = StringValueObject.prototype as unknown as InnerText;
  const check = inner._checkWildcard;
  inner._checkWildcard = function (value, operator) {
    const text = this.getValue();
    if (plainly) return BooleanValueObject.create(this._compareString(text.toLowerCase(), value, operator));
    if (operator !== "=" && operator !== "<>") return check.call(this, value, operator);
    return BooleanValueObject.create(wholePattern(value).test(text) === (operator === "="));
  };
  mendTruthValues();
  const compare = StringValueObject.prototype.compare;
  // A blank cell is the empty text here; on the right of a text the engine takes it for 0.
  StringValueObject.prototype.compare = function (other, operator, isCaseSensitive) {
    if (other.isNull()) return this.compareBy("", operator, isCaseSensitive);
    return compare.call(this, other, operator, isCaseSensitive);
  };
  const toNumber = StringValueObject.prototype.convertToNumberObjectValue;
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    const number = numberInText(this.getValue());
    return number === null ? toNumber.call(this) : NumberValueObject.create(number);
  };
}

/** A truth value is never a number or a text, and so differs from it; the engine says that it does not. */
function mendTruthValues(): void {
  const inner = BooleanValueObject.prototype as unknown as { _compareString(operator: string): boolean };
  const compareOther = inner._compareString;
  inner._compareString = function (operator) {
    return operator === "<>" || compareOther.call(this, operator);
  };
}

/** Texts that Excel takes for numbers and the engine does not: `(5)` is -5, and full-width digits are digits. */
function numberInText(text: string): number | null {
  const plain = /[！-～]/.test(text) ? text.normalize("NFKC") : text;
  const [, negative] = /^\s*\(\s*(\d+(?:\.\d*)?|\.\d+)\s*\)\s*$/.exec(plain) ?? [];
  if (negative !== undefined) return -Number(negative);
  return plain !== text && /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(plain) ? Number(plain) : null;
}
