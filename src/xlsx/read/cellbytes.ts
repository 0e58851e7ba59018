/**
 * The cells of a sheet as they stand in the bytes of its part. Decoded as a whole, a large sheet would be a text of twice the size
 * first, of which each value is then cut. What is taken here is what nearly all programs write; the rest is left to the text.
 */
import type { CellTag, SheetXml } from "../cells";
import { rowNumber } from "../cells";
import { decodeXml, findElement, rootPrefix, structureOf, utf16Of } from "../xml";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheetOpening = bytesOf("<sheetData");
const sheetClosing = bytesOf("</sheetData>");
const rowOpening = bytesOf("<row");
const rowClosing = bytesOf("</row>");
const cellClosing = bytesOf("</c>");
const valueOpening = bytesOf("<v>");
const valueClosing = bytesOf("</v></c>");
const textOpenings = [bytesOf("<is><t>"), bytesOf('<is><t xml:space="preserve">')];
const textClosing = bytesOf("</t></is></c>");

const codeOf = (letter: string) => letter.charCodeAt(0);
const less = codeOf("<");
const greater = codeOf(">");
const slash = codeOf("/");
const equals = codeOf("=");
const quote = codeOf('"');
const apostrophe = codeOf("'");
const ampersand = codeOf("&");
const underscore = codeOf("_");
const exclamation = codeOf("!");
const question = codeOf("?");
const plus = codeOf("+");
const minus = codeOf("-");
const dot = codeOf(".");
const zero = codeOf("0");
const letterC = codeOf("c");
const letterM = codeOf("m");
const letterR = codeOf("r");
const letterS = codeOf("s");
const letterT = codeOf("t");

/** A sheet whose cells are still bytes. */
export interface SheetBytes {
  /** All the others: where the cells were, nothing stands. */
  readonly sheet: SheetXml;
  readonly bytes: Uint8Array;
  /** Where the rows begin and end. */
  readonly start: number;
  readonly end: number;
}

/** Null where the cells have to be looked for in the text. */
export function sheetBytes(bytes: Uint8Array): SheetBytes | null {
  if (utf16Of(bytes)) return null;
  let open = bytes.indexOf(less);
  while (open >= 0 && !startsWith(bytes, open, sheetOpening)) open = bytes.indexOf(less, open + 1);
  let end = bytes.lastIndexOf(less);
  while (end >= 0 && !startsWith(bytes, end, sheetClosing)) end = end === 0 ? -1 : bytes.lastIndexOf(less, end - 1);
  const start = bytes.indexOf(greater, open) + 1;
  if (open < 0 || start === 0 || start > end || bytes[start - 2] === slash) return null;
  const head = decodeXml(bytes.subarray(0, start));
  const tail = decodeXml(bytes.subarray(end));
  if (head === null || tail === null || head.includes("<!")) return null;
  const xml = head + tail;
  const structure = structureOf(xml);
  const data = rootPrefix(structure) === "" ? findElement(structure, "sheetData") : null;
  return data?.tagEnd === head.length ? { sheet: { xml, structure, prefix: "", data }, bytes, start, end } : null;
}

/** Something that only the text of the whole sheet can tell. */
export class UnusualBytes extends Error {}

/** What stands in a cell: nothing, a value that has been read, a text by its place or by its number, or what its own text tells. */
type Content = "nothing" | "number" | "text" | "sharedText" | "other";

/** One object serves all cells of a walk: keep none of it. */
export interface CellInBytes extends CellTag {
  content: Content;
  /** The value, or the number of a shared text. */
  number: number;
  /** Of a text: where it stands, and whether its letters mean what they are. */
  textStart: number;
  textEnd: number;
  isPlain: boolean;
  hash: number;
}

/** Walks over rows and cells in their order. Throws UnusualBytes. */
export class CellWalk {
  row = -1;
  rowTag = "";
  readonly cell: CellInBytes = {
    ...{ row: 0, column: -1, start: 0, tagEnd: 0, end: 0, style: 0, type: "", metadata: 0 },
    ...{ content: "nothing", number: 0, textStart: 0, textEnd: 0, isPlain: true, hash: 0 },
  };
  private at: number;
  private inRow = false;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private readonly texts: Texts;

  constructor({ bytes, start, end }: SheetBytes) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.texts = new Texts(bytes);
  }

  /** False behind the last row; the cells of a row have to be walked over before the next one. */
  nextRow(): boolean {
    const { bytes } = this;
    const at = this.skipSpace();
    if (at === this.end) return false;
    const tagEnd = bytes.indexOf(greater, at) + 1;
    if (!startsWith(bytes, at, rowOpening) || !endsName(bytes[at + rowOpening.length]!) || tagEnd === 0) unusual();
    this.rowTag = this.textOf(at, tagEnd);
    const number = rowNumber(this.rowTag, rowOpening.length, this.rowTag.length);
    this.row = number === null ? this.row + 1 : number - 1;
    this.cell.row = this.row;
    this.cell.column = -1;
    this.at = tagEnd;
    this.inRow = bytes[tagEnd - 2] !== slash;
    return true;
  }

  nextCell(): boolean {
    if (!this.inRow) return false;
    const { bytes, cell } = this;
    const at = this.skipSpace();
    if (bytes[at] !== less || bytes[at + 1] !== letterC || !endsName(bytes[at + 2]!)) {
      if (!startsWith(bytes, at, rowClosing)) unusual();
      this.at = at + rowClosing.length;
      return false;
    }
    const next = cell.column + 1;
    cell.start = at;
    this.readTag(at + 2);
    if (cell.column < 0) cell.column = next;
    cell.end = cell.tagEnd;
    if (bytes[cell.tagEnd - 2] === slash) cell.content = "nothing";
    else this.readContent();
    this.at = cell.end;
    return true;
  }

  /** The text that the cell at hand has by its place. */
  text(): string {
    const { textStart, textEnd, hash } = this.cell;
    return this.texts.text(textStart, textEnd, hash);
  }

  /** The cell at hand as a text of its own, and its tag there. */
  asText(): { readonly sheet: SheetXml; readonly tag: CellTag } {
    const { start, tagEnd, end, row, column, style, type, metadata } = this.cell;
    const xml = this.textOf(start, end);
    const tag = { row, column, start: 0, tagEnd: tagEnd - start, end: end - start, style, type, metadata };
    return { sheet: { xml, structure: xml, prefix: "", data: tag }, tag };
  }

  private textOf(start: number, end: number): string {
    return textBetween(this.bytes, start, end);
  }

  private skipSpace(): number {
    let at = this.at;
    while (this.bytes[at]! <= 32) at++;
    return at;
  }

  /** As `readTag` of the text does it. */
  private readTag(from: number): void {
    const { bytes, cell } = this;
    cell.column = -1;
    cell.style = 0;
    cell.type = "";
    cell.metadata = 0;
    let at = from;
    for (;;) {
      let code = bytes[at]!;
      while (code <= 32) code = bytes[++at]!;
      if (code === greater) break;
      if (code === slash) {
        at++;
        continue;
      }
      const nameStart = at;
      while (code !== equals && code > 32) code = bytes[++at]!;
      const nameEnd = at;
      while (code !== quote && code !== apostrophe) {
        if (at >= this.end || code === greater) unusual();
        code = bytes[++at]!;
      }
      const valueStart = at + 1;
      do at++;
      while (bytes[at] !== code && at < this.end);
      if (at >= this.end) unusual();
      if (nameEnd - nameStart === 1) {
        const name = bytes[nameStart];
        if (name === letterR) cell.column = columnOf(bytes, valueStart);
        else if (name === letterS) cell.style = wholeNumber(bytes, valueStart, at);
        else if (name === letterT) cell.type = typeOf(bytes, valueStart, at);
      } else if (nameEnd - nameStart === 2 && bytes[nameStart] === letterC && bytes[nameStart + 1] === letterM) {
        cell.metadata = wholeNumber(bytes, valueStart, at);
      }
      at++;
    }
    cell.tagEnd = at + 1;
  }

  private readContent(): void {
    const { type } = this.cell;
    const isRead =
      type === "inlineStr" ? this.readText() : type === "" ? this.readNumber() : type === "s" && this.readPlace();
    if (isRead) return;
    this.cell.content = "other";
    this.cell.end = this.closing();
  }

  /** `<v>1.5</v></c>` */
  private readNumber(): boolean {
    const { bytes, cell } = this;
    if (!startsWith(bytes, cell.tagEnd, valueOpening)) return false;
    const start = cell.tagEnd + valueOpening.length;
    let at = start;
    let code = bytes[at]!;
    const isNegative = code === minus;
    if (isNegative) code = bytes[++at]!;
    let digits = 0;
    let decimals = 0;
    let point = 0;
    for (; isDigit(code) || (code === dot && point === 0); code = bytes[++at]!) {
      if (code === dot) point = 1;
      else {
        digits = digits * 10 + code - zero;
        decimals += point;
      }
    }
    // Both are exact then, and their quotient is the number that is nearest to what is written.
    const hasDigits = at > start + point + (isNegative ? 1 : 0);
    const isExact = code === less && hasDigits && digits <= Number.MAX_SAFE_INTEGER && decimals < powers.length;
    const number = isExact ? digits / powers[decimals]! : this.writtenNumber(start);
    cell.number = isExact && isNegative ? -number : number;
    while (bytes[at] !== less && at < this.end) at++;
    return !Number.isNaN(number) && this.closes(at, valueClosing, "number");
  }

  private writtenNumber(start: number): number {
    const end = this.bytes.indexOf(less, start);
    for (let at = start; at < end; at++) if (!isOfNumber(this.bytes[at]!)) return NaN;
    return end > start ? Number(this.textOf(start, end)) : NaN;
  }

  /** `<v>12</v></c>` of a shared text. */
  private readPlace(): boolean {
    const { bytes, cell } = this;
    if (!startsWith(bytes, cell.tagEnd, valueOpening)) return false;
    const start = cell.tagEnd + valueOpening.length;
    let at = start;
    while (isDigit(bytes[at]!)) at++;
    cell.number = wholeNumber(bytes, start, at);
    return at > start && at < start + 10 && this.closes(at, valueClosing, "sharedText");
  }

  /** `<is><t>…</t></is></c>` */
  private readText(): boolean {
    const { bytes, cell } = this;
    const begins = textOpenings.find((begin) => startsWith(bytes, cell.tagEnd, begin));
    if (!begins) return false;
    let at = cell.tagEnd + begins.length;
    cell.textStart = at;
    let hash = 0;
    let isPlain = true;
    for (let code = bytes[at]!; code !== less && at < this.end; code = bytes[++at]!) {
      hash = (Math.imul(hash, 31) + code) | 0;
      if (code === ampersand || code === underscore) isPlain = false;
    }
    cell.textEnd = at;
    cell.hash = hash;
    cell.isPlain = isPlain;
    return this.closes(at, textClosing, "text");
  }

  /** Whether nothing follows but the end of the cell. */
  private closes(at: number, closing: Uint8Array, content: Content): boolean {
    if (!startsWith(this.bytes, at, closing)) return false;
    this.cell.content = content;
    this.cell.end = at + closing.length;
    return true;
  }

  /** Behind the end of the cell at hand. */
  private closing(): number {
    const { bytes } = this;
    for (let at = this.cell.tagEnd; at < this.end; at++) {
      if (bytes[at] !== less) continue;
      const next = bytes[at + 1];
      // A comment or the like may hold what only looks like an end.
      if (next === exclamation || next === question) break;
      if (next === slash && startsWith(bytes, at, cellClosing)) return at + cellClosing.length;
    }
    return unusual();
  }
}

/** So many texts at most are remembered by what their bytes come to; of a small sheet fewer, whose room would cost more than it spares. */
const mostSlots = 1 << 13;

/** In a table the same texts stand again and again: they are decoded, and kept, once. */
class Texts {
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly texts: string[];

  constructor(private readonly bytes: Uint8Array) {
    const slots = Math.min(mostSlots, 1 << (32 - Math.clz32(bytes.length >>> 7)));
    this.starts = new Uint32Array(slots);
    this.ends = new Uint32Array(slots);
    this.texts = new Array<string>(slots).fill("");
  }

  text(start: number, end: number, hash: number): string {
    const slot = (hash ^ (hash >>> 13)) & (this.starts.length - 1);
    if (this.isAt(slot, start, end)) return this.texts[slot]!;
    const text = textBetween(this.bytes, start, end);
    this.starts[slot] = start;
    this.ends[slot] = end;
    this.texts[slot] = text;
    return text;
  }

  private isAt(slot: number, start: number, end: number): boolean {
    const { bytes } = this;
    const known = this.starts[slot]!;
    const length = end - start;
    if (this.ends[slot]! - known !== length) return false;
    for (let at = 0; at < length; at++) if (bytes[known + at] !== bytes[start + at]) return false;
    return true;
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Longer ones than these are decoded quicker than put together. */
const short = 200;

function textBetween(bytes: Uint8Array, start: number, end: number): string {
  const within = bytes.subarray(start, end);
  // Spread, they would be gone through one by one.
  if (end - start <= short && isAscii(bytes, start, end))
    return String.fromCharCode.apply(null, within as unknown as number[]);
  try {
    return decoder.decode(within);
  } catch {
    return unusual();
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 127) return false;
  return true;
}

function unusual(): never {
  throw new UnusualBytes();
}

/** Powers of ten that a number of this machine holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

function startsWith(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

/** Whether a name ends in front of this. */
function endsName(code: number): boolean {
  return code <= 32 || code === greater || code === slash;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}

function isOfNumber(code: number): boolean {
  return isDigit(code) || code === dot || code === minus || code === plus || (code & ~32) === codeOf("E");
}

/** The column that the letters of a reference name, from 0. */
function columnOf(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const letter = bytes[at]! & ~32;
    if (letter < 65 || letter > 90) return column - 1;
    column = column * 26 + letter - 64;
  }
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + bytes[at]! - zero;
  return value;
}

const inlineString = bytesOf("inlineStr");

function typeOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start === 1 && bytes[start] === letterS) return "s";
  if (end - start === inlineString.length && startsWith(bytes, start, inlineString)) return "inlineStr";
  return textBetween(bytes, start, end);
}
