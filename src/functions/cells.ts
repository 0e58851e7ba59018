/** How the cells of an argument are read: numbers within limits, words for yes and no; what does not fit is told with its place. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Bilingual } from "../language/language";
import { parseNumber } from "../units/number";
import type { Argument, Cell } from "./values";
import { isMatrix } from "./values";

export interface Limits {
  readonly minimum?: number;
  readonly above?: number;
  readonly maximum?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

/** A number as a parameter declares it. */
type NumberWanted = Limits & { readonly label: Bilingual };

/** Visits every cell in reading order until one of them is at fault. */
export function eachCell(
  argument: Argument,
  visit: (cell: Cell, row: number, column: number) => Failure | null,
): Failure | null {
  if (!isMatrix(argument)) return visit(argument, 0, 0);
  for (let row = 0; row < argument.length; row++) {
    const cells = argument[row]!;
    for (let column = 0; column < cells.length; column++) {
      const error = visit(cells[column]!, row, column);
      if (error) return error;
    }
  }
  return null;
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
  // The common case first: samples of a million numbers pass here.
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
