/** Which cells of ranges fulfil criteria; of large ranges that stay as they are it is remembered which cell holds what. */
import type { Matrix } from "../../../workbook/values";
import type { Criterion } from "./criterion";
import { keysOf } from "./criterion";

export interface Condition {
  readonly matrix: Matrix;
  readonly criterion: Criterion;
}

/** Within the ranges, which are of one size. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

type Index = ReadonlyMap<string, readonly Place[]>;

/** By the range as it was read, which is another one after a change in it. */
const indexes = new WeakMap<Matrix, Index>();
/** Ranges that have been asked for before: the first time they are gone through as they are. */
const known = new WeakSet<Matrix>();

/** The cells that fulfil all conditions. A range may have been read less far than the others; what is beyond is blank. */
export function selected(conditions: readonly Condition[]): readonly Place[] {
  const keyed = conditions.find(({ matrix, criterion }) => criterion.key !== undefined && isKnown(matrix));
  const others = conditions.filter((condition) => condition !== keyed);
  const fulfils = ({ row, column }: Place) =>
    others.every(({ matrix, criterion }) => criterion.matches(matrix[row]?.[column] ?? null));
  if (keyed) return (indexOf(keyed.matrix).get(keyed.criterion.key!) ?? []).filter(fulfils);
  const rows = Math.max(...conditions.map(({ matrix }) => matrix.length));
  const columns = Math.max(...conditions.map(({ matrix }) => matrix[0]?.length ?? 0));
  const places: Place[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (fulfils({ row, column })) places.push({ row, column });
    }
  }
  return places;
}

function isKnown(matrix: Matrix): boolean {
  if (known.has(matrix)) return true;
  known.add(matrix);
  return false;
}

function indexOf(matrix: Matrix): Index {
  const found = indexes.get(matrix);
  if (found) return found;
  const index = new Map<string, Place[]>();
  matrix.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      for (const key of keysOf(cell)) {
        const places = index.get(key);
        if (places) places.push({ row, column });
        else index.set(key, [{ row, column }]);
      }
    }),
  );
  indexes.set(matrix, index);
  return index;
}
