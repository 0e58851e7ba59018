/** Every function of the catalogue as WPS calls it: synchronously, with values; its result is lines of cells, as functions.json says. */
import { calculations } from "../../../generated/calculations";
import type { Context } from "../../functions/context";
import { evaluate } from "../../functions/evaluate";
import { namespace } from "../../functions/formula";
import type { Argument, Cell } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { errorCodes, Failure, failureText, isFailure } from "../../language/failure";
import type { Language } from "../../language/language";
import type { WpsRoot } from "./objects";

/** Older than 12.1.0.20540, WPS knows no functions of add-ins. False then. */
export function registerFunctions(wps: WpsRoot, current: () => Context, language: () => Language): boolean {
  if (!wps.AddCustomFunction) return false;
  for (const definition of calculations) {
    wps.AddCustomFunction(namespace, definition.id, (...given) => {
      const result = evaluate(definition, given.map(readArgument), current());
      // How a function returns an error is not documented; a thrown one never looks like a value.
      if (isFailure(result)) throw new Error(shown(result, language()));
      const presented = (cell: Cell) => (isFailure(cell) ? shown(cell, language()) : (cell ?? ""));
      // One of several cells that has no result says why in words: a text that nobody takes for a number.
      return isMatrix(result) ? result.map((line) => line.map(presented)) : [[presented(result)]];
    });
  }
  return true;
}

function readArgument(given: unknown): Argument {
  return Array.isArray(given) ? given.map((line: unknown) => [line].flat().map(readCell)) : readCell(given);
}

function readCell(given: unknown): Cell {
  if (given === undefined || given === null) return null;
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given !== "string") return new Failure("#VALUE!");
  const code = errorCodes.find((one) => one === given);
  return code ? new Failure(code) : given;
}

function shown(failure: Failure, language: Language): string {
  return failure.message ? `${failure.code} ${failureText(failure, language)}` : failure.code;
}
