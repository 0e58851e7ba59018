/** Formulas as text: how a call is written, and which calls a formula holds. */
import { isFailure } from "../language/failure";
import { parseNumber } from "../units/number";
import type { Argument, Cell } from "./values";
import { isMatrix } from "./values";

export const namespace = "WQ";

/** An argument that stands in cells: the reference as it is written. */
export interface Reference {
  readonly reference: string;
}

/** The formula that calls a function with these arguments, as a user would type it; arguments left out at the end are dropped. */
export function formulaFor(id: string, given: readonly (Argument | Reference)[]): string {
  const written = [...given];
  while (written.length > 0 && written.at(-1) === null) written.pop();
  return `=${namespace}.${id}(${written.map(argumentText).join(",")})`;
}

export function argumentText(argument: Argument | Reference): string {
  return isReference(argument) ? argument.reference : literal(argument);
}

function isReference(argument: Argument | Reference): argument is Reference {
  return typeof argument === "object" && argument !== null && "reference" in argument;
}

function literal(argument: Argument): string {
  if (!isMatrix(argument)) return scalarLiteral(argument);
  return `{${argument.map((row) => row.map(elementLiteral).join(",")).join(";")}}`;
}

/** An array constant cannot hold a blank; an empty text is taken as one. */
function elementLiteral(cell: Cell): string {
  return cell === null ? '""' : scalarLiteral(cell);
}

function scalarLiteral(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isFailure(cell)) return cell.code;
  return cell === null ? "" : String(cell);
}

/** The value that a literal in a formula stands for: a number, "text", TRUE, {1,2;3,4}; undefined where it is no literal. */
export function parseLiteral(text: string): Argument | undefined {
  const trimmed = text.trim();
  const array = /^\{(.*)\}$/s.exec(trimmed);
  if (!array) return parseScalar(trimmed);
  const rows = split(array[1]!, ";").map((row) => split(row, ",").map((cell) => parseScalar(cell.trim())));
  return rows.some((row) => row.includes(undefined)) ? undefined : (rows as Cell[][]);
}

function parseScalar(text: string): Cell | undefined {
  if (text === "") return null;
  if (/^TRUE$/i.test(text)) return true;
  if (/^FALSE$/i.test(text)) return false;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return parseNumber(text) ?? undefined;
}

/** A call of one of our functions within a formula. */
export interface Call {
  readonly id: string;
  /** The arguments as they are written. */
  readonly arguments: readonly string[];
  /** Where it stands in the formula, its closing bracket included. */
  readonly start: number;
  readonly end: number;
}

/** The calls of our functions in a formula, inner ones before those around them. */
export function callsIn(formula: string): readonly Call[] {
  const calls: Call[] = [];
  const name = new RegExp(`(?<![\\p{L}\\p{N}_.])${namespace}\\.([A-Z][A-Z0-9.]*)\\(`, "giu");
  const masked = maskText(formula);
  for (const match of masked.matchAll(name)) {
    const inside = match.index + match[0].length;
    const end = closing(masked, inside);
    const inner = formula.slice(inside, end);
    calls.unshift({
      id: match[1]!.toUpperCase(),
      arguments: inner.trim() === "" ? [] : split(inner, ","),
      start: match.index,
      end: Math.min(end + 1, formula.length),
    });
  }
  return calls;
}

/** Names of the functions that a formula calls without a namespace: those of the workbook, and what lacks ours. */
export function plainCallsIn(formula: string): readonly string[] {
  const calls = maskText(formula).matchAll(/(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9]*)\(/giu);
  return [...calls].map((match) => match[1]!.toUpperCase());
}

/** As files name our functions. An Excel that opened one before it knew our functions shows the calls like this, too. */
const storedName = new RegExp(`(?<![\\p{L}\\p{N}_.])_xldudf_${namespace}_([A-Z][A-Z0-9.]*)(?=\\()`, "giu");

/** The formula with its calls as a user writes them, and every name that is none of ours as `known` corrects it; null where nothing changes. */
export function correctedFormula(formula: string, known: (id: string) => string | null): string | null {
  const masked = maskText(formula);
  const stored = [...masked.matchAll(storedName)].map(({ index, 0: { length }, 1: id }) => ({
    index,
    length,
    id: id!,
  }));
  const written = callsIn(formula).map(({ start, id }) => ({
    index: start,
    length: namespace.length + 1 + id.length,
    id,
  }));
  let corrected = formula;
  for (const { index, length, id } of [...stored, ...written].sort((a, b) => b.index - a.index)) {
    const name = `${namespace}.${known(id.toUpperCase()) ?? id.toUpperCase()}`;
    const present = formula.slice(index, index + length);
    if (present.toUpperCase() !== name) corrected = corrected.slice(0, index) + name + corrected.slice(index + length);
  }
  return corrected === formula ? null : corrected;
}

/** The same text with what stands in quotes or names a column of a table blotted out: brackets and commas in it do not count. */
function maskText(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g, (quoted) =>
    "\u0000".repeat(quoted.length),
  );
}

function closing(masked: string, start: number): number {
  let depth = 1;
  for (let at = start; at < masked.length; at++) {
    if (masked[at] === "(") depth++;
    else if (masked[at] === ")" && --depth === 0) return at;
  }
  return masked.length;
}

/** Splits at separators outside of quotes and brackets. */
function split(text: string, separator: "," | ";"): string[] {
  const masked = maskText(text);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < masked.length; at++) {
    const character = masked[at]!;
    if ("({".includes(character)) depth++;
    else if (")}".includes(character)) depth--;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
