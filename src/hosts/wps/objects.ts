/**
 * What is used of the object model of WPS Spreadsheets (ET), as its published declarations describe it (npm et-jsapi-declare 2.5.0).
 * Everything in it answers at once. What the declarations leave open is `unknown` here and looked at before it is believed.
 */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: WpsRange;
  readonly Columns: WpsRange;
  readonly Count: number;
  readonly Areas: { readonly Count: number };
  readonly Worksheet: WpsSheet;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  readonly MergeArea: WpsRange;
  readonly MergeCells: unknown;
  readonly Locked: unknown;
  readonly Hidden: unknown;
  readonly Text: unknown;
  readonly PrefixCharacter: unknown;
  readonly HasSpill: unknown;
  readonly SpillParent: WpsRange | null;
  readonly SpillingToRange: WpsRange | null;
  readonly Interior: { Color: unknown; ColorIndex: unknown };
  readonly Font: { Bold: unknown };
  readonly Validation: {
    Delete(): void;
    Add(type: number, alertStyle: number, operator: number, formula: string): void;
  };
  readonly Comment: WpsComment | null;
  Value2: unknown;
  Formula: unknown;
  /** Absent in a WPS without formulas that spill. */
  Formula2?: unknown;
  NumberFormat: unknown;
  ColumnWidth: unknown;
  AddComment(text: string): unknown;
  ClearComments(): void;
  Select(): unknown;
}

export interface WpsComment {
  readonly Parent: WpsRange;
  Text(): string;
}

export interface WpsSheet {
  Name: string;
  Visible: unknown;
  readonly Parent: { readonly FullName: string };
  readonly UsedRange: WpsRange;
  readonly ProtectContents: boolean;
  readonly FilterMode: boolean;
  readonly Comments: { readonly Count: number; Item(index: number): WpsComment };
  readonly ListObjects: { Add(source: number, range: WpsRange, link: null, headers: number): { Name: string } };
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
}

export interface WpsProperties {
  readonly Count: number;
  Item(index: number): { readonly Name: string; Value: unknown; Delete(): void };
  Add(name: string, linkToContent: boolean, type: number, value: string): unknown;
}

export interface WpsWorkbook {
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly Excel8CompatibilityMode: boolean;
  readonly Worksheets: {
    readonly Count: number;
    Item(index: number): WpsSheet;
    Add(before: null, after: WpsSheet): WpsSheet;
  };
  readonly Names: { Add(name: string, refersTo: string): unknown };
  readonly CustomDocumentProperties: WpsProperties;
}

export interface WpsWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  ScrollColumn: number;
}

export interface WpsTaskPane {
  readonly ID: number;
  Visible: boolean;
  Navigate(url: string): void;
}

type Handler = (...args: never[]) => void;

export interface WpsApplication {
  readonly Version: string;
  readonly Build: unknown;
  /** False while it cannot take orders: a cell is being edited, a dialog is open. */
  readonly Ready: boolean;
  readonly CalculationState: number;
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow: WpsWindow;
  readonly ActiveCell: WpsRange;
  readonly Selection: Partial<WpsRange> | null;
  readonly ApiEvent: {
    AddApiEventListener(name: string, handler: Handler): void;
    RemoveApiEventListener(name: string, handler: Handler): void;
  };
  readonly PluginStorage: { getItem(key: string): unknown; setItem(key: string, value: unknown): void };
  DisplayAlerts: boolean;
  CalculateFull(): void;
  CreateTaskPane(url: string, title?: string): WpsTaskPane;
  GetTaskPane(id: number): WpsTaskPane | null;
  ShowDialog(url: string, title: string, width: number, height: number, modal: boolean): void;
}

/** What WPS puts beside `Application` for add-ins. */
export interface WpsRoot {
  AddCustomFunction?(namespace: string, name: string, callback: (...given: unknown[]) => unknown): void;
}

/** XlCalculationState. */
export const calculated = 0;
/** XlColorIndex: no fill. */
export const noColour = -4142;
/** XlSheetVisibility: only programs show it again. */
export const veryHidden = 2;

interface WpsGlobals {
  readonly Application?: WpsApplication;
  readonly wps?: WpsRoot;
}

/** WPS's own objects; null in any other program. */
export function wpsApplication(): WpsApplication | null {
  const { Application } = globalThis as WpsGlobals;
  return Application && "ApiEvent" in Application ? Application : null;
}

export function wpsRoot(): WpsRoot {
  return (globalThis as WpsGlobals).wps ?? {};
}
