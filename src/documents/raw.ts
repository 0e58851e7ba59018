/** What a reader of one kind of file hands over, before captions, remarks and continued tables are put in order. */
import type { Footnote, Heading, Paragraph, Place, PrintedCell } from "./document";

export interface RawTable {
  readonly kind: "table";
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PrintedCell[];
  readonly mergesKnown: boolean;
  /** Where the file itself says so (thead, repeated heading rows of Word). */
  readonly headerRows?: number;
  /** Where the file itself gives the caption apart. */
  readonly caption?: string;
  readonly place: Place;
}

export type RawBlock = Paragraph | Heading | RawTable;

export interface RawDocument {
  readonly blocks: readonly RawBlock[];
  readonly footnotes: readonly Footnote[];
}

/** Cells as they come, row by row, each pushed to the right of what merged cells from above still cover (as in HTML and Word). */
export class TableBuilder {
  private readonly cells: PrintedCell[] = [];
  /** For each column, the first row that no cell from above covers. */
  private readonly freeFrom: number[] = [];
  private row = -1;
  private column = 0;

  nextRow(): void {
    this.row++;
    this.column = 0;
  }

  /** Leaves columns blank at the start of a row. */
  skip(columns: number): void {
    this.column += columns;
  }

  add(text: string, rowSpan: number, columnSpan: number, place: Place): void {
    while ((this.freeFrom[this.column] ?? 0) > this.row) this.column++;
    this.cells.push({ row: this.row, column: this.column, rowSpan, columnSpan, text, place });
    for (let count = 0; count < columnSpan; count++) this.freeFrom[this.column++] = this.row + rowSpan;
  }

  table(place: Place, more: { headerRows?: number; caption?: string } = {}): RawTable {
    const rows = this.row + 1;
    // A span that reaches below the last row ends with it.
    const cells = this.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));
    return { kind: "table", rows, columns: this.freeFrom.length, cells, mergesKnown: true, place, ...more };
  }
}
