/**
 * A printed document as data, whatever file it came from: paragraphs, headings and tables in the order in which they are read.
 * Tables are joined over pages, with their captions, remarks and merged cells resolved; every cell says where it stands.
 */

/** Where something stands; what a kind of file does not tell is left out. */
export interface Place {
  /** Page of a PDF (or of a Word document, as Word last broke it), from 1. */
  readonly page?: number;
  /** On that page, in points from its upper left corner. */
  readonly box?: Box;
  readonly sheet?: string;
  /** `B7` on the sheet. */
  readonly cell?: string;
  /** Of a Word document: its paragraph (w:p) in document order, from 0. */
  readonly paragraph?: number;
  /** Of a text: its line, from 1. */
  readonly line?: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type DocumentKind = "word" | "pdf" | "page" | "text" | "workbook";

export interface PrintedDocument {
  /** Of the file. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

export type Block = Paragraph | Heading | PrintedTable;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly place: Place;
}

export interface Heading {
  readonly kind: "heading";
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

export interface Footnote {
  readonly mark: string;
  readonly text: string;
  readonly place: Place;
}

export interface PrintedTable {
  readonly kind: "table";
  /** As printed: `4.2-5`, `B.1`, `12`; "" where none is printed. */
  readonly number: string;
  /** Without its number and without 续; "" where none is printed. */
  readonly caption: string;
  /** How many of the first rows are headings. */
  readonly headerRows: number;
  readonly rows: number;
  readonly columns: number;
  /** Each once, in reading order; what is covered by a merged cell has no cell of its own. */
  readonly cells: readonly PrintedCell[];
  /** False where the file cannot say which cells are merged (text with tabs): there a blank cell may be part of the one above. */
  readonly mergesKnown: boolean;
  /** What stands between caption and table (单位：m³/t) and directly below it (注：…). */
  readonly remarks: readonly Paragraph[];
  /** The first row of each page's part: a table in one piece has one part, beginning with row 0. */
  readonly parts: readonly TablePart[];
  readonly place: Place;
}

export interface TablePart {
  readonly firstRow: number;
  readonly place: Place;
  /** Its own caption, and what stands between that and it: a continued part may have another unit. */
  readonly told: readonly string[];
  /** The columns in which the rest of the row before stood at its top: that row broke over the page, and is joined again. */
  readonly joined?: readonly number[];
}

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The number that a workbook holds behind what it shows, which may be rounded. */
  readonly value?: number;
  readonly place: Place;
}

/** Row by row, the cell that covers each place; null where nothing does. */
export type Grid = readonly (readonly (PrintedCell | null)[])[];

export function gridOf({ rows, columns, cells }: Pick<PrintedTable, "rows" | "columns" | "cells">): Grid {
  const grid = Array.from({ length: rows }, () => new Array<PrintedCell | null>(columns).fill(null));
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, rows); row++) {
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, columns); column++) {
        grid[row]![column] ??= cell;
      }
    }
  }
  return grid;
}

export function tablesOf({ blocks }: PrintedDocument): PrintedTable[] {
  return blocks.filter((block) => block.kind === "table");
}
