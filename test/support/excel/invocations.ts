/** Custom functions called as Excel on the web calls them, and answered by Microsoft's own runtime of them in the add-in. */
import type { Argument, Cell } from "../../../src/functions/values";
import { isMatrix } from "../../../src/functions/values";
import type { ErrorCode } from "../../../src/language/failure";
import { Failure, isFailure } from "../../../src/language/failure";
import { until } from "../until";
import type { Simulation } from "./simulation";

export interface Call {
  readonly id: string;
  /** As many as the formula has, in Excel's form. */
  readonly values: readonly unknown[];
}

/** The runtime's numbers of errors. */
const errors: Readonly<Record<number, ErrorCode>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
/** Errors may come as arguments. */
const errorsAllowed = 4;

let calls = 0;

export async function calculateAll({ frame, state }: Simulation, wanted: readonly Call[]): Promise<Argument[]> {
  const first = calls;
  calls += wanted.length;
  wanted.forEach(({ id, values }, index) => {
    frame.notifyRich(1, 1000, "", [first + index, id, values, "Sheet1!A1", errorsAllowed]);
  });
  const answers = new Map<number, Answer>();
  await until(() => {
    for (const answer of state.results.splice(0) as unknown as Answer[]) answers.set(answer[0], answer);
    return answers.size >= wanted.length;
  });
  return wanted.map((_, index) => read(answers.get(first + index)!));
}

/** What Excel sends of a cell, and of an argument: a matrix also for one cell, null for what is left out. */
export function sentCell(cell: Cell): unknown {
  return isFailure(cell) ? { type: "CustomFunctionError", code: cell.code } : cell;
}

export function sent(argument: Argument): unknown {
  if (argument === null) return null;
  return isMatrix(argument) ? argument.map((row) => row.map(sentCell)) : [[sentCell(argument)]];
}

type Answer = readonly [number, boolean, unknown, number?];

function read([, isDone, value, error = 0]: Answer): Argument {
  if (!isDone) return new Failure(errors[error]!);
  if (!Array.isArray(value)) return received(value);
  return (value as unknown[][]).map((row) => row.map(received));
}

function received(value: unknown): Cell {
  if (typeof value !== "object" || value === null) return value as Cell;
  const { code, basicValue } = value as { readonly code?: string; readonly basicValue?: string };
  return new Failure((code ?? basicValue) as ErrorCode);
}
