/** Arguments left out between commas, which Excel takes for 0 where the engine takes no notice of them, and a sign before a text. */
import type { Token } from "../../../workbook/tokens";
import { eachToken } from "./calls";

/** What stands for an argument left out: by function, for all its arguments or for some, counted from 0. */
const standsFor: Readonly<Record<string, string | Readonly<Record<number, string>>>> = {
  ...Object.fromEntries("AND AVERAGE COUNT COUNTA MAX MIN OR PRODUCT XOR".split(" ").map((name) => [name, "0"])),
  VLOOKUP: { 3: "0" },
  HLOOKUP: { 3: "0" },
  ADDRESS: { 2: "1", 3: "1" },
};

export function withoutOmissions(tokens: readonly Token[]): Token[] {
  const written: Token[] = [];
  eachToken(tokens, (token, at, call) => {
    const { text } = token;
    const before = tokens[at - 1];
    if (/^[-+]$/.test(before?.text ?? "") && text.startsWith('"')) {
      written.push({ kind: "text", text: `(${text})` });
      return;
    }
    const closes = text === "," || text === ")";
    if (closes && (before?.text === "," || (before?.text === "(" && text === ","))) {
      const around = text === "," ? { name: call?.name ?? "", index: (call?.index ?? 1) - 1 } : callBefore(tokens, at);
      const stands = standsFor[around.name];
      const argument = typeof stands === "string" ? stands : stands?.[around.index];
      if (argument !== undefined) written.push({ kind: "text", text: argument });
    }
    written.push(token);
  });
  return written;
}

/** The call that a closing bracket ends, and its last argument. */
function callBefore(tokens: readonly Token[], end: number): { readonly name: string; readonly index: number } {
  let depth = 0;
  let index = 0;
  for (let at = end - 1; at >= 0; at--) {
    const { text } = tokens[at]!;
    if (text === ")" || text === "}") depth++;
    else if (text === "{") depth--;
    else if (text === "(" && depth-- === 0) {
      const name = tokens[at - 1];
      return { name: name?.kind === "name" ? name.text.toUpperCase() : "", index };
    } else if (text === "," && depth === 0) index++;
  }
  return { name: "", index };
}
