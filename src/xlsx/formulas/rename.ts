/** Formulas that name a sheet, table or name which gets another one. */
import { tokensOf } from "../../workbook/tokens";

/** New names by old ones; null: the sheet goes away. */
export type SheetNames = ReadonlyMap<string, string | null>;

/** The formula as a file keeps it, naming sheets by their new names; what was on a sheet that goes away is #REF!. */
export function renameInFormula(formula: string, names: SheetNames): string {
  if (!formula.includes("!")) return formula;
  const tokens = tokensOf(formula);
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    const quoted = kind === "text" && text.startsWith("'") && text.endsWith("!");
    const plain = kind === "name" && tokens[index + 1]?.text === "!";
    const old = quoted ? text.slice(1, -2).replaceAll("''", "'") : plain ? text : null;
    const renamed = old === null ? undefined : lookUp(names, old);
    if (renamed === undefined) {
      written.push(text);
      continue;
    }
    if (plain) index++;
    if (renamed !== null) {
      written.push(`'${renamed.replaceAll("'", "''")}'!`);
      continue;
    }
    written.push("#REF!");
    // The reference behind it, with the second half of a range.
    index++;
    if (tokens[index + 1]?.text === ":" && tokens[index + 2]?.kind === "reference") index += 2;
  }
  return written.join("");
}

function lookUp(names: SheetNames, name: string): string | null | undefined {
  if (names.has(name)) return names.get(name);
  const lower = name.toLowerCase();
  for (const [old, renamed] of names) if (old.toLowerCase() === lower) return renamed;
  return undefined;
}

/** The formula naming tables and defined names by their new names; `names` has the old ones in lower case. */
export function renameNames(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  const tokens = tokensOf(formula);
  const written = tokens.map(({ kind, text }, index) => {
    const next = tokens[index + 1]?.text;
    if (kind !== "name" || next === "(" || next === "!") return text;
    return names.get(text.toLowerCase()) ?? text;
  });
  return written.join("");
}
