/** Searching ranges, and references put together as text. */
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import {
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import { connected, ReferenceArray } from "../referenceArray";
import type { Repair } from "./values";
import { arrayIn, isNumber, mapped, numberOf, valueOf, valuesIn, whole } from "./values";

/** `~~` stands for `~` also where there is no wildcard besides. */
const withTildes: Repair =
  (calculate) =>
  (sought, ...rest) =>
    calculate(mapped(sought, plain), ...rest);

function plain(value: BaseValueObject): BaseValueObject {
  const text = value.isString() ? String(value.getValue()) : "";
  if (!text.includes("~") || /[?*]/.test(text)) return value;
  return StringValueObject.create(text.replace(/~(.)/gs, "$1"));
}

/** Many texts sought exactly in one list: each place is looked up, instead of the list being compared through for each of them. */
const manyAtOnce: Repair =
  (calculate) =>
  (sought, list, ...kind) => {
    const [many, within] = [arrayIn(sought), arrayIn(list)];
    const [type] = kind;
    const exact = type !== undefined && isNumber(type) && numberOf(type) === 0;
    const inLine = within && (within.getRowCount() === 1 || within.getColumnCount() === 1);
    if (!many || !within || !inLine || !exact) return calculate(sought, list, ...kind);
    const places = firstPlaces(within);
    return many.map((value) => {
      const text = value.isString() ? String(value.getValue()) : null;
      if (text === null || /[*?~]/.test(text)) return calculate(value, list, ...kind) as BaseValueObject;
      const place = places.get(text.toLocaleLowerCase());
      return place === undefined ? ErrorValueObject.create(ErrorType.NA) : NumberValueObject.create(place);
    });
  };

/** Counted from 1. */
function firstPlaces(list: ArrayValueObject): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  list.iterator((value) => {
    place++;
    if (!value?.isString()) return;
    const text = String(value.getValue()).toLocaleLowerCase();
    if (!places.has(text)) places.set(text, place);
  });
  return places;
}

/** Only numbers have ranks; text that reads as one has none. */
const ranking =
  (isMean: boolean): Repair =>
  () =>
  (sought, range, order) => {
    const values = valuesIn(range);
    const error = values.find((value) => value.isError());
    if (error) return error;
    const numbers = values.filter((value) => value.isNumber()).map((value) => Number(value.getValue()));
    const ascending = order !== undefined && Boolean(Number(valueOf(order)?.getValue() ?? 0));
    const rank = (value: BaseValueObject): BaseValueObject => {
      if (value.isError()) return value;
      const number = value.isString() ? (value as StringValueObject).convertToNumberObjectValue() : value;
      if (number.isError()) return number;
      const own = Number(number.getValue());
      const equal = numbers.filter((other) => other === own).length;
      if (equal === 0) return ErrorValueObject.create(ErrorType.NA);
      const before = numbers.filter((other) => (ascending ? other < own : other > own)).length;
      return NumberValueObject.create(before + 1 + (isMean ? (equal - 1) / 2 : 0));
    };
    return mapped(sought.isReferenceObject() ? arrayOf(sought) : sought, rank);
  };

function arrayOf(reference: FunctionVariantType): FunctionVariantType {
  const values = valuesIn(reference);
  return values.length === 1 ? values[0]! : (reference as BaseReferenceObject).toArrayValueObject();
}

/** INDIRECT("1:3"), as ROW(INDIRECT("1:"&n)) has it: whole rows, of which the engine knows only single ones. */
const ofRows: Repair =
  (calculate) =>
  (text, ...style) => {
    const value = valueOf(text);
    const [, sheet = "", first, last] = rowsNamed.exec(value?.isString() ? String(value.getValue()) : "") ?? [];
    if (first === undefined) return calculate(text, ...style);
    return calculate(StringValueObject.create(`${sheet}A${first}:XFD${last}`), ...style);
  };

/** Several texts are as many references. */
export const ofTexts =
  (injector: Injector): Repair =>
  (calculate) =>
  (text, ...style) => {
    const texts = arrayIn(text);
    if (!texts || (texts.getRowCount() === 1 && texts.getColumnCount() === 1)) return calculate(text, ...style);
    const referenceOf = (row: number, column: number) =>
      connected(calculate(texts.get(row, column) ?? NullValueObject.create(), ...style), injector);
    return new ReferenceArray(
      Array.from({ length: texts.getRowCount() }, (_, row) =>
        Array.from({ length: texts.getColumnCount() }, (_unused, column) => referenceOf(row, column)),
      ),
    );
  };

const rowsNamed = /^((?:'(?:[^']|'')+'|[^'!]+)!)?\$?(\d+):\$?(\d+)$/;

/** Rows and columns to move by and to take are whole. */
const wholeSteps: Repair =
  (calculate) =>
  (range, ...steps) =>
    calculate(range, ...steps.map((one) => mapped(one, whole)));

export const lookupRepairs: Readonly<Record<string, Repair>> = {
  ...Object.fromEntries(["VLOOKUP", "HLOOKUP"].map((name) => [name, withTildes])),
  MATCH: (calculate, executor) => manyAtOnce(withTildes(calculate, executor), executor),
  RANK: ranking(false),
  "RANK.EQ": ranking(false),
  "RANK.AVG": ranking(true),
  INDIRECT: ofRows,
  OFFSET: wholeSteps,
};
