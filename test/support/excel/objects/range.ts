/** A range: values, formulas, looks, and what office.js makes of ranges by itself. */
import type { RangeAddress } from "../../../../src/hosts/port";
import { qualifiedName } from "../../../../src/workbook/address";
import { shown, typed, typeOf } from "../cells";
import type { WireObject } from "../richApi";
import { refuse } from "../richApi";
import { hasSpill, spillParent } from "./spills";
import type { ExcelState, Looks } from "./state";
import { places } from "./state";
import { worksheet } from "./worksheets";

export function range(state: ExcelState, place: RangeAddress): WireObject {
  const { book } = state;
  const content = () => book.read(place);
  const made: WireObject = {
    get: {
      Address: () => qualifiedName(place),
      RowIndex: () => place.row,
      ColumnIndex: () => place.column,
      RowCount: () => place.rows,
      ColumnCount: () => place.columns,
      HasSpill: () => hasSpill(state, place),
      Values: async () => (await content()).values.map((line) => line.map(shown)),
      Formulas: async () => {
        const { values, formulas } = await content();
        return values.map((line, r) => line.map((cell, c) => formulas[r]![c] ?? shown(cell)));
      },
      ValueTypes: async () => (await content()).values.map((line) => line.map(typeOf)),
      NumberFormat: () => looksOf(state, place).map((line) => line.map(({ numberFormat = "General" }) => numberFormat)),
    },
    set: {
      Formulas: (cells: unknown[][]) => type(state, place, cells),
      Values: (cells: unknown[][]) => type(state, place, cells),
      NumberFormat: (formats: (string | null)[][]) =>
        setLooks(state, place, (row, column) => {
          const numberFormat = formats[row]?.[column] ?? null;
          return numberFormat === null ? {} : { numberFormat };
        }),
    },
    link: {
      Worksheet: () => worksheet(state, place.sheet),
      DataValidation: () => ({
        set: { Rule: (rule: unknown) => void state.rules.push({ range: qualifiedName(place), rule }) },
      }),
      Format: () => format(state, place),
    },
    call: { ...derived(state, place), Select: () => book.goTo(place) },
  };
  places.set(made, place);
  return made;
}

/** What is asked of a range and is another range, or told of its rows and columns. */
function derived(state: ExcelState, place: RangeAddress): NonNullable<WireObject["call"]> {
  const { book } = state;
  return {
    // office.js writes more than 1,500 cells in strips, which it makes of these.
    _ValidateArraySize: (rows: number, columns: number) => {
      if (rows !== place.rows || columns !== place.columns) refuse("InvalidArgument", "size of an array");
    },
    GetRow: (row: number) => range(state, { ...place, row: place.row + row, rows: 1 }),
    GetBoundingRect: (other: WireObject) => range(state, around(place, places.get(other)!)),
    GetSpillingToRangeOrNullObject: async () => {
      const spill = await book.spillRange(place.sheet, place.row, place.column);
      return spill && range(state, spill);
    },
    GetSpillParentOrNullObject: async () => {
      const parent = await spillParent(state, place);
      return parent && range(state, parent);
    },
    GetMergedAreasOrNullObject: async () => {
      const { merges } = await book.layout(place);
      // Excel refuses to tell of more.
      if (merges.length > 512) return refuse("InvalidOperation", "too many merged areas");
      const areas: WireObject = { items: () => merges.map((merge) => range(state, merge)) };
      return merges.length === 0 ? null : { link: { Areas: () => areas } };
    },
    GetRowProperties: async () => {
      const { hiddenRows } = await book.layout(place);
      return Array.from({ length: place.rows }, (_, at) => ({ rowHidden: hiddenRows.includes(place.row + at) }));
    },
    GetColumnProperties: async () => {
      const { hiddenColumns } = await book.layout(place);
      const isHidden = (at: number) => hiddenColumns.includes(place.column + at);
      return Array.from({ length: place.columns }, (_, at) => ({ columnHidden: isHidden(at) }));
    },
    GetCellProperties: () =>
      looksOf(state, place).map((line) =>
        line.map(({ fill = "", bold = false }) => ({
          format: { fill: { color: fill || "#FFFFFF", pattern: fill ? "Solid" : "None" }, font: { bold } },
        })),
      ),
  };
}

function around(one: RangeAddress, other: RangeAddress): RangeAddress {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { sheet: one.sheet, row, column, rows: bottom - row, columns: right - column };
}

function format(state: ExcelState, place: RangeAddress): WireObject {
  const all = () => looksOf(state, place).flat();
  return {
    set: { ColumnWidth: (points: number) => void state.widths.set(`${place.sheet}!${place.column}`, points) },
    link: {
      Fill: () => ({
        get: {
          // Excel says "" of several.
          Color: () => common(all().map(({ fill = "#FFFFFF" }) => fill)) ?? "",
          Pattern: () => common(all().map(({ fill }) => (fill === undefined ? "None" : "Solid"))),
        },
        set: { Color: (fill: string) => setLooks(state, place, () => ({ fill })) },
        call: {
          Clear: () =>
            eachCell(place, (row, column) => {
              const { fill: _fill, ...rest } = state.looks.get(keyOf(place, row, column)) ?? {};
              state.looks.set(keyOf(place, row, column), rest);
            }),
        },
      }),
      Font: () => ({
        get: { Bold: () => common(all().map(({ bold = false }) => bold)) },
        set: { Bold: (bold: boolean) => setLooks(state, place, () => ({ bold })) },
      }),
    },
  };
}

async function type(state: ExcelState, place: RangeAddress, cells: readonly unknown[][]): Promise<void> {
  if (state.protectedSheets.has(place.sheet)) refuse("AccessDenied", place.sheet);
  if (cells.length !== place.rows || cells.some((line) => line.length !== place.columns)) refuse("InvalidArgument");
  const looks = looksOf(state, place);
  const entries = cells.map((line, r) => line.map((cell, c) => typed(cell, looks[r]![c]!.numberFormat === "@")));
  await state.book.write("", [{ ...place, entries }], { overwrite: true });
}

const keyOf = ({ sheet, row, column }: RangeAddress, down: number, right: number) =>
  `${sheet}!${row + down}!${column + right}`;

function eachCell({ rows, columns }: RangeAddress, visit: (row: number, column: number) => void): void {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) visit(row, column);
}

function looksOf({ looks }: ExcelState, place: RangeAddress): Looks[][] {
  return Array.from({ length: place.rows }, (_r, row) =>
    Array.from({ length: place.columns }, (_c, column) => looks.get(keyOf(place, row, column)) ?? {}),
  );
}

function setLooks({ looks }: ExcelState, place: RangeAddress, part: (row: number, column: number) => Looks): void {
  eachCell(place, (row, column) => {
    const key = keyOf(place, row, column);
    looks.set(key, { ...looks.get(key), ...part(row, column) });
  });
}

/** Null where values differ. */
function common<Value>(values: readonly Value[]): Value | null {
  return new Set(values).size === 1 ? values[0]! : null;
}
