import type { Context } from "../../functions/context";
import type { FunctionDefinition } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { callsIn, parseLiteral } from "../../functions/formula";
import type { Argument } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { parseRange } from "../../workbook/address";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import { Failure, isFailure } from "../../language/failure";
import type { Understood } from "../argument/argumentText";
import { readArgument } from "../argument/argumentText";

export interface Explanation {
  /** The function that failed; absent where the formula holds none of ours. */
  readonly definition?: FunctionDefinition;
  readonly failure: Failure;
}

/**
 * Why a cell shows an error: its formula's calls of our functions are calculated again from what their arguments refer to,
 * inner ones first, and the first failure tells; otherwise the workbook is asked. Null where the formula holds no call of ours.
 */
export async function explain(
  formula: string,
  shown: Failure,
  { sheet, row, column }: RangeAddress,
  host: WorkbookHost,
  catalogue: readonly FunctionDefinition[],
  context: Context,
): Promise<Explanation | null> {
  let last: FunctionDefinition | undefined;
  for (const call of callsIn(formula)) {
    const definition = catalogue.find(({ id }) => id === call.id);
    if (!definition) continue;
    last = definition;
    const given = await readAll(call.arguments, sheet, host);
    const failed = given && firstFailure(evaluate(definition, given, context));
    if (failed?.message) return { definition, failure: failed };
  }
  if (!last) return null;
  const told = await host.explain?.(sheet, row, column);
  return { definition: last, failure: told ? new Failure(shown.code, told) : shown };
}

/** Null where an argument is more than a reference or a literal, such as another calculation. */
async function readAll(texts: readonly string[], sheet: string, host: WorkbookHost): Promise<Argument[] | null> {
  const given: Argument[] = [];
  for (const text of texts) {
    const range = parseRange(text, sheet);
    const value = range ? undefined : parseLiteral(text);
    if (!range && value === undefined) return null;
    given.push(await readArgument((range ? { range } : { value }) as Understood, host));
  }
  return given;
}

function firstFailure(result: Argument): Failure | null {
  if (!isMatrix(result)) return isFailure(result) ? result : null;
  return result.flat().find(isFailure) ?? null;
}
