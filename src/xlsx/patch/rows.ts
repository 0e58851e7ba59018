/** The rows of a sheet that are to be changed, among those that its file has. */
import type { RowPlace, SheetXml } from "../cells";
import { rowsOf } from "../cells";
import type { Splice } from "../xml";
import { contentEnd } from "../xml";

/**
 * Visits those of the rows wanted that the file has, and puts in, in their order, what is made for those that it leaves out. To be
 * applied before changes that begin at the same place.
 */
export function missingRows(
  sheet: SheetXml,
  wanted: Iterable<number>,
  visit: (row: RowPlace) => void,
  make: (row: number) => string,
): Splice[] {
  const splices: Splice[] = [];
  const waiting = [...wanted].sort((one, other) => one - other);
  let next = 0;
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
  }
  const rest = made(Infinity);
  if (rest !== "") splices.push(appended(sheet, rest));
  return splices;
}

function appended({ xml, prefix, data }: SheetXml, rows: string): Splice {
  if (data.end === data.tagEnd) {
    const opened = xml.slice(data.start, data.tagEnd).replace(/\s*\/>$/, ">");
    return { start: data.start, end: data.end, text: `${opened}${rows}</${prefix}sheetData>` };
  }
  const end = contentEnd(xml, data);
  return { start: end, end, text: rows };
}
