/** Truth values: text is none, but for the words TRUE and FALSE. */
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Calculate, Repair } from "./values";
import { arrayIn, mapped, valueOf } from "./values";

/** The truth value that a text stands for; "1" stands for none. */
function truthOf(value: BaseValueObject): BaseValueObject {
  if (!value.isString()) return value;
  const text = String(value.getValue()).toUpperCase();
  if (text === "TRUE" || text === "FALSE") return BooleanValueObject.create(text === "TRUE");
  return ErrorValueObject.create(ErrorType.VALUE);
}

const onTruth: Repair =
  (calculate) =>
  (first, ...rest) =>
    calculate(mapped(first, truthOf), ...rest);

/** Of literals every one counts; text within ranges is passed over. */
const ofLiterals: Repair =
  (calculate) =>
  (...variants) =>
    calculate(
      ...variants.map((one) => (one.isReferenceObject() || arrayIn(one) ? one : truthOf(one as BaseValueObject))),
    );

/** Only the value of the first condition that holds counts, errors among the others or not. */
const inTurn: Repair = (calculate) => {
  const alone: Calculate = (...variants) => {
    if (variants.length % 2 !== 0) return calculate(...variants);
    for (let at = 0; at < variants.length; at += 2) {
      const condition = valueOf(variants[at]!);
      if (!condition) return calculate(...variants);
      const truth = truthOf(condition);
      if (truth.isError()) return truth;
      if (truth.getValue()) return variants[at + 1]!;
    }
    return ErrorValueObject.create(ErrorType.NA);
  };
  return alone;
};

/** What is chosen comes as it was given: of a range, blank cells stay blank. */
const byPlace: Repair =
  (calculate) =>
  (expression, ...rest) => {
    // A value, a result, a value, a result, and perhaps one for all others.
    const isResult = (at: number) => at % 2 === 1 || (at === rest.length - 1 && rest.length > 2);
    const places = rest.map((one, at) => (isResult(at) ? NumberValueObject.create(at) : one));
    const chosen = valueOf(calculate(expression!, ...places));
    const place = chosen?.isNumber() ? rest[Number(chosen.getValue())] : undefined;
    return place ?? chosen ?? calculate(expression!, ...rest);
  };

/** Text that reads "#N/A" is no error. */
const onlyErrors: Repair = () => (variant: FunctionVariantType) => {
  const isNotAvailable = (value: BaseValueObject) =>
    BooleanValueObject.create(value.isError() && (value as ErrorValueObject).getErrorType() === ErrorType.NA);
  return mapped(variant, isNotAvailable);
};

/** A blank cell is the empty text. */
const blankAsText: Repair =
  (calculate) =>
  (...variants) =>
    calculate(
      ...variants.map((one) => mapped(one, (value) => (value.isNull() ? StringValueObject.create("") : value))),
    );

export const logicRepairs: Readonly<Record<string, Repair>> = {
  IF: onTruth,
  NOT: onTruth,
  AND: ofLiterals,
  OR: ofLiterals,
  XOR: ofLiterals,
  IFS: inTurn,
  SWITCH: byPlace,
  ISNA: onlyErrors,
  EXACT: blankAsText,
};
