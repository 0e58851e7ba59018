/** What a simulated WPS keeps: what was typed into its cells and how they look. A headless workbook calculates them, a little later. */
import type { HeadlessHost } from "../../../src/hosts/headless";
import type { Entry, RangeAddress } from "../../../src/hosts/port";
import type { Cell } from "../../../src/functions/values";

/** What it asks of the workbook that calculates for it: in this process, or, where it runs as a page, in another. */
export type Book = Pick<
  HeadlessHost,
  | "addName"
  | "addSheet"
  | "addTable"
  | "read"
  | "recalculate"
  | "removeSheet"
  | "sheets"
  | "spillRange"
  | "usedRange"
  | "write"
>;

export interface WpsOptions {
  /** The declarations do not say how Value2 tells an error: as the text that is shown, or as automation does, by a number. */
  readonly errors?: "text" | "number";
  /** Whether it is new enough for formulas that spill. */
  readonly spills?: boolean;
  /** The longest text of a document property. */
  readonly longestProperty?: number;
}

export interface Kept {
  entry: Entry;
  quoted: boolean;
  result: Cell;
  format: string;
  colour: number | null;
  bold: boolean;
  note: string | null;
  /** The cell whose formula fills this one, and all that it fills. */
  spill: { readonly source: RangeAddress; readonly area: RangeAddress } | null;
}

export class SheetState {
  isProtected = false;
  isFiltered = false;
  visible: unknown = -1;
  readonly cells = new Map<string, Kept>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: RangeAddress[] = [];
  readonly widths = new Map<number, number>();
  readonly lists: string[] = [];

  constructor(public name: string) {}

  at(row: number, column: number): Kept {
    const key = `${row} ${column}`;
    const kept = this.cells.get(key) ?? { ...blank };
    this.cells.set(key, kept);
    return kept;
  }
}

const blank: Kept = {
  entry: null,
  quoted: false,
  result: null,
  format: "General",
  colour: null,
  bold: false,
  note: null,
  spill: null,
};

export class WpsState {
  sheets: SheetState[] = [];
  isEditing = false;
  structureProtected = false;
  compatibilityMode = false;
  selection: RangeAddress | null = null;
  /** A picture, or several ranges at once. */
  noSingleRange = false;
  readonly properties: { Name: string; Value: unknown }[] = [];
  readonly handlers: { readonly name: string; readonly handler: (...args: unknown[]) => void }[] = [];
  private orders: (() => Promise<unknown>)[] = [];
  private dirty = new Map<string, { readonly sheet: SheetState; readonly row: number; readonly column: number }>();
  private working = false;

  constructor(
    readonly book: Book,
    readonly options: Required<WpsOptions>,
  ) {}

  get isCalculated(): boolean {
    return !this.working;
  }

  sheet(name: string): SheetState {
    return this.sheets.find((one) => one.name === name)!;
  }

  change(sheet: SheetState, row: number, column: number, entry: Entry, quoted: boolean): void {
    const kept = sheet.at(row, column);
    Object.assign(kept, { entry, quoted, spill: null, result: typeof entry === "object" ? null : (entry ?? null) });
    this.dirty.set(`${sheet.name} ${row} ${column}`, { sheet, row, column });
    this.order(() => this.writeDirty());
  }

  /** What the calculating workbook is to do, in turn. */
  order(work: () => Promise<unknown>): void {
    this.orders.push(work);
    if (this.working) return;
    this.working = true;
    setImmediate(() => void this.work());
  }

  async settled(): Promise<void> {
    while (this.working) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async work(): Promise<void> {
    while (this.orders.length > 0) await this.orders.shift()!();
    for (const sheet of this.sheets) await this.takeResults(sheet);
    // Meanwhile somebody may have typed on.
    if (this.orders.length > 0) return this.work();
    this.working = false;
    for (const { name } of this.sheets) this.report("SheetCalculate", name);
  }

  private async writeDirty(): Promise<void> {
    const cells = [...this.dirty.values()];
    this.dirty.clear();
    const writes = cells.map(({ sheet, row, column }) => ({
      sheet: sheet.name,
      row,
      column,
      entries: [[sheet.at(row, column).entry]],
    }));
    const concerned = writes.filter(({ sheet }) => this.sheets.some(({ name }) => name === sheet));
    if (concerned.length > 0) await this.book.write("", concerned, { overwrite: true });
  }

  private async takeResults(sheet: SheetState): Promise<void> {
    const used = await this.book.usedRange(sheet.name).catch(() => null);
    for (const kept of sheet.cells.values()) if (kept.spill) Object.assign(kept, { spill: null, result: null });
    if (!used) return;
    const { values, formulas } = await this.book.read(used);
    for (const [down, line] of values.entries()) {
      for (const [right, value] of line.entries()) {
        const [row, column] = [used.row + down, used.column + right];
        if (formulas[down]![right] === null) continue;
        sheet.at(row, column).result = value;
        const area = await this.book.spillRange(sheet.name, row, column);
        if (area) this.takeSpill(sheet, { ...area, row, column, rows: 1, columns: 1 }, area, values, used);
      }
    }
  }

  private takeSpill(
    sheet: SheetState,
    source: RangeAddress,
    area: RangeAddress,
    values: readonly (readonly Cell[])[],
    used: RangeAddress,
  ): void {
    for (let down = 0; down < area.rows; down++) {
      for (let right = 0; right < area.columns; right++) {
        const [row, column] = [area.row + down, area.column + right];
        const result = values[row - used.row]?.[column - used.column] ?? null;
        Object.assign(sheet.at(row, column), { spill: { source, area }, result });
      }
    }
  }

  report(event: string, sheet: string): void {
    for (const { name, handler } of [...this.handlers]) {
      if (name === event) handler({ Name: sheet, Parent: { FullName: workbookName } });
    }
  }
}

export const workbookName = "C:\\survey.xlsx";
