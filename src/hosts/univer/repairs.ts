/**
 * Two things that Univer 0.25.1 gets wrong for us, mended from outside and in one place. test/hosts/univer/repairs.test.ts
 * says when they may go.
 */
import type { Injector } from "@univerjs/core";
import { CELL_INVERTED_INDEX_CACHE, ErrorType, ErrorValueObject, Interpreter } from "@univerjs/engine-formula";

let indexMended = false;

/**
 * While calculating, the engine enters every result into an index that look-ups may use; each entry walks through all distinct
 * values of the column, so that a column of n different results costs n² steps (100,000 spilled cells: nine minutes instead
 * of one second). Where no look-up has built an index over the cell there is nothing to keep up to date.
 */
export function mendIndex(): void {
  if (indexMended) return;
  indexMended = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const original = index.set.bind(index);
  index.set = (unit, sheet, column, value, row, isUpdate) => {
    if (isUpdate && index.shouldContinueBuildingCache(unit, sheet, column, row)) return;
    original(unit, sheet, column, value, row, isUpdate);
  };
}

/** A native function that throws would leave the workbook calculating for ever, and end a Node process. */
export function guardInterpreter(injector: Injector): void {
  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}
