/** Of ranges statistics take the numbers: text that reads as one is text, as every exported survey has it. */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ArrayValueObject, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import type { Repair } from "./values";
import { arrayIn } from "./values";

type Value = Nullable<BaseValueObject>;

/** Arguments from `first` up to `last` are ranges; without a number in them the result is an error. */
const ofNumbers =
  (otherwise: ErrorType, first = 0, last = Infinity): Repair =>
  (calculate) =>
  (...given) => {
    const variants = given.map((one, at) => (at >= first && at <= last ? only(one, isNumeric) : one));
    return variants.includes(null) ? ErrorValueObject.create(otherwise) : calculate(...(variants as typeof given));
  };

/** Two ranges of which the pairs of numbers count. */
const ofPairs =
  (first = 0): Repair =>
  (calculate) =>
  (...given) => {
    const [one, other] = [cellsOf(given[first]), cellsOf(given[first + 1])];
    if (!one || !other || one.length !== other.length) return calculate(...given);
    const kept = one.flatMap((value, at) => (isNumeric(value) && isNumeric(other[at]) ? [at] : []));
    if (kept.length === 0) return ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
    const pairs = [one, other].map((values) => columnOf(kept.map((at) => values[at]!)));
    return calculate(...given.slice(0, first), ...pairs, ...given.slice(first + 2));
  };

/** In the functions that end in A, text is 0 and TRUE is 1. */
const ofAll: Repair =
  (calculate) =>
  (...given) => {
    const variants = given.map((one) => {
      const cells = cellsOf(one)?.filter((value) => value && !value.isNull());
      return cells && (cells.length === 0 ? null : columnOf(cells.map((value) => counted(value!))));
    });
    const all = variants.map((one, at) => (one === undefined ? given[at]! : one)).filter((one) => one !== null);
    return all.length === 0 ? calculate(...given) : calculate(...all);
  };

function counted(value: BaseValueObject): BaseValueObject {
  if (value.isBoolean()) return NumberValueObject.create(value.getValue() ? 1 : 0);
  return value.isString() ? NumberValueObject.create(0) : value;
}

function isNumeric(value: Value): boolean {
  return value !== null && value !== undefined && (value.isNumber() || value.isError());
}

/** What is no range stays as it is; null where nothing is left of one. */
function only(variant: FunctionVariantType, wanted: (value: Value) => boolean): FunctionVariantType | null {
  const cells = cellsOf(variant);
  if (!cells) return variant;
  const kept = cells.filter(wanted);
  return kept.length === 0 ? null : columnOf(kept as BaseValueObject[]);
}

/** The cells of a range or array, row by row; undefined where it is none. */
function cellsOf(variant: FunctionVariantType | undefined): Value[] | undefined {
  if (!variant) return undefined;
  const array = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : arrayIn(variant);
  if (!array) return undefined;
  const cells: Value[] = [];
  array.iterator((value) => void cells.push(value));
  return cells;
}

function columnOf(values: readonly BaseValueObject[]): ArrayValueObject {
  return new ArrayValueObject({
    calculateValueList: values.map((value) => [value]),
    rowCount: values.length,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
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
