/** Which function's argument stands where in a formula. */
import type { Token } from "../../../workbook/tokens";

export interface Call {
  /** In capitals; "" for brackets of an expression. */
  readonly name: string;
  /** Of the argument, from 0. */
  readonly index: number;
}

/** Visits every token with the call around it, or null where it stands in none. */
export function eachToken(
  tokens: readonly Token[],
  visit: (token: Token, at: number, call: Call | null) => void,
): void {
  const open: { name: string; index: number }[] = [];
  tokens.forEach((token, at) => {
    const { text } = token;
    if (text === ")" || text === "}") open.pop();
    else if (text === "," && open.length > 0) open.at(-1)!.index++;
    visit(token, at, open.at(-1) ?? null);
    const before = tokens[at - 1];
    if (text === "(") open.push({ name: before?.kind === "name" ? before.text.toUpperCase() : "", index: 0 });
    else if (text === "{") open.push({ name: "{", index: 0 });
  });
}
