import { quotedSheet } from "./address";
import { tokensOf } from "./tokens";

/** An expression as another sheet can hold it; null where it speaks of its own row of a table, which no other cell has. */
export function qualified(expression: string, sheet: string): string | null {
  const tokens = tokensOf(expression);
  if (tokens.some(({ kind, text }) => kind === "brackets" && /^\[(?:@|\[#This Row\])/i.test(text))) return null;
  let written = "";
  for (const { kind, text } of tokens) {
    const named = kind !== "reference" || written.endsWith("!") || written.endsWith(":");
    written += named ? text : `${quotedSheet(sheet)}!${text}`;
  }
  return written;
}
