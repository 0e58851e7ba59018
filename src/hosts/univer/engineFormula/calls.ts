/** Which function's argument stands where in a formula. */
import type { Token } from "../../../workbook/tokens";

export interface Call {
  /** In capitals; "" for brackets of an expression, "{" for those of an array. */
  readonly name: string;
  /** The place of its opening bracket. */
  readonly start: number;
  /** Of the argument, from 0. */
  readonly index: number;
}

/** Visits every token with the call around it, or null where it stands in none; a comma and a bracket end the argument before. */
export function eachToken(
  tokens: readonly Token[],
  visit: (token: Token, at: number, call: Call | null) => void,
): void {
  const open: { name: string; start: number; index: number }[] = [];
  tokens.forEach((token, at) => {
    const call = open.at(-1);
    visit(token, at, call ?? null);
    const before = tokens[at - 1];
    const { text } = token;
    if (text === ")" || text === "}") open.pop();
    else if (text === "," && call) call.index++;
    else if (text === "{") open.push({ name: text, start: at, index: 0 });
    else if (text === "(") {
      open.push({ name: before?.kind === "name" ? before.text.toUpperCase() : "", start: at, index: 0 });
    }
  });
}

/** From a token up to one, which is not part of it. */
export type Span = readonly [start: number, end: number];

/** The arguments of every call, by the place of its opening bracket. */
export function argumentSpans(tokens: readonly Token[]): Map<number, Span[]> {
  const calls = new Map<number, Span[]>();
  eachToken(tokens, ({ text }, at, call) => {
    if (!call || (text !== "," && text !== ")")) return;
    const spans = calls.get(call.start) ?? [];
    spans.push([(spans.at(-1)?.[1] ?? call.start) + 1, at]);
    calls.set(call.start, spans);
  });
  return calls;
}
