/** A sheet that holds every native equivalent over its own arguments, with what the function itself gives. */
import { catalogue } from "../../generated/catalogue";
import { bundledContext } from "../../src/functions/bundled";
import type { FunctionDefinition } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import { formulaFor } from "../../src/functions/formula";
import type { Argument, Cell, Matrix } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";

export interface NativeCase {
  readonly name: string;
  readonly definition: FunctionDefinition;
  readonly given: readonly Argument[];
}

/** Every example, and every example with the numbers of its one range in another order and a blank between. */
export const nativeCases: readonly NativeCase[] = catalogue
  .filter(({ native }) => native)
  .flatMap((definition): NativeCase[] =>
    definition.examples.flatMap(({ arguments: given }, index) => {
      const { id } = definition;
      // Limits of a standard have an order of their own.
      const ordered = id === "CLASSIFY" && given[0] !== "peers";
      const disturbed = !ordered && given.filter(isMatrix).length === 1;
      const name = `${id} ${index + 1}`;
      return [
        { name, definition, given },
        ...(disturbed ? [{ name: `${name}, disturbed`, definition, given: given.map(disturb) }] : []),
      ];
    }),
  );

function disturb(argument: Argument): Argument {
  if (!isMatrix(argument) || argument.length > 1) return argument;
  const [first, ...rest] = argument[0]!;
  return [[...rest.reverse(), null, first!]];
}

export interface NativeCell {
  readonly case: string;
  /** With "=". */
  readonly formula: string;
  /** What the function itself gives in this place. */
  readonly expected: Cell;
}

export interface NativeSheet {
  /** Arguments that are ranges stand in cells, as they do for a user: some native functions take no constants. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: Cell }[];
  readonly formulas: readonly NativeCell[];
}

/** All cases below one another. */
export function nativeSheet(): NativeSheet {
  const cells: { row: number; column: number; value: Cell }[] = [];
  const formulas: NativeCell[] = [];
  let next = 0;
  for (const { name, definition, given } of nativeCases) {
    const place = (rows: Matrix): string => {
      const first = next;
      next += rows.length + 1;
      rows.forEach((line, row) => line.forEach((value, column) => cells.push({ row: first + row, column, value })));
      return `$A$${first + 1}:$${String.fromCharCode(64 + rows[0]!.length)}$${first + rows.length}`;
    };
    const texts = definition.parameters.map((parameter, index) => {
      const argument = given[index] ?? null;
      if (argument === null) return "";
      // Bands are part of the conversion itself.
      if (!isMatrix(argument) || parameter.name === "bands")
        return formulaFor("X", [argument]).slice("=WQ.X(".length, -1);
      return place(argument);
    });
    const result = evaluate(definition, given, bundledContext);
    const rows: Matrix = isMatrix(result) ? result : [[result as Cell]];
    rows.forEach((line, row) =>
      line.forEach((expected, column) => {
        const formula = definition.native!(texts, { row, column });
        if (formula !== null) formulas.push({ case: name, formula: `=${formula}`, expected });
      }),
    );
  }
  return { cells, formulas };
}
