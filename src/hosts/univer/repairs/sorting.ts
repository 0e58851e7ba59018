/** SORT and SORTBY: numbers, texts, FALSE, TRUE and errors, either way; blanks come last. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";

type Value = BaseValueObject | null | undefined;
type Row = readonly Value[];

/** What the engine keeps to itself: by the columns from `first` on, each ascending (1) or descending (-1). */
interface Sorting {
  _sort(first: number, orders: number | readonly number[]): (one: Row, other: Row) => number;
}

/** The engine compares numbers and texts as if both were texts, and equal truth values as if one were greater. */
const byKind: Repair = (calculate, executor) => {
  const texts = new Intl.Collator(undefined, { sensitivity: "accent" });
  (executor as unknown as Sorting)._sort = (first, orders) => (one, other) => {
    for (const [at, order] of [orders].flat().entries()) {
      const found = compared(one[first + at], other[first + at], order, texts);
      if (found !== 0) return found;
    }
    return 0;
  };
  return calculate;
};

function compared(one: Value, other: Value, order: number, texts: Intl.Collator): number {
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (kind === blank || otherKind === blank) return kind - otherKind;
  if (kind !== otherKind) return order * (kind - otherKind);
  const [value, otherValue] = [one!.getValue(), other!.getValue()];
  if (kind === 0) return order * (Number(value) - Number(otherValue));
  if (kind === 4) return order * (errors.indexOf(String(value)) - errors.indexOf(String(otherValue)));
  return kind === 1 ? order * texts.compare(String(value), String(otherValue)) : 0;
}

const blank = 5;

/** As ERROR.TYPE numbers them. */
const errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function kindOf(value: Value): number {
  if (!value || value.isNull()) return blank;
  if (value.isError()) return 4;
  if (value.isBoolean()) return value.getValue() ? 3 : 2;
  return value.isString() ? 1 : 0;
}

export const sortingRepairs: Readonly<Record<string, Repair>> = { SORT: byKind, SORTBY: byKind };
