/**
 * The little of XML that patching needs: places in the text rather than trees, so that everything around them stays as it is.
 */
import type { Pause } from "../workbook/pause";
import type { ByteSplice } from "./changingContent";
import { joinBytes } from "./joinBytes";
import { asciiText, utf8Length } from "./machine";

/** The text of a part, or null where it is not the encoding it says. A byte order mark stays, so that encoding it again is exact. */
export function decodeXml(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  try {
    if (!wide) return asciiText(bytes) ?? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes);
    return text.replace(/(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
  } catch {
    return null;
  }
}

/** So much of a part is decoded at a time. */
const decodedAtOnce = 1 << 20;

/** The same, while a page has its turns; null also for what is in UTF-16. */
export async function decodeXmlInSteps(bytes: Uint8Array, pause: Pause): Promise<string | null> {
  if (utf16Of(bytes)) return null;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += decodedAtOnce) {
      pieces.push(decoder.decode(bytes.subarray(at, at + decodedAtOnce), { stream: true }));
      await pause();
    }
    pieces.push(decoder.decode());
  } catch {
    return null;
  }
  return pieces.join("");
}

/** By the byte order mark, or by the "<" that every part begins with (XML 1.0, appendix F). Null: not UTF-16. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : null;
}

/** A text, or its pieces in their order: those of a large sheet are never put together only to be encoded. */
export type Text = string | readonly string[];

export function encodeXml(text: Text): Uint8Array {
  const encoder = new TextEncoder();
  if (typeof text === "string") return encoder.encode(text);
  // A letter takes three bytes at most; what is not written to is not taken either.
  const room = new Uint8Array(3 * text.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of text) end += encoder.encodeInto(piece, room.subarray(end)).written;
  return room.subarray(0, end);
}

/** So much of a text is encoded at a time. */
const encodedAtOnce = 1 << 20;

/** The same, where a page may want its turn meanwhile. */
export async function encodeXmlInSteps(text: Text, pause: Pause | undefined): Promise<Uint8Array> {
  if (!pause) return encodeXml(text);
  const encoded: Uint8Array[] = [];
  for (const piece of typeof text === "string" ? [text] : text) {
    for (let at = 0; at < piece.length;) {
      const end = at + encodedAtOnce;
      // A character outside the first plane is two units of the text.
      const next = isHighSurrogate(piece.charCodeAt(end - 1)) ? end + 1 : end;
      encoded.push(encodeXml(piece.slice(at, next)));
      at = next;
      await pause();
    }
  }
  return joinBytes(encoded);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/**
 * The same text, place by place, with comments, CDATA sections and processing instructions blanked out: where a tag is looked
 * for, nothing that only looks like one is found.
 */
export function structureOf(xml: string): string {
  if (placeOf(xml, "<!", 1) < 0 && placeOf(xml, "<?", 1, 1) < 0) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, (hidden) => " ".repeat(hidden.length));
}

/**
 * Where a mark stands, looked for by its letters from `rare` on. Engines go from one place of the first letter to the next, and "<"
 * and "/" stand everywhere in a sheet: found by a letter that is seldom there, the same mark takes a tenth to a fortieth of the time.
 */
export function placeOf(text: string, mark: string, rare: number, from = 0): number {
  const sought = mark.slice(rare);
  for (let at = text.indexOf(sought, from + rare); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (text.startsWith(mark, at - rare)) return at - rare;
  }
  return -1;
}

/** From which letter on a mark is seldom met with: those of which cells are written stand everywhere. */
function rareLetter(mark: string): number {
  const rare = [...mark].findIndex((letter) => !'</>="crstv'.includes(letter));
  return rare < 0 ? Math.max(0, mark.length - 2) : rare;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data or an attribute's value as it is meant. */
export function unescapeXml(text: string): string {
  if (text.includes("<!")) {
    return text
      .split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>)/)
      .map((piece) =>
        piece.startsWith("<!--") ? "" : piece.startsWith("<!") ? piece.slice(9, -3) : unescapeXml(piece),
      )
      .join("");
  }
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character]!);
}

export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => escapes[character]!);
}

/** One element: where its start tag begins and ends, and where it ends itself; `end === tagEnd` where it closes itself. */
export interface Element {
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
}

/** Just behind the ">" of the tag that begins at `start`; quoted values may hold a ">". */
function tagEndAt(structure: string, start: number): number {
  let end = structure.indexOf(">", start);
  for (;;) {
    if (end < 0) throw new XmlError();
    const tag = structure.slice(start, end);
    if (!tag.includes('"') && !tag.includes("'")) return end + 1;
    const balanced = /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(tag);
    if (balanced) return end + 1;
    end = structure.indexOf(">", end + 1);
  }
}

/** A part that is not well formed. */
export class XmlError extends Error {}

/**
 * The first element of this name, which may carry a prefix, from a place on; null where there is none before `limit`.
 * Elements of one name are not nested in the parts that are looked through.
 */
export function findElement(structure: string, name: string, from = 0, limit = structure.length): Element | null {
  // Cut first: a name that is not there would be looked for to the end of the text.
  const within = structure.slice(from, limit);
  for (let place = 0; ; place++) {
    place = within.indexOf("<" + name, place);
    if (place < 0) return null;
    const at = from + place;
    const next = structure.charCodeAt(at + name.length + 1);
    // Followed by white space, ">" or "/": otherwise a longer name.
    if (next > 32 && next !== 62 && next !== 47) continue;
    const tagEnd = tagEndAt(structure, at);
    if (structure.charCodeAt(tagEnd - 2) === 47) return { start: at, tagEnd, end: tagEnd };
    return { start: at, tagEnd, end: closeOf(structure, name, tagEnd) };
  }
}

/** Behind the end tag of this very name: `</metadata` also begins `</metadataTypes>`. */
function closeOf(structure: string, name: string, from: number): number {
  const close = `</${name}`;
  const rare = rareLetter(close);
  for (let at = placeOf(structure, close, rare, from); at >= 0; at = placeOf(structure, close, rare, at + 1)) {
    const next = structure.charCodeAt(at + close.length);
    if (next === 62 || next <= 32) return structure.indexOf(">", at) + 1;
  }
  throw new XmlError();
}

export function findElements(structure: string, name: string, from = 0, limit = structure.length): Element[] {
  const found: Element[] = [];
  for (let element = findElement(structure, name, from, limit); element;) {
    found.push(element);
    element = findElement(structure, name, element.end, limit);
  }
  return found;
}

/** Where the content of an element ends, which is where its end tag begins. */
export function contentEnd(xml: string, { tagEnd, end }: Element): number {
  return end === tagEnd ? end : xml.lastIndexOf("<", end - 1);
}

export function contentOf(xml: string, element: Element): string {
  return xml.slice(element.tagEnd, contentEnd(xml, element));
}

/** The attributes of a start tag, by the names they carry there. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, , double, single] of tag.matchAll(/([^\s"'=<>/]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    attributes.set(name!, unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** A start tag with an attribute set, put last where it is new, or taken away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => written);
  return tag.replace(/\s*(\/?>)$/, (_, end: string) => written + end);
}

/** The prefix of the root element with its colon, or "". */
export function rootPrefix(structure: string): string {
  return /<([\w.-]+:)?[\w.-]+[\s/>]/.exec(structure)?.[1] ?? "";
}

/** A change to a text: what stands from `start` to `end` is replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with changes that have not been carried out yet. */
export interface ChangedText {
  readonly before: string;
  readonly changes: readonly Splice[];
}

/** Carries out changes that do not overlap. Several at one place are written in the order they are given. */
export function splice(text: string, changes: readonly Splice[]): string {
  return spliced(text, changes).join("");
}

function inOrder(changes: readonly Splice[]): readonly Splice[] {
  const ordered = [...changes].sort((one, other) => one.start - other.start);
  let at = 0;
  for (const { start, end } of ordered) {
    if (start < at) throw new XmlError("Overlapping changes");
    at = end;
  }
  return ordered;
}

/** The same in pieces. */
export function spliced(text: string, changes: readonly Splice[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const change of inOrder(changes)) {
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** The same changes in the bytes that the text was decoded from; null where only encoding all of it would tell. */
export function byteSplices({ before, changes }: ChangedText, bytes: Uint8Array): readonly ByteSplice[] | null {
  if (utf16Of(bytes)) return null;
  const isAscii = before.length === bytes.length;
  const sizeOf = (start: number, end: number) => (isAscii ? end - start : utf8Length(before.slice(start, end)));
  const encoder = new TextEncoder();
  const found: ByteSplice[] = [];
  let at = 0;
  let place = 0;
  for (const { start, end, text } of inOrder(changes)) {
    const kept = sizeOf(at, start);
    const replaced = sizeOf(start, end);
    if (kept === null || replaced === null) return null;
    found.push({ start: place + kept, end: place + kept + replaced, bytes: encoder.encode(text) });
    at = end;
    place += kept + replaced;
  }
  return found;
}

/** An element among others on one level, with its name. */
export interface Child extends Element {
  readonly name: string;
}

/** The elements that stand directly between two places, each with all it holds. */
export function childrenOf(structure: string, from: number, to: number): Child[] {
  const children: Child[] = [];
  let depth = 0;
  let open: { name: string; start: number; tagEnd: number } | null = null;
  for (let at = structure.indexOf("<", from); at >= 0 && at < to; at = structure.indexOf("<", at)) {
    const tagEnd = tagEndAt(structure, at);
    if (structure.charCodeAt(at + 1) === 47) {
      depth--;
      if (depth === 0 && open) children.push({ ...open, end: tagEnd });
    } else {
      const name = /^[^\s/>]+/.exec(structure.slice(at + 1, tagEnd))![0];
      const closed = structure.charCodeAt(tagEnd - 2) === 47;
      if (depth === 0) {
        open = { name, start: at, tagEnd };
        if (closed) children.push({ ...open, end: tagEnd });
      }
      if (!closed) depth++;
    }
    at = tagEnd;
  }
  return children;
}
