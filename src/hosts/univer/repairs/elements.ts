/** COUNTA of an array that a function made counts its blank elements too: only a range leaves its blank cells out. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { NumberValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";
import { arrayIn } from "./values";

/** These never hand on a range as it is, as IF, INDEX and CHOOSE do. */
const making = "FILTER HSTACK SORT SORTBY TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS".split(" ");

const made = new WeakSet<object>();

const remembered: Repair =
  (calculate) =>
  (...variants) => {
    const result = calculate(...variants);
    if (arrayIn(result)) made.add(result);
    return result;
  };

const ofElements: Repair =
  (calculate) =>
  (...variants) => {
    const counts = variants.map((one) => {
      const array = made.has(one) ? arrayIn(one) : null;
      return array
        ? array.getRowCount() * array.getColumnCount()
        : Number((calculate(one) as BaseValueObject).getValue());
    });
    return NumberValueObject.create(counts.reduce((sum, count) => sum + count, 0));
  };

export const elementRepairs: readonly (readonly [name: string, Repair])[] = [
  ...making.map((name) => [name, remembered] as const),
  ["COUNTA", ofElements],
];
