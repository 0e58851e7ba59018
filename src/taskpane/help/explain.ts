import type { Context } from "../../functions/context";
import type { Calculation } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { callsIn, namespace, parseLiteral, plainCallsIn } from "../../functions/formula";
import { meant } from "../../functions/spelling";
import type { Argument } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { parseRange } from "../../workbook/address";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import { Failure, isFailure } from "../../language/failure";
import { message } from "../../language/message";
import type { Understood } from "../argument/argumentText";
import { readArgument } from "../argument/argumentText";

export interface Explanation {
  /** The function that failed; absent where the formula holds none of ours. */
  readonly definition?: Calculation;
  readonly failure: Failure;
}

/** A cell that shows an error, and the one whose formula fills it: often the same. */
interface FailingCell {
  readonly value: Failure;
  readonly address: RangeAddress;
  readonly source: RangeAddress;
}

/**
 * Why a cell shows an error: its formula's calls of our functions are calculated again from what their arguments refer to,
 * inner ones first, and the first failure tells; otherwise the workbook is asked. Null where the formula holds no call of ours, nor one
 * that only lacks the namespace.
 */
export async function explain(
  formula: string,
  { value: shown, address, source }: FailingCell,
  host: WorkbookHost,
  catalogue: readonly Calculation[],
  context: Context,
): Promise<Explanation | null> {
  const { sheet, row, column } = address;
  let last: Calculation | undefined;
  for (const call of callsIn(formula)) {
    const definition = catalogue.find(({ id }) => id === call.id);
    if (!definition) {
      const likely = meant(
        call.id,
        catalogue.map(({ id }) => id),
      );
      if (likely === null) continue;
      const names = { name: `${namespace}.${call.id}`, likely: `${namespace}.${likely}` };
      return {
        definition: catalogue.find(({ id }) => id === likely)!,
        failure: new Failure(shown.code, message("functionUnknown", names)),
      };
    }
    last = definition;
    // It has a result, which has no room.
    if (shown.code === "#SPILL!") continue;
    const given = await readAll(call.arguments, sheet, host);
    const failed = given && failureAt(evaluate(definition, given, context), row - source.row, column - source.column);
    if (failed?.message) return { definition, failure: failed };
  }
  if (!last) return shown.code === "#NAME?" ? withoutNamespace(formula, catalogue) : null;
  const told = await host.explain?.(sheet, row, column);
  return { definition: last, failure: told ? new Failure(shown.code, told) : shown };
}

/** `=QUOTA(…)` where `=WQ.QUOTA(…)` is meant. */
function withoutNamespace(formula: string, catalogue: readonly Calculation[]): Explanation | null {
  const ids = catalogue.map(({ id }) => id);
  for (const name of plainCallsIn(formula)) {
    const likely = ids.includes(name) ? name : meant(name, ids);
    const definition = catalogue.find(({ id }) => id === likely);
    if (!definition) continue;
    const names = { name, likely: `${namespace}.${definition.id}` };
    return { definition, failure: new Failure("#NAME?", message("functionUnknown", names)) };
  }
  return null;
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

/** Of a spilled result that of the cell itself; where the call is only a part of the formula, the first there is. */
function failureAt(result: Argument, row: number, column: number): Failure | null {
  if (!isMatrix(result)) return isFailure(result) ? result : null;
  const own = result[row]?.[column];
  return isFailure(own) ? own : (result.flat().find(isFailure) ?? null);
}
