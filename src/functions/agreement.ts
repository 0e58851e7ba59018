import { isFailure } from "../language/failure";
import type { Argument, Matrix } from "./values";
import { isBlank, isMatrix } from "./values";

/** Hosts keep about 12 digits of a result; a documented value has far fewer. */
const tolerance = 1e-10;

/**
 * Whether a result is the documented one: numbers after rounding to the decimals that the source prints (to 1e-10 where it
 * prints them all), errors by their code, blanks alike however a host hands them over.
 */
export function agrees(found: Argument, expected: Argument, decimals?: number): boolean {
  if (isMatrix(expected) || isMatrix(found)) {
    const [foundRows, expectedRows] = [rowsOf(found), rowsOf(expected)];
    return (
      foundRows.length === expectedRows.length &&
      expectedRows.every(
        (row, at) =>
          row.length === foundRows[at]!.length &&
          row.every((cell, column) => agrees(foundRows[at]![column]!, cell, decimals)),
      )
    );
  }
  if (typeof expected === "number" && typeof found === "number") {
    if (decimals === undefined) return Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return rounded(found, decimals) === rounded(expected, decimals);
  }
  if (isFailure(expected) || isFailure(found)) {
    return isFailure(expected) && isFailure(found) && expected.code === found.code;
  }
  return isBlank(expected) ? isBlank(found) : found === expected;
}

/** As a person rounds: 8.705 becomes 8.71 although its binary form lies a little below. */
function rounded(value: number, decimals: number): string {
  return (value + Math.sign(value) * 1e-12 * Math.max(1, Math.abs(value))).toFixed(decimals);
}

function rowsOf(argument: Argument): Matrix {
  return isMatrix(argument) ? argument : [[argument]];
}
