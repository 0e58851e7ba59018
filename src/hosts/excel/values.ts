/** Between what Excel hands to a custom function, or shows of it, and the values of the catalogue. */
import type { ErrorCode } from "../../language/failure";
import { errorCodes, Failure, isFailure } from "../../language/failure";
import type { Language } from "../../language/language";
import { describe, message } from "../../language/message";
import type { Argument, Cell, Matrix } from "../../functions/values";

/** Excel's value of an argument. Errors, formatted numbers and data types arrive as objects; an omitted argument as null. */
export function readArgument(given: unknown): Argument {
  if (!Array.isArray(given)) return readCell(given);
  const rows = given as readonly (readonly unknown[])[];
  // Large ranges of plain values are taken as they are.
  if (rows.every((row) => row.every(isPlain))) return rows as Matrix;
  return rows.map((row) => row.map(readCell));
}

function isPlain(value: unknown): boolean {
  return value === null || (typeof value !== "object" && value !== undefined);
}

/** The parts of Excel's value objects that matter here: its errors carry `code`, all others a `basicValue`. */
interface ValueObject {
  readonly code?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

function readCell(given: unknown): Cell {
  if (typeof given !== "object" || given === null) return (given ?? null) as Cell;
  const { code, basicType, basicValue } = given as ValueObject;
  if (code !== undefined) return new Failure(errorCode(code));
  if (basicType === "Error") return new Failure(errorCode(basicValue));
  if (basicType === "Empty") return null;
  if (typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean") {
    return basicValue;
  }
  return new Failure("#VALUE!");
}

function errorCode(shown: unknown): ErrorCode {
  return errorCodes.find((code) => code === shown) ?? "#VALUE!";
}

/** What a custom function returns for a range: its cells, errors as Excel's own. */
export function presentMatrix(matrix: Matrix, language: Language): unknown[][] {
  if (!matrix.some((row) => row.some(isFailure))) return matrix as unknown[][];
  return matrix.map((row) => row.map((cell) => (isFailure(cell) ? excelError(cell, language) : cell)));
}

/** Excel's own error for a failure. Only `#VALUE!` and `#N/A` show their message. */
export function excelError({ code, message: told }: Failure, language: Language): CustomFunctions.Error {
  const known = codeForExcel[code];
  if (known !== undefined) {
    return new CustomFunctions.Error(known(), told === null ? undefined : describe(told, language));
  }
  // Excel takes this error from a cell, but a function may not return it.
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    describe(message("errorInArgument", { code }), language),
  );
}

// Functions, because CustomFunctions exists in Excel only.
const codeForExcel: Partial<Record<ErrorCode, () => CustomFunctions.ErrorCode>> = {
  "#VALUE!": () => CustomFunctions.ErrorCode.invalidValue,
  "#N/A": () => CustomFunctions.ErrorCode.notAvailable,
  "#NUM!": () => CustomFunctions.ErrorCode.invalidNumber,
  "#DIV/0!": () => CustomFunctions.ErrorCode.divisionByZero,
  "#NULL!": () => CustomFunctions.ErrorCode.nullReference,
};
