/** Notes: their text stands in one part, the yellow box that Excel shows in another. */
import { cellName } from "../../workbook/address";
import type { NoteChange } from "../../workbook/snapshot";
import type { Package } from "../package";
import { encodeEscapes } from "../escapes";
import type { Splice } from "../xml";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  contentOf,
  escapeText,
  findElement,
  findElements,
  rootPrefix,
  splice,
  structureOf,
  unescapeXml,
  XmlError,
} from "../xml";
import { insertChild } from "./children";

type Notes = readonly NoteChange[];

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const author = "用水定额工作台";

export function setNotes(file: Package, sheet: string, notes: Notes): void {
  if (notes.length === 0) return;
  const comments = file.related(sheet, "comments") ?? newComments(file, sheet);
  const drawing = file.related(sheet, "vmlDrawing") ?? newDrawing(file, sheet);
  const threads = threadedCells(file.text(comments));
  // A conversation is not ours to overwrite with a note.
  const allowed = notes.filter(({ row, column }) => !threads.has(cellName(row, column)));
  file.setText(comments, withComments(file.text(comments), allowed));
  file.setText(drawing, withShapes(file.text(drawing), allowed));
  removeEmpty(file, sheet, comments, drawing);
}

/** After the last note is gone, its parts go too, unless the drawing shows something else. */
function removeEmpty(file: Package, sheet: string, comments: string, drawing: string): void {
  const structure = structureOf(file.text(comments));
  if (findElement(structure, `${rootPrefix(structure)}comment`) || /<v:shape[\s>]/.test(file.text(drawing))) return;
  for (const part of [comments, drawing]) {
    file.unrelate(sheet, part);
    file.remove(part);
  }
  const xml = file.text(sheet);
  const sheetStructure = structureOf(xml);
  const element = findElement(sheetStructure, `${rootPrefix(sheetStructure)}legacyDrawing`);
  if (element) file.setText(sheet, splice(xml, [{ start: element.start, end: element.end, text: "" }]));
}

function newComments(file: Package, sheet: string): string {
  const path = file.freePart("xl/comments#.xml");
  file.setText(path, `${head}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`);
  file.setContentType(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  file.relate(sheet, "comments", path);
  return path;
}

function newDrawing(file: Package, sheet: string): string {
  const path = file.freePart("xl/drawings/vmlDrawing#.vml");
  file.setText(
    path,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`,
  );
  file.setContentType(path, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = file.relate(sheet, "vmlDrawing", path);
  const xml = file.text(sheet);
  const prefix = rootPrefix(structureOf(xml));
  file.setText(sheet, insertChild(xml, "legacyDrawing", `<${prefix}legacyDrawing xmlns:r="${office}" r:id="${id}"/>`));
  return path;
}

/** Cells whose note stands for a conversation: its author says so. */
function threadedCells(xml: string): ReadonlySet<string> {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const authors = findElements(structure, `${prefix}author`).map((element) => unescapeXml(contentOf(xml, element)));
  const cells = findElements(structure, `${prefix}comment`).flatMap(({ start, tagEnd }) => {
    const attributes = attributesOf(xml.slice(start, tagEnd));
    return authors[Number(attributes.get("authorId"))]?.startsWith("tc=") ? [attributes.get("ref") ?? ""] : [];
  });
  return new Set(cells);
}

function withComments(before: string, notes: Notes): string {
  let xml = before;
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const list = findElement(structure, `${prefix}commentList`);
  const authors = findElement(structure, `${prefix}authors`);
  if (!list || !authors) throw new XmlError();
  const known = findElements(structure, `${prefix}author`, authors.tagEnd, authors.end).map((element) =>
    unescapeXml(contentOf(xml, element)),
  );
  const place = known.indexOf(author);
  const id = place < 0 ? known.length : place;
  const changes: Splice[] = [];
  if (place < 0)
    changes.push(appended(xml, authors, `${prefix}authors`, `<${prefix}author>${author}</${prefix}author>`));
  const existing = new Map(
    findElements(structure, `${prefix}comment`, list.tagEnd, list.end).map((element) => [
      attributesOf(xml.slice(element.start, element.tagEnd)).get("ref"),
      element,
    ]),
  );
  let added = "";
  for (const { row, column, note } of notes) {
    const ref = cellName(row, column);
    const old = existing.get(ref);
    const content = note === null ? "" : escapeText(encodeEscapes(note));
    const element =
      note === null
        ? ""
        : `<${prefix}comment ref="${ref}" authorId="${id}"><${prefix}text><${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}text></${prefix}comment>`;
    if (old) changes.push({ start: old.start, end: old.end, text: element });
    else added += element;
  }
  if (added !== "") changes.push(appended(xml, list, `${prefix}commentList`, added));
  xml = splice(xml, changes);
  return xml;
}

function appended(
  xml: string,
  element: { start: number; tagEnd: number; end: number },
  name: string,
  text: string,
): Splice {
  if (element.end > element.tagEnd) {
    const end = contentEnd(xml, element);
    return { start: end, end, text };
  }
  const opened = xml.slice(element.start, element.tagEnd).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.end, text: `${opened}${text}</${name}>` };
}

function withShapes(xml: string, notes: Notes): string {
  const structure = structureOf(xml);
  const root = /<(?:[\w.-]+:)?xml[\s>]/.exec(structure);
  if (!root) throw new XmlError();
  const start = structure.indexOf(">", root.index) + 1;
  const end = structure.lastIndexOf("</");
  const shapes = childrenOf(structure, start, end).filter(({ name }) => name === "v:shape");
  const value = (shape: { start: number; end: number }, name: string) =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(xml.slice(shape.start, shape.end))?.[1] ?? -1);
  const existing = new Map(shapes.map((shape) => [`${value(shape, "Row")},${value(shape, "Column")}`, shape]));
  const ids = [...xml.matchAll(/id=["']_x0000_s(\d+)["']/g)].map(([, id]) => Number(id));
  let next = Math.max(1024, ...ids) + 1;
  const changes: Splice[] = [];
  let added = "";
  for (const { row, column, note } of notes) {
    const old = existing.get(`${row},${column}`);
    if (old && note === null) changes.push({ start: old.start, end: old.end, text: "" });
    if (!old && note !== null) added += shape(next++, row, column);
  }
  if (added !== "") changes.push({ start: end, end, text: added });
  return splice(xml, changes);
}

function shape(id: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 4, 15, Math.max(row - 1, 0) + 5, 4].join(", ");
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:144pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
