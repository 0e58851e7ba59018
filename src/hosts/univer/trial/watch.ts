import type { Injector } from "@univerjs/core";
import { IFormulaRuntimeService, Interpreter } from "@univerjs/engine-formula";
import type { Place } from "../place";

/** Tells of each formula before it is calculated, and null once it is. */
export function watchFormulas(injector: Injector, notify: (place: Place | null) => void): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  // The body of a LAMBDA is executed by itself, within its formula.
  let depth = 0;
  const begin = () => {
    const { currentSubUnitId: sheetId, currentRow: row, currentColumn: column } = runtime;
    if (depth++ === 0) notify({ sheetId, row, column });
  };
  const end = () => {
    if (--depth === 0) notify(null);
  };
  interpreter.execute = (node) => {
    begin();
    try {
      return execute(node);
    } finally {
      end();
    }
  };
  interpreter.executeAsync = async (node) => {
    begin();
    try {
      return await executeAsync(node);
    } finally {
      end();
    }
  };
}
