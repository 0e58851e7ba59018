/**
 * The core behind a pipe, for the add-in of LibreOffice Calc (addin.py), which Python runs: a line of JSON with id and arguments
 * in, a line with the rows of the result out. An error is `{ "error": "#N/A" }`.
 */
import { createInterface } from "node:readline";
import { calculations } from "../../../generated/calculations";
import { bundledContext } from "../../functions/bundled";
import { evaluate } from "../../functions/evaluate";
import type { Argument, Cell } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { isFailure } from "../../language/failure";

const definitions = new Map(calculations.map((definition) => [definition.id, definition]));

export async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${answer(line)}\n`);
}

export function answer(line: string): string {
  const [id, given] = JSON.parse(line) as [string, readonly Argument[]];
  const result = evaluate(definitions.get(id)!, given, bundledContext);
  return JSON.stringify(isMatrix(result) ? result.map((row) => row.map(sent)) : [[sent(result)]]);
}

function sent(cell: Cell): unknown {
  return isFailure(cell) ? { error: cell.code } : cell;
}
