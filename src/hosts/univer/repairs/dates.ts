/** Days and weeks. */
import type { BaseValueObject, FunctionVariantType, StringValueObject } from "@univerjs/engine-formula";
import { NullValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";
import { arrayIn, isNumber, mapped, numberOf, whole } from "./values";

/** Text that reads as a number is the day of that number. */
const ofNumbersInText: Repair =
  (calculate) =>
  (...variants) =>
    calculate(...variants.map((one) => mapped(one, dayIn)));

function dayIn(value: BaseValueObject): BaseValueObject {
  if (!value.isString() || !/^\s*[-+$¥(]?[\d.,]+[)%]?\s*$/.test(String(value.getValue()))) return value;
  const number = (value as StringValueObject).convertToNumberObjectValue();
  return number.isNumber() ? NumberValueObject.create(Number(number.getValue())) : value;
}

const weekOfIso: Repair = (calculate) => (date) =>
  isNumber(date) ? NumberValueObject.create(isoWeek(numberOf(date))) : calculate(date);

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  // 1 January 1900 is day 1, a Monday in the proleptic calendar that Excel's leap day of 1900 shifts by one.
  const weekday = (((day - 2) % 7) + 7) % 7;
  const thursday = day - weekday + 3;
  const year = dateOf(thursday).getUTCFullYear();
  const newYear = (Date.UTC(year, 0, 1) - dayZero) / dayLength;
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** Months are cut, not rounded down: -4.7 are four months back. */
const wholeMonths: Repair =
  (calculate) =>
  (date, months, ...rest) =>
    calculate(date!, mapped(months!, whole), ...rest);

/** The last day of a shorter month, where the engine counts on into the next. */
const withinMonth: Repair = (calculate, executor) => {
  const later = wholeMonths(calculate, executor);
  return (dates, months) => {
    const moved = later(dates, months);
    const array = arrayIn(moved);
    if (!array) return moved;
    return array.map((value, row, column) => {
      const [day, before] = [dayOfMonth(value), dayOfMonth(itemAt(dates, row, column))];
      return day < before ? NumberValueObject.create(numberOf(value) - day, value.getPattern()) : value;
    });
  };
};

function itemAt(variant: FunctionVariantType, row: number, column: number): FunctionVariantType {
  const array = arrayIn(variant);
  if (!array) return variant;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  return array.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column) ?? NullValueObject.create();
}

function dayOfMonth(serial: FunctionVariantType): number {
  return dateOf(Math.floor(numberOf(serial))).getUTCDate();
}

const dayZero = Date.UTC(1899, 11, 30);
/** In milliseconds. */
const dayLength = 86_400_000;

/** From March 1900 on, behind Excel's leap day of that year. */
function dateOf(serial: number): Date {
  return new Date(dayZero + serial * dayLength);
}

export const dateRepairs: Readonly<Record<string, Repair>> = {
  ...Object.fromEntries(["YEAR", "MONTH", "DAY", "WEEKDAY"].map((name) => [name, ofNumbersInText])),
  EDATE: withinMonth,
  EOMONTH: wholeMonths,
  ISOWEEKNUM: weekOfIso,
};
