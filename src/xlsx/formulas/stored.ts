/**
 * Formulas as files keep them and as users type them: `_xldudf_WQ_QUOTA(…)` and `=WQ.QUOTA(…)`, `_xlfn.` and the like before
 * newer functions, `表[[#This Row],[产量]]` and `[@产量]`, `_xlfn.ANCHORARRAY(A1)` and `A1#`.
 */
import { spilling, storedPrefix } from "./future";
import { withIntersections } from "./single";
import type { Token } from "../../workbook/tokens";
import { textOf, tokensOf } from "../../workbook/tokens";

/** The namespace of our functions. */
const own = "WQ";
export const ownStored = `_xldudf_${own}_`;

/** As a user types it, with "=". */
export function typedFormula(stored: string): string {
  if (!/_xl|_XL/.test(stored)) return "=" + stored;
  const tokens = unwrap(
    unwrap(tokensOf(stored), "_xlfn.ANCHORARRAY", (inner) => `${inner}#`),
    "_xlfn.SINGLE",
    (inner) => `@${inner}`,
  );
  return (
    "=" + textOf(tokens.map((token) => (token.kind === "name" ? { ...token, text: typedName(token.text) } : token)))
  );
}

function typedName(name: string): string {
  if (name.slice(0, ownStored.length).toUpperCase() === ownStored.toUpperCase()) {
    return `${own}.${name.slice(ownStored.length).toUpperCase()}`;
  }
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xleta\.|_xludf\.)+/i, "");
}

/** As files keep it, without "=". `table` is the table that the cell stands in, for `[@column]`. */
export function storedFormula(typed: string, table: string | null = null): string {
  const tokens = tokensOf(withoutIntersections(typed.startsWith("=") ? typed.slice(1) : typed));
  const parameters = lambdaParameters(tokens);
  const stored = tokens.map((token, index): string => {
    const next = tokens[index + 1]?.text;
    if (token.kind === "brackets") return storedBrackets(token.text, tokens[index - 1], table);
    if (token.kind !== "name" || next === "!") return token.text;
    if (next === "(") return storedFunction(token.text);
    return parameters.has(token.text.toLowerCase()) ? `_xlpm.${token.text}` : token.text;
  });
  return singled(anchored(stored));
}

/** A formula whose every `@` is one that Excel sets by itself is kept without any, as older programs know it. */
function withoutIntersections(typed: string): string {
  if (!typed.includes("@")) return typed;
  const tokens = tokensOf(typed);
  const bare = textOf(tokens.filter(({ text }) => text !== "@"));
  const marked = new Set(tokens.filter((_, at) => tokens[at - 1]?.text === "@").map(({ text }) => text));
  return withIntersections(bare, (name) => marked.has(name)) === typed ? bare : typed;
}

function storedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(`${own}.`)) return ownStored + upper.slice(own.length + 1).replaceAll(".", "_");
  const prefix = storedPrefix.get(upper);
  return prefix ? prefix + upper : name;
}

/** `[@产量]` and `表[@[产量]:[水量]]`; other brackets are kept as they are typed. */
function storedBrackets(text: string, before: Token | undefined, table: string | null): string {
  if (!text.startsWith("[@")) return text;
  const column = text.slice(2, -1);
  const columns = column === "" ? "" : column.startsWith("[") ? `,${column}` : `,[${column}]`;
  return `${before?.kind === "name" ? "" : (table ?? "")}[[#This Row]${columns}]`;
}

/** `A1#` is kept as `_xlfn.ANCHORARRAY(A1)`; what stands before it may name a sheet. */
function anchored(pieces: readonly string[]): string {
  const written: string[] = [];
  for (const piece of pieces) {
    if (piece !== "#") {
      written.push(piece);
      continue;
    }
    const reference = [written.pop() ?? ""];
    while (written.length > 0 && (written.at(-1) === "!" || reference[0] === "!" || written.at(-1)!.endsWith("!"))) {
      reference.unshift(written.pop()!);
    }
    written.push(`_xlfn.ANCHORARRAY(${reference.join("")})`);
  }
  return written.join("");
}

/** `@operand`, which takes one value of a range, as a function: files keep it as `_xlfn.SINGLE(operand)`. */
export function singled(formula: string, name = "_xlfn.SINGLE"): string {
  if (!formula.includes("@")) return formula;
  const tokens = tokensOf(formula);
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]!.text !== "@") {
      written.push(tokens[index]!.text);
      continue;
    }
    const end = operandEnd(tokens, index + 1);
    written.push(`${name}(${singled(textOf(tokens.slice(index + 1, end)), name)})`);
    index = end - 1;
  }
  return written.join("");
}

/** Behind a reference, a call or a bracketed expression, with what belongs to it: sheet, range, brackets. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    if (text === "(") depth++;
    else if (text === ")" && --depth < 0) return at;
    else if (depth === 0 && kind === "text" && text !== ")" && text !== ":" && !text.endsWith("!")) return at;
  }
  return tokens.length;
}

/** The names that LET and LAMBDA introduce, in lower case: files mark them wherever they stand. */
function lambdaParameters(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== "name" || tokens[index + 1]?.text !== "(") return;
    const name = token.text.toUpperCase();
    if (name !== "LET" && name !== "LAMBDA") return;
    const parts = partsFrom(tokens, index + 2);
    parts.slice(0, -1).forEach((part, position) => {
      const names = part.filter((piece) => piece.text.trim() !== "");
      if (name === "LET" && position % 2 === 1) return;
      if (names.length === 1 && names[0]!.kind === "name") found.add(names[0]!.text.toLowerCase());
    });
  });
  return found;
}

/** The arguments of a call, from behind its opening bracket. */
function partsFrom(tokens: readonly Token[], start: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(start)) {
    if (token.text === "(" || token.text === "{") depth++;
    if (token.text === ")" || token.text === "}") {
      if (depth === 0) return parts;
      depth--;
    }
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

/** `name(inner)` rewritten, wherever it stands. */
function unwrap(tokens: readonly Token[], name: string, write: (inner: string) => string): Token[] {
  const written: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== "name" || token.text.toUpperCase() !== name.toUpperCase() || tokens[index + 1]?.text !== "(") {
      written.push(token);
      continue;
    }
    let depth = 0;
    let end = index + 1;
    for (; end < tokens.length; end++) {
      if (tokens[end]!.text === "(") depth++;
      else if (tokens[end]!.text === ")" && --depth === 0) break;
    }
    const inner = unwrap(tokens.slice(index + 2, end), name, write);
    // Tokenised anew: the functions within still want their prefixes taken off.
    written.push(...tokensOf(write(textOf(inner))));
    index = end;
  }
  return written;
}

/** Whether a formula calls one of our functions. */
export function callsOwn(typed: string): boolean {
  return mentionsOwn.test(typed) && tokensOf(typed).some(isOwn);
}

const mentionsOwn = new RegExp(`\\b${own}\\.`, "i");

function isOwn({ kind, text }: Token): boolean {
  return kind === "name" && text.toUpperCase().startsWith(`${own}.`);
}

/**
 * Whether the formula can give more than one value, so that Excel must be told to let it spill: otherwise it opens it as
 * `=@WQ.…` and shows the first value only. All our functions can, and so can every function that gives ranges.
 */
export function canSpill(typed: string): boolean {
  const tokens = tokensOf(typed);
  return tokens.some((token, index) => {
    if (token.text === "#") return true;
    if (token.kind !== "name" || tokens[index + 1]?.text !== "(") return false;
    return isOwn(token) || spilling.has(token.text.toUpperCase());
  });
}
