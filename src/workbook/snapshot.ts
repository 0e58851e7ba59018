/**
 * A workbook as data, apart from any host: what src/xlsx makes of a file, what the embedded and headless hosts open, and what
 * has changed in it since, to be patched back into the file.
 */
import type { Cell, Matrix } from "./values";

/** A rectangle within one sheet; rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The sheet in front when the file was saved. */
  readonly activeSheet?: string;
  /** Cells name their style by its place in this list. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedName[];
  /** Settings of ours that travel with the workbook; a file keeps them as custom properties. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly hidden?: boolean;
  /** Every cell that holds or shows something, in reading order. What a spill fills is left out: its formula fills it anew. */
  readonly cells: readonly CellSnapshot[];
  readonly merges?: readonly Rectangle[];
  /** In characters of the standard font, as files and Excel count them. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** In points. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Ranges whose hidden rows are hidden by a filter, and not by hand. */
  readonly filters?: readonly Rectangle[];
  /** Rows and columns that stay in view. */
  readonly frozen?: Size;
  readonly showGridlines?: boolean;
  readonly tables?: readonly TableSnapshot[];
  readonly validations?: readonly ValidationSnapshot[];
  readonly conditionalFormats?: readonly ConditionalFormatSnapshot[];
  /** How many of the rules of its file, also of kinds that are not read, call functions of ours. */
  readonly rulesThatCall?: number;
  /** Charts to be written into a file; those of somebody's file are not read, but kept when it is saved. */
  readonly charts?: readonly ChartSnapshot[];
  /** Pictures to be written into a file, likewise. */
  readonly images?: readonly ImageSnapshot[];
  /** Only unlocked cells can be filled in; everyone can lift it, since it guards against slips and not against people. */
  readonly protected?: boolean;
  readonly page?: PageSnapshot;
}

export interface ChartSnapshot {
  readonly kind: "column" | "bar" | "line" | "scatter" | "pie";
  readonly title?: string;
  /** The cells that it covers. */
  readonly area: Rectangle;
  /** References like `B2:B10` on the same sheet, or with the name of another one. */
  readonly series: readonly { readonly name?: string; readonly values: string; readonly categories?: string }[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Excel's format code for the axis of values; absent: that of the cells. */
  readonly valueFormat?: string;
}

/** A picture that keeps its size, however wide the columns are on somebody's machine. */
export interface ImageSnapshot {
  /** The cell of its upper left corner. */
  readonly row: number;
  readonly column: number;
  /** How far below the cell's upper edge it begins. This and its size are in pixels of 1/96 inch; the picture itself may have more. */
  readonly below?: number;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  /** For those who cannot see it. */
  readonly description: string;
}

/** How a sheet is printed, on A4. */
export interface PageSnapshot {
  readonly landscape?: boolean;
  /** Shrunk so that all columns stand on one page, or on so many as `pagesWide` says. */
  readonly fitToWidth?: boolean;
  readonly pagesWide?: number;
  /** How many of the first rows, and of the first columns, are printed again on every page. */
  readonly repeatedRows?: number;
  readonly repeatedColumns?: number;
  readonly area?: Rectangle;
  /** In the form of Excel's codes: "第 &P 页，共 &N 页". */
  readonly header?: string;
  readonly footer?: string;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** The value, or the result that the file keeps for a formula; dates are serial numbers (with 1900 counted as a leap year). */
  readonly value: Cell;
  /** As a user types it: with "=", `WQ.QUOTA` for `_xldudf_WQ_QUOTA`, and without `_xlfn.` and `_xlws.`. */
  readonly formula?: string;
  /**
   * How a file says that the formula was entered: a plain one gives one value, that of its own row or column where it looks at
   * more; an array formula (Ctrl+Shift+Enter) fills exactly its range. Absent: it spills.
   */
  readonly entered?: "plain" | "array";
  /** What the file says the formula fills, when that is more than its own cell. */
  readonly spill?: Size;
  /** The values that the file keeps for all cells of the spill, its own first; so that saving can tell what is new. */
  readonly spilled?: Matrix;
  readonly style?: number;
  readonly note?: string;
}

/** Colours are #rrggbb, with themes and tints already worked out. */
export interface CellStyle {
  /** Excel's format code; absent: General. */
  readonly numberFormat?: string;
  readonly font?: FontStyle;
  readonly fill?: string;
  readonly border?: Partial<Record<"top" | "right" | "bottom" | "left", BorderLine>>;
  readonly alignment?: Alignment;
  /** Can be filled in although the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface FontStyle {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export interface BorderLine {
  readonly line:
    | "thin"
    | "medium"
    | "thick"
    | "dotted"
    | "dashed"
    | "double"
    | "hair"
    | "mediumDashed"
    | "dashDot"
    | "mediumDashDot"
    | "dashDotDot"
    | "mediumDashDotDot"
    | "slantDashDot";
  readonly color: string;
}

export interface Alignment {
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Degrees against the clock, -90 to 90. */
  readonly rotation?: number;
  readonly indent?: number;
}

export interface DefinedName {
  readonly name: string;
  /** A reference or formula without "=": `参数!$B$2`. */
  readonly refersTo: string;
  /** The only sheet on which the name is known; absent: the whole workbook. */
  readonly sheet?: string;
}

export interface TableSnapshot {
  readonly name: string;
  /** With its header and total rows. */
  readonly range: Rectangle;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalRow: boolean;
  /** Formulas that new rows of the table get, column by column, as a user types them. */
  readonly columnFormulas?: readonly (string | null)[];
}

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

interface ValidationBase {
  readonly ranges: readonly Rectangle[];
  readonly allowBlank?: boolean;
  readonly strictness?: "stop" | "warning" | "information";
  readonly prompt?: { readonly title?: string; readonly text: string };
  readonly error?: { readonly title?: string; readonly text: string };
}

/** Formulas are without "=", as files keep them; relative ones are meant for the first cell of the first range. */
export type ValidationSnapshot =
  | (ValidationBase & { readonly kind: "list"; readonly source: readonly string[] | { readonly formula: string } })
  | (ValidationBase & {
      readonly kind: "whole" | "decimal" | "date" | "time" | "textLength";
      readonly comparison: Comparison;
      readonly first: string;
      readonly second?: string;
    })
  | (ValidationBase & { readonly kind: "custom"; readonly formula: string });

interface ConditionalFormatBase {
  readonly ranges: readonly Rectangle[];
  readonly stopIfTrue?: boolean;
}

/** In order of priority, the first one first. */
export type ConditionalFormatSnapshot =
  | (ConditionalFormatBase & { readonly kind: "formula"; readonly formula: string; readonly style: CellStyle })
  | (ConditionalFormatBase & {
      readonly kind: "compare";
      readonly comparison: Comparison;
      readonly first: string;
      readonly second?: string;
      readonly style: CellStyle;
    })
  | (ConditionalFormatBase & {
      readonly kind: "text";
      readonly match: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
      readonly style: CellStyle;
    })
  | (ConditionalFormatBase & {
      readonly kind: "duplicates" | "uniques" | "blanks" | "notBlanks";
      readonly style: CellStyle;
    })
  | (ConditionalFormatBase & { readonly kind: "colorScale"; readonly stops: readonly ColorStop[] })
  | (ConditionalFormatBase & { readonly kind: "dataBar"; readonly color: string });

export interface ColorStop {
  readonly at: "min" | "max" | { readonly kind: "number" | "percent" | "percentile"; readonly value: number };
  readonly color: string;
}

/** What differs between a workbook and the snapshot it was opened from. */
export interface WorkbookChanges {
  readonly sheets: readonly SheetChanges[];
  readonly addedSheets: readonly SheetSnapshot[];
  /** The styles that cells of added sheets name. */
  readonly styles: readonly CellStyle[];
  readonly removedSheets: readonly string[];
  /** Sheets that go away for an added one, at which formulas look from then on as if it were the same. */
  readonly replacedSheets?: readonly { readonly sheet: string; readonly by: string }[];
  readonly renamedSheets: readonly { readonly from: string; readonly to: string }[];
  readonly addedNames: readonly DefinedName[];
  /** Settings set anew, or null where one was taken away. */
  readonly settings: Readonly<Record<string, string | null>>;
  /** What was changed by hand beside, and cannot be patched into a file: to be said before somebody relies on it. */
  readonly uncarried?: readonly Uncarried[];
}

/**
 * order: of the sheets; hiding: whole sheets hidden or shown; tabs: their colours; rules: validation of entries; formats: conditional
 * ones; names: defined, changed or taken away; moved: rows or columns inserted, taken away or moved, which charts, tables, rules and
 * conditional formats of the file do not follow.
 */
export type Uncarried = "order" | "hiding" | "tabs" | "rules" | "formats" | "names" | "moved";

export const noChanges: WorkbookChanges = {
  sheets: [],
  addedSheets: [],
  styles: [],
  removedSheets: [],
  renamedSheets: [],
  addedNames: [],
  settings: {},
};

export interface SheetChanges {
  /** The sheet's name in the snapshot. */
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
  /** Tables and validation lists added since. */
  readonly addedTables: readonly TableSnapshot[];
  readonly addedValidations: readonly ValidationSnapshot[];
  /** Notes set, changed or (null) taken away. */
  readonly notes?: readonly NoteChange[];
  /** Only those that were set anew; heights in points. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** True: hidden since; false: shown again. */
  readonly hiddenRows?: ReadonlyMap<number, boolean>;
  readonly hiddenColumns?: ReadonlyMap<number, boolean>;
  /** Set anew; no rows and no columns: nothing stays in view any more. */
  readonly frozen?: Size;
  /** All of them, where any has been added or taken away. */
  readonly merges?: readonly Rectangle[];
  /**
   * Tables, validation rules, conditional formats, and what charts show of the sheet: those that end with row `from` end with row
   * `to` (both count from 0).
   */
  readonly lengthened?: readonly { readonly from: number; readonly to: number }[];
  /**
   * Rows, columns or cells were inserted, taken away or moved. The edits still say what every cell holds now, but what else
   * stands in the file (charts, merges, tables) has not moved with them: say so before saving over the file.
   */
  readonly rearranged: boolean;
}

export interface NoteChange {
  readonly row: number;
  readonly column: number;
  readonly note: string | null;
}

/**
 * value: entered, in place of whatever was there; null empties the cell.
 * formula: a new formula and its result.
 * result: the formula of the file stays as it is, only its result is new.
 * spilled: filled by the spill of another cell; null where a spill no longer reaches.
 * style: only the looks differ.
 */
export type CellEdit = {
  readonly row: number;
  readonly column: number;
  /** The looks of the cell now, where they differ from the file's. */
  readonly style?: CellStyle;
} & (
  | { readonly kind: "value"; readonly value: Cell }
  | { readonly kind: "formula"; readonly formula: string; readonly value: Cell; readonly spill?: Size }
  | { readonly kind: "result"; readonly value: Cell; readonly spill?: Size }
  | { readonly kind: "spilled"; readonly value: Cell }
  | { readonly kind: "style" }
);

/** As a new workbook is. */
export const emptyWorkbook: WorkbookSnapshot = {
  sheets: [{ name: "Sheet1", cells: [] }],
  styles: [],
  names: [],
  settings: {},
};
