import { decodeEscapes } from "./escapes";
import { contentOf, findElements, rootPrefix, structureOf, unescapeXml } from "./xml";

/** The texts that cells refer to by number, their rich text as plain text and without the reading aids of phonetic runs. */
export function readSharedStrings(xml: string): string[] {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  return findElements(structure, `${prefix}si`).map((item) =>
    textWithin(xml, structure, prefix, item.tagEnd, item.end),
  );
}

/** All the text between two places: of an `si` or an `is`. */
export function textWithin(xml: string, structure: string, prefix: string, from: number, to: number): string {
  const aids = structure.startsWith(`<${prefix}rPh`, from) || structure.slice(from, to).includes(`<${prefix}rPh`);
  const hidden = aids ? findElements(structure, `${prefix}rPh`, from, to) : [];
  let text = "";
  for (const element of findElements(structure, `${prefix}t`, from, to)) {
    if (hidden.some((aid) => element.start > aid.start && element.start < aid.end)) continue;
    text += decodeEscapes(unescapeXml(contentOf(xml, element)));
  }
  return text;
}
