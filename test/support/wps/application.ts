/**
 * A simulated WPS Spreadsheets: `window.Application` as its published declarations describe it (npm et-jsapi-declare 2.5.0). It answers
 * at once, as WPS does; results of formulas come a little later, and CalculationState says so.
 */
import type { RangeAddress } from "../../../src/hosts/port";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "../../../src/hosts/wps/objects";
import { parseRange } from "../../../src/workbook/address";
import { range } from "./range";
import type { Book, Kept, WpsOptions } from "./state";
import { SheetState, workbookName, WpsState } from "./state";

export interface FakeWps {
  readonly application: WpsApplication;
  readonly workbook: WpsWorkbook;
  readonly state: WpsState;
}

/** `book`: the workbook that calculates for it. */
export async function wpsOver(book: Book, options: WpsOptions = {}): Promise<FakeWps> {
  const state = new WpsState(book, { errors: "text", spills: true, longestProperty: 255, ...options });
  state.sheets = (await book.sheets()).map((name) => new SheetState(name));
  const workbook = workbookOf(state);
  const application = applicationOf(state, workbook);
  return { application, workbook, state };
}

function applicationOf(state: WpsState, workbook: WpsWorkbook): WpsApplication {
  const place = (): RangeAddress =>
    state.selection ?? { sheet: state.sheets[0]!.name, row: 0, column: 0, rows: 1, columns: 1 };
  const at = (address: RangeAddress) => {
    const sheet = state.sheet(address.sheet);
    return range(state, sheet, address, sheetObject(state, sheet));
  };
  const storage = new Map<string, unknown>();
  return {
    Version: "12.0",
    Build: 20540,
    get Ready() {
      return !state.isEditing;
    },
    get CalculationState() {
      return state.isCalculated ? 0 : 1;
    },
    ActiveWorkbook: workbook,
    ActiveWindow: { FreezePanes: false, SplitRow: 0, SplitColumn: 0, ScrollRow: 1, ScrollColumn: 1 },
    get ActiveCell() {
      return at({ ...place(), rows: 1, columns: 1 });
    },
    get Selection() {
      return state.noSingleRange ? {} : at(place());
    },
    ApiEvent: {
      AddApiEventListener: (name, handler) => void state.handlers.push({ name, handler: handler as () => void }),
      RemoveApiEventListener: (name, handler) => {
        const index = state.handlers.findIndex((one) => one.name === name && one.handler === handler);
        if (index >= 0) state.handlers.splice(index, 1);
      },
    },
    PluginStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
    DisplayAlerts: true,
    CalculateFull: () => state.order(() => state.book.recalculate()),
    CreateTaskPane: () => ({ ID: 1, Visible: false, Navigate: () => undefined }),
    GetTaskPane: () => null,
    ShowDialog: () => undefined,
  };
}

function workbookOf(state: WpsState): WpsWorkbook {
  const { properties, options } = state;
  return {
    FullName: workbookName,
    get ProtectStructure() {
      return state.structureProtected;
    },
    get Excel8CompatibilityMode() {
      return state.compatibilityMode;
    },
    Worksheets: {
      get Count() {
        return state.sheets.length;
      },
      Item: (index) => sheetObject(state, state.sheets[index - 1]!),
      Add: () => {
        const name = `Sheet${state.sheets.length + 100}`;
        const sheet = new SheetState(name);
        state.sheets.push(sheet);
        state.order(() => state.book.addSheet(sheet.name));
        return sheetObject(state, sheet);
      },
    },
    Names: {
      Add: (name, refersTo) => {
        const area = parseRange(refersTo.slice(1), state.sheets[0]!.name)!;
        state.order(() => state.book.addName(name, area));
      },
    },
    CustomDocumentProperties: {
      get Count() {
        return properties.length;
      },
      Item: (index) => {
        const property = properties[index - 1]!;
        return Object.assign(property, { Delete: () => void properties.splice(properties.indexOf(property), 1) });
      },
      // Too long a text is cut, as Excel does it.
      Add: (name, _link, _type, value) =>
        void properties.push({ Name: name, Value: value.slice(0, options.longestProperty) }),
    },
  };
}

function sheetObject(state: WpsState, sheet: SheetState): WpsSheet {
  const made: WpsSheet = {
    get Name() {
      return sheet.name;
    },
    // Only before its first cell is filled, as the host does it.
    set Name(name: string) {
      sheet.name = name;
    },
    get Visible() {
      return sheet.visible;
    },
    set Visible(visible: unknown) {
      sheet.visible = visible;
    },
    Parent: { FullName: workbookName },
    get UsedRange() {
      return range(state, sheet, usedPlace(sheet), made);
    },
    get ProtectContents() {
      return sheet.isProtected;
    },
    get FilterMode() {
      return sheet.isFiltered;
    },
    Comments: {
      get Count() {
        return notesOf(sheet).length;
      },
      Item: (index) => {
        const [key] = notesOf(sheet)[index - 1]!;
        const [row, column] = key.split(" ").map(Number) as [number, number];
        return range(state, sheet, { sheet: sheet.name, row, column, rows: 1, columns: 1 }, made).Comment!;
      },
    },
    ListObjects: {
      Add: (_source, area) => ({
        set Name(name: string) {
          const place = {
            row: area.Row - 1,
            column: area.Column - 1,
            rows: area.Rows.Count,
            columns: area.Columns.Count,
          };
          state.order(() => state.book.addTable({ sheet: sheet.name, ...place }, name));
        },
      }),
    },
    Range: (address) => range(state, sheet, parseRange(address, sheet.name)!, made),
    Activate: () => {
      if (state.selection?.sheet !== sheet.name) {
        state.selection = { sheet: sheet.name, row: 0, column: 0, rows: 1, columns: 1 };
      }
    },
    Delete: () => {
      state.sheets.splice(state.sheets.indexOf(sheet), 1);
      if (state.selection?.sheet === sheet.name) state.selection = null;
      state.order(() => state.book.removeSheet(sheet.name));
    },
  };
  return made;
}

function notesOf({ cells }: SheetState): [string, Kept][] {
  return [...cells].filter(([, { note }]) => note !== null);
}

/** As WPS counts: cells that merely look different are used, too. */
function usedPlace(sheet: SheetState): RangeAddress {
  const places = [...sheet.cells.keys()].map((key) => key.split(" ").map(Number) as [number, number]);
  const rows = 1 + places.reduce((most, [row]) => Math.max(most, row), 0);
  const columns = 1 + places.reduce((most, [, column]) => Math.max(most, column), 0);
  return { sheet: sheet.name, row: 0, column: 0, rows, columns };
}
