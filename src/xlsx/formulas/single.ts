/**
 * Plain formulas as Excel shows them since ranges spill: files keep `A2:A5*2`, which gives the value of its own row, and Excel
 * shows `@A2:A5*2`.
 */
import type { Token } from "../../workbook/tokens";
import { tokensOf } from "../../workbook/tokens";
import type { ArgumentKind } from "./argumentKinds";
import { argumentKind } from "./argumentKinds";

interface Frame {
  /** The function whose arguments these are; null for brackets of an expression. */
  readonly name: string | null;
  readonly outer: ArgumentKind;
  index: number;
}

/** @param isRange whether a defined name stands for more than one cell */
export function withIntersections(formula: string, isRange: (name: string) => boolean): string {
  if (!mayHoldRange.test(formula)) return formula;
  const tokens = tokensOf(formula);
  const frames: Frame[] = [];
  let written = "";
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    const opensCall = kind === "name" && tokens[at + 1]?.text === "(";
    if (opensCall) frames.push({ name: text.toUpperCase(), outer: kindNow(frames), index: 0 });
    else if (text === "(" && !isCall(tokens, at)) frames.push({ name: null, outer: kindNow(frames), index: 0 });
    else if (text === ")") frames.pop();
    else if (text === "," && frames.length > 0) frames.at(-1)!.index++;
    const end = opensCall ? at : operandEnd(tokens, at);
    if (end === at) {
      written += text;
      continue;
    }
    const operand = tokens.slice(at, end);
    if (standsForMany(operand, isRange) && isValueWanted(tokens, at, end, kindNow(frames))) written += "@";
    written += operand.map((token) => token.text).join("");
    at = end - 1;
  }
  return written;
}

/** Ranges, columns of tables, names: what else there is in a formula is one value. */
const mayHoldRange = /[:[]|[\p{L}_](?![\p{L}\p{N}_.]*[($\d!])/u;

function isCall(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === "name";
}

/** What is wanted where the formula has come to: within an array everything stands for all its values. */
function kindNow(frames: readonly Frame[]): ArgumentKind {
  const frame = frames.at(-1);
  if (!frame) return "V";
  if (frame.name === null || frame.outer === "A") return frame.outer;
  const kind = argumentKind(frame.name, frame.index);
  // What IF gives is what stands in it, of which one value is taken where the whole is one.
  return kind === "R" && handingOn.has(frame.name) ? frame.outer : kind;
}

const handingOn: ReadonlySet<string> = new Set(["IF", "IFS", "CHOOSE", "SWITCH", "IFERROR", "IFNA"]);

/** Behind a reference or name with its sheet, range and brackets; the same place where none begins. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  const { kind, text } = tokens[at]!;
  if (kind === "text" && text.endsWith("!")) at++;
  else if (kind === "name" && tokens[at + 1]?.text === "!") at += 2;
  const first = tokens[at];
  if (first?.kind !== "reference" && first?.kind !== "name" && first?.kind !== "brackets") return start;
  if (first.kind === "name" && tokens[at + 1]?.text === "(") return start;
  // Another workbook, unless it is a column of the table that the cell stands in.
  if (first.kind === "brackets" && (at > start || isSheetBehind(tokens, at + 1))) return start;
  at++;
  while (tokens[at]?.kind === "brackets") at++;
  if (tokens[at]?.text !== ":" || at + 1 >= tokens.length) return at;
  const second = operandEnd(tokens, at + 1);
  return second === at + 1 ? start : second;
}

function isSheetBehind(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "name" || tokens[at]?.kind === "reference" || (tokens[at]?.text.endsWith("!") ?? false);
}

function standsForMany(operand: readonly Token[], isRange: (name: string) => boolean): boolean {
  const last = operand.at(-1)!;
  if (last.kind === "brackets") return !/^\[\[?#This Row\]?|^\[@/i.test(last.text);
  if (operand.some(({ kind, text }) => text === ":" || (kind === "reference" && text.includes(":")))) return true;
  return last.kind === "name" && isRange(last.text);
}

/** An argument that is a range and nothing else is one where ranges are taken; in arithmetic it is a value. */
function isValueWanted(tokens: readonly Token[], start: number, end: number, kind: ArgumentKind): boolean {
  const before = neighbour(tokens, start - 1, -1);
  const behind = neighbour(tokens, end, 1);
  if (
    before?.kind === "brackets" ||
    before?.text === "@" ||
    behind?.text === "#" ||
    behind?.text === ":" ||
    before?.text === ":"
  )
    return false;
  // A blank between two references is their intersection.
  const blank = (token: Token | undefined) => token !== undefined && /^\s+$/.test(token.text);
  if (blank(tokens[end]) && isOperand(behind)) return false;
  if (blank(tokens[start - 1]) && isOperand(before)) return false;
  if (kind !== "R") return kind === "V";
  return isOperator(before) || isOperator(behind);
}

function neighbour(tokens: readonly Token[], from: number, step: number): Token | undefined {
  let at = from;
  while (tokens[at] && /^\s+$/.test(tokens[at]!.text)) at += step;
  return tokens[at];
}

function isOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "text" || token.text === ")" || token.text.endsWith("!"));
}

function isOperator(token: Token | undefined): boolean {
  return token !== undefined && /^[-+*/^&=<>%]$/.test(token.text);
}
