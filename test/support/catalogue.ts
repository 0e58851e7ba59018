import { catalogue } from "../../generated/catalogue";
import type { FunctionDefinition } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import type { Argument, Cell, Matrix } from "../../src/functions/values";
import type { ErrorCode } from "../../src/language/failure";
import { isFailure } from "../../src/language/failure";
import type { MessageKey } from "../../src/language/messages";
import { bundledContext } from "../../src/functions/bundled";

export function definitionOf(id: string): FunctionDefinition {
  const found = catalogue.find((definition) => definition.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
}

/** What a formula gives: `call("PERT", 2.72, 3.84, 4.59)`. */
export function call(id: string, ...given: Argument[]): Cell | Matrix {
  return evaluate(definitionOf(id), given, bundledContext);
}

/** A result that must be one number. */
export function numberFrom(id: string, ...given: Argument[]): number {
  const result = call(id, ...given);
  if (typeof result !== "number") throw new Error(`${id} gave ${JSON.stringify(result)}`);
  return result;
}

/** A result that must be one row of numbers. */
export function rowFrom(id: string, ...given: Argument[]): readonly Cell[] {
  const result = call(id, ...given);
  if (!Array.isArray(result) || result.length !== 1) throw new Error(`${id} gave ${JSON.stringify(result)}`);
  return (result as Matrix)[0]!;
}

/** Expects a failure with this code and, where given, this message. */
export function expectFailure(result: unknown, code: ErrorCode, key?: MessageKey): void {
  if (!isFailure(result)) throw new Error(`expected ${code}, got ${JSON.stringify(result)}`);
  expect({ code: result.code, key: result.message?.key }).toEqual({ code, key: key ?? result.message?.key });
}

/** A column of cells. */
export function column(...cells: Cell[]): Matrix {
  return cells.map((cell) => [cell]);
}
