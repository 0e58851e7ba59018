/** The rows of a sheet that are to be changed, among those that its file has. */
import { finished } from "../../statistics/finished";
import type { RowPlace, SheetXml } from "../cells";
import { rowNumber, rowsOf } from "../cells";
import { placeInBytes } from "../machine";
import type { Splice } from "../xml";
import { contentEnd } from "../xml";

/**
 * Visits those of the rows wanted that the file has, and puts in, in their order, what is made for those that it leaves out. To be
 * applied before changes that begin at the same place.
 */
export function missingRows(...of: Parameters<typeof missingRowsInSteps>): Splice[] {
  return finished(missingRowsInSteps(...of));
}

/** A step in so many rows. */
export const rowsAtOnce = 64;

export function* missingRowsInSteps(
  sheet: SheetXml,
  wanted: Iterable<number>,
  visit: (row: RowPlace) => void,
  make: (row: number) => string,
): Generator<void, Splice[]> {
  const splices: Splice[] = [];
  const waiting = [...wanted].sort((one, other) => one - other);
  let next = 0;
  let passed = 0;
  const made = (until: number) => {
    let text = "";
    while (next < waiting.length && waiting[next]! < until) text += make(waiting[next++]!);
    return text;
  };
  for (const row of rowsOf(sheet)) {
    const text = made(row.row);
    if (text !== "") splices.push({ start: row.start, end: row.start, text });
    if (waiting[next] === row.row) {
      next++;
      visit(row);
    }
    if (next === waiting.length) break;
    if (++passed % rowsAtOnce === 0) yield;
  }
  const rest = made(Infinity);
  if (rest !== "") splices.push(appended(sheet, rest));
  return splices;
}

/** In front of the number of a row; the letter before these stands everywhere. */
const rowMark = 'ow r="';
/** Of a sheet's bytes so many are gone through as quickly as they are halved. */
const stretch = 64 * 1024;

/**
 * Where in a sheet's bytes the first and the last row that are edited probably stand, if its rows are in order. Whoever relies on it must
 * not depend on it.
 */
export function rowPlaces(bytes: Uint8Array, edits: readonly { readonly row: number }[]): number[] {
  const rows = edits.map(({ row }) => row + 1);
  return [...new Set([Math.min(...rows), Math.max(...rows)])]
    .map((row) => placeOfRow(bytes, row))
    .filter((place) => place >= 0);
}

function placeOfRow(bytes: Uint8Array, row: number): number {
  let start = 0;
  for (let end = bytes.length; end - start > stretch;) {
    const middle = Math.floor((start + end) / 2);
    const found = placeInBytes(bytes.subarray(middle, end), rowMark);
    if (found >= 0 && numberAt(bytes, middle + found) <= row) start = middle + found;
    else end = middle;
  }
  const found = placeInBytes(bytes.subarray(start, start + 2 * stretch), `${rowMark}${row}"`);
  return found < 0 ? found : start + found;
}

/** Of the row whose mark stands here; its number has seven digits at most. */
function numberAt(bytes: Uint8Array, mark: number): number {
  const text = new TextDecoder().decode(bytes.subarray(mark, mark + rowMark.length + 8));
  return rowNumber(text, 2, text.length) ?? 0;
}

function appended({ xml, prefix, data }: SheetXml, rows: string): Splice {
  if (data.end === data.tagEnd) {
    const opened = xml.slice(data.start, data.tagEnd).replace(/\s*\/>$/, ">");
    return { start: data.start, end: data.end, text: `${opened}${rows}</${prefix}sheetData>` };
  }
  const end = contentEnd(xml, data);
  return { start: end, end, text: rows };
}
