/**
 * The cells of a sheet as they stand in its XML: a walk over the text, not a parse into objects, since sheets have millions of
 * them. Reading and patching both go this way, so they agree on what stands where.
 */
import type { Element } from "./xml";
import { findElement, placeOf, rootPrefix, structureOf, XmlError } from "./xml";

/** The sheet's text with what is needed to find one's way in it. */
export interface SheetXml {
  readonly xml: string;
  readonly structure: string;
  /** Prefix of the names, with its colon, or "". */
  readonly prefix: string;
  readonly data: Element;
}

export function sheetXml(xml: string): SheetXml {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const data = findElement(structure, `${prefix}sheetData`);
  if (!data) throw new XmlError();
  return { xml, structure, prefix, data };
}

/** One row's place; rows and columns count from 0. */
export interface RowPlace extends Element {
  readonly row: number;
}

/** Visits every row in the order of the file. */
export function eachRow(sheet: SheetXml, visit: (place: RowPlace) => void): void {
  for (const place of rowsOf(sheet)) visit(place);
}

export function* rowsOf({ structure, prefix, data }: SheetXml): Generator<RowPlace> {
  const open = `<${prefix}row`;
  const close = `</${prefix}row>`;
  let row = -1;
  for (let at = structure.indexOf(open, data.tagEnd); at >= 0 && at < data.end;) {
    const tagEnd = structure.indexOf(">", at) + 1;
    if (tagEnd === 0) throw new XmlError();
    const number = rowNumber(structure, at + open.length, tagEnd);
    row = number === null ? row + 1 : number - 1;
    let end = tagEnd;
    if (structure.charCodeAt(tagEnd - 2) !== slash) {
      end = placeOf(structure, close, close.length - 2, tagEnd) + close.length;
      if (end < close.length) throw new XmlError();
    }
    yield { row, start: at, tagEnd, end };
    // Most often it stands right here; looking for it takes longer than looking at it.
    at = structure.startsWith(open, end) ? end : structure.indexOf(open, end);
  }
}

const slash = 47;

/** The number of the attribute `r`, which rows may leave out, and with which nearly all begin. */
export function rowNumber(structure: string, from: number, to: number): number | null {
  if (structure.startsWith(' r="', from)) {
    let number = 0;
    let at = from + 4;
    let digit = structure.charCodeAt(at) - 48;
    for (; digit >= 0 && digit <= 9; digit = structure.charCodeAt(++at) - 48) number = 10 * number + digit;
    if (at > from + 4 && structure.startsWith('"', at)) return number;
  }
  const found = /\sr\s*=\s*["'](\d+)["']/.exec(structure.slice(from, to));
  return found ? Number(found[1]) : null;
}

/** One cell's place and what its start tag says. One object serves all cells of a walk: keep none of it. */
export interface CellTag {
  row: number;
  column: number;
  start: number;
  tagEnd: number;
  end: number;
  style: number;
  /** `t`: "" is a number. */
  type: string;
  /** `cm`, an index into the metadata; 0: none. */
  metadata: number;
}

/** Visits every cell of a row in the order of the file. */
export function eachCell({ structure, prefix }: SheetXml, row: RowPlace, visit: (cell: CellTag) => void): void {
  const open = `<${prefix}c`;
  const close = `</${prefix}c>`;
  const cell: CellTag = { row: row.row, column: -1, start: 0, tagEnd: 0, end: 0, style: 0, type: "", metadata: 0 };
  let next = 0;
  for (let at = structure.indexOf(open, row.tagEnd); at >= 0 && at < row.end;) {
    const behind = structure.charCodeAt(at + open.length);
    if (behind > 32 && behind !== slash && behind !== 62) {
      at = structure.indexOf(open, at + 1);
      continue;
    }
    readTag(structure, at + open.length, cell);
    cell.start = at;
    if (cell.column < 0) cell.column = next;
    next = cell.column + 1;
    cell.end = cell.tagEnd;
    if (structure.charCodeAt(cell.tagEnd - 2) !== slash) {
      cell.end = structure.indexOf(close, cell.tagEnd) + close.length;
      if (cell.end < close.length) throw new XmlError();
    }
    visit(cell);
    at = structure.indexOf(open, cell.end);
  }
}

/** Reads the attributes of a cell's start tag, letter by letter: this is where a large file spends its time. */
function readTag(structure: string, from: number, cell: CellTag): void {
  cell.column = -1;
  cell.style = 0;
  cell.type = "";
  cell.metadata = 0;
  let at = from;
  for (;;) {
    let code = structure.charCodeAt(at);
    while (code <= 32) code = structure.charCodeAt(++at);
    if (code === 62) break;
    if (code === slash) {
      at++;
      continue;
    }
    if (code !== code) throw new XmlError();
    const nameStart = at;
    while (code !== 61 && code > 32) code = structure.charCodeAt(++at);
    const nameEnd = at;
    while (code !== 34 && code !== 39) {
      if (code !== code || code === 62) throw new XmlError();
      code = structure.charCodeAt(++at);
    }
    const valueStart = at + 1;
    at = structure.indexOf(code === 34 ? '"' : "'", valueStart);
    if (at < 0) throw new XmlError();
    if (nameEnd - nameStart === 1) {
      const name = structure.charCodeAt(nameStart);
      if (name === 114) cell.column = columnOf(structure, valueStart);
      else if (name === 115) cell.style = wholeNumber(structure, valueStart, at);
      else if (name === 116) cell.type = structure.slice(valueStart, at);
    } else if (nameEnd - nameStart === 2 && structure.startsWith("cm", nameStart)) {
      cell.metadata = wholeNumber(structure, valueStart, at);
    }
    at++;
  }
  cell.tagEnd = at + 1;
}

/** The column that the letters of a reference name, from 0. */
function columnOf(structure: string, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const letter = structure.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) return column - 1;
    column = column * 26 + letter - 64;
  }
}

function wholeNumber(structure: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + structure.charCodeAt(at) - 48;
  return value;
}
