import type {
  CellSnapshot,
  ConditionalFormatSnapshot,
  PageSnapshot,
  Rectangle,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
} from "../../workbook/snapshot";
import type { SheetColumn } from "./columns";
import type { Look } from "./styles";
import { styleOf } from "./styles";

/** Where every sheet has its header, and the first row of its data; rows count from 0. */
export const headerRow = 3;
export const firstRow = headerRow + 1;

/** In points: the title in its size, and headers of two lines. */
const rowHeights = new Map([
  [0, 27],
  [headerRow, 33],
]);

/** So many characters across a page of A4 can still be read. */
const charactersAcross = 200;

export type Value = string | number | boolean | null;

/** One sheet in the making. Cells may be put in any order; a later one at the same place replaces the former. */
export class SheetBuilder {
  /** By row and column; places without a cell are holes. */
  private readonly cells: CellSnapshot[][] = [];
  private readonly widths = new Map<number, number>();
  private readonly validations: ValidationSnapshot[] = [];
  private readonly conditionalFormats: ConditionalFormatSnapshot[] = [];
  private readonly tables: TableSnapshot[] = [];
  private frozenColumns = 0;

  constructor(readonly name: string) {}

  /** The name of the sheet at the top, and what it is for beneath. */
  heading(title: string, note: string): this {
    return this.put(0, 0, title, "title").put(1, 0, note, "note");
  }

  put(row: number, column: number, value: Value, look?: Look): this {
    const content = value === "" ? null : value;
    if (look) return this.set({ row, column, value: content, style: styleOf(look) });
    return content === null ? this : this.set({ row, column, value: content });
  }

  /** A formula as a user types it, with its leading "=". */
  formula(row: number, column: number, formula: string, look?: Look): this {
    return this.set({ row, column, value: null, formula, ...(look ? { style: styleOf(look) } : {}) });
  }

  /**
   * A formula in the first row of data that fills columns down to the last of some rows, a look for each. What it fills has to be
   * said: Excel would show only the first value of a formula that it does not know to spill.
   */
  spill(column: number, formula: string, rows: number, looks: readonly Look[]): this {
    looks.forEach((look, index) => this.look({ row: firstRow, column: column + index, rows, columns: 1 }, look));
    return this.set({
      row: firstRow,
      column,
      value: null,
      formula,
      spill: { rows, columns: looks.length },
      style: styleOf(looks[0]!),
    });
  }

  private set(cell: CellSnapshot): this {
    (this.cells[cell.row] ??= [])[cell.column] = cell;
    return this;
  }

  /** Looks for cells that hold nothing of their own, such as those that a formula spills into. */
  look({ row, column, rows, columns }: Rectangle, look: Look): this {
    const style = styleOf(look);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const present = this.cells[r]?.[c];
        this.set(present ? { ...present, style } : { row: r, column: c, value: null, style });
      }
    }
    return this;
  }

  /**
   * The columns of the sheet: headers, widths, and formulas, each filling its column and those behind it that have none.
   * @param rows how far formulas fill; null: as far as they happen to.
   */
  columns(columns: readonly SheetColumn[], rows: number | null): this {
    columns.forEach(({ header, width, entered, formula, filled = rows }, at) => {
      this.widths.set(at, width);
      if (header !== "") this.put(headerRow, at, header, entered ? "inputHeader" : "derivedHeader");
      if (formula === undefined || formula === null) return;
      if (filled === null) this.formula(firstRow, at, formula);
      else this.spill(at, formula, filled, looksFrom(columns, at));
    });
    return this;
  }

  width(column: number, characters: number): this {
    this.widths.set(column, characters);
    return this;
  }

  freezeColumns(count: number): this {
    this.frozenColumns = count;
    return this;
  }

  table(table: TableSnapshot): this {
    this.tables.push(table);
    return this;
  }

  validate(validation: ValidationSnapshot): this {
    this.validations.push(validation);
    return this;
  }

  highlight(format: ConditionalFormatSnapshot): this {
    this.conditionalFormats.push(format);
    return this;
  }

  /** As many pages wide as keep the print legible, each with the header and the columns that tell the rows. */
  private page(): PageSnapshot {
    const characters = [...this.widths.values()].reduce((sum, width) => sum + width, 0);
    const pagesWide = Math.max(1, Math.ceil(characters / charactersAcross));
    return {
      landscape: true,
      fitToWidth: true,
      repeatedRows: headerRow + 1,
      ...(pagesWide > 1
        ? { pagesWide, ...(this.frozenColumns > 0 ? { repeatedColumns: this.frozenColumns } : {}) }
        : {}),
    };
  }

  build(page: PageSnapshot = this.page()): SheetSnapshot {
    const cells: CellSnapshot[] = [];
    this.cells.forEach((row) => row.forEach((cell) => cells.push(cell)));
    return {
      name: this.name,
      cells,
      columnWidths: this.widths,
      rowHeights,
      frozen: { rows: headerRow + 1, columns: this.frozenColumns },
      showGridlines: false,
      tables: this.tables,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      page,
    };
  }
}

/** Of the columns that the formula of one fills. */
function looksFrom(columns: readonly SheetColumn[], at: number): readonly Look[] {
  const behind = columns.slice(at + 1);
  const end = behind.findIndex(({ header, formula }) => header === "" || formula !== undefined);
  return [columns[at]!, ...(end < 0 ? behind : behind.slice(0, end))].map(({ look }) => look);
}
