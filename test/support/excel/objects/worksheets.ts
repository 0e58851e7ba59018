/** Sheets, their tables, panes, charts and notes. */
import { parseRange, qualifiedName } from "../../../../src/workbook/address";
import type { WireObject } from "../richApi";
import { refuse } from "../richApi";
import { range } from "./range";
import type { ExcelState, SimulatedChart } from "./state";
import { eventCalls, places } from "./state";

export function worksheets(state: ExcelState): WireObject {
  const { book } = state;
  const find = async (key: string) => {
    const name = (await book.sheets()).find((one) => one.toLowerCase() === key.toLowerCase() || idOf(one) === key);
    return name === undefined ? null : worksheet(state, name);
  };
  return {
    items: async () => (await book.sheets()).map((name) => worksheet(state, name)),
    item: find,
    call: {
      GetItemOrNullObject: find,
      Add: async (name: string) => {
        if (state.structureProtected) refuse("AccessDenied", "structure");
        if ((await book.addSheet(name)) !== name) refuse("ItemAlreadyExists", name);
        return worksheet(state, name);
      },
      GetActiveWorksheet: async () => worksheet(state, (await book.selection()).sheet),
      ...eventCalls(state, { DataChanged: 10, Calculated: 16 }),
    },
  };
}

export function worksheet(state: ExcelState, sheet: string): WireObject {
  const { book } = state;
  return {
    id: idOf(sheet),
    get: {
      Name: () => sheet,
      Id: () => idOf(sheet),
      Visibility: () => (state.veryHidden.has(sheet) ? "VeryHidden" : "Visible"),
    },
    set: { Visibility: () => state.veryHidden.add(sheet) },
    link: {
      FreezePanes: () => freezePanes(state),
      Tables: () => tables(state),
      Charts: () => charts(state, sheet),
      Notes: () => notes(state, sheet),
    },
    call: {
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
        const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
        const [lastRow, lastColumn] = state.compatibilityMode ? [65536, 256] : [1048576, 16384];
        if (!inside || row + rows > lastRow || column + columns > lastColumn) refuse("InvalidArgument", "range");
        return range(state, { sheet, row, column, rows, columns });
      },
      GetRange: (address: string) => range(state, parseRange(address, sheet) ?? refuse("InvalidArgument", address)),
      GetUsedRangeOrNullObject: async () => {
        const used = await book.usedRange(sheet);
        return used && range(state, used);
      },
      Activate: () => book.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 }),
      Calculate: () => undefined,
      Delete: () => book.removeSheet(sheet),
    },
  };
}

/** Excel's ids are in braces. */
export const idOf = (name: string) => `{${Buffer.from(name).toString("hex").toUpperCase()}}`;

function freezePanes({ frozen }: ExcelState): WireObject {
  return {
    call: {
      Unfreeze: () => void frozen.push("none"),
      FreezeRows: (rows: number) => void frozen.push(`${rows} rows`),
      FreezeColumns: (columns: number) => void frozen.push(`${columns} columns`),
      FreezeAt: (at: WireObject) => {
        const { rows, columns } = places.get(at)!;
        frozen.push(`${rows} rows, ${columns} columns`);
      },
    },
  };
}

function tables(state: ExcelState): WireObject {
  return {
    item: (id: string) => state.tables.get(id) ?? null,
    call: {
      Add: (at: WireObject) => {
        const id = `{table ${state.tables.size + 1}}`;
        const rename = (name: string) => state.book.addTable(places.get(at)!, name);
        const table: WireObject = { id, get: { Name: () => id }, set: { Name: rename } };
        state.tables.set(id, table);
        return table;
      },
    },
  };
}

function charts(state: ExcelState, sheet: string): WireObject {
  return {
    item: (id: string) => chart(state.charts[Number(id)]!, id),
    call: {
      Add: (type: string) => {
        const made: SimulatedChart = { sheet, type, title: "", series: [] };
        state.charts.push(made);
        return chart(made, String(state.charts.length - 1));
      },
    },
  };
}

function chart(made: SimulatedChart, id: string): WireObject {
  const referTo = (at: WireObject) => qualifiedName(places.get(at)!);
  const oneSeries = (index: number): WireObject => {
    const one = made.series[index]!;
    return {
      id: String(index),
      set: { Name: (name: string) => (one.name = name) },
      call: {
        SetValues: (at: WireObject) => void (one.values = referTo(at)),
        SetXAxisValues: (at: WireObject) => void (one.categories = referTo(at)),
        Delete: () => void made.series.splice(index, 1),
      },
    };
  };
  const title = (): WireObject => ({ set: { Text: (text: string) => (made.title = text), Visible: () => undefined } });
  const axis = (): WireObject => ({
    set: { NumberFormat: () => undefined },
    link: { Title: () => ({ set: { Text: () => undefined } }) },
  });
  return {
    id,
    get: { Name: () => `Chart ${id}` },
    set: { Name: () => undefined },
    link: {
      Title: title,
      Axes: () => ({ link: { CategoryAxis: axis, ValueAxis: axis } }),
      Series: () => ({
        items: () => made.series.map((_, index) => oneSeries(index)),
        item: (index: string) => oneSeries(Number(index)),
        call: {
          Add: (name: string) => {
            made.series.push({ name, values: "", categories: "" });
            return oneSeries(made.series.length - 1);
          },
        },
      }),
    },
    call: { SetPosition: () => undefined, SetData: () => undefined },
  };
}

function notes(state: ExcelState, sheet: string): WireObject {
  const note = (key: string): WireObject => ({
    id: key,
    get: { Content: () => state.notes.get(key)! },
    call: { Delete: () => void state.notes.delete(key), GetLocation: () => range(state, parseRange(key, sheet)!) },
  });
  const own = () => [...state.notes.keys()].filter((key) => parseRange(key, sheet)!.sheet === sheet);
  const keyOf = (cell: string) => qualifiedName({ ...parseRange(cell, sheet)!, sheet });
  return {
    items: () => own().map(note),
    item: (key: string) => (state.notes.has(key) ? note(key) : null),
    call: {
      Add: (cell: string, text: string) => {
        state.notes.set(keyOf(cell), text);
        return note(keyOf(cell));
      },
      GetItemOrNullObject: (cell: string) => (state.notes.has(keyOf(cell)) ? note(keyOf(cell)) : null),
    },
  };
}
