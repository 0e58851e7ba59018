/** Ranges that belong to a block of rows, when the block gets longer: of rules, tables and charts. */
import { parseRange, rangeName } from "../../workbook/address";
import type { Rectangle, SheetChanges } from "../../workbook/snapshot";
import type { Package } from "../package";
import { rectangleOf } from "../references";
import { readTables } from "../tables";
import {
  attributesOf,
  contentEnd,
  contentOf,
  escapeText,
  findElements,
  rootPrefix,
  splice,
  structureOf,
  unescapeXml,
  withAttribute,
} from "../xml";

type Lengthened = NonNullable<SheetChanges["lengthened"]>;

/** @param name of the sheet, by which charts anywhere in the workbook look at it; `sheet` is its part. */
export function lengthen(file: Package, name: string, sheet: string, lengthened: Lengthened): void {
  for (const part of file.parts) {
    if (/^xl\/charts\/chart[^/]*\.xml$/.test(part)) lengthenChart(file, part, name, lengthened);
  }
  setAttributes(file, sheet, ["conditionalFormatting", "dataValidation"], "sqref", lengthened);
  for (const { path, snapshot } of readTables(file, sheet)) {
    // What a total row has below it is none of the table's.
    if (!snapshot.totalRow) setAttributes(file, path, ["table", "autoFilter"], "ref", lengthened);
  }
}

function setAttributes(
  file: Package,
  part: string,
  elements: readonly string[],
  attribute: string,
  lengthened: Lengthened,
): void {
  const xml = file.text(part);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const changes = elements
    .flatMap((name) => findElements(structure, prefix + name))
    .flatMap(({ start, tagEnd }) => {
      const tag = xml.slice(start, tagEnd);
      const before = attributesOf(tag).get(attribute);
      if (before === undefined) return [];
      const after = before
        .split(/\s+/)
        .map((reference) => longer(reference, lengthened))
        .join(" ");
      return after === before ? [] : [{ start, end: tagEnd, text: withAttribute(tag, attribute, after) }];
    });
  if (changes.length > 0) file.setText(part, splice(xml, changes));
}

function lengthenChart(file: Package, part: string, sheet: string, lengthened: Lengthened): void {
  const xml = file.text(part);
  const structure = structureOf(xml);
  const changes = findElements(structure, `${rootPrefix(structure)}f`).flatMap((element) => {
    const reference = unescapeXml(contentOf(xml, element));
    const range = parseRange(reference, "");
    const found = range?.sheet === sheet && lengthened.find(({ from }) => from === range.row + range.rows - 1);
    if (!found) return [];
    const text = escapeText(reference.replace(/\d+$/, String(found.to + 1)));
    return [{ start: element.tagEnd, end: contentEnd(xml, element), text }];
  });
  if (changes.length > 0) file.setText(part, splice(xml, changes));
}

function longer(reference: string, lengthened: Lengthened): string {
  const range: Rectangle | null = rectangleOf(reference);
  const found = range && lengthened.find(({ from }) => from === range.row + range.rows - 1);
  return found ? rangeName({ ...range, rows: found.to - range.row + 1 }) : reference;
}
