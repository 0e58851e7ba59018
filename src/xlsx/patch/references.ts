/** Formulas all over a workbook that name a sheet, when it gets another name or goes away. */
import type { Package } from "../package";
import type { SheetNames } from "../formulas/rename";
import { renameInFormula } from "../formulas/rename";
import { contentOf, escapeText, findElements, splice, structureOf, unescapeXml } from "../xml";

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
