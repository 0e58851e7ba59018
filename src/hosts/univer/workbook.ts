/** The host port over a Univer workbook, with a page around it or without. */
import type { IExecutionOptions, Injector, LocaleType, Workbook, Worksheet, Univer } from "@univerjs/core";
import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
} from "@univerjs/core";
import {
  FormulaDataModel,
  ISheetRowFilteredService,
  RemoveDefinedNameMutation,
  SetArrayFormulaDataMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import {
  InsertDefinedNameCommand,
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { isMatrix } from "../../functions/values";
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type {
  DefinedName,
  Rectangle,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
  WorkbookChanges,
  WorkbookSnapshot,
} from "../../workbook/snapshot";
import { emptyWorkbook } from "../../workbook/snapshot";
import type { Pause } from "../../workbook/pause";
import { finished, paused } from "../../statistics/finished";
import { absoluteName, qualifiedName, sheetLimit } from "../../workbook/address";
import { joining } from "../../xlsx/joining";
import type {
  Abilities,
  CellMark,
  CellNote,
  CellsChange,
  Insertion,
  InsertionOptions,
  KeptResult,
  KeptResults,
  RangeAddress,
  RangeContent,
  RangeLayout,
  WorkbookHost,
  Write,
  WriteOptions,
  WriteOutcome,
} from "../port";
import { freeSheetName } from "../../workbook/sheetName";
import { coverage, occupied } from "../writing";
import { callsOwn } from "../../xlsx/formulas/stored";
import type { Evaluated } from "./calculation";
import { cellsWithFormulas } from "./cellsWithFormulas";
import type { Place } from "./place";
import { placeKey } from "./place";
import { givenUpFormula } from "./repairs/counting";
import { tellFormulaCells } from "./repairs/formulaCells";
import { silenceProgress } from "./repairs/trigger";
import { watchFormulas } from "./trial/watch";
import { Calculation, explain, rewriteFormulas } from "./calculation";
import { ChangeLog } from "./changes";
import { LaterComparison } from "./laterComparison";
import { workbookOf } from "./workbookOf";
import type { Surroundings } from "./functions";
import { insert, insertedIds, preparedSheets } from "./insertion";
import { noteAt, notesOn, noteSteps } from "./notes";
import { EngineFormulas } from "./engineFormula";
import { keptResults } from "./kept";
import { withResults } from "./results";
import { SheetView } from "./sheet";
import { seedSpills } from "./spills";
import { StoredResults } from "./storedResults";
import { overlap, rectangle, univerRange } from "./ranges";
import { columnPixels } from "./pixels";
import { freezeData, sheetId, smallestSheet, wholeWorkbook, workbookDataInSteps } from "./workbookData";
import { execute } from "./write";

/** What a Univer workbook is made of, besides its content. */
export interface Machinery {
  readonly kind: "embedded" | "headless";
  readonly univer: Univer;
  readonly locale: LocaleType;
  readonly surroundings: Surroundings;
  /** All functions that can be calculated here, native and ours. */
  readonly functionNames: ReadonlySet<string>;
  /** Called once, when the first workbook has started the formula engine. */
  readonly started: () => void;
}

export interface OpenOptions {
  /** Every result is calculated here, also where that of the file is another one. */
  readonly all?: boolean;
  /** Instead of finding out by comparing: the results that stay, where their formulas still stand. */
  readonly kept?: readonly KeptResult[];
  /** Formulas that were found not to end: they are not calculated. */
  readonly givenUp?: readonly Place[];
  /** For the page, while the sheets are made. */
  readonly pause?: Pause;
  /**
   * The workbook is there before its results have been compared, which begins once this ends. What asks for results waits for it, and what
   * is changed meanwhile is taken into account.
   */
  readonly compareAfter?: () => Promise<void>;
  /** Called with each formula before it is calculated, and then with null. */
  readonly onFormula?: (place: Place | null) => void;
}

/** What changes cells, or brings and takes whole sheets of them. */
const changesCells: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetArrayFormulaDataMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
]);

/** What a reference through several sheets depends on. */
const changesSheets: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** What a formula may mean by a name. */
const changesNames: ReadonlySet<string> = new Set([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  SetSuperTableMutation.id,
]);

/** Mutations after which nothing of a workbook is different. */
const changesNothing =
  /^(?:formula\.mutation|sheet\.mutation\.(?:empty|set-worksheet-row-auto-height|mark-dirty|toggle-note-popup|update-note-position))/;

// Univer remembers parsed formulas by the id of their workbook, for all workbooks of the process and for ever.
let workbooksMade = 0;

export class UniverWorkbook implements WorkbookHost {
  readonly kind;
  readonly abilities: Abilities = { undo: true, spill: true, notes: true, tables: true, validation: true };
  protected readonly injector: Injector;
  protected readonly commands: ICommandService;
  private readonly calculation: Calculation;
  private log: ChangeLog | null = null;
  private results: StoredResults | null = null;
  /** Of the workbook that is open, while it lasts. */
  private comparison: LaterComparison | null = null;
  private readonly comparingListeners = new Set<(comparing: boolean) => void>();
  protected opened: WorkbookSnapshot = emptyWorkbook;
  /** Made again after sheets have come, gone or changed their names. */
  private engineFormulas: EngineFormulas | null = null;
  /** Formulas that are not calculated, by their cells. */
  private givenUp: ReadonlyMap<string, string> = new Map();
  private unitId = "";
  private settings = new Map<string, string>();
  private insertions = 0;
  /** Counts what has changed anything, results of formulas too. */
  private edits = 0;
  /** Of changes, for which no other workbook may come in between. */
  private reading: Promise<unknown> = Promise.resolve();
  private readonly settingListeners = new Set<() => void>();

  constructor(private readonly machinery: Machinery) {
    this.kind = machinery.kind;
    this.injector = machinery.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(
      this.injector,
      machinery.surroundings,
      (formula, place) => this.engineFormula(formula, place),
      this.kind === "headless",
    );
    this.commands.beforeCommandExecuted(({ id, type, params }, options) => {
      const changes = type === CommandType.MUTATION && (changesNames.has(id) || !changesNothing.test(id));
      if (changes && !isOfResults(id, options) && unitOf(params) === this.unitId) this.comparison?.finish();
    });
    this.commands.onCommandExecuted(({ id, type }) => {
      if (changesSheets.has(id)) this.engineFormulas = null;
      if (type === CommandType.MUTATION && !changesNothing.test(id)) this.edits++;
    });
  }

  /**
   * Opens a workbook in place of the one before, and waits until it is calculated: our functions, and native formulas whose stored
   * results the engine can confirm or that have none.
   */
  async open(snapshot: WorkbookSnapshot, options: OpenOptions = {}): Promise<void> {
    const { all = false, kept, givenUp = [], onFormula, pause, compareAfter } = options;
    const id = `workbook-${++workbooksMade}`;
    const knows = (name: string) => this.machinery.functionNames.has(name);
    const data = await paused(workbookDataInSteps(snapshot, { id, locale: this.machinery.locale, knows }), pause);
    // The engine takes it up in one piece.
    if (pause) await pause();
    await this.reading;
    this.comparison?.giveUp();
    this.tellComparing(null);
    const previous = this.unitId;
    this.unitId = id;
    this.opened = snapshot;
    this.engineFormulas = null;
    this.settings = new Map(Object.entries(snapshot.settings));
    this.log?.dispose();
    this.machinery.surroundings.ranges.reset();
    const units = this.injector.get(IUniverInstanceService);
    // The first one sets everything going; another one can come to the fore in a step of its own.
    const comesLater = pause !== undefined && previous !== "";
    units.createUnit(UniverInstanceType.UNIVER_SHEET, data, { makeCurrent: !comesLater });
    if (onFormula) watchFormulas(this.injector, onFormula);
    this.givenUp = formulasAt(snapshot, givenUp);
    if (previous === "") this.start();
    const model = this.injector.get(FormulaDataModel);
    for (const [index, sheet] of snapshot.sheets.entries()) {
      tellFormulaCells(model, id, this.workbook.getSheetBySheetId(sheetId(index))!, cellsWithFormulas(sheet));
    }
    this.storedResults.open(snapshot.sheets, sheetId);
    seedSpills(model, id, snapshot.sheets, sheetId);
    if (pause) await pause();
    if (comesLater) {
      units.setCurrentUnitForType(id);
      await pause();
    }
    if (previous !== "") units.disposeUnit(previous);
    for (const [index, sheet] of snapshot.sheets.entries()) {
      for (const table of sheet.tables ?? []) this.registerTable(sheetId(index), table);
      // Not with the workbook: the plugin forgets the formats of all workbooks when it lets go of the one before.
      await this.applyFormats(sheetId(index), sheet);
    }
    this.log = new ChangeLog(this.injector, this.unitId, snapshot);
    if (pause) await pause();
    if (snapshot.activeSheet !== undefined) await this.activate(snapshot.activeSheet);
    const calculate = () => this.calculation.recalculate(this.unitId);
    if (kept) this.storedResults.keep(kept, (name) => this.workbook.getSheetBySheetName(name)?.getSheetId());
    if (all || kept) return calculate();
    if (compareAfter && pause) return this.openUncompared(compareAfter, pause);
    await this.storedResults.compare(calculate);
    await this.calculation.calculate(this.unitId, this.storedResults.release());
  }

  /** Ends before the results of the file are compared; those that it does not have are there. */
  private async openUncompared(compareAfter: () => Promise<void>, pause: Pause): Promise<void> {
    const { calculation, storedResults, unitId } = this;
    await storedResults.compare(() => calculation.calculateOnly(unitId, storedResults.unstored));
    const comparison = new LaterComparison(unitId, calculation, storedResults);
    const compared = async () => {
      await compareAfter();
      await comparison.run(pause);
      if (this.comparison !== comparison) return;
      const outdated = storedResults.release();
      await (outdated.length > 0 ? calculation.calculate(unitId, outdated) : calculation.prepare());
      if (this.comparison === comparison) this.tellComparing(null);
    };
    this.tellComparing(comparison);
    calculation.awaiting(compared());
  }

  private tellComparing(comparison: LaterComparison | null): void {
    this.comparison = comparison;
    for (const listener of this.comparingListeners) listener(comparison !== null);
  }

  /** Whether results of the file are still being compared behind its opening. */
  protected get isComparing(): boolean {
    return this.comparison !== null;
  }

  /** Calls back when results of the file begin to be compared behind its opening, and when they are. */
  protected onComparing(listener: (comparing: boolean) => void): () => void {
    this.comparingListeners.add(listener);
    return () => this.comparingListeners.delete(listener);
  }

  private start(): void {
    const { started, surroundings } = this.machinery;
    started();
    surroundings.ranges.follow(this.injector);
    this.results = StoredResults.follow(this.injector, surroundings);
    this.injector.get(ISheetRowFilteredService).register((_unit, id, row) => this.isFilteredOut(id, row));
    rewriteFormulas(this.injector, (formula, place) => this.engineFormula(formula, place));
  }

  /** Whether a filter of the file hides a row; SUBTOTAL leaves such rows out, but counts those hidden by hand. */
  private isFilteredOut(id: string, row: number): boolean {
    const { filters = [] } = this.opened.sheets.find((_, index) => sheetId(index) === id) ?? {};
    const within = filters.some((range) => row > range.row && row < range.row + range.rows);
    return within && this.workbook.getSheetBySheetId(id)?.getRowVisible(row) === false;
  }

  /** A formula as the engine understands it in a cell. */
  private engineFormula(formula: string, at: Place): string {
    const { sheetId: id, row, column } = at;
    if (this.givenUp.size > 0 && this.givenUp.get(placeKey(at)) === formula) return givenUpFormula;
    const sheet = this.workbook.getSheetBySheetId(id)?.getName() ?? "";
    this.engineFormulas ??= new EngineFormulas({
      sheets: this.workbook.getSheets().map((one) => one.getName()),
      names: this.opened.names,
      tables: this.opened.sheets.flatMap(({ name, tables = [] }) => tables.map((table) => ({ ...table, sheet: name }))),
    });
    return this.engineFormulas.at(formula, { sheet, row, column });
  }

  private get storedResults(): StoredResults {
    if (!this.results) throw new Error("No workbook has been opened");
    return this.results;
  }

  /** Ends once nothing is being calculated, or about to be. */
  idle(): Promise<void> {
    return this.calculation.idle();
  }

  /** What has changed since the workbook was opened. */
  async changes(pause?: Pause): Promise<WorkbookChanges> {
    return this.whileOpen(this.readChanges(pause));
  }

  /** The same for whoever can come back: null where something changes while it is read. */
  async changesIfStill(pause: Pause): Promise<WorkbookChanges | null> {
    return this.whileOpen(this.changesUnlessEdited(pause));
  }

  private whileOpen<Result>(reading: Promise<Result>): Promise<Result> {
    this.reading = Promise.allSettled([this.reading, reading]);
    return reading;
  }

  private async readChanges(pause?: Pause): Promise<WorkbookChanges> {
    // Where somebody goes on typing, the last time comes without pauses.
    return (
      (await this.changesUnlessEdited(pause)) ?? (await this.changesUnlessEdited(pause)) ?? (await this.readChanges())
    );
  }

  /** Null where something changed during a pause: what was read before it and after it does not fit together. */
  private async changesUnlessEdited(pause: Pause | undefined): Promise<WorkbookChanges | null> {
    await this.calculation.idle();
    // What hangs on something that was not calculated is no result either.
    const unknown = this.storedResults.withoutResult;
    const open = await this.calculation.dependents(this.unitId, unknown);
    const unwritten = new Set([...unknown, ...open].map(placeKey));
    const view = (sheet: Worksheet) => this.view(sheet);
    return this.unlessEdited(this.changeLog.changes(this.workbook, this.settings, view, unwritten), pause);
  }

  private async unlessEdited<Result>(
    steps: Generator<unknown, Result>,
    pause: Pause | undefined,
  ): Promise<Result | null> {
    if (!pause) return finished(steps);
    const before = this.edits;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pause();
      if (this.edits !== before) return null;
    }
  }

  /** The workbook that was opened, with the results of its formulas. */
  async calculated(): Promise<WorkbookSnapshot> {
    await this.calculation.idle();
    const { opened, workbook } = this;
    const sheets = opened.sheets.map((sheet, index) =>
      withResults(sheet, this.view(workbook.getSheetBySheetId(sheetId(index))!)),
    );
    return { ...opened, sheets };
  }

  dispose(): void {
    this.log?.dispose();
    silenceProgress(this.injector);
    this.machinery.univer.dispose();
  }

  /** Values of formulas that stand in no cell, native and our own functions mixed, relative to the first cell of a sheet. */
  evaluateFormulas(formulas: readonly string[], sheet?: string): Promise<Evaluated[]> {
    const { workbook } = this;
    const worksheet = sheet === undefined ? workbook.getActiveSheet() : this.sheet(sheet);
    return this.calculation.evaluate(workbook, formulas, { sheetId: worksheet.getSheetId(), row: 0, column: 0 });
  }

  async evaluateFormula(formula: string, sheet?: string): Promise<Evaluated> {
    return (await this.evaluateFormulas([formula], sheet))[0]!;
  }

  async explain(sheet: string, row: number, column: number): Promise<Message | null> {
    const view = this.view(this.sheet(sheet));
    const shown = view.value(row, column);
    if (!isFailure(shown)) return null;
    if (shown.code === "#SPILL!") return explain(shown, []);
    const anchor = view.spillOver(row, column) ?? { row, column };
    const formula = view.formula(anchor.row, anchor.column);
    if (formula === null) return explain(shown, []);
    const place = { sheetId: this.sheet(sheet).getSheetId(), row: anchor.row, column: anchor.column };
    const [evaluated] = await this.calculation.evaluate(this.workbook, [formula], place);
    const { value, message: general } = evaluated!;
    const own = isMatrix(value) ? value[row - anchor.row]?.[column - anchor.column] : value;
    return isFailure(own) && own.message ? own.message : (general ?? explain(shown, []));
  }

  async version(): Promise<string> {
    return `Univer ${UniverFormulaEnginePlugin.version ?? ""}`;
  }

  async sheets(): Promise<readonly string[]> {
    return this.workbook.getSheets().map((sheet) => sheet.getName());
  }

  async usedRange(sheet: string): Promise<RangeAddress | null> {
    const used = this.view(this.sheet(sheet)).used();
    return used && { sheet, ...used };
  }

  async selection(): Promise<RangeAddress> {
    return this.currentSelection();
  }

  onSelectionChanged(listener: (selection: RangeAddress) => void): () => void {
    let last = "";
    const notify = () => {
      const selection = this.currentSelection();
      const name = qualifiedName(selection);
      if (name === last) return;
      last = name;
      listener(selection);
    };
    const selections = this.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(notify);
    const operations = this.commands.onCommandExecuted(({ id }) => {
      if (id === SetWorksheetActiveOperation.id) notify();
    });
    return () => {
      selections.unsubscribe();
      operations.dispose();
    };
  }

  onCellsChanged(listener: (change: CellsChange) => void): () => void {
    let untold: CellsChange["of"] | null = null;
    const subscription = this.commands.onCommandExecuted(({ id }, options) => {
      if (!changesCells.has(id)) return;
      const results = isOfResults(id, options);
      if (untold === null) {
        queueMicrotask(() => {
          const of = untold!;
          untold = null;
          listener({ of });
        });
      }
      untold = results ? (untold ?? "results") : "entries";
    });
    return () => subscription.dispose();
  }

  /** Calls back after anything of the workbook has changed: cells, looks, widths, sheets, rules, settings. */
  onChanged(listener: () => void): () => void {
    const subscription = this.commands.onCommandExecuted(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION || changesNothing.test(id)) return;
      // The results that a file should have had are no change of it, also behind its opening.
      if (this.comparison && isOfResults(id, options)) return;
      if (unitOf(params) === this.unitId) listener();
    });
    this.settingListeners.add(listener);
    return () => {
      subscription.dispose();
      this.settingListeners.delete(listener);
    };
  }

  async read(range: RangeAddress): Promise<RangeContent> {
    const view = this.view(this.sheet(range.sheet));
    const rows = Array.from({ length: range.rows }, (_, row) => range.row + row);
    const columns = Array.from({ length: range.columns }, (_, column) => range.column + column);
    return {
      address: range,
      values: rows.map((row) => columns.map((column) => view.value(row, column))),
      formulas: rows.map((row) => columns.map((column) => view.formula(row, column))),
    };
  }

  async layout(range: RangeAddress): Promise<RangeLayout> {
    const sheet = this.sheet(range.sheet);
    const places = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
    return {
      merges: sheet
        .getMergeData()
        .map((merge) => ({ sheet: range.sheet, ...rectangle(merge) }))
        .filter((merge) => overlap(merge, range)),
      hiddenRows: places(range.row, range.rows).filter((row) => !sheet.getRowVisible(row)),
      hiddenColumns: places(range.column, range.columns).filter((column) => !sheet.getColVisible(column)),
    };
  }

  async numberFormats({ sheet, row, column, rows, columns }: RangeAddress): Promise<readonly (readonly string[])[]> {
    const matrix = this.sheet(sheet).getCellMatrix();
    const styles = this.workbook.getStyles();
    const formatAt = (at: number, right: number) =>
      styles.getStyleByCell(matrix.getValue(at, right))?.n?.pattern ?? "General";
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => formatAt(row + down, column + right)),
    );
  }

  async marks(sheet: string, cells: readonly { row: number; column: number }[]): Promise<readonly CellMark[]> {
    const worksheet = this.sheet(sheet);
    const matrix = worksheet.getCellMatrix();
    return cells.map(({ row, column }) => ({
      fill: this.workbook.getStyles().getStyleByCell(matrix.getValue(row, column))?.bg?.rgb ?? null,
      note: noteAt(this.injector, this.unitId, worksheet.getSheetId(), row, column),
    }));
  }

  async spillRange(sheet: string, row: number, column: number): Promise<RangeAddress | null> {
    const spill = this.view(this.sheet(sheet)).spills.find((other) => other.row === row && other.column === column);
    return spill ? { sheet, ...spill.area } : null;
  }

  async notes(sheet: string): Promise<readonly CellNote[]> {
    return notesOn(this.injector, this.unitId, this.sheet(sheet).getSheetId());
  }

  async write(
    _label: string,
    writes: readonly Write[],
    { overwrite = false, awaitResults = true }: WriteOptions = {},
  ): Promise<WriteOutcome> {
    const problem = this.problemOf(writes);
    if (problem) return { done: false, problem };
    if (!overwrite) {
      const views = new Map<string, SheetView>();
      for (const { sheet } of writes) views.set(sheet, views.get(sheet) ?? this.view(this.sheet(sheet)));
      const inTheWay = writes
        .map((write) => occupied(write, (row, column) => views.get(write.sheet)!.isEmpty(row, column)))
        .filter((range) => range !== null);
      if (inTheWay.length > 0) return { done: false, occupied: inTheWay };
    }
    if (!execute(this.injector, this.workbook, writes, noteSteps(this.injector, this.workbook, writes))) {
      return { done: false, problem: message("writeRefused", { sheet: writes[0]!.sheet }) };
    }
    const results = this.calculation.settled({ later: !awaitResults });
    if (awaitResults) await results;
    return { done: true };
  }

  protected problemOf(writes: readonly Write[]): Message | null {
    for (const write of writes) {
      const { sheet, row, column, rows, columns } = coverage(write);
      if (!this.workbook.getSheetBySheetName(sheet)) return message("sheetMissing", { sheet });
      if (row + rows > sheetLimit.rows || column + columns > sheetLimit.columns) {
        return message("sheetTooSmall", { sheet });
      }
    }
    return null;
  }

  /** The step that would be undone. */
  private topUndo(): unknown {
    // Univer undoes in the workbook that has the focus, which typing in the pane takes away.
    this.injector.get(IUniverInstanceService).focusUnit(this.unitId);
    return this.injector.get(IUndoRedoService).pitchTopUndoElement();
  }

  async undo(): Promise<void> {
    if (this.topUndo() && (await this.commands.executeCommand(UndoCommand.id))) await this.calculation.settled();
  }

  async addSheet(name: string): Promise<string> {
    const free = freeSheetName(name, await this.sheets());
    await this.commands.executeCommand(InsertSheetCommand.id, {
      unitId: this.unitId,
      sheet: { name: free, rowCount: smallestSheet.rows, columnCount: smallestSheet.columns },
    });
    return free;
  }

  async insertSheets(snapshot: WorkbookSnapshot, { signal, pause }: InsertionOptions = {}): Promise<Insertion> {
    const key = `inserted-${++this.insertions}`;
    const cancelled = { done: false, problem: message("insertionCancelled") } as const;
    const prepared = (await this.prepared(snapshot, key, pause)) ?? (await this.prepared(snapshot, key))!;
    const fitting = prepared.snapshot;
    if (signal?.aborted) return cancelled;
    const sheetIds = fitting.sheets.map((_, index) => insertedIds(key).sheet(index));
    // Before the sheets come: what the engine has once not understood, it does not read again.
    for (const [index, { tables = [] }] of fitting.sheets.entries()) {
      for (const table of tables) this.registerTable(sheetIds[index]!, table);
    }
    if (!insert(this.injector, this.workbook, prepared, key)) {
      return { done: false, problem: message("insertionRefused") };
    }
    const undoing = this.topUndo();
    for (const [index, sheet] of fitting.sheets.entries()) {
      await this.applyValidations(sheetIds[index]!, sheet);
      await this.applyFormats(sheetIds[index]!, sheet);
    }
    this.changeLog.addInsertion(fitting, key);
    await this.activate(fitting.activeSheet ?? fitting.sheets.find(({ hidden }) => !hidden)!.name);
    await Promise.race([this.calculation.recalculate(this.unitId, sheetIds), aborted(signal)]);
    // What was changed since stands on top of it.
    if (signal?.aborted && this.topUndo() === undoing) {
      await this.undo();
      return cancelled;
    }
    this.inserted(fitting);
    return { done: true, sheets: fitting.sheets.map(({ name }) => name) };
  }

  /** Sheets under names that are free; null where something changed during a pause. */
  private async prepared(snapshot: WorkbookSnapshot, key: string, pause?: Pause) {
    const names = [...this.changeLog.names, ...this.changeLog.tableNames];
    const fitting = joining(snapshot, { sheets: await this.sheets(), names });
    const knows = (name: string) => this.machinery.functionNames.has(name);
    return this.unlessEdited(preparedSheets(fitting, key, knows), pause);
  }

  /** Validation of an inserted sheet, where somebody is there to fill it in. */
  protected async applyValidations(_sheetId: string, _sheet: SheetSnapshot): Promise<void> {
    // Headless, only the file has use for it.
  }

  /** Conditional formats, where somebody is there to see them. */
  protected async applyFormats(_sheetId: string, _sheet: SheetSnapshot): Promise<void> {
    // Headless, only the file has use for them.
  }

  /** For whoever shows what the engine does not, such as charts. */
  protected inserted(_snapshot: WorkbookSnapshot): void {
    // Headless, nobody looks.
  }

  async removeSheet(name: string): Promise<void> {
    const subUnitId = this.sheet(name).getSheetId();
    await this.commands.executeCommand(RemoveSheetCommand.id, { unitId: this.unitId, subUnitId });
    await this.calculation.settled();
  }

  async addTable(range: RangeAddress, name: string): Promise<void> {
    const { values } = await this.read({ ...range, rows: 1 });
    const columns = values[0]!.map((title, index) => {
      const text = title === null || isFailure(title) ? "" : String(title);
      return text === "" ? `Column${index + 1}` : text;
    });
    const table: TableSnapshot = { name, range: plain(range), columns, headerRow: true, totalRow: false };
    const sheetId = this.sheet(range.sheet).getSheetId();
    this.registerTable(sheetId, table);
    this.changeLog.addTable(sheetId, table);
    await this.calculation.settled();
  }

  async addValidationList(range: RangeAddress, options: readonly string[]): Promise<void> {
    const validation: ValidationSnapshot = { kind: "list", ranges: [plain(range)], source: options };
    this.changeLog.addValidation(this.sheet(range.sheet).getSheetId(), validation);
  }

  async addName(name: string, range: RangeAddress): Promise<void> {
    const definition: DefinedName = { name, refersTo: absoluteName(range) };
    await this.commands.executeCommand(InsertDefinedNameCommand.id, {
      unitId: this.unitId,
      id: `added-${name}`,
      name,
      formulaOrRefString: definition.refersTo,
      localSheetId: wholeWorkbook,
    });
    this.changeLog.addName(definition);
    await this.calculation.settled();
  }

  async setColumnWidths(sheet: string, firstColumn: number, characters: readonly number[]): Promise<void> {
    const last = firstColumn + characters.length - 1;
    await this.commands.executeCommand(SetWorksheetColWidthMutation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet(sheet).getSheetId(),
      ranges: [{ startRow: 0, endRow: 0, startColumn: firstColumn, endColumn: last }],
      colWidth: Object.fromEntries(characters.map((width, index) => [firstColumn + index, columnPixels(width)])),
    });
  }

  async freeze(sheet: string, rows: number, columns: number): Promise<void> {
    await this.commands.executeCommand(SetFrozenMutation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet(sheet).getSheetId(),
      ...freezeData({ rows, columns }),
    });
  }

  async goTo(range: RangeAddress): Promise<void> {
    await this.activate(range.sheet);
    const first = univerRange({ ...range, rows: 1, columns: 1 });
    const selection = {
      range: univerRange(range),
      primary: { ...first, actualRow: range.row, actualColumn: range.column, isMerged: false, isMergedMainCell: false },
      style: null,
    };
    await this.commands.executeCommand(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet(range.sheet).getSheetId(),
      selections: [selection],
    });
  }

  async setting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async setSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
    this.edits++;
    for (const listener of this.settingListeners) listener();
  }

  recalculate(): Promise<void> {
    this.comparison?.finish();
    return this.calculation.calculate(this.unitId, ownFormulas(this.workbook));
  }

  async keptResults(): Promise<KeptResults> {
    await this.calculation.idle();
    const results = keptResults(this.workbook, this.opened.sheets, this.storedResults);
    const places = results.map(({ sheet, row, column }) => ({ sheetId: this.sheet(sheet).getSheetId(), row, column }));
    const dependents = await this.calculation.dependents(this.unitId, places);
    return { results, dependents: dependents.length };
  }

  async callsOutsideCells(): Promise<number> {
    const { names, sheets } = this.opened;
    const calling = names.filter(({ refersTo }) => callsOwn(refersTo)).length;
    return sheets.reduce((sum, { rulesThatCall = 0 }) => sum + rulesThatCall, calling);
  }

  private get changeLog(): ChangeLog {
    if (!this.log) throw new Error("No workbook has been opened");
    return this.log;
  }

  protected get workbook(): Workbook {
    return workbookOf(this.injector, this.unitId)!;
  }

  /** The port's callers take sheet names from `sheets()`; another name is a mistake of the program. */
  protected sheet(name: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`No sheet "${name}"`);
    return sheet;
  }

  private view(sheet: Worksheet): SheetView {
    return new SheetView(this.injector, this.unitId, sheet);
  }

  private currentSelection(): RangeAddress {
    const sheet = this.workbook.getActiveSheet();
    const selected = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const area = selected ? withinSheet(rectangle(selected), sheet) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: sheet.getName(), ...area };
  }

  private async activate(sheet: string): Promise<void> {
    const subUnitId = this.workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (subUnitId === undefined || subUnitId === this.workbook.getActiveSheet().getSheetId()) return;
    await this.commands.executeCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId });
  }

  private registerTable(sheetId: string, { name, range, columns, headerRow, totalRow }: TableSnapshot): void {
    const area = univerRange(range);
    this.commands.syncExecuteCommand(SetSuperTableMutation.id, {
      unitId: this.unitId,
      tableName: name,
      reference: {
        sheetId,
        titleMap: new Map(columns.map((title, index) => [title, index])),
        // Univer takes the first row for titles, and knows nothing of totals.
        range: {
          ...area,
          startRow: headerRow ? area.startRow : area.startRow - 1,
          endRow: totalRow ? area.endRow - 1 : area.endRow,
        },
      },
    });
  }
}

/** Whether a mutation brings what formulas have come to. */
function isOfResults(id: string, options: IExecutionOptions | undefined): boolean {
  return id === SetArrayFormulaDataMutation.id || options?.["applyFormulaCalculationResult"] === true;
}

function unitOf(params: unknown): string | undefined {
  return (params as { readonly unitId?: string } | undefined)?.unitId;
}

/** Never where nothing can be cancelled. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
}

function formulasAt({ sheets }: WorkbookSnapshot, places: readonly Place[]): ReadonlyMap<string, string> {
  if (places.length === 0) return new Map();
  const wanted = new Set(places.map(placeKey));
  const formulas = sheets.flatMap((sheet, index) =>
    cellsWithFormulas(sheet).map(
      ({ row, column, formula }) => [placeKey({ sheetId: sheetId(index), row, column }), formula] as const,
    ),
  );
  return new Map(formulas.filter(([key]) => wanted.has(key)));
}

/** The cells whose formulas call our functions. */
function ownFormulas(workbook: Workbook): Place[] {
  return workbook.getSheets().flatMap((sheet) => {
    const places: Place[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.si || (cell?.f && callsOwn(cell.f))) places.push({ sheetId: sheet.getSheetId(), row, column });
    });
    return places;
  });
}

function plain({ row, column, rows, columns }: Rectangle): Rectangle {
  return { row, column, rows, columns };
}

/** A selected row or column ends where the sheet does; Univer leaves its other bounds open. */
function withinSheet({ row, column, rows, columns }: Rectangle, sheet: Worksheet): Rectangle {
  return {
    row: Number.isNaN(row) ? 0 : row,
    column: Number.isNaN(column) ? 0 : column,
    rows: Number.isNaN(rows) ? sheet.getRowCount() : rows,
    columns: Number.isNaN(columns) ? sheet.getColumnCount() : columns,
  };
}
