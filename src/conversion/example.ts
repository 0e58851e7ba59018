/** The native formula of a function's example, as its help shows it. */
import type { Context } from "../functions/context";
import type { FunctionDefinition } from "../functions/definition";
import { formulaFor } from "../functions/formula";
import { isMatrix } from "../functions/values";
import type { Bilingual } from "../language/language";
import { rangeName } from "../workbook/address";
import { dataSheetName, LookupData } from "./data";
import { lookUp } from "./lookups";
import { nativeFormula } from "./translate";

export interface NativeExample {
  /** Our own formula with its lists in cells, as they stand in a sheet. */
  readonly formula: string;
  readonly native: string;
  /** Whether the native formula gives only the first of several cells. */
  readonly firstOnly: boolean;
  /** The arguments that stand in cells, and where. */
  readonly ranges: readonly { readonly label: Bilingual; readonly range: string }[];
}

/** Of the first example that has an equivalent; null where none has. A result of several cells shows its first one. */
export function nativeExample(definition: FunctionDefinition, context: Context): NativeExample | null {
  const { id, parameters, examples, result } = definition;
  const definitions = new Map([[id, definition]]);
  const data = new LookupData(dataSheetName, context);
  const surroundings = { sheet: "", context, valueAt: () => undefined, valueOf: () => undefined };
  for (const example of examples) {
    const ranges: { label: Bilingual; range: string }[] = [];
    let free = 0;
    const given = example.arguments.map((argument, index) => {
      // Bands are part of the conversion itself.
      if (!isMatrix(argument) || parameters[index]!.name === "bands") return argument;
      // A list stands in a column, as samples do; anything wider as it is, apart from the columns before.
      const [rows, columns] = argument.length === 1 ? [argument[0]!.length, 1] : [argument.length, argument[0]!.length];
      const range = rangeName({ row: 1, column: free, rows, columns });
      free += columns;
      ranges.push({ label: parameters[index]!.label, range });
      return { reference: range };
    });
    const formula = formulaFor(id, given);
    const single = result.shape === "cell" ? formula : `=INDEX(${formula.slice(1)},1,1)`;
    const native = nativeFormula(single, {
      definitions,
      lookUp: (asked, written, texts) => lookUp(asked, written, texts, data, surroundings),
    });
    if (typeof native === "string") return { formula, native, firstOnly: result.shape !== "cell", ranges };
  }
  return null;
}
