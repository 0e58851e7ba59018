/** Ranges that belong to a block of rows, when the block gets longer. */
import { rangeName } from "../../workbook/address";
import type { Rectangle, SheetChanges } from "../../workbook/snapshot";
import type { Package } from "../package";
import { rectangleOf } from "../references";
import { readTables } from "../tables";
import { attributesOf, findElements, rootPrefix, splice, structureOf, withAttribute } from "../xml";

type Lengthened = NonNullable<SheetChanges["lengthened"]>;

export function lengthen(file: Package, sheet: string, lengthened: Lengthened): void {
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

function longer(reference: string, lengthened: Lengthened): string {
  const range: Rectangle | null = rectangleOf(reference);
  const found = range && lengthened.find(({ from }) => from === range.row + range.rows - 1);
  return found ? rangeName({ ...range, rows: found.to - range.row + 1 }) : reference;
}
