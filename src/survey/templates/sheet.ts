/** Puts a sheet together cell by cell. */
import { cellNumber } from "../../workbook/address";
import type {
  CellSnapshot,
  ConditionalFormatSnapshot,
  PageSnapshot,
  Rectangle,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
} from "../../workbook/snapshot";
import type { Look, Styles } from "../looks";

export class SheetMaker {
  /** By their place, rows after each other. */
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly merges: Rectangle[] = [];
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly validations: ValidationSnapshot[] = [];
  private readonly formats: ConditionalFormatSnapshot[] = [];
  private readonly tables: TableSnapshot[] = [];
  frozen: SheetSnapshot["frozen"];
  protected = false;
  page: PageSnapshot = {};

  constructor(
    readonly name: string,
    private readonly styles: Styles,
  ) {}

  put(row: number, column: number, value: string | number | null, look: Look): void {
    this.cells.set(cellNumber(row, column), { row, column, value, style: this.styles.of(look) });
  }

  formula(row: number, column: number, formula: string, look: Look): void {
    this.cells.set(cellNumber(row, column), { row, column, value: null, formula, style: this.styles.of(look) });
  }

  /** One cell over several; all get the look, so that its border closes. */
  merge(row: number, column: number, rows: number, columns: number, value: string | null, look: Look): void {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) this.put(row + down, column + right, null, look);
    }
    this.put(row, column, value, look);
    this.merges.push({ row, column, rows, columns });
  }

  width(column: number, characters: number): void {
    this.widths.set(column, characters);
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  validate(rule: ValidationSnapshot): void {
    this.validations.push(rule);
  }

  format(rule: ConditionalFormatSnapshot): void {
    this.formats.push(rule);
  }

  table(table: TableSnapshot): void {
    this.tables.push(table);
  }

  snapshot(): SheetSnapshot {
    const cells = [...this.cells.values()].sort(
      (first, second) => first.row - second.row || first.column - second.column,
    );
    return {
      name: this.name,
      cells,
      ...(this.merges.length > 0 && { merges: this.merges }),
      columnWidths: this.widths,
      rowHeights: this.heights,
      ...(this.frozen && { frozen: this.frozen }),
      showGridlines: false,
      ...(this.tables.length > 0 && { tables: this.tables }),
      ...(this.validations.length > 0 && { validations: this.validations }),
      ...(this.formats.length > 0 && { conditionalFormats: this.formats }),
      protected: this.protected,
      page: this.page,
    };
  }
}
