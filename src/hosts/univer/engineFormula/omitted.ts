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
    const ends = text === "," || text === ")";
    if (call && ends && (before?.text === "," || (before?.text === "(" && text === ","))) {
      const stands = standsFor[call.name];
      const argument = typeof stands === "string" ? stands : stands?.[call.index];
      if (argument !== undefined) written.push({ kind: "text", text: argument });
    }
    written.push(token);
  });
  return written;
}
