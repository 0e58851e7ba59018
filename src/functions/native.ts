/**
 * Equivalents of our functions in formulas that any Excel, WPS or LibreOffice calculates: no LET, no XLOOKUP, no FILTER, no array entry.
 * A definition's `native` writes them from the texts of the arguments; these are the pieces.
 *
 * They give the same values. Errors may differ in kind, and numbers written as text are not read in ranges: native functions skip them.
 */
import { isFailure } from "../language/failure";
import type { QuartileMethod } from "../statistics/boxplot";
import type { LambdaMode } from "../statistics/lambda";
import { lambdaFor, lambdaTable } from "../statistics/lambda";
import { customaryPhi } from "../statistics/pert";
import type { Unit } from "../units/unit";
import { parseUnit } from "../units/unit";
import { parseLiteral } from "./formula";
import { isMatrix } from "./values";

/** A cell of the result, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula, without "=", that gives one cell of the result. Arguments are as written in the formula, "" where left out; one that
 * a function broadcasts over stands for the one value that belongs to the cell. Null where these arguments have no equivalent.
 */
export type Native = (given: readonly string[], place: Place) => string | null;

/** What gives #NUM! and #VALUE! everywhere; no function raises an error of choice. */
export const numberError = "SQRT(-1)";
export const valueError = 'VALUE("?")';

/** What gives each error that our functions give. */
export const errorTexts: Readonly<Record<string, string>> = {
  "#VALUE!": valueError,
  "#N/A": "NA()",
  "#NUM!": numberError,
  "#DIV/0!": "1/0",
};

/** An argument fit to stand beside an operator. */
export function operand(text: string): string {
  return /^(?:[\p{L}\p{N}_.$!:]+|'[^']*'![$A-Z0-9:]+|"[^"]*"|\{[^{}]*\})$/u.test(text) ? text : `(${text})`;
}

/** The one value that a text stands for by itself, undefined where it must be calculated; null where it is left out. */
export function constant(text: string): number | string | boolean | null | undefined {
  if (text.trim() === "") return null;
  const value = parseLiteral(text);
  if (value === undefined || value === null || isMatrix(value) || isFailure(value)) return undefined;
  return value;
}

/** One of a function's words; undefined where the text does not say which. */
export function constantWord<Word extends string>(
  text: string,
  choices: readonly Word[],
  usual: Word,
): Word | undefined {
  const value = constant(text);
  if (value === null) return usual;
  return choices.find((word) => word === String(value).trim().toLowerCase());
}

/** A unit written out in the formula, null where it is left out; undefined where it stands in a cell or is none. */
export function constantUnit(text: string): Unit | null | undefined {
  const value = constant(text);
  if (value === null) return null;
  if (typeof value !== "string") return undefined;
  const unit = parseUnit(value);
  return isFailure(unit) ? undefined : unit;
}

/** The factor of a unit that stands in a cell: 1 while it is blank, #N/A where it is none of the list. */
export function listedText(text: string, units: readonly string[], factorOf: (unit: string) => number | null): string {
  const known = units.flatMap((unit) => {
    const factor = factorOf(unit);
    return factor === null ? [] : [{ unit, factor }];
  });
  const names = known.map(({ unit }) => `"${unit}"`).join(",");
  const factors = known.map(({ factor }) => factor).join(",");
  return `IF(${operand(text)}="",1,INDEX({${factors}},MATCH(${text},{${names}},0)))`;
}

/** `value*up/down`, without what is 1. */
export function scaledText(value: string, { up, down }: { readonly up: number; readonly down: number }): string {
  return `${value}${up === 1 ? "" : `*${up}`}${down === 1 ? "" : `/${down}`}`;
}

/** The mean and the mean of what lies strictly below a bound; a criterion compares the 15 digits that a sheet shows. */
export function meanBelowText(values: string, bound: string): string {
  return `AVERAGEIF(${values},"<"&${bound})`;
}

/** The second mean and its further iterations; each of them triples the formula. */
export function secondMeanText(values: string, iterations: number): string {
  const bound = `AVERAGE(${values})`;
  if (iterations <= 1) return bound;
  const before = secondMeanText(values, iterations - 1);
  return `IFERROR((${before}+${meanBelowText(values, before)})/2,${before})`;
}

/** λ for a share φ; a share in a cell is looked up in the table by formula. */
export function lambdaText(phi: string, mode: LambdaMode): string | null {
  const share = constant(phi);
  if (share === undefined) {
    if (mode === "exact") return `NORMSINV(${phi})`;
    const tenths = `${operand(phi)}*10`;
    const entry = (step: string) => `INDEX({${lambdaTable.map(([, lambda]) => lambda).join(",")}},${step})`;
    const before = `INT(${tenths}+1E-9)`;
    return `(${entry(before)}+(${tenths}-${before})*(${entry(`MIN(9,${before}+1)`)}-${entry(before)}))`;
  }
  const lambda = lambdaFor(share === null ? customaryPhi : Number(share), mode);
  return isFailure(lambda) || Number.isNaN(lambda) ? null : `(${lambda})`;
}

export function lambdaModeOf(text: string): LambdaMode | undefined {
  return constantWord<LambdaMode>(text, ["table", "exact"], "table");
}

/** PERT: the likely value must lie between the others. */
export function pertText(min: string, likely: string, max: string, phi: string, mode: string): string | null {
  const modeWord = lambdaModeOf(mode);
  const lambda = modeWord && lambdaText(phi, modeWord);
  if (!lambda) return null;
  const [a, m, b] = [operand(min), operand(likely), operand(max)];
  return guardedPert(min, likely, max, `(${a}+4*${m}+${b})/6+${lambda}*ABS(${b}-${a})/6`);
}

export function guardedPert(min: string, likely: string, max: string, formula: string): string {
  const m = operand(likely);
  return `IF(OR(${m}<MIN(${min},${max}),${m}>MAX(${min},${max})),${numberError},${formula})`;
}

/** Fences of the box plot, and its quartiles: the value at a position of the sorted sample. */
export function boxTexts(values: string, reach: string, method: QuartileMethod) {
  const count = `COUNT(${values})`;
  const position = {
    hinges: `(INT((${count}+1)/2)+1)/2`,
    inclusive: `(${count}+3)/4`,
    exclusive: `MAX(1,(${count}+1)/4)`,
  }[method];
  const lower = between(values, position);
  const upper = between(values, `${count}+1-(${position})`);
  const k = reach === "" ? "1.5" : operand(reach);
  return {
    lower,
    upper,
    lowerFence: `(${lower}-${k}*(${upper}-${lower}))`,
    upperFence: `(${upper}+${k}*(${upper}-${lower}))`,
  };
}

function between(values: string, position: string): string {
  const rank = `INT(${position})`;
  const next = `MIN(COUNT(${values}),${rank}+1)`;
  return `(SMALL(${values},${rank})+(${position}-${rank})*(SMALL(${values},${next})-SMALL(${values},${rank})))`;
}

export function quartileMethodOf(text: string): QuartileMethod | undefined {
  return constantWord<QuartileMethod>(text, ["hinges", "inclusive", "exclusive"], "hinges");
}
