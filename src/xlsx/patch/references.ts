/** Formulas all over a workbook that name a sheet, when it gets another name or goes away. */
import type { Package } from "../package";
import { tokensOf } from "../formulas/tokens";
import { contentOf, escapeText, findElements, splice, structureOf, unescapeXml } from "../xml";

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

/** The elements that hold formulas: cells, rules, tables, charts, sparklines. */
const formulaElements = /^(?:[\w.-]+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)$/;

export function renameInParts(file: Package, names: SheetNames): void {
  for (const part of file.parts) {
    if (!/^xl\/(?:worksheets|charts|tables|drawings|chartsheets)\/[^/]*\.xml$/.test(part)) continue;
    const xml = file.text(part);
    if (![...names.keys()].some((name) => xml.includes(escapeText(name)))) continue;
    const structure = structureOf(xml);
    const elements = new Set(
      [...structure.matchAll(/<([\w.:-]+)/g)].map(([, name]) => name!).filter((name) => formulaElements.test(name)),
    );
    const changes = [...elements]
      .flatMap((name) => findElements(structure, name))
      .flatMap((element) => {
        const content = contentOf(xml, element);
        // In extensions the formula stands in an element of its own within.
        if (content.includes("<")) return [];
        const before = unescapeXml(content);
        const after = renameInFormula(before, names);
        if (after === before) return [];
        return [{ start: element.tagEnd, end: element.tagEnd + content.length, text: escapeText(after) }];
      });
    if (changes.length > 0) file.setText(part, splice(xml, changes));
  }
}
