/** Functions that count as far as their arguments say: given up where nobody would wait for it, or where it would not fit into memory. */
import type { FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import type { Repair } from "./values";
import { cellsIn, isNumber, numberOf } from "./values";

/** Steps, or values made: a second or so. */
const mostSteps = 1e6;

/** Which arguments are counted up to. */
const counted: Readonly<Record<string, readonly number[]>> = {
  BESSELI: [1],
  BESSELJ: [1],
  BESSELK: [1],
  BESSELY: [1],
  "BINOM.DIST": [0, 1],
  "BINOM.DIST.RANGE": [0, 2, 3],
  "BINOM.INV": [0],
  BINOMDIST: [0, 1],
  COMBIN: [0, 1],
  COMBINA: [0, 1],
  CRITBINOM: [0],
  CUMIPMT: [1, 3, 4],
  CUMPRINC: [1, 3, 4],
  DB: [2, 3],
  DDB: [2, 3],
  FACT: [0],
  FACTDOUBLE: [0],
  "HYPGEOM.DIST": [0, 1, 2, 3],
  HYPGEOMDIST: [0, 1, 2, 3],
  "NEGBINOM.DIST": [0, 1],
  NEGBINOMDIST: [0, 1],
  PERMUT: [0, 1],
  PERMUTATIONA: [0, 1],
  POISSON: [0],
  "POISSON.DIST": [0],
  PRICE: [0, 1],
  REPT: [1],
  VDB: [2, 3, 4],
  WORKDAY: [1],
  "WORKDAY.INTL": [1],
};

/** Which arguments are the height and width of what is made. */
const sized: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  EXPAND: [1, 2],
  MAKEARRAY: [0, 1],
  MUNIT: [0, 0],
  RANDARRAY: [0, 1],
  SEQUENCE: [0, 1],
};

export const countingFunctions: readonly string[] = [...Object.keys(counted), "MULTINOMIAL", ...Object.keys(sized)];

/** A formula that is given up unread: what others have found out not to end is calculated as this. */
export const givenUpFormula = "=FACT(1E+99)";

/** @param onGivenUp is told meanwhile, for whoever has to know it from any other #NUM!. */
export function givingUp(name: string, onGivenUp: () => void): Repair {
  return (calculate) =>
    (...variants) => {
      if (stepsOf(name, variants) <= mostSteps) return calculate(...variants);
      onGivenUp();
      return ErrorValueObject.create(ErrorType.NUM);
    };
}

function stepsOf(name: string, variants: readonly FunctionVariantType[]): number {
  const size = sized[name];
  if (size) return size.map((at) => Math.max(1, largestOf(variants[at]))).reduce((all, one) => all * one);
  const counts = variants.filter((_, at) => counted[name]?.includes(at) ?? true);
  const calls = counts.map((one) => cellsIn(one)?.length ?? 1);
  return Math.max(0, ...counts.map(largestOf)) * Math.max(1, ...calls);
}

function largestOf(variant: FunctionVariantType | undefined): number {
  if (!variant) return 0;
  const cells = cellsIn(variant)?.filter((cell) => cell !== null) ?? [variant];
  return cells.reduce((most, cell) => (isNumber(cell) ? Math.max(most, Math.abs(numberOf(cell))) : most), 0);
}
