/** A workbook of a few cells in memory, for tests of what speaks to the host port. It calculates nothing. */
import { rangeName } from "../../src/workbook/address";
import type {
  CellMark,
  CellNote,
  CellsChange,
  Entry,
  Insertion,
  RangeAddress,
  RangeContent,
  WorkbookHost,
  Write,
  WriteOutcome,
} from "../../src/hosts/port";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Cell } from "../../src/workbook/values";
import { joining } from "../../src/xlsx/joining";

interface Content {
  readonly value: Cell;
  readonly formula: string | null;
}

const blank: Content = { value: null, formula: null };

export class MemoryHost implements WorkbookHost {
  readonly kind = "headless";
  readonly abilities = { undo: true, spill: true, notes: true, tables: true, validation: true };
  /** Labels of the writes done, for tests to read. */
  readonly done: string[] = [];
  /** Fills and notes by sheet, row and column, as written. */
  readonly marked = new Map<string, CellMark>();
  private readonly cells = new Map<string, Map<string, Content>>();
  private readonly settings = new Map<string, string>();
  private readonly past: Map<string, Content>[][] = [];
  private selected: RangeAddress;
  private readonly selectionListeners = new Set<(selection: RangeAddress) => void>();
  private readonly changeListeners = new Set<(change: CellsChange) => void>();

  constructor(sheets: readonly string[] = ["Sheet1"]) {
    for (const sheet of sheets) this.cells.set(sheet, new Map());
    this.selected = { sheet: sheets[0]!, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** Selects as a user would. */
  select(selection: RangeAddress): void {
    this.selected = selection;
    this.selectionListeners.forEach((listener) => listener(selection));
  }

  /** What a cell holds, set as if it had been typed, or calculated. */
  put(
    sheet: string,
    row: number,
    column: number,
    value: Cell,
    formula: string | null = null,
    of: CellsChange["of"] = "entries",
  ): void {
    this.sheet(sheet).set(`${row},${column}`, { value, formula });
    this.changeListeners.forEach((listener) => listener({ of }));
  }

  at(sheet: string, row: number, column: number): Content {
    return this.sheet(sheet).get(`${row},${column}`) ?? blank;
  }

  /** What `layout` tells of every range. */
  readonly laidOut: { merges: RangeAddress[]; hiddenRows: number[]; hiddenColumns: number[] } = {
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };

  layout = () => Promise.resolve(this.laidOut);
  numberFormats = ({ rows, columns }: RangeAddress) =>
    Promise.resolve(Array.from({ length: rows }, () => new Array<string>(columns).fill("General")));
  version = () => Promise.resolve("memory");
  sheets = () => Promise.resolve([...this.cells.keys()]);
  selection = () => Promise.resolve(this.selected);
  marks: WorkbookHost["marks"] = (sheet, cells) =>
    Promise.resolve(
      cells.map(({ row, column }) => this.marked.get(`${sheet}!${row},${column}`) ?? { fill: null, note: null }),
    );
  spillRange = () => Promise.resolve(null);
  removeSheet = (name: string) => Promise.resolve(void this.cells.delete(name));
  addTable = () => Promise.resolve();
  addValidationList = () => Promise.resolve();
  addName = () => Promise.resolve();
  setColumnWidths = () => Promise.resolve();
  freeze = () => Promise.resolve();
  recalculate = () => Promise.resolve();
  goTo = (range: RangeAddress) => Promise.resolve(this.select(range));
  setting = (key: string) => Promise.resolve(this.settings.get(key) ?? null);

  setSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
    return Promise.resolve();
  }

  addSheet(name: string): Promise<string> {
    this.cells.set(name, new Map());
    return Promise.resolve(name);
  }

  insertSheets(snapshot: WorkbookSnapshot): Promise<Insertion> {
    const { sheets, activeSheet } = joining(snapshot, { sheets: [...this.cells.keys()], names: [] });
    for (const { name, cells } of sheets) {
      this.cells.set(name, new Map());
      for (const { row, column, value, formula } of cells) {
        if (value !== null || formula !== undefined) this.put(name, row, column, value, formula ?? null);
      }
    }
    this.select({ sheet: activeSheet ?? sheets[0]!.name, row: 0, column: 0, rows: 1, columns: 1 });
    return Promise.resolve({ done: true, sheets: sheets.map(({ name }) => name) });
  }

  onSelectionChanged(listener: (selection: RangeAddress) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onCellsChanged(listener: (change: CellsChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  usedRange(sheet: string): Promise<RangeAddress | null> {
    const places = [...this.sheet(sheet).keys()].map((key) => key.split(",").map(Number) as [number, number]);
    if (places.length === 0) return Promise.resolve(null);
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return Promise.resolve({
      sheet,
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    });
  }

  read(address: RangeAddress): Promise<RangeContent> {
    const contents = Array.from({ length: address.rows }, (_, row) =>
      Array.from({ length: address.columns }, (_, column) =>
        this.at(address.sheet, address.row + row, address.column + column),
      ),
    );
    return Promise.resolve({
      address,
      values: contents.map((line) => line.map(({ value }) => value)),
      formulas: contents.map((line) => line.map(({ formula }) => formula)),
    });
  }

  notes(sheet: string): Promise<readonly CellNote[]> {
    return Promise.resolve(
      [...this.marked].flatMap(([key, { note }]) => {
        const [row, column] = key
          .slice(sheet.length + 1)
          .split(",")
          .map(Number) as [number, number];
        return key.startsWith(`${sheet}!`) && note !== null ? [{ row, column, note }] : [];
      }),
    );
  }

  write(label: string, writes: readonly Write[], { overwrite = false } = {}): Promise<WriteOutcome> {
    const occupied = writes.flatMap((write) => this.occupiedBy(write));
    if (occupied.length > 0 && !overwrite) return Promise.resolve({ done: false, occupied });
    this.past.push(writes.map(({ sheet }) => new Map(this.sheet(sheet))));
    for (const { sheet, row, column, entries } of writes) {
      entries.forEach((line, down) =>
        line.forEach((entry, right) => {
          if (entry !== undefined) this.put(sheet, row + down, column + right, ...content(entry));
        }),
      );
    }
    for (const { sheet, row, column, fill, note } of writes) {
      const key = `${sheet}!${row},${column}`;
      const { fill: fillBefore, note: noteBefore } = this.marked.get(key) ?? { fill: null, note: null };
      this.marked.set(key, {
        fill: fill === undefined ? fillBefore : fill,
        note: note === undefined ? noteBefore : note,
      });
    }
    this.done.push(label);
    this.lastSheets = writes.map(({ sheet }) => sheet);
    return Promise.resolve({ done: true });
  }

  undo(): Promise<void> {
    const before = this.past.pop();
    this.lastSheets.forEach((sheet, index) => this.cells.set(sheet, before![index]!));
    this.changeListeners.forEach((listener) => listener({ of: "entries" }));
    return Promise.resolve();
  }

  private lastSheets: readonly string[] = [];

  private occupiedBy({ sheet, row, column, entries }: Write): RangeAddress[] {
    return entries.flatMap((line, down) =>
      line.flatMap((entry, right) => {
        const { value, formula } = this.at(sheet, row + down, column + right);
        const taken = entry !== undefined && (value !== null || formula !== null);
        return taken ? [{ sheet, row: row + down, column: column + right, rows: 1, columns: 1 }] : [];
      }),
    );
  }

  private sheet(name: string): Map<string, Content> {
    const cells = this.cells.get(name);
    if (!cells) throw new Error(`There is no sheet "${name}" (${rangeName(this.selected)} is selected).`);
    return cells;
  }
}

function content(entry: Exclude<Entry, undefined>): [Cell, string | null] {
  return typeof entry === "object" && entry !== null ? [null, entry.formula] : [entry, null];
}
