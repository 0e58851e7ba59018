/** A sheet with its merged cells at hand. */
import type { Rectangle } from "../../workbook/snapshot";
import type { Cell, Matrix } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { CellPlace, SurveySheet } from "../sheet";
import { visibleRow } from "../visible";

export class Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Merged cells by row: column to rectangle. */
  private readonly merged = new Map<number, Map<number, Rectangle>>();

  private readonly rows: Matrix;
  private readonly places: SurveySheet["places"];

  constructor(sheet: SurveySheet) {
    this.places = sheet.places;
    this.rows = sheet.rows.map(visibleRow);
    this.rowCount = this.rows.length;
    this.columnCount = this.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    for (const merge of sheet.merges) {
      // A merge may reach to the end of the sheet; only what holds cells matters.
      const lastRow = Math.min(merge.row + merge.rows, this.rowCount);
      const lastColumn = Math.min(merge.column + merge.columns, this.columnCount);
      for (let row = merge.row; row < lastRow; row++) {
        let line = this.merged.get(row);
        if (!line) this.merged.set(row, (line = new Map()));
        for (let column = merge.column; column < lastColumn; column++) line.set(column, merge);
      }
    }
  }

  /** What stands in the cell itself: of merged cells only the first holds anything. */
  own(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? null;
  }

  /** Whether it is a form, whose lines are none of a table's. */
  get isForm(): boolean {
    return this.places !== undefined;
  }

  /** Where people find the cell. */
  placeOf(row: number, column: number): CellPlace {
    return this.places ? (this.places[row]?.[column] ?? this.rowPlace(row)) : { row, column };
  }

  /** The same of a whole row: where it begins. */
  rowPlace(row: number): CellPlace {
    return this.places?.[row]?.find((place) => place !== null) ?? { row, column: 0 };
  }

  /** The places of a row's cells, where they do not stand in it. */
  placesIn(row: number): readonly (CellPlace | null)[] | undefined {
    return this.places?.[row];
  }

  hasMerges(row: number): boolean {
    return this.merged.has(row);
  }

  mergeAt(row: number, column: number): Rectangle | undefined {
    return this.merged.get(row)?.get(column);
  }

  /** What a reader sees there: a merged cell shows the same in its whole rectangle. */
  seen(row: number, column: number): Cell {
    const merge = this.mergeAt(row, column);
    return merge ? this.own(merge.row, merge.column) : this.own(row, column);
  }

  row(row: number): readonly Cell[] {
    return this.rows[row] ?? [];
  }

  /** Whether nothing stands in the row, counting what is merged into it from above. */
  isBlankRow(row: number): boolean {
    return this.row(row).every(isBlank) && !this.showsMergedFromAbove(row);
  }

  private showsMergedFromAbove(row: number): boolean {
    const line = this.merged.get(row);
    if (!line) return false;
    for (const merge of line.values()) {
      if (merge.row < row && !isBlank(this.own(merge.row, merge.column))) return true;
    }
    return false;
  }

  /** The cells that begin in this row or are merged into it, each once, from left to right. */
  distinct(row: number): readonly Placed[] {
    const line = this.merged.get(row);
    const placed: Placed[] = [];
    const cells = this.row(row);
    const end = line ? this.columnCount : cells.length;
    for (let column = 0; column < end; column++) {
      const merge = line?.get(column);
      if (merge) {
        if (merge.column !== column) continue;
        const value = this.own(merge.row, merge.column);
        if (!isBlank(value)) placed.push({ column, value, merge });
      } else {
        const value = cells[column] ?? null;
        if (!isBlank(value)) placed.push({ column, value, merge: null });
      }
    }
    return placed;
  }
}

export interface Placed {
  readonly column: number;
  readonly value: Cell;
  readonly merge: Rectangle | null;
}
