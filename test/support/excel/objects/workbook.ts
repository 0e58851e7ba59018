/** The workbook, which every path of a request begins at, and what office.js makes without a path from it. */
import { unzipSync } from "fflate";
import { open } from "../../../../src/xlsx/open";
import type { WireObject } from "../richApi";
import { refuse } from "../richApi";
import { range } from "./range";
import type { ExcelState } from "./state";
import { eventCalls, places } from "./state";
import { idOf, worksheets } from "./worksheets";

export function workbook(state: ExcelState): WireObject {
  const { book } = state;
  return {
    link: {
      Worksheets: () => worksheets(state),
      Settings: () => settings(state),
      Names: () => names(state),
      Tables: () => ({
        items: async () => (await tableNames(state)).map((name) => ({ id: name, get: { Name: () => name } })),
      }),
      Application: () => ({
        get: { CalculationState: () => state.calculationState, CalculationMode: () => "Automatic" },
        call: { Calculate: () => book.recalculate() },
      }),
    },
    call: {
      GetSelectedRange: async () => {
        if (state.noSingleRange) return refuse("InvalidSelection");
        return range(state, await book.selection());
      },
      GetActiveCell: async () => range(state, { ...(await book.selection()), rows: 1, columns: 1 }),
      InsertWorksheetsFromBase64: (file: string) => insertSheets(state, new Uint8Array(Buffer.from(file, "base64"))),
    },
  };
}

/** Excel on the web takes no sheets with charts, comments (notes are stored as such), pivot tables or slicers. */
const refusedParts = /charts\/chart|comments|threadedComments|pivotTables|slicers/i;

async function insertSheets(state: ExcelState, file: Uint8Array): Promise<string[]> {
  if (state.structureProtected) refuse("AccessDenied", "structure");
  const refused = Object.keys(unzipSync(file)).find((part) => refusedParts.test(part));
  if (refused) refuse("UnsupportedFeature", refused);
  const opened = await open(file, "inserted.xlsx");
  if (!("workbook" in opened)) return refuse("InvalidArgument", "file");
  const inserted = await state.book.insertSheets(opened.workbook);
  if (!inserted.done) return refuse("InvalidOperation");
  state.insertedFiles.push(file);
  return inserted.sheets.map(idOf);
}

/** A setting above about 1 MB is refused. */
const settingLimit = 1024 * 1024;

function settings({ book, ...state }: ExcelState): WireObject {
  const setting = (key: string): WireObject => ({
    id: key,
    get: { Key: () => key, Value: async () => JSON.parse((await book.setting(key))!) as unknown },
    call: { Delete: () => book.setSetting(key, null) },
  });
  const find = async (key: string) => ((await book.setting(key)) === null ? null : setting(key));
  return {
    item: find,
    call: {
      Add: async (key: string, value: unknown) => {
        const text = JSON.stringify(value);
        if (Buffer.byteLength(text) > settingLimit) refuse("InvalidArgument", "setting too large");
        await book.setSetting(key, text);
        return setting(key);
      },
      GetItemOrNullObject: find,
      ...eventCalls({ ...state, book }, { SettingsChanged: 0 }),
    },
  };
}

function names({ book }: ExcelState): WireObject {
  const name = (key: string): WireObject => ({ id: key, get: { Name: () => key } });
  return {
    item: name,
    items: async () => (await book.changes()).addedNames.map((one) => name(one.name)),
    call: {
      Add: async (key: string, at: WireObject) => {
        await book.addName(key, places.get(at)!);
        return name(key);
      },
    },
  };
}

async function tableNames({ book }: ExcelState): Promise<string[]> {
  const { sheets, addedSheets } = await book.changes();
  const added = [...sheets.flatMap((sheet) => sheet.addedTables), ...addedSheets.flatMap(({ tables = [] }) => tables)];
  return added.map(({ name }) => name);
}

/** The shared runtime's services. */
export function services({ runtime, results }: ExcelState): Readonly<Record<string, WireObject>> {
  const answer = (given: (readonly unknown[])[]) => void results.push(...given);
  return {
    "Microsoft.InternalService.AddinInternalService": { call: { NotifyActionHandlerReady: () => undefined } },
    "Microsoft.AppRuntime.AppRuntimeService": {
      call: {
        SetAppRuntimeState: (state: string) => void runtime.push(state),
        GetAppRuntimeState: () => "Visible",
      },
    },
    "Microsoft.ExcelServices.CustomFunctions": {
      call: {
        _SetOsfControlContainerReadyForCustomFunctions: () => void runtime.push("custom functions ready"),
        _GetEnabledFeatures: () => [],
        SetInvocationArrayResults: answer,
      },
    },
  };
}
