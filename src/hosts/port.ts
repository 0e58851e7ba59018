/**
 * What the pane may ask of a workbook, whoever keeps it: Excel, WPS, the embedded workbook of the page, or the headless one.
 * One contract suite (test/hosts/contract.ts) runs against every implementation.
 */
import type { Failure } from "../language/failure";
import type { Message } from "../language/messages";
import type { Cell, Matrix } from "../functions/values";
import type { Pause } from "../workbook/pause";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** A rectangle of cells; rows and columns count from 0. */
export interface RangeAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface RangeContent {
  readonly address: RangeAddress;
  /** Values; a blank cell is null, an error a Failure. */
  readonly values: Matrix;
  /** Formulas with their leading "=", or null where a cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** What a reader of a range cannot tell from its cells. */
export interface RangeLayout {
  /** Merged cells in the range; empty also where the host cannot tell. */
  readonly merges: readonly RangeAddress[];
  /** Rows and columns of the range that are hidden, by hand or by a filter; they count as the sheet does. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** How a cell stands out. */
export interface CellMark {
  /** Its fill colour, or null for none; null also where the host cannot tell. */
  readonly fill: string | null;
  readonly note: string | null;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** What goes into a cell. Text is always text, also when it begins with "=", "+", "-" or "@"; `undefined` leaves a cell alone. */
export type Entry = { readonly formula: string } | Exclude<Cell, Failure> | undefined;

export interface Write {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly Entry[])[];
  /** Excel number formats, cell by cell or one for all. */
  readonly numberFormat?: string | readonly (readonly (string | null)[])[];
  /** A fill colour (#rrggbb) for the whole rectangle, or null to take it away. */
  readonly fill?: string | null;
  readonly bold?: boolean;
  /** A note on the first cell, or null to take it away. */
  readonly note?: string | null;
}

/** Writing either happens wholly or not at all. */
export type WriteOutcome =
  | { readonly done: true }
  /** Some cells are not empty; nothing was written. Ask, and call again with `overwrite`. */
  | { readonly done: false; readonly occupied: readonly RangeAddress[] }
  | { readonly done: false; readonly problem: Message };

/** Sheets go in all together or not at all. */
export type Insertion =
  | {
      readonly done: true;
      /** The names given to the sheets, in their order. */
      readonly sheets: readonly string[];
      /** What the host could not take with them, such as charts. */
      readonly missing?: Message;
    }
  | { readonly done: false; readonly problem: Message };

export interface InsertionOptions {
  /** Until the sheets are calculated they are taken out again, where nothing has been changed since; a host may be unable to. */
  readonly signal?: AbortSignal;
  readonly pause?: Pause;
}

/** What has come into cells, of several changes at once the first of these. */
export interface CellsChange {
  /** Entries by whoever it was, whole sheets too; or nothing but new results of formulas. */
  readonly of: "entries" | "results";
}

export interface WriteOptions {
  readonly overwrite?: boolean;
  /** False: ends once the entries stand in their cells. Otherwise formulas have followed, where the host can tell. */
  readonly awaitResults?: boolean;
}

/**
 * Why a result of the file stays although it is another one here, or cannot be calculated here at all.
 * changing: it is another one each time or each day; elsewhere: it depends on another workbook; unknown: a function that is not known
 * here; stale: what it calls agrees elsewhere in the workbook, so that the stored result may be an old one; differs: this program
 * calculates it differently from the one that stored it; unending: calculating it was given up.
 */
export type KeptReason = "changing" | "elsewhere" | "unknown" | "stale" | "differs" | "unending";

export interface KeptResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: Cell;
  /** Null where it is not calculated here. */
  readonly calculated: Cell;
  readonly reason: KeptReason;
  /** Whether something that it depends on has changed since the workbook was opened. */
  readonly outdated: boolean;
}

export interface KeptResults {
  readonly results: readonly KeptResult[];
  /** How many other formulas depend on them. */
  readonly dependents: number;
}

export interface Abilities {
  /** Whether a write can be undone as one step. */
  readonly undo: boolean;
  /** Whether formulas spill. */
  readonly spill: boolean;
  readonly notes: boolean;
  readonly tables: boolean;
  readonly validation: boolean;
}

export interface WorkbookHost {
  readonly kind: "excel" | "wps" | "embedded" | "headless";
  readonly abilities: Abilities;
  /** Program and version, for the report of the self-check. */
  version(): Promise<string>;

  sheets(): Promise<readonly string[]>;
  /** The rectangle that holds everything in a sheet, or null where it is empty. */
  usedRange(sheet: string): Promise<RangeAddress | null>;
  selection(): Promise<RangeAddress>;
  /** Calls back with every new selection, also of another sheet; returns what ends it. */
  onSelectionChanged(listener: (selection: RangeAddress) => void): () => void;
  /** Calls back after cells have changed, whoever changed them. */
  onCellsChanged(listener: (change: CellsChange) => void): () => void;
  read(range: RangeAddress): Promise<RangeContent>;
  layout(range: RangeAddress): Promise<RangeLayout>;
  /** Excel's number format of every cell of a range, "General" where it has none: 6.20 is printed with two decimals, 6.2 with one. */
  numberFormats(range: RangeAddress): Promise<readonly (readonly string[])[]>;
  /** Fill and note of single cells of a sheet, in their order: to bring them back after a write that changes them. */
  marks(
    sheet: string,
    cells: readonly { readonly row: number; readonly column: number }[],
  ): Promise<readonly CellMark[]>;
  /** The rectangle that the formula of a cell spills into, or null. */
  spillRange(sheet: string, row: number, column: number): Promise<RangeAddress | null>;

  /** The cell whose formula fills this one, itself included; null where none does. */
  spillSource?(sheet: string, row: number, column: number): Promise<RangeAddress | null>;

  /** The notes of a sheet; none where the host has no notes. */
  notes(sheet: string): Promise<readonly CellNote[]>;

  /** One undoable step, named for the user. Without `overwrite` it refuses when a cell is not empty. */
  write(label: string, writes: readonly Write[], options?: WriteOptions): Promise<WriteOutcome>;
  undo(): Promise<void>;
  /** Adds an empty sheet; a name already taken gets a number behind it. Returns the name given. */
  addSheet(name: string): Promise<string>;
  /**
   * Puts the sheets of a snapshot behind those of the workbook, with their looks, rules, tables, names and notes, and shows its
   * active one. Names already taken get a number, and the formulas of the new sheets follow. Settings are not taken over.
   */
  insertSheets(snapshot: WorkbookSnapshot, options?: InsertionOptions): Promise<Insertion>;
  removeSheet(name: string): Promise<void>;
  addTable(range: RangeAddress, name: string): Promise<void>;
  addValidationList(range: RangeAddress, options: readonly string[]): Promise<void>;
  addName(name: string, range: RangeAddress): Promise<void>;
  setColumnWidths(sheet: string, firstColumn: number, characters: readonly number[]): Promise<void>;
  freeze(sheet: string, rows: number, columns: number): Promise<void>;
  goTo(range: RangeAddress): Promise<void>;

  /** Settings travel with the workbook. */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;

  /**
   * Calculates our functions, and what depends on them, again and waits for it; where a host takes very long, no longer than a
   * minute.
   */
  recalculate(): Promise<void>;

  /** Results that stay as the file has them. A host that calculates as Excel does keeps none. */
  keptResults?(): Promise<KeptResults>;

  /** How many names, validations and conditional formats call functions of ours; where a host does not tell, nobody knows. */
  callsOutsideCells?(): Promise<number>;

  /** In words, why a cell shows an error; null where it shows none. Excel tells that itself, beside the cell. */
  explain?(sheet: string, row: number, column: number): Promise<Message | null>;
}
