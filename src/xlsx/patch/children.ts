/** The parts of a sheet around its cells, which the schema wants in one order (ECMA-376 part 1, 18.3.1.99). */
import type { Child } from "../xml";
import { childrenOf, contentEnd, findElement, rootPrefix, splice, structureOf, withAttribute, XmlError } from "../xml";

const order =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

export function childOf(xml: string, name: string): Child | null {
  const { prefix, children } = topLevel(xml);
  return children.find((child) => child.name === prefix + name) ?? null;
}

/** Puts an element where the schema wants it; behind others of its name. */
export function insertChild(xml: string, name: string, element: string): string {
  const { structure, prefix, root, children } = topLevel(xml);
  const place = order.indexOf(name);
  const next = children.find((child) => placeOf(structure, child, prefix) > place);
  if (next) return splice(xml, [{ start: next.start, end: next.start, text: element }]);
  if (root.end === root.tagEnd) throw new XmlError();
  const end = contentEnd(xml, root);
  return splice(xml, [{ start: end, end, text: element }]);
}

/** Adds items to a list element that counts them, made if it is missing. */
export function appendToList(xml: string, list: string, items: readonly string[]): string {
  if (items.length === 0) return xml;
  const { structure, prefix } = topLevel(xml);
  const element = childOf(xml, list);
  const name = prefix + list;
  if (!element) return insertChild(xml, list, `<${name} count="${items.length}">${items.join("")}</${name}>`);
  const inside = childrenOf(structure, element.tagEnd, contentEnd(structure, element));
  const tag = withAttribute(xml.slice(element.start, element.tagEnd), "count", String(inside.length + items.length));
  if (element.end === element.tagEnd) {
    const text = `${tag.replace(/\s*\/>$/, ">")}${items.join("")}</${name}>`;
    return splice(xml, [{ start: element.start, end: element.end, text }]);
  }
  const end = contentEnd(xml, element);
  return splice(xml, [
    { start: element.start, end: element.tagEnd, text: tag },
    { start: end, end, text: items.join("") },
  ]);
}

/** Replaces an element, puts it in where it was missing, or takes it away ("" ). */
export function setChild(xml: string, name: string, element: string): string {
  const found = childOf(xml, name);
  if (found) return splice(xml, [{ start: found.start, end: found.end, text: element }]);
  return element === "" ? xml : insertChild(xml, name, element);
}

function topLevel(xml: string) {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const root = findElement(structure, `${prefix}worksheet`);
  if (!root) throw new XmlError();
  const data = findElement(structure, `${prefix}sheetData`, root.tagEnd);
  if (!data) throw new XmlError();
  // The cells are stepped over: there may be millions of them.
  const children = [
    ...childrenOf(structure, root.tagEnd, data.start),
    { ...data, name: `${prefix}sheetData` },
    ...childrenOf(structure, data.end, contentEnd(structure, root)),
  ];
  return { structure, prefix, root, children };
}

/** Alternatives (`mc:AlternateContent`) stand where what they hold would stand. */
function placeOf(structure: string, child: Child, prefix: string): number {
  const own = order.indexOf(child.name.slice(prefix.length));
  if (own >= 0) return own;
  const inner = structure.slice(child.tagEnd, child.end).matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g);
  for (const [, name] of inner) {
    const place = order.indexOf(name!);
    if (place >= 0) return place;
  }
  return -1;
}
