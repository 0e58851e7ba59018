/** Between cells as Excel shows and takes them, and the port's. */
import type { Cell } from "../../functions/values";
import type { ErrorCode } from "../../language/failure";
import { Failure } from "../../language/failure";
import type { Entry } from "../port";

/** What is read of a cell: Excel shows errors as text, and a blank as an empty text, and tells them apart by the type. */
export function cellOf(value: unknown, type: string): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new Failure(value as ErrorCode);
  return value as Cell;
}

/** Excel gives a constant as its own formula, and does so too for a text that begins with "=". */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** What Excel is to take for an entry: null leaves a cell alone, an empty text clears it. */
export function input(entry: Entry): string | number | boolean | null {
  if (entry === undefined) return null;
  if (entry === null || entry === "") return "";
  if (typeof entry === "object") return entry.formula;
  return typeof entry === "string" && !isPlain(entry) ? `'${entry}` : entry;
}

const startsWithLetter = /^\p{L}/u;
const digits = /[\d０-９]|[〇零一二三四五六七八九十][年月日时点分]/u;
const truth = /^(true|false)$/i;

/**
 * Whether Excel takes a text as the text it is. Anything that it might read as a formula, number, date, time, truth value or
 * error in some language gets an apostrophe before it, which Excel does not show.
 */
function isPlain(text: string): boolean {
  return startsWithLetter.test(text) && !digits.test(text) && !truth.test(text);
}
