import { decodeEscapes } from "./escapes";
import type { Pause } from "../workbook/pause";
import { contentOf, findElement, findElements, rootPrefix, structureOf, unescapeXml } from "./xml";

/** So many texts are read before a page may have its turn. */
const atOnce = 64;

/** The texts that cells refer to by number, their rich text as plain text and without the reading aids of phonetic runs. */
export async function readSharedStrings(xml: string, pause?: Pause): Promise<string[]> {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const texts: string[] = [];
  for (let item = findElement(structure, `${prefix}si`); item; item = findElement(structure, `${prefix}si`, item.end)) {
    texts.push(textWithin(xml, structure, prefix, item.tagEnd, item.end));
    if (pause && texts.length % atOnce === 0) await pause();
  }
  return texts;
}

/** All the text between two places: of an `si` or an `is`. */
export function textWithin(xml: string, structure: string, prefix: string, from: number, to: number): string {
  const only = onlyText(structure, from);
  if (only) return decodeEscapes(unescapeXml(xml.slice(only.start, only.end)));
  const aids = structure.startsWith(`<${prefix}rPh`, from) || structure.slice(from, to).includes(`<${prefix}rPh`);
  const hidden = aids ? findElements(structure, `${prefix}rPh`, from, to) : [];
  let text = "";
  for (const element of findElements(structure, `${prefix}t`, from, to)) {
    if (hidden.some((aid) => element.start > aid.start && element.start < aid.end)) continue;
    text += decodeEscapes(unescapeXml(contentOf(xml, element)));
  }
  return text;
}

const beginnings = ["<t>", '<t xml:space="preserve">'];
const endings = ["</t></si>", "</t></is>"];

/** Where the text stands if it is all in one element and nothing else is there, as most of it is; looking for its parts takes longer. */
function onlyText(structure: string, from: number): { readonly start: number; readonly end: number } | null {
  const at = structure.startsWith("<is>", from) ? from + "<is>".length : from;
  const beginning = beginnings.find((tag) => structure.startsWith(tag, at));
  if (beginning === undefined) return null;
  const start = at + beginning.length;
  const end = structure.indexOf("<", start);
  return endings.some((tags) => structure.startsWith(tags, end)) ? { start, end } : null;
}
