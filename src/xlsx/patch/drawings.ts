/** Pictures of our own: the library stretches them over cells, whose width depends on the fonts of a machine. */
import type { Package } from "../package";
import { attributesOf, findElement, findElements, splice, structureOf } from "../xml";

/** Fixes every picture of a new file to its first cell, in the size that it says of itself. */
export function keepSizes(file: Package): void {
  for (const part of file.parts) {
    if (!/^xl\/drawings\/[^/]*\.xml$/.test(part)) continue;
    const before = file.text(part);
    const after = withSizes(before);
    if (after !== before) file.setText(part, after);
  }
}

function withSizes(xml: string): string {
  const structure = structureOf(xml);
  return splice(
    xml,
    findElements(structure, "xdr:twoCellAnchor").flatMap(({ start, tagEnd, end }) => {
      if (!findElement(structure, "xdr:pic", tagEnd, end)) return [];
      const to = findElement(structure, "xdr:to", tagEnd, end)!;
      const own = findElement(structure, "a:ext", tagEnd, end)!;
      const size = attributesOf(xml.slice(own.start, own.tagEnd));
      const extent = `<xdr:ext cx="${size.get("cx")}" cy="${size.get("cy")}"/>`;
      const inside = `${xml.slice(tagEnd, to.start)}${extent}${xml.slice(to.end, end)}`;
      const text = `<xdr:oneCellAnchor>${inside.replace(/<\/xdr:twoCellAnchor>$/, "</xdr:oneCellAnchor>")}`;
      return [{ start, end, text }];
    }),
  );
}
