/**
 * One definition per custom function; metadata, registration, help, pages and example tests are all made from it.
 */
import type { Failure } from "../language/failure";
import type { Bilingual } from "../language/language";
import type { Context } from "./context";
import type { Native } from "./native";
import type { Parameter } from "./parameters";
import type { Argument, Cell, Matrix } from "./values";

/** What an analyst is about to do; the function browser groups by it. */
export const groups = {
  lookup: { zh: "查定额", en: "Look up quotas" },
  units: { zh: "核单耗", en: "Check unit use and units" },
  samples: { zh: "剔异常", en: "Examine samples" },
  methods: { zh: "定基准", en: "Derive quotas" },
  evaluation: { zh: "比先进", en: "Evaluate quotas" },
  balance: { zh: "算平衡", en: "Water balance" },
  management: { zh: "核取水", en: "Check permits and plans" },
  audit: { zh: "审报告", en: "Audit reports" },
} as const satisfies Record<string, Bilingual>;
export type Group = keyof typeof groups;

export function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}

/** How a result is shown where it is a share: 0.229 as 22.9 %. */
export type ResultFormat = "percent";

export interface ResultColumn extends Bilingual {
  readonly format?: ResultFormat;
}

/**
 * cell: one value. row: one row with named columns; over a column of arguments the rows are stacked.
 * table: any rectangle; such a function does not broadcast.
 */
export type Result =
  | {
      readonly shape: "cell";
      readonly type: "number" | "text" | "boolean" | "any";
      readonly format?: ResultFormat;
      readonly description: Bilingual;
    }
  | { readonly shape: "row"; readonly columns: readonly ResultColumn[]; readonly description: Bilingual }
  | { readonly shape: "table"; readonly columns?: readonly ResultColumn[]; readonly description: Bilingual };

/** Of a column of the result, from 0. */
export function formatOf(result: Result, column: number): ResultFormat | undefined {
  return result.shape === "cell" ? result.format : result.columns?.[column]?.format;
}

export interface Example {
  readonly arguments: readonly Argument[];
  /** The value expected, from the document named in `source` or recomputed from its inputs; never from our own output. */
  readonly result: Cell | Matrix;
  /** The decimals that the source prints: numbers are compared after rounding to so many. Absent: to 1e-10. */
  readonly decimals?: number;
  readonly source: Bilingual;
}

interface Described {
  /** Upper case, without the namespace. */
  readonly id: string;
  readonly group: Group;
  readonly summary: Bilingual;
  readonly result: Result;
  /** Where the method is defined: document, clause or table. */
  readonly source: Bilingual;
  /** The method in a few lines, with its formula in TeX. */
  readonly method?: { readonly formula?: string; readonly text: Bilingual };
  readonly examples: readonly [Example, ...Example[]];
  /** How any Excel, WPS or LibreOffice can calculate the same; absent where it takes more than plain formulas. */
  readonly native?: Native;
}

export interface FunctionDefinition extends Described {
  readonly parameters: readonly Parameter[];
  readonly calculate: (values: readonly unknown[], context: Context) => Cell | readonly Cell[] | Matrix;
}

type ValuesOf<Parameters extends readonly Parameter[]> = {
  readonly [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

interface OutcomeOf {
  cell: Cell;
  row: readonly Cell[] | Failure;
  table: Matrix | Failure;
}

/**
 * Checks a definition's types: `calculate` receives exactly what the parameters promise. It may keep none of the array it is
 * given, since a broadcast reuses it for every cell.
 */
export function define<const Parameters extends readonly Parameter[], const Returned extends Result>(
  definition: Described & {
    readonly parameters: Parameters;
    readonly result: Returned;
    readonly calculate: (values: ValuesOf<Parameters>, context: Context) => OutcomeOf[Returned["shape"]];
  },
): FunctionDefinition {
  return definition as unknown as FunctionDefinition;
}
