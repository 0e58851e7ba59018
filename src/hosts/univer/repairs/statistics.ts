/** Of ranges statistics take the numbers: text that reads as one is text, as every exported survey has it. */
import type { ArrayValueObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import { arrayObject } from "../valueObjects";
import type { Repair } from "./values";
import { cellsIn } from "./values";

/** Arguments from `first` up to `last` are ranges; without a number in them the result is an error. */
const ofNumbers =
  (otherwise: ErrorType, first = 0, last = Infinity): Repair =>
  (calculate) =>
  (...given) => {
    const variants = given.map((one, at) => (at >= first && at <= last ? numbersOf(one) : one));
    return variants.includes(null) ? ErrorValueObject.create(otherwise) : calculate(...(variants as typeof given));
  };

/** Two ranges of which the pairs of numbers count. */
const ofPairs =
  (first = 0): Repair =>
  (calculate) =>
  (...given) => {
    const [one, other] = given.slice(first, first + 2).map(cellsIn);
    if (!one || !other || one.length !== other.length) return calculate(...given);
    const kept = one.flatMap((value, at) => (isNumeric(value) && isNumeric(other[at]!) ? [at] : []));
    if (kept.length === 0) return ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
    const pairs = [one, other].map((values) => columnOf(kept.map((at) => values[at]!)));
    return calculate(...given.slice(0, first), ...pairs, ...given.slice(first + 2));
  };

/** In the functions that end in A, text is 0 and TRUE is 1. */
const ofAll: Repair =
  (calculate) =>
  (...given) => {
    const variants = given.map((one) => {
      const cells = cellsIn(one);
      if (!cells) return one;
      const counting = cells.filter((value) => value !== null && !value.isNull()) as BaseValueObject[];
      return counting.length === 0 ? null : columnOf(counting.map(counted));
    });
    const all = variants.filter((one) => one !== null);
    return all.length === 0 ? calculate(...given) : calculate(...all);
  };

function counted(value: BaseValueObject): BaseValueObject {
  if (value.isBoolean()) return NumberValueObject.create(value.getValue() ? 1 : 0);
  return value.isString() ? NumberValueObject.create(0) : value;
}

function isNumeric(value: BaseValueObject | null): value is BaseValueObject {
  return value !== null && (value.isNumber() || value.isError());
}

/** What is no range stays as it is; null where nothing is left of one. */
function numbersOf(variant: FunctionVariantType): FunctionVariantType | null {
  const cells = cellsIn(variant);
  if (!cells) return variant;
  const kept = cells.filter(isNumeric);
  return kept.length === 0 ? null : columnOf(kept);
}

function columnOf(values: readonly BaseValueObject[]): ArrayValueObject {
  return arrayObject(values.map((value) => [value]));
}

const each = (names: string, repair: Repair) => Object.fromEntries(names.split(" ").map((name) => [name, repair]));

export const statisticRepairs: Readonly<Record<string, Repair>> = {
  ...each("DEVSQ GEOMEAN HARMEAN", ofNumbers(ErrorType.NUM)),
  ...each("KURT SKEW SKEW.P", ofNumbers(ErrorType.DIV_BY_ZERO)),
  ...each("TRIMMEAN PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC", ofNumbers(ErrorType.NUM, 0, 0)),
  FREQUENCY: ofNumbers(ErrorType.NA, 0, 0),
  NPV: ofNumbers(ErrorType.VALUE, 1),
  ...each("CORREL COVAR COVARIANCE.P COVARIANCE.S INTERCEPT PEARSON RSQ SLOPE STEYX", ofPairs()),
  ...each("FORECAST FORECAST.LINEAR", ofPairs(1)),
  ...each("AVERAGEA MAXA MINA STDEVA STDEVPA VARA VARPA", ofAll),
};
