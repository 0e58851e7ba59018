/** A workbook read sheet by sheet, as far as a conversion needs it. */
import { LookupData, dataSheetName } from "../conversion/data";
import type { Cell, Matrix } from "../functions/values";
import type { RangeAddress, RangeContent, WorkbookHost } from "../hosts/port";

export interface FormulaPlace {
  readonly place: RangeAddress;
  readonly formula: string;
}

export class WorkbookContents {
  private readonly loaded = new Map<string, RangeContent | null>();
  private readonly noted = new Map<string, ReadonlyMap<string, string>>();

  private constructor(
    private readonly host: WorkbookHost,
    readonly sheets: readonly string[],
    /** The sheet with the data of native formulas, or null. */
    readonly dataSheet: string | null,
  ) {}

  static async of(host: WorkbookHost): Promise<WorkbookContents> {
    const sheets = await host.sheets();
    let dataSheet: string | null = null;
    for (const sheet of sheets.filter((name) => name.startsWith(dataSheetName))) {
      const { values } = await host.read({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
      if (LookupData.isTitle(values[0]?.[0])) dataSheet = sheet;
    }
    return new WorkbookContents(host, sheets, dataSheet);
  }

  async load(sheet: string): Promise<void> {
    if (this.loaded.has(sheet)) return;
    const used = await this.host.usedRange(sheet);
    this.loaded.set(sheet, used && (await this.host.read(used)));
  }

  /** Loads what a formula may look at: its own sheet, and every one that it names. */
  async loadFor(formula: string, sheet: string): Promise<void> {
    for (const other of this.sheets) {
      if (other === sheet || formula.includes(other.replaceAll("'", "''"))) await this.load(other);
    }
  }

  /** What a cell holds; undefined where its sheet is not loaded. */
  valueAt(sheet: string, row: number, column: number): Cell | undefined {
    const content = this.loaded.get(sheet);
    if (content === undefined) return undefined;
    return content?.values[row - content.address.row]?.[column - content.address.column] ?? null;
  }

  formulaAt(sheet: string, row: number, column: number): string | null {
    const content = this.loaded.get(sheet);
    return content?.formulas[row - content.address.row]?.[column - content.address.column] ?? null;
  }

  values(area: RangeAddress): Matrix {
    return rows(area, (row, column) => this.valueAt(area.sheet, row, column) ?? null);
  }

  /** Values and formulas of a range on a sheet that is loaded. */
  content(address: RangeAddress): RangeContent {
    const formulas = rows(address, (row, column) => this.formulaAt(address.sheet, row, column));
    return { address, values: this.values(address), formulas };
  }

  /** All rows of a loaded sheet, from its first cell on. */
  rowsOf(sheet: string): Matrix {
    const address = this.loaded.get(sheet)?.address;
    if (!address) return [];
    return this.values({
      sheet,
      row: 0,
      column: 0,
      rows: address.row + address.rows,
      columns: address.column + address.columns,
    });
  }

  /** The formulas of a sheet in reading order; within the scope, where there is one. */
  formulas(sheet: string, scope: RangeAddress | null): FormulaPlace[] {
    const content = this.loaded.get(sheet);
    if (!content) return [];
    return content.formulas.flatMap((line, down) =>
      line.flatMap((formula, right) => {
        const place = {
          sheet,
          row: content.address.row + down,
          column: content.address.column + right,
          rows: 1,
          columns: 1,
        };
        return formula !== null && (!scope || liesIn(place, scope)) ? [{ place, formula }] : [];
      }),
    );
  }

  /** The notes of a sheet by `row,column`. */
  async notes(sheet: string): Promise<ReadonlyMap<string, string>> {
    let notes = this.noted.get(sheet);
    if (!notes) {
      const found = await this.host.notes(sheet);
      notes = new Map(found.map(({ row, column, note }) => [`${row},${column}`, note]));
      this.noted.set(sheet, notes);
    }
    return notes;
  }
}

function rows<Value>(area: RangeAddress, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => at(area.row + row, area.column + column)),
  );
}

export function liesIn({ sheet, row, column }: RangeAddress, area: RangeAddress): boolean {
  return (
    sheet === area.sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
