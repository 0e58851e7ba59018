/**
 * Excel for tests: the calls that the host uses, as strict as Excel about load and sync, over a headless workbook that keeps
 * and calculates the cells. What is typed is read as Excel reads it: "061" is a number there, and "=1+1" a formula.
 */
import type { Cell } from "../../../src/functions/values";
import { isFailure } from "../../../src/language/failure";
import { qualifiedName } from "../../../src/workbook/address";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { parseRange } from "../../../src/workbook/address";
import type { Entry, RangeAddress, RangeLayout } from "../../../src/hosts/port";
import { open } from "../../../src/xlsx/open";
import { Batch } from "./clientObject";

class ExcelFault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Looks {
  numberFormat?: string;
  fill?: string;
  bold?: boolean;
}

export class MockExcel {
  /** The newest version of ExcelApi that this Excel knows: 1.x. */
  version = 20;
  /** The user is typing into a cell: Excel then refuses every batch. */
  editing = false;
  /** A picture or several ranges are selected. */
  noSingleRange = false;
  structureProtected = false;
  /** The files that sheets were taken from. */
  readonly insertedFiles: Uint8Array[] = [];
  readonly protectedSheets = new Set<string>();
  readonly notes = new Map<string, string>();
  readonly looks = new Map<string, Looks>();
  readonly rules: { readonly range: string; readonly rule: unknown }[] = [];
  readonly frozen: string[] = [];
  readonly widths = new Map<string, number>();
  readonly hidden = new Set<string>();
  readonly runOptions: unknown[] = [];
  readonly batches: Batch[] = [];

  constructor(private readonly book: HeadlessHost) {}

  install(): void {
    Object.assign(globalThis, {
      Excel: { run: (...given: unknown[]) => this.run(...given) },
      Office: {
        context: {
          displayLanguage: "zh-CN",
          diagnostics: { host: "Excel", platform: "PC", version: "16.0.1" },
          requirements: {
            isSetSupported: (set: string, version: string) =>
              set === "ExcelApi" && Number(version.split(".")[1]) <= this.version,
          },
        },
      },
    });
  }

  private async run(...given: unknown[]): Promise<unknown> {
    const batch = new Batch();
    this.batches.push(batch);
    this.runOptions.push(given.length > 1 ? given[0] : null);
    const context = { workbook: this.workbook(batch), sync: () => this.sync(batch) };
    const result = await (given.at(-1) as (context: unknown) => Promise<unknown>)(context);
    await this.sync(batch);
    return result;
  }

  private async sync(batch: Batch): Promise<void> {
    if (this.editing) throw new ExcelFault("InvalidOperationInCellEditMode");
    await batch.sync();
  }

  private workbook(batch: Batch): unknown {
    const { book } = this;
    return batch.object({
      objects: {
        worksheets: this.worksheets(batch),
        settings: batch.object({
          methods: {
            add: (key: string, value: string) => batch.enqueue(() => book.setSetting(key, value)),
            getItemOrNullObject: (key: string) =>
              batch.object({
                properties: ["value"],
                exists: async () => (await book.setting(key)) !== null,
                read: async () => ({ value: await book.setting(key) }),
                methods: { delete: () => batch.enqueue(() => book.setSetting(key, null)) },
              }),
          },
        }),
        tables: batch.object({
          properties: ["items"],
          read: async () => ({ items: await this.tables() }),
        }),
        names: batch.object({
          properties: ["items"],
          read: async () => ({ items: (await book.changes()).addedNames }),
          methods: {
            add: (name: string, range: object) =>
              batch.enqueue(async () => book.addName(name, (await resolve(range))!)),
          },
        }),
        application: batch.object({
          properties: ["calculationState"],
          read: async () => ({ calculationState: "Done" }),
          methods: { calculate: () => batch.enqueue(() => book.recalculate()) },
        }),
        onSelectionChanged: this.event(batch, (tell) => book.onSelectionChanged(tell)),
      },
      methods: {
        insertWorksheetsFromBase64: (file: string) => {
          const result: { value?: readonly string[] } = {};
          batch.enqueue(async () => {
            if (this.structureProtected) throw new ExcelFault("AccessDenied");
            const bytes = new Uint8Array(Buffer.from(file, "base64"));
            this.insertedFiles.push(bytes);
            const opened = await open(bytes, "inserted.xlsx");
            if (!("workbook" in opened)) throw new ExcelFault("InvalidArgument");
            const inserted = await book.insertSheets(opened.workbook);
            if (inserted.done) result.value = inserted.sheets;
          });
          return result;
        },
        getSelectedRange: () =>
          this.range(batch, async () => {
            if (this.noSingleRange) throw new ExcelFault("InvalidSelection");
            return book.selection();
          }),
        getActiveCell: () => this.range(batch, async () => ({ ...(await book.selection()), rows: 1, columns: 1 })),
      },
    });
  }

  private async tables(): Promise<{ name: string }[]> {
    const { sheets, addedSheets } = await this.book.changes();
    return [...sheets.flatMap(({ addedTables }) => addedTables), ...addedSheets.flatMap(({ tables = [] }) => tables)];
  }

  private worksheets(batch: Batch): unknown {
    const { book } = this;
    return batch.object({
      properties: ["items"],
      read: async () => ({ items: (await book.sheets()).map((name) => ({ name })) }),
      objects: {
        onChanged: this.event(batch, (tell) => book.onCellsChanged(({ of }) => of === "entries" && tell())),
        onCalculated: this.event(batch, (tell) => book.onCellsChanged(({ of }) => of === "results" && tell())),
      },
      methods: {
        add: (name: string) => {
          batch.enqueue(async () => {
            if ((await book.addSheet(name)) !== name) throw new ExcelFault("ItemAlreadyExists");
          });
          return this.sheet(batch, name);
        },
        getItem: (name: string) => this.sheet(batch, name),
        getItemOrNullObject: (name: string) => this.sheet(batch, name),
      },
    });
  }

  private sheet(batch: Batch, sheet: string): unknown {
    const { book } = this;
    const at = (row: number, column: number, rows: number, columns: number) =>
      this.range(batch, async () => ({ sheet, row, column, rows, columns }));
    const freeze = (what: string) => () => batch.enqueue(() => this.frozen.push(what));
    return batch.object({
      properties: ["name"],
      read: async () => ({ name: sheet }),
      exists: async () => (await book.sheets()).includes(sheet),
      setters: { visibility: () => this.hidden.add(sheet) },
      objects: {
        tables: batch.object({
          methods: {
            add: (range: object) =>
              batch.object({
                setters: { name: async (name: string) => book.addTable((await resolve(range))!, name) },
              }),
          },
        }),
        notes: batch.object({
          properties: ["items"],
          read: async () => ({
            items: [...this.notes].flatMap(([key, content]) => {
              const place = parseRange(key, sheet)!;
              return place.sheet === sheet
                ? [{ content, getLocation: () => this.range(batch, async () => place) }]
                : [];
            }),
          }),
          methods: {
            add: (cell: string, text: string) => batch.enqueue(() => this.notes.set(`${sheet}!${cell}`, text)),
            getItemOrNullObject: (cell: string) => this.note(batch, `${sheet}!${cell}`),
          },
        }),
        freezePanes: batch.object({
          methods: {
            unfreeze: freeze("none"),
            freezeRows: (rows: number) => freeze(`${rows} rows`)(),
            freezeColumns: (columns: number) => freeze(`${columns} columns`)(),
            freezeAt: (range: object) =>
              batch.enqueue(async () => {
                const { rows, columns } = (await resolve(range))!;
                this.frozen.push(`${rows} rows, ${columns} columns`);
              }),
          },
        }),
      },
      methods: {
        getRangeByIndexes: at,
        getUsedRangeOrNullObject: () => this.range(batch, () => book.usedRange(sheet)),
        activate: () => batch.enqueue(() => book.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 })),
        calculate: () => batch.enqueue(() => undefined),
        delete: () => batch.enqueue(() => book.removeSheet(sheet)),
      },
    });
  }

  private note(batch: Batch, key: string): unknown {
    return batch.object({
      properties: ["content"],
      exists: async () => this.notes.has(key),
      read: async () => ({ content: this.notes.get(key) }),
      methods: { delete: () => batch.enqueue(() => this.notes.delete(key)) },
    });
  }

  private range(batch: Batch, find: () => Promise<RangeAddress | null>): unknown {
    const change = (sure: (range: RangeAddress) => unknown) => async () => sure((await find())!);
    const setLooks = (part: (row: number, column: number) => Looks) =>
      change((range) =>
        eachCell(range, (row, column) => {
          const key = cellKey(range, row, column);
          this.looks.set(key, { ...this.looks.get(key), ...part(row, column) });
        }),
      );
    const made = batch.object({
      properties: [
        ...["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "worksheet/name"],
        ...[
          "values",
          "formulas",
          "valueTypes",
          "numberFormat",
          "format/fill/color",
          "format/fill/pattern",
          "format/font/bold",
        ],
      ],
      exists: async () => (await find()) !== null,
      read: async () => this.contentOf((await find())!),
      setters: {
        formulas: (cells: unknown[][]) => change((range) => this.type(range, cells))(),
        numberFormat: (formats: (string | null)[][]) =>
          setLooks((row, column) => {
            const numberFormat = formats[row]![column];
            return numberFormat === null || numberFormat === undefined ? {} : { numberFormat };
          })(),
        "format/fill/color": (fill: string) => setLooks(() => ({ fill }))(),
        "format/font/bold": (bold: boolean) => setLooks(() => ({ bold }))(),
        "format/columnWidth": (points: number) =>
          change((range) => this.widths.set(`${range.sheet}!${range.column}`, points))(),
        "dataValidation/rule": (rule: unknown) =>
          change((range) => this.rules.push({ range: qualifiedName(range), rule }))(),
      },
      methods: {
        "format/fill/clear": () => batch.enqueue(setLooks(() => ({ fill: "#FFFFFF" }))),
        select: () => batch.enqueue(change((range) => this.book.goTo(range))),
        getMergedAreasOrNullObject: () => this.mergedAreas(batch, async () => this.book.layout((await find())!)),
        getRowProperties: () =>
          batch.result(async () => {
            const range = (await find())!;
            const { hiddenRows } = await this.book.layout(range);
            return Array.from({ length: range.rows }, (_, at) => ({ rowHidden: hiddenRows.includes(range.row + at) }));
          }),
        getColumnProperties: () =>
          batch.result(async () => {
            const { column, columns, ...range } = (await find())!;
            const { hiddenColumns } = await this.book.layout({ ...range, column, columns });
            return Array.from({ length: columns }, (_, at) => ({ columnHidden: hiddenColumns.includes(column + at) }));
          }),
        getSpillingToRangeOrNullObject: () =>
          this.range(batch, async () => {
            const { sheet, row, column } = (await find())!;
            return this.book.spillRange(sheet, row, column);
          }),
      },
    });
    places.set(made, find);
    return made;
  }

  private mergedAreas(batch: Batch, layout: () => Promise<RangeLayout>): unknown {
    return batch.object({
      exists: async () => (await layout()).merges.length > 0,
      objects: {
        areas: batch.object({
          properties: ["items"],
          read: async () => {
            const { merges } = await layout();
            // Excel refuses to tell of more.
            if (merges.length > 512) throw new ExcelFault("InvalidOperation");
            return {
              items: merges.map(({ row, column, rows, columns }) => ({
                rowIndex: row,
                columnIndex: column,
                rowCount: rows,
                columnCount: columns,
              })),
            };
          },
        }),
      },
    });
  }

  private async contentOf(range: RangeAddress): Promise<Record<string, unknown>> {
    const { values, formulas } = await this.book.read(range);
    const looks: Looks[] = [];
    eachCell(range, (row, column) => looks.push(this.looks.get(cellKey(range, row, column)) ?? {}));
    const bold = new Set(looks.map((look) => look.bold ?? false));
    return {
      address: qualifiedName(range),
      rowIndex: range.row,
      columnIndex: range.column,
      rowCount: range.rows,
      columnCount: range.columns,
      "worksheet/name": range.sheet,
      values: values.map((row) => row.map(shown)),
      formulas: values.map((row, r) => row.map((cell, c) => formulas[r]![c] ?? shown(cell))),
      valueTypes: values.map((row) => row.map(typeOf)),
      numberFormat: values.map((row, r) =>
        row.map((_, c) => this.looks.get(cellKey(range, r, c))?.numberFormat ?? "General"),
      ),
      "format/fill/color": looks[0]?.fill ?? "#FFFFFF",
      "format/fill/pattern": (looks[0]?.fill ?? "#FFFFFF") === "#FFFFFF" ? "None" : "Solid",
      "format/font/bold": bold.size === 1 ? [...bold][0] : null,
    };
  }

  /** As if a user typed it. */
  private async type(range: RangeAddress, cells: readonly (readonly unknown[])[]): Promise<void> {
    if (this.protectedSheets.has(range.sheet)) throw new ExcelFault("AccessDenied");
    if (cells.length !== range.rows || cells.some((row) => row.length !== range.columns)) {
      throw new ExcelFault("InvalidArgument");
    }
    const { sheet, row, column } = range;
    const entries = cells.map((line) => line.map(typed));
    await this.book.write("", [{ sheet, row, column, entries }], { overwrite: true });
  }

  private event(batch: Batch, listen: (tell: () => void) => () => void): unknown {
    return {
      add: (handler: (event: object) => Promise<void>) => {
        let stop: () => void = () => undefined;
        batch.enqueue(() => (stop = listen(() => void handler({}))));
        return { context: { sync: () => this.sync(batch) }, remove: () => batch.enqueue(() => stop()) };
      },
    };
  }
}

/** Where a range is, for calls that take a range. */
const places = new WeakMap<object, () => Promise<RangeAddress | null>>();

function resolve(range: object): Promise<RangeAddress | null> {
  return places.get(range)!();
}

function eachCell({ rows, columns }: RangeAddress, visit: (row: number, column: number) => void): void {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) visit(row, column);
}

function cellKey(range: RangeAddress, row: number, column: number): string {
  return `${range.sheet}!${range.row + row}!${range.column + column}`;
}

function shown(cell: Cell): unknown {
  return isFailure(cell) ? cell.code : (cell ?? "");
}

function typeOf(cell: Cell): string {
  if (cell === null) return "Empty";
  if (isFailure(cell)) return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof cell as "number"];
}

/** What Excel makes of what is typed: an apostrophe says text, anything that can be something else is that. */
function typed(text: unknown): Entry {
  if (text === null) return undefined;
  if (typeof text !== "string") return text as number | boolean;
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^[=+\-@]/.test(text)) return { formula: text.startsWith("=") ? text : `=${text}` };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return Number(text);
  if (/^\d+([-/:年月]\d*)+/.test(text) || /^[a-z]{3,9} \d+$/i.test(text)) return 45000;
  return text;
}
