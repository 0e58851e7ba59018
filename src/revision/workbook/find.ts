/** Finds a table by its column words: on whatever sheet, in whatever order of columns. */
import type { SheetContent } from "./content";
import { textOf } from "./content";
import type { FoundTable } from "./found-table";
import type { InputTable } from "./tables/field";

/** Headers stand among the first rows of a sheet. */
const searchedRows = 40;

/** The best match in any of the sheets, or null where the required columns are nowhere together. */
export function findTable(sheets: readonly SheetContent[], table: InputTable): FoundTable | null {
  const headers = headersOf(table);
  let best: FoundTable | null = null;
  for (const sheet of sheets) {
    for (let row = 0; row < Math.min(sheet.rows.length, searchedRows); row++) {
      const found = tableAt(sheet, row, table, headers);
      if (!found) continue;
      const { columns } = found;
      // Sheets of formulas repeat some words; the table itself has the most of them, and its own name breaks a tie.
      const better =
        !best ||
        columns.size > best.columns.size ||
        (columns.size === best.columns.size && sheet.name === table.sheet && best.sheet.name !== table.sheet);
      if (better) best = found;
    }
  }
  return best;
}

/** All of them, sheet by sheet from the top, each up to the header of the next: tables that come back are several in a workbook. */
export function findTables(sheets: readonly SheetContent[], table: InputTable): readonly FoundTable[] {
  const headers = headersOf(table);
  return sheets.flatMap((sheet) => {
    const found = sheet.rows.flatMap((_, row) => tableAt(sheet, row, table, headers) ?? []);
    return found.map((one, at) => ({ ...one, endRow: found[at + 1]?.headerRow ?? sheet.rows.length }));
  });
}

/** The row that has most of the required words of a table, where no row has all of them; null where none has any. */
export function nearestTable(sheets: readonly SheetContent[], table: InputTable): FoundTable | null {
  const headers = headersOf(table);
  let best: FoundTable | null = null;
  const rank = ({ columns, sheet }: FoundTable) => columns.size + (sheet.name === table.sheet ? 0.5 : 0);
  for (const sheet of sheets) {
    for (let row = 0; row < Math.min(sheet.rows.length, searchedRows); row++) {
      const found = { sheet, headerRow: row, columns: columnsIn(wordsOf(sheet.rows[row] ?? []), headers) };
      if (found.columns.size > 0 && (!best || rank(found) > rank(best))) best = found;
    }
  }
  return best;
}

interface Header {
  readonly key: string;
  readonly word: string;
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
}

/** The table whose header is this row; null where it lacks a required column. */
function tableAt(
  sheet: SheetContent,
  headerRow: number,
  table: InputTable,
  headers: readonly Header[],
): FoundTable | null {
  const words = wordsOf(sheet.rows[headerRow] ?? []);
  const stands = ({ word, aliases }: Header) => words.includes(word) || aliases.some((alias) => words.includes(alias));
  // Nearly every row lacks a required column under any name.
  if (headers.some((header) => header.isRequired && !stands(header))) return null;
  const columns = columnsIn(words, headers);
  return table.required.every((key) => columns.has(key)) ? { sheet, headerRow, columns } : null;
}

function headersOf({ fields, required }: InputTable): readonly Header[] {
  return Object.entries(fields).map(([key, { header, aliases }]) => ({
    key,
    word: headerWord(header),
    aliases: aliases.map(headerWord),
    isRequired: required.includes(key),
  }));
}

type Row = SheetContent["rows"][number];
const known = new WeakMap<Row, readonly string[]>();

/** The words of a row, which every table is sought in. */
function wordsOf(cells: Row): readonly string[] {
  const before = known.get(cells);
  if (before) return before;
  const words = cells.map((cell) => headerWord(textOf(cell)));
  known.set(cells, words);
  return words;
}

function columnsIn(words: readonly string[], headers: readonly Header[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // A column's own word goes before another's alias.
  for (const { key, word } of headers) {
    const index = words.indexOf(word);
    if (index >= 0) found.set(key, index);
  }
  const taken = new Set(found.values());
  for (const { key, aliases } of headers) {
    if (found.has(key)) continue;
    // The words are in the order of how surely they mean the column, which may stand anywhere.
    const places = aliases.map((alias) => words.findIndex((word, at) => word === alias && !taken.has(at)));
    const index = places.find((place) => place >= 0);
    if (index === undefined) continue;
    found.set(key, index);
    taken.add(index);
  }
  return found;
}

/** Width and spaces do not make another header. */
export function headerWord(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
