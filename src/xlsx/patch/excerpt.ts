/**
 * What edits of a few cells need to see of a large sheet: everything but the rows between, so that megabytes need not become text.
 */
import type { ByteSplice } from "../deflated/resplice";
import type { Splice } from "../xml";
import { decodeXml, encodeXml, rootPrefix, utf16Of, XmlError } from "../xml";

export interface Excerpt {
  /** The sheet with only some of its rows. */
  readonly xml: string;
  /** Changes to that text as changes to the sheet itself. */
  readonly inSheet: (splices: readonly Splice[]) => ByteSplice[];
}

/** Of more rows it is not worth it. */
const mostRows = 500;

interface Piece {
  readonly text: string;
  /** In the excerpt. */
  readonly at: number;
  /** In the bytes of the sheet. */
  readonly start: number;
}

/**
 * Null where the rest of the sheet counts too: where formulas belong to several cells, where not every tag is one, and where a row is
 * not spelled as usual. A row that the sheet has not may only come behind its last.
 */
export function excerptOf(bytes: Uint8Array, rows: ReadonlySet<number>): Excerpt | null {
  if (rows.size > mostRows || utf16Of(bytes)) return null;
  const sheet = byteString(bytes);
  if (follows(sheet, "!", "<") || follows(sheet, "?", "<", 1)) return null;
  if (/\st\s*=\s*["'](?:shared|array|dataTable)["']/.test(sheet)) return null;
  const prefix = rootPrefix(sheet);
  const data = sheet.indexOf(`<${prefix}sheetData>`);
  const end = sheet.lastIndexOf(`</${prefix}sheetData>`);
  if (data < 0 || end < data) return null;
  const wanted = rowsOf(sheet, prefix, rows, data, end);
  if (!wanted) return null;
  const first = data + `<${prefix}sheetData>`.length;
  return made(bytes, [[0, first], ...wanted, [end, bytes.length]]);
}

/** Whether a rare sign stands anywhere behind a frequent one. */
function follows(text: string, rare: string, frequent: string, from = 0): boolean {
  for (let at = text.indexOf(rare, from + 1); at >= 0; at = text.indexOf(rare, at + 1)) {
    if (text[at - 1] === frequent) return true;
  }
  return false;
}

type Span = readonly [start: number, end: number];

function rowsOf(
  sheet: string,
  prefix: string,
  rows: ReadonlySet<number>,
  data: number,
  end: number,
): readonly Span[] | null {
  const spans: Span[] = [];
  const lastStart = sheet.lastIndexOf(`<${prefix}row `, end);
  const last = Number(/^ r="(\d+)"/.exec(sheet.slice(lastStart + prefix.length + 4, lastStart + 40))?.[1]);
  let from = data;
  for (const row of [...rows].sort((one, other) => one - other)) {
    const behind = lastStart > data && row + 1 > last;
    const start = sheet.indexOf(`<${prefix}row r="${row + 1}"`, behind ? data : from);
    // Rows that say no number would count too.
    if (behind && start < 0 && !sheet.includes(`<${prefix}row>`)) continue;
    if (behind || start < 0 || start > end) return null;
    const tagEnd = sheet.indexOf(">", start) + 1;
    const close = `</${prefix}row>`;
    from = sheet.charCodeAt(tagEnd - 2) === 47 ? tagEnd : sheet.indexOf(close, tagEnd) + close.length;
    if (from < tagEnd) return null;
    spans.push([start, from]);
  }
  return spans;
}

function made(bytes: Uint8Array, spans: readonly Span[]): Excerpt | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const text = decodeXml(bytes.subarray(start, end));
    if (text === null) return null;
    pieces.push({ text, at, start });
    at += text.length;
  }
  return {
    xml: pieces.map(({ text }) => text).join(""),
    inSheet: (splices) =>
      splices.map(({ start, end, text }) => {
        const piece = pieces.findLast((one) => one.at <= start)!;
        const [from, to] = [start - piece.at, end - piece.at];
        if (to > piece.text.length) throw new XmlError();
        const first = piece.start + encodeXml(piece.text.slice(0, from)).length;
        return { start: first, end: first + encodeXml(piece.text.slice(from, to)).length, bytes: encodeXml(text) };
      }),
  };
}

/** A letter a byte: tags are found in it where they stand in the bytes. Node has a quick way of its own. */
function byteString(bytes: Uint8Array): string {
  const { Buffer: quick } = globalThis as {
    Buffer?: { from(...bytes: unknown[]): { toString(encoding: string): string } };
  };
  if (quick) return quick.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return new TextDecoder("windows-1252").decode(bytes);
}
