/** Pictures of our own: the library stretches them over cells, whose width depends on the fonts of a machine. */
import type { ImageSnapshot } from "../../workbook/snapshot";
import type { Package } from "../package";
import { contentEnd, findElement, findElements, splice, structureOf } from "../xml";

/** Fixes the pictures of a new sheet to their cells, in the size that they have. */
export function placeImages(file: Package, sheet: string, images: readonly ImageSnapshot[]): void {
  if (images.length === 0) return;
  const part = file.related(sheet, "drawing")!;
  const xml = file.text(part);
  const structure = structureOf(xml);
  // In their order, before charts.
  const anchors = findElements(structure, "xdr:twoCellAnchor").slice(0, images.length);
  const placed = anchors.map((anchor, index) => {
    const { start, tagEnd, end } = anchor;
    const to = findElement(structure, "xdr:to", tagEnd, end)!;
    const inside = `${position(images[index]!)}${xml.slice(to.end, contentEnd(xml, anchor))}`;
    return { start, end, text: `<xdr:oneCellAnchor>${inside}</xdr:oneCellAnchor>` };
  });
  file.setText(part, splice(xml, placed));
}

/** Puts in the pictures of a new sheet that were not drawn yet when it was made, in their order. */
export function setImages(file: Package, sheet: string, pngs: readonly Uint8Array[]): void {
  const images = file.relationships(file.related(sheet, "drawing")!).filter(({ type }) => type === "image");
  pngs.forEach((png, index) => file.setBytes(images[index]!.target, png));
}

function position({ row, column, below = 0, width, height }: ImageSnapshot): string {
  const from = [
    ["col", column],
    ["colOff", 0],
    ["row", row],
    ["rowOff", below * unitsPerPixel],
  ].map(([name, value]) => `<xdr:${name}>${value}</xdr:${name}>`);
  const size = `<xdr:ext cx="${width * unitsPerPixel}" cy="${height * unitsPerPixel}"/>`;
  return `<xdr:from>${from.join("")}</xdr:from>${size}`;
}

/** Drawings are measured in English Metric Units, 914,400 to the inch. */
const unitsPerPixel = 914_400 / 96;
