/** Line breaks within texts of a formula, which the engine would take away. */
import type { Token } from "../../../workbook/tokens";

export function withLineBreaks(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    if (!token.text.startsWith('"') || !/[\r\n]/.test(token.text)) return token;
    const text = token.text.replace(/\r\n|\r|\n/g, '"&CHAR(10)&"');
    return { kind: "text", text: `(${text})` };
  });
}
