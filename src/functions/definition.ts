/**
 * One definition per custom function; metadata, registration, help, pages and example tests are all made from it.
 *
 * The script that calculates leaves out what a definition says of itself (`Help`): the build takes it out of the sources
 * (scripts/webpack/calculation), and generated/help.ts and natives.ts have it for the pages that show it.
 */
import type { Failure } from "../language/failure";
import type { Bilingual } from "../language/language";
import type { Context } from "./context";
import type { Group } from "./groups";
import type { Native } from "./native";
import type { Operand, Parameter } from "./parameters";
import type { Argument, Cell, Matrix } from "./values";

/** How a result is shown where it is a share: 0.229 as 22.9 %. */
export type ResultFormat = "percent";

export interface ResultColumn extends Bilingual {
  readonly format?: ResultFormat;
}

/**
 * cell: one value. row: one row with named columns; over a column of arguments the rows are stacked.
 * table: any rectangle; such a function does not broadcast.
 */
type Outcome =
  | {
      readonly shape: "cell";
      readonly type: "number" | "text" | "boolean" | "any";
      readonly format?: ResultFormat;
    }
  | { readonly shape: "row"; readonly columns: readonly ResultColumn[] }
  | { readonly shape: "table" };
export type Result =
  | (Exclude<Outcome, { readonly shape: "table" }> & { readonly description: Bilingual })
  | { readonly shape: "table"; readonly columns?: readonly ResultColumn[]; readonly description: Bilingual };

export interface Example {
  readonly arguments: readonly Argument[];
  /** The value expected, from the document named in `source` or recomputed from its inputs; never from our own output. */
  readonly result: Cell | Matrix;
  /** The decimals that the source prints: numbers are compared after rounding to so many. Absent: to 1e-10. */
  readonly decimals?: number;
  readonly source: Bilingual;
}

/** What it takes to calculate a function. */
export interface Calculation {
  /** Upper case, without the namespace. */
  readonly id: string;
  readonly parameters: readonly Operand[];
  readonly result: Outcome;
  readonly calculate: (values: readonly unknown[], context: Context) => Cell | readonly Cell[] | Matrix;
}

interface Described {
  readonly group: Group;
  readonly summary: Bilingual;
  /** Where the method is defined: document, clause or table. */
  readonly source: Bilingual;
  /** The method in a few lines, with its formula in TeX. */
  readonly method?: { readonly formula?: string; readonly text: Bilingual };
  readonly examples: readonly [Example, ...Example[]];
  /** How any Excel, WPS or LibreOffice can calculate the same; absent where it takes more than plain formulas. */
  readonly native?: Native;
}

/** What a function says of itself, its parameters in their order. */
export interface Help extends Omit<Described, "native"> {
  readonly result: Pick<Extract<Result, { readonly shape: "table" }>, "columns" | "description">;
  readonly parameters: readonly { readonly description: Bilingual }[];
}

export interface FunctionDefinition extends Calculation, Described {
  readonly parameters: readonly Parameter[];
  readonly result: Result;
}

type ValuesOf<Parameters extends readonly Parameter[]> = {
  readonly [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

interface ReturnedBy {
  cell: Cell;
  row: readonly Cell[] | Failure;
  table: Matrix | Failure;
}

/**
 * Checks a definition's types: `calculate` receives exactly what the parameters promise. It may keep none of the array it is
 * given, since a broadcast reuses it for every cell.
 */
export function define<const Parameters extends readonly Parameter[], const Returned extends Result>(
  definition: Omit<FunctionDefinition, "calculate"> & {
    readonly parameters: Parameters;
    readonly result: Returned;
    readonly calculate: (values: ValuesOf<Parameters>, context: Context) => ReturnedBy[Returned["shape"]];
  },
): FunctionDefinition {
  return definition as unknown as FunctionDefinition;
}
