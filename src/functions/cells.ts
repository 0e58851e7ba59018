/** How the cells of an argument are read: numbers within limits, words for yes and no; what does not fit is told with its place. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Bilingual } from "../language/language";
import { parseNumber } from "../units/number";
import type { Argument, Cell, Matrix } from "./values";
import { isBlank, isMatrix } from "./values";

export interface Limits {
  readonly minimum?: number;
  readonly above?: number;
  readonly maximum?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

/** A number as a parameter declares it. */
type NumberWanted = Limits & { readonly label: Bilingual };

/** Whether a number needs no closer look; samples of a million numbers pass here. */
function isWithin(value: number, { minimum, above, maximum, below, whole }: Limits): boolean {
  return (
    Number.isFinite(value) &&
    (minimum === undefined || value >= minimum) &&
    (above === undefined || value > above) &&
    (maximum === undefined || value <= maximum) &&
    (below === undefined || value < below) &&
    (!whole || Number.isInteger(value))
  );
}

/** Whether all cells are numbers within the limits. */
export function arePlainNumbers(cells: readonly Cell[], limits: Limits): cells is readonly number[] {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!;
    if (typeof cell !== "number" || !isWithin(cell, limits)) return false;
  }
  return true;
}

/**
 * The numbers of a range in reading order, without its blanks, where all its other cells are numbers within the limits; null where
 * one of them needs a closer look. As typed numbers: an array for a million of them is made twice, as whole numbers first, and
 * collected again cell by cell.
 */
export function plainNumbers(argument: Argument, limits: Limits): Float64Array | null {
  if (!isMatrix(argument)) return null;
  const values = new Float64Array(cellsIn(argument));
  let count = 0;
  for (let row = 0; row < argument.length; row++) {
    const cells = argument[row]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (typeof cell === "number" && isWithin(cell, limits)) values[count++] = cell;
      else if (!isBlank(cell)) return null;
    }
  }
  return values.subarray(0, count);
}

/** The same with a null for every blank cell. */
export function plainNumbersAndBlanks(argument: Argument, limits: Limits): (number | null)[] | null {
  if (!isMatrix(argument)) return null;
  const values = roomFor<number | null>(argument);
  let count = 0;
  for (let row = 0; row < argument.length; row++) {
    const cells = argument[row]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (typeof cell === "number" && isWithin(cell, limits)) values[count++] = cell;
      else if (isBlank(cell)) values[count++] = null;
      else return null;
    }
  }
  values.length = count;
  return values;
}

/** An array with a place for every cell: one that grows to a million values is copied time and again. */
export function roomFor<Value>(rows: Matrix): Value[] {
  return new Array<Value>(cellsIn(rows));
}

export function cellsIn(rows: Matrix): number {
  return rows.length * (rows[0]?.length ?? 0);
}

export function readNumber(cell: Cell, declared: NumberWanted): number | Failure {
  if (isFailure(cell)) return cell;
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : null;
  if (value === null || !Number.isFinite(value)) {
    return failure("#VALUE!", "numberExpected", { name: declared.label, value: show(cell) });
  }
  return outsideLimits(value, declared) ?? value;
}

export function readNumberAt(cell: Cell, declared: NumberWanted, row: number, column: number): number | Failure {
  if (typeof cell === "number" && Number.isFinite(cell)) return outsideLimits(cell, declared, row, column) ?? cell;
  if (isFailure(cell)) return cell;
  const value = typeof cell === "string" ? parseNumber(cell) : null;
  if (value === null) {
    return failure("#VALUE!", "numberExpectedAt", {
      name: declared.label,
      value: show(cell),
      row: row + 1,
      column: column + 1,
    });
  }
  return outsideLimits(value, declared, row, column) ?? value;
}

/** @param row with `column` the place in a range, where the number stands in one */
export function outsideLimits(
  value: number,
  { label, minimum, above, maximum, below, whole }: NumberWanted,
  row?: number,
  column?: number,
): Failure | null {
  const name = label;
  if (minimum !== undefined && value < minimum) return failure("#VALUE!", "numberTooSmall", { name, value, minimum });
  if (above === 0 && value === 0 && row !== undefined && column !== undefined) {
    return failure("#VALUE!", "zeroInRange", { name, row: row + 1, column: column + 1 });
  }
  if (above !== undefined && value <= above) {
    return failure("#VALUE!", "numberNotAbove", { name, value, minimum: above });
  }
  if (maximum !== undefined && value > maximum) return failure("#VALUE!", "numberTooLarge", { name, value, maximum });
  if (below !== undefined && value >= below) {
    return failure("#VALUE!", "numberNotBelow", { name, value, maximum: below });
  }
  if (whole && !Number.isInteger(value)) return failure("#VALUE!", "wholeNumberExpected", { name, value });
  return null;
}

export const truthByWord = new Map([
  ["TRUE", true],
  ["是", true],
  ["FALSE", false],
  ["否", false],
]);

export const markByWord = new Map([...truthByWord, ["1", true], ["0", false], ["√", true], ["×", false]] as const);

export function show(cell: Cell): string | number {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isFailure(cell)) return cell.code;
  return cell ?? "";
}
