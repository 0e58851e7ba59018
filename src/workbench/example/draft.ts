/** Writes a sheet of a snapshot as one would by hand: a cell by its name, a list from there to the right. */
import { columnIndex } from "../../workbook/address";
import type { CellSnapshot, CellStyle, Rectangle, SheetSnapshot, ValidationSnapshot } from "../../workbook/snapshot";
import { conformity } from "./looks";

export type Content = string | number | null | { readonly formula: string };

/** The styles of a workbook, each kept once. */
export class StyleBook {
  readonly styles: CellStyle[] = [{}];
  private readonly places = new Map<string, number>();

  place(style: CellStyle): number {
    const key = JSON.stringify(style);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.styles.push(style) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}

export class SheetDraft {
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly validations: ValidationSnapshot[] = [];
  private readonly checked: Rectangle[] = [];
  private readonly rowHeights = new Map<number, number>();

  constructor(
    private readonly name: string,
    private readonly book: StyleBook,
    /** In characters. */
    private readonly widths: readonly number[],
  ) {}

  /** Puts contents side by side, from the named cell on; null leaves a styled blank. */
  put(cell: string, contents: Content | readonly Content[], style: CellStyle): this {
    const { row, column } = place(cell);
    const line = Array.isArray(contents) ? (contents as readonly Content[]) : [contents as Content];
    line.forEach((content, index) => {
      const formula = typeof content === "object" && content !== null ? content.formula : null;
      this.cells.set(row * 1000 + column + index, {
        row,
        column: column + index,
        value: formula === null ? (content as string | number | null) : null,
        ...(formula !== null && { formula }),
        style: this.book.place(style),
      });
    });
    return this;
  }

  height(row: number, points: number): this {
    this.rowHeights.set(row - 1, points);
    return this;
  }

  choices(cell: string, rows: number, options: readonly string[]): this {
    this.validations.push({ kind: "list", source: options, ranges: [{ ...place(cell), rows, columns: 1 }] });
    return this;
  }

  /** Cells that say 一致 or 不符, coloured so that a difference is seen at once. */
  verdicts(cell: string, rows: number): this {
    this.checked.push({ ...place(cell), rows, columns: 1 });
    return this;
  }

  /** `frozen`: how many rows stay in view. */
  finish({ frozen }: { readonly frozen: number }): SheetSnapshot {
    const keys = [...this.cells.keys()].sort((a, b) => a - b);
    return {
      name: this.name,
      cells: keys.map((key) => this.cells.get(key)!),
      columnWidths: new Map(this.widths.map((width, column) => [column, width])),
      rowHeights: this.rowHeights,
      frozen: { rows: frozen, columns: 0 },
      showGridlines: false,
      validations: this.validations,
      conditionalFormats: this.checked.length > 0 ? conformity(this.checked) : [],
    };
  }
}

function place(cell: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  return { row: Number(digits) - 1, column: columnIndex(letters!) };
}
