/** What has changed in a workbook since it was opened, cell by cell: found by comparing, so that no way of editing is missed. */
import type { ICellData, IDisposable, Injector, IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type {
  CellEdit,
  CellSnapshot,
  CellStyle,
  DefinedName,
  SheetChanges,
  SheetSnapshot,
  TableSnapshot,
  Uncarried,
  ValidationSnapshot,
  WorkbookChanges,
  WorkbookSnapshot,
} from "../../workbook/snapshot";
import { sameResult } from "../../workbook/results";
import type { Cell } from "../../workbook/values";
import { isEmptyCell } from "./cells";
import { cellsInSteps } from "./cellsInSteps";
import { cellsWithFormulas } from "./cellsWithFormulas";
import type { Additions } from "./added";
import { addedSheet, Inserted, StyleList } from "./added";
import { frameChanges } from "./frame";
import { noteChanges } from "./notes";
import { placeKey } from "./place";
import { place, placeOf } from "./places";
import type { SheetView, Spill } from "./sheet";
import { rowsOf, sizeOf } from "./sheet";
import { cellStyle, univerStyle } from "./styles";
import type { ChangedPart } from "./uncarried";
import { uncarriedBy } from "./uncarried";
import { sheetId, styleId } from "./workbookData";

const rearranging = new Set(
  [
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
    MoveRangeMutation,
  ].map(({ id }) => id),
);

export class ChangeLog {
  private readonly rearranged = new Set<string>();
  private readonly uncarried = new Set<Uncarried>();
  /** Cells whose number format Univer guessed from a result: no wish of the user's. */
  private readonly guessed = new Set<string>();
  private readonly additions = new Map<string, Additions>();
  private readonly addedNames: DefinedName[] = [];
  private readonly insertions: Inserted[] = [];
  private readonly listener: IDisposable;
  private readonly styles: readonly string[];

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
    private readonly opened: WorkbookSnapshot,
  ) {
    this.styles = opened.styles.map((style) => looks(univerStyle(style)));
    this.listener = injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      const target = params as ChangedPart | undefined;
      if (target?.unitId !== unitId) return;
      const uncarried = uncarriedBy(id, target);
      if (uncarried) this.uncarried.add(uncarried);
      if (target.subUnitId === undefined) return;
      if (rearranging.has(id)) this.rearranged.add(target.subUnitId);
      if (id === SetRangeValuesMutation.id && options?.["applyFormulaCalculationResult"]) {
        this.noteGuesses(params as ISetRangeValuesMutationParams);
      }
    });
  }

  private noteGuesses({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
        if (cell?.s) this.guessed.add(placeKey({ sheetId: subUnitId, row: Number(row), column: Number(column) }));
      }
    }
  }

  dispose(): void {
    this.listener.dispose();
  }

  addTable(id: string, table: TableSnapshot): void {
    this.additionsTo(id).tables.push(table);
  }

  addValidation(id: string, validation: ValidationSnapshot): void {
    this.additionsTo(id).validations.push(validation);
  }

  addName(name: DefinedName): void {
    this.addedNames.push(name);
  }

  addInsertion(snapshot: WorkbookSnapshot, key: string): void {
    this.insertions.push(new Inserted(snapshot, key));
  }

  /** Of names that stand for something. */
  get names(): readonly string[] {
    const snapshots = [this.opened, ...this.insertions.map(({ snapshot }) => snapshot)];
    return [...snapshots.flatMap(({ names }) => names), ...this.addedNames].map(({ name }) => name);
  }

  get tableNames(): readonly string[] {
    const sheets = [this.opened, ...this.insertions.map(({ snapshot }) => snapshot)].flatMap(({ sheets }) => sheets);
    const tables = [...sheets, ...this.additions.values()].flatMap(({ tables = [] }) => tables);
    return tables.map(({ name }) => name);
  }

  private additionsTo(id: string): Additions {
    const additions = this.additions.get(id) ?? { tables: [], validations: [] };
    this.additions.set(id, additions);
    return additions;
  }

  /** Row by row; whoever lets the workbook change between two steps has to begin again. */
  *changes(
    workbook: Workbook,
    settings: ReadonlyMap<string, string>,
    viewOf: (sheet: Worksheet) => SheetView,
    /** Cells whose results were not calculated here. */
    unwritten: ReadonlySet<string>,
  ): Generator<undefined, WorkbookChanges> {
    const { sheets } = this.opened;
    const openedIds = sheets.map((_, index) => sheetId(index));
    const present = openedIds.map((id) => workbook.getSheetBySheetId(id));
    const styles = new StyleList();
    const inserted = this.insertions.map((one) => one.current(workbook)).filter((one) => one !== null);
    const changed: SheetChanges[] = [];
    for (const [index, before] of sheets.entries()) {
      const sheet = present[index];
      if (sheet) changed.push(...(yield* this.sheetChanges(before, sheet, viewOf(sheet), workbook, unwritten)));
    }
    const added: SheetSnapshot[] = [];
    for (const sheet of workbook.getSheets()) {
      if (openedIds.includes(sheet.getSheetId())) continue;
      const view = viewOf(sheet);
      // Where a file has no worksheet at all (chart sheets only), the engine puts in an empty one.
      if (openedIds.length === 0 && view.used() === null) continue;
      const additions = this.additionsTo(sheet.getSheetId());
      added.push(yield* addedSheet(this.injector, workbook, sheet, view, styles, additions, inserted));
    }
    const moved = changed.some(({ rearranged }) => rearranged);
    const uncarried = [...this.uncarried, ...(moved ? (["moved"] as const) : [])];
    return {
      sheets: changed,
      addedSheets: added,
      styles: styles.list,
      removedSheets: sheets.filter((_, index) => !present[index]).map(({ name }) => name),
      renamedSheets: sheets.flatMap(({ name }, index) => {
        const now = present[index]?.getName() ?? name;
        return now === name ? [] : [{ from: name, to: now }];
      }),
      addedNames: [...this.addedNames, ...inserted.flatMap(({ snapshot }) => snapshot.names)],
      settings: settingChanges(this.opened.settings, settings),
      ...(uncarried.length > 0 && { uncarried }),
    };
  }

  private *sheetChanges(
    before: SheetSnapshot,
    sheet: Worksheet,
    view: SheetView,
    workbook: Workbook,
    unwritten: ReadonlySet<string>,
  ): Generator<undefined, SheetChanges[]> {
    const id = sheet.getSheetId();
    const edits = yield* this.edits(before, sheet, view, workbook, unwritten);
    const { tables, validations } = this.additions.get(id) ?? { tables: [], validations: [] };
    const notes = noteChanges(this.injector, this.unitId, id, before);
    const rearranged = this.rearranged.has(id);
    const frame = frameChanges(before, sheet);
    const cells = { sheet: before.name, edits, addedTables: tables, addedValidations: validations, notes, rearranged };
    const nothing = [edits, tables, validations, notes].every((list) => list.length === 0) && !rearranged;
    return nothing && Object.keys(frame).length === 0 ? [] : [{ ...cells, ...frame }];
  }

  private *edits(
    before: SheetSnapshot,
    sheet: Worksheet,
    view: SheetView,
    workbook: Workbook,
    unwritten: ReadonlySet<string>,
  ): Generator<undefined, CellEdit[]> {
    const edits: CellEdit[] = [];
    // By row and column: to take cells out of one list of all of them took as long as all the rest.
    const opened: (CellSnapshot | undefined)[][] = [];
    yield* cellsInSteps(before.cells, (cell) => {
      (opened[cell.row] ??= [])[cell.column] = cell;
    });
    const spilledBefore = new Map<number, Cell | undefined>();
    for (const { row, column, spill, spilled } of cellsWithFormulas(before)) {
      if (!spill) continue;
      eachOf({ row, column, ...spill }, (r, c) => spilledBefore.set(place(r, c), spilled?.[r - row]?.[c - column]));
      yield;
    }
    const filled = new Set<number>();
    for (const { row, column, area } of view.spills) {
      eachOf(area, (r, c) => {
        if (r !== row || c !== column) filled.add(place(r, c));
      });
      yield;
    }

    const inWorkbook = (row: number, column: number) => placeKey({ sheetId: sheet.getSheetId(), row, column });
    // Formulas whose results are not written, nor what they spill.
    const withheld = new Set<number>();
    for (const cells of rowsOf(sheet)) {
      for (const { row, column, cell } of cells) {
        const key = place(row, column);
        const then = opened[row]?.[column];
        if (then) opened[row]![column] = undefined;
        if (filled.has(key) && !then && isEmptyCell(cell)) continue;
        const changed = contentEdit(then, view, row, column);
        if (changed?.kind === "result" && unwritten.has(inWorkbook(row, column))) withheld.add(key);
        const content = withheld.has(key) ? null : changed;
        const style = this.styleEdit(then, cell, workbook, () => inWorkbook(row, column));
        if (content) edits.push({ row, column, ...content, ...(style ? { style } : {}) });
        else if (style) edits.push({ row, column, kind: "style", style });
      }
      yield;
    }
    // What is left of the cells that were there has been taken away whole.
    for (const rows of opened) {
      for (const cell of rows ?? []) {
        if (!cell || (cell.value === null && cell.formula === undefined)) continue;
        const { row, column } = cell;
        if (!filled.has(place(row, column))) edits.push({ row, column, kind: "value", value: null });
      }
    }
    for (const spill of view.spills) {
      if (withheld.has(place(spill.row, spill.column))) continue;
      // One by one: a spill may have more cells than a call has room for arguments.
      for (const edit of spilledEdits(spill, view, spilledBefore)) edits.push(edit);
      yield;
    }
    for (const [key] of spilledBefore) {
      const { row, column } = placeOf(key);
      if (view.isEmpty(row, column) && !filled.has(key)) edits.push({ row, column, kind: "spilled", value: null });
    }
    return edits.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private styleEdit(
    then: CellSnapshot | undefined,
    cell: Nullable<ICellData>,
    workbook: Workbook,
    key: () => string,
  ): CellStyle | null {
    if (then?.style === undefined && !cell?.s) return null;
    if (then?.style !== undefined && cell?.s === styleId(then.style)) return null;
    const now = workbook.getStyles().getStyleByCell(cell) ?? {};
    const before = then?.style === undefined ? "{}" : this.styles[then.style]!;
    if (looks(now) === before) return null;
    if (this.guessed.has(key())) {
      const { n: _guess, ...rest } = now;
      const { n: format, ...restBefore } = JSON.parse(before) as IStyleData;
      if (!format && looks(rest) === looks(restBefore)) return null;
    }
    return cellStyle(now);
  }
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function eachOf({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}

type Content = Extract<CellEdit, { kind: "value" | "formula" | "result" }>;
type WithoutPlace<Edit> = Edit extends unknown ? Omit<Edit, "row" | "column" | "style"> : never;

function contentEdit(
  then: CellSnapshot | undefined,
  view: SheetView,
  row: number,
  column: number,
): WithoutPlace<Content> | null {
  const formula = view.formula(row, column);
  const value = view.value(row, column);
  if (formula === null) {
    // A cell that only a spill fills is told of with the spill.
    const entered = isEmptyCell(view.own(row, column)) ? null : value;
    if (then?.formula === undefined && sameResult(entered, then?.value ?? null)) return null;
    return { kind: "value", value: entered };
  }
  const spill = view.spills.find((other) => other.row === row && other.column === column);
  const size = spill ? { spill: sizeOf(spill) } : {};
  if (formula !== then?.formula) return { kind: "formula", formula, value, ...size };
  const { rows, columns } = spill ? sizeOf(spill) : { rows: 1, columns: 1 };
  const sizeKept = (then.spill?.rows ?? 1) === rows && (then.spill?.columns ?? 1) === columns;
  // An empty text is a result too: a formula that has none in its file counts as not calculated.
  const first = then.value === null && value === "";
  return sizeKept && !first && sameResult(value, then.value) ? null : { kind: "result", value, ...size };
}

function spilledEdits(
  { row, column, area }: Spill,
  view: SheetView,
  before: ReadonlyMap<number, Cell | undefined>,
): CellEdit[] {
  const edits: CellEdit[] = [];
  eachOf(area, (r, c) => {
    // A cell with a content of its own is told of by itself.
    if ((r === row && c === column) || !isEmptyCell(view.own(r, c))) return;
    const value = view.value(r, c);
    const then = before.get(place(r, c));
    if (then === undefined || !sameResult(value, then)) edits.push({ row: r, column: c, kind: "spilled", value });
  });
  return edits;
}

/** One text for all styles that look alike, whatever the order of their parts. */
function looks(style: IStyleData): string {
  const { n, bg, bl, ...rest } = style;
  const parts = {
    ...rest,
    ...(n && n.pattern !== "General" ? { n: { pattern: n.pattern } } : {}),
    ...(bg?.rgb ? { bg: { rgb: bg.rgb } } : {}),
    ...(bl ? { bl } : {}),
  };
  return JSON.stringify(sorted(parts));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
}

function settingChanges(before: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>) {
  const changed: Record<string, string | null> = {};
  for (const [key, value] of now) if (before[key] !== value) changed[key] = value;
  for (const key of Object.keys(before)) if (!now.has(key)) changed[key] = null;
  return changed;
}
