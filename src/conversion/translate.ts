/** Formulas rewritten without our functions: each call gives way to what any Excel, WPS or LibreOffice can calculate. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { cellName, parseRange } from "../workbook/address";
import type { Size } from "../workbook/snapshot";
import { tokensOf } from "../workbook/tokens";
import type { FunctionDefinition } from "../functions/definition";
import type { Call } from "../functions/formula";
import { callsIn, namespace } from "../functions/formula";
import type { Place } from "../functions/native";
import { operand } from "../functions/native";

export interface Translation {
  readonly definitions: ReadonlyMap<string, FunctionDefinition>;
  /** A look-up over the embedded data; null where the function is none. `given` is as written, `native` already translated. */
  readonly lookUp: (
    definition: FunctionDefinition,
    given: readonly string[],
    native: readonly string[],
  ) => string | Message | null;
}

/** The formula without our functions, or why there is none. Both begin with "=". */
export function nativeFormula(formula: string, translation: Translation): string | Message {
  const body = translated(formula.slice(1), translation);
  return typeof body === "string" ? `=${body}` : body;
}

/**
 * One formula a cell for a call that fills several: each takes from a range what stands for its own cell.
 *
 * @param blanks whether some of the cells are blank: rows of the range that nobody has filled in yet
 */
export function nativeFormulas(
  formula: string,
  { sheet, rows, columns, blanks }: Size & { readonly sheet: string; readonly blanks: boolean },
  translation: Translation,
): readonly (readonly string[])[] | Message {
  const [call] = outermost(formula.slice(1));
  const definition = translation.definitions.get(call?.id ?? "");
  if (!call || call.start !== 0 || call.end !== formula.length - 1) return message("convertSpills");
  if (!definition) return message("convertUnknownFunction", { name: `${namespace}.${call.id}` });
  const { parameters, result } = definition;
  const written: string[][] = [];
  for (let row = 0; row < rows; row++) {
    written.push([]);
    for (let column = 0; column < columns; column++) {
      const counting: string[] = [];
      const given = call.arguments.map((text, index) => {
        const parameter = parameters[index];
        if (parameter?.shape !== "scalar" || !coversSeveral(text)) return text;
        const element = elementOf(text.trim(), sheet, row, result.shape === "row" ? 0 : column);
        if (!parameter.optional && !parameter.blankable) counting.push(element);
        return element;
      });
      const place = { row: result.shape === "table" ? row : 0, column: result.shape === "cell" ? 0 : column };
      const native = nativeCall({ ...call, arguments: given }, place, translation);
      if (typeof native !== "string") return native;
      const unused = blanks && counting.length > 0 ? counting.map((text) => `${text}=""`).join(",") : null;
      written[row]!.push(unused === null ? `=${native}` : `=IF(AND(${unused}),"",${native})`);
    }
  }
  return written;
}

/** The cell of a range that belongs to a cell of the result; a single row or column stands for all. Other texts stay. */
function elementOf(text: string, sheet: string, row: number, column: number): string {
  const range = parseRange(text, sheet);
  if (!range) return text;
  const name = cellName(range.row + (range.rows === 1 ? 0 : row), range.column + (range.columns === 1 ? 0 : column));
  return text.slice(0, text.lastIndexOf("!") + 1) + name;
}

function translated(text: string, translation: Translation): string | Message {
  let written = "";
  let from = 0;
  for (const call of outermost(text)) {
    const single = /@\s*$/;
    const spot = pickedCell(text.slice(from, call.start), text.slice(call.end), call, translation);
    const before = spot.before.replace(single, "");
    const place = spot.place ?? (single.test(spot.before) ? { row: 0, column: 0 } : null);
    const native = nativeCall(call, place, translation);
    if (typeof native !== "string") return native;
    const alone = /(?:^|[(,])\s*$/.test(before) && /^\s*(?:[),]|$)/.test(text.slice(call.end + spot.consumed));
    written += before + (alone ? native : operand(native));
    from = call.end + spot.consumed;
  }
  return written + text.slice(from);
}

/** Calls that stand in no other call, in the order of the text. */
function outermost(text: string): Call[] {
  const calls = [...callsIn(text)].sort((a, b) => a.start - b.start);
  return calls.filter(({ start }) => !calls.some((other) => other.start < start && start < other.end));
}

/** `INDEX(call,1,3)` is how a formula takes one cell of a result of several. */
function pickedCell(before: string, after: string, { id }: Call, { definitions }: Translation) {
  const untouched = { before, consumed: 0, place: null as Place | null };
  const opening = /(?<![\p{L}\p{N}_.])INDEX\(\s*$/iu.exec(before);
  const closing = /^\s*,\s*([1-9]\d*)\s*(?:,\s*([1-9]\d*)\s*)?\)/.exec(after);
  const shape = definitions.get(id)?.result.shape;
  if (!opening || !closing || shape === undefined || shape === "cell") return untouched;
  const [first, second] = [Number(closing[1]), closing[2] === undefined ? null : Number(closing[2])];
  if (second === null && shape === "table") return untouched;
  const place = second === null ? { row: 0, column: first - 1 } : { row: first - 1, column: second - 1 };
  return { before: before.slice(0, opening.index), consumed: closing[0].length, place };
}

/** @param place the cell of the result that is wanted; null where the formula takes all of it */
function nativeCall(call: Call, place: Place | null, translation: Translation): string | Message {
  const name = `${namespace}.${call.id}`;
  const definition = translation.definitions.get(call.id);
  if (!definition) return message("convertUnknownFunction", { name });
  const { parameters, result, native } = definition;
  if (call.arguments.length > parameters.length) return message("convertInvalidCall", { name });
  const given = parameters.map((_, index) => (call.arguments[index] ?? "").trim());
  for (const [index, parameter] of parameters.entries()) {
    if (given[index] === "" && !parameter.optional && !parameter.blankable)
      return message("convertInvalidCall", { name });
    if (parameter.shape === "scalar" && coversSeveral(given[index]!)) {
      return message("convertWholeRange", { name, argument: parameter.label });
    }
  }
  const texts: string[] = [];
  for (const argument of given) {
    const text = translated(argument, translation);
    if (typeof text !== "string") return text;
    texts.push(text);
  }
  const found = translation.lookUp(definition, given, texts);
  if (found !== null) return found;
  if (!native) return message("convertNoEquivalent", { name });
  if (result.shape !== "cell" && place === null) return message("convertSeveralCells", { name });
  return native(texts, place ?? { row: 0, column: 0 }) ?? message("convertNotWithThese", { name });
}

/** Whether one of our functions, or a formula as a whole, may give more than one cell because of this argument. */
export function mayGiveSeveral(formula: string, definitions: ReadonlyMap<string, FunctionDefinition>): boolean {
  if (coversSeveral(formula.slice(1))) return true;
  return callsIn(formula).some(({ id, arguments: given }) => {
    const definition = definitions.get(id);
    if (!definition || definition.result.shape !== "cell") return true;
    return definition.parameters.some(({ shape }, index) => shape === "scalar" && coversSeveral(given[index] ?? ""));
  });
}

const takingRanges = new Set(
  `SUM AVERAGE MIN MAX COUNT COUNTA COUNTBLANK MEDIAN PRODUCT SUMPRODUCT STDEV SMALL LARGE RANK ROWS COLUMNS INDEX MATCH VLOOKUP
HLOOKUP LOOKUP XLOOKUP XMATCH SUMIF SUMIFS AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS`.split(/\s+/),
);

/** Whether a text names several cells or an array where nothing makes one value of them. */
export function coversSeveral(text: string): boolean {
  const around: string[] = [];
  const tokens = tokensOf(text);
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (token.text === "(") around.push(before?.kind === "name" ? before.text.toUpperCase() : "");
    else if (token.text === ")") around.pop();
    if (around.some((name) => takingRanges.has(name) || name.startsWith(`${namespace}.`))) return false;
    if (token.kind === "reference") return token.text.includes(":");
    if (token.kind === "brackets") return !/^\[(?:@|\[#This Row\])/i.test(token.text);
    return token.text === "{" || token.text === "#" || token.text === ":";
  });
}
