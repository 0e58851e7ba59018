/** Calculating: the whole workbook, or a formula apart from any cell; and what its errors mean. */
import type { Injector, IRange, IUnitRange, Workbook } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { FunctionVariantType } from "@univerjs/engine-formula";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  generateAstNode,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { Cell, Matrix } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import type { ErrorCode } from "../../language/failure";
import { Failure, isFailure } from "../../language/failure";
import type { Message, MessageKey } from "../../language/messages";
import { message } from "../../language/messages";
import type { Surroundings } from "./functions";
import { beginCalculation, leaveCells } from "./repairs/trigger";
import { readVariant } from "./valueObjects";
import { workbookOf } from "./workbookOf";
import type { Place } from "./place";
import { placeKey } from "./place";

/** The value of a formula, and in words why it is an error. */
export interface Evaluated {
  readonly value: Cell | Matrix;
  readonly message: Message | null;
}

/** A formula as the engine calculates it. */
export interface FormulaInCell extends Place {
  readonly formula: string;
}

export type Rewriting = (formula: string, place: Place) => string;

/** Has the engine calculate other formulas than the cells show. */
export function rewriteFormulas(injector: Injector, rewriting: Rewriting): void {
  const model = injector.get(FormulaDataModel);
  const read = model.getFormulaData.bind(model);
  model.getFormulaData = () => {
    const data = read();
    for (const sheets of Object.values(data)) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        for (const [row, cells] of Object.entries(rows ?? {})) {
          for (const [column, item] of Object.entries((cells ?? {}) as Record<string, { f: string; si?: string }>)) {
            if (!item.si) item.f = rewriting(item.f, { sheetId, row: Number(row), column: Number(column) });
          }
        }
      }
    }
    return data;
  };
}

export class Calculation {
  /** What is being waited for since the last change; another change may have followed. */
  private latest: Promise<void> = Promise.resolve();
  /** Ends once it is known which results of the file stay. */
  private compared: Promise<void> = Promise.resolve();

  constructor(
    private readonly injector: Injector,
    private readonly surroundings: Surroundings,
    private readonly engineFormula: Rewriting,
    /** Nobody types, so that nothing has to be waited for before a calculation begins. */
    private readonly unattended: boolean,
  ) {}

  /**
   * Waits for the calculation that is under way or about to begin. To be called after the change, since it gives up where none
   * has begun in half a second. Where it may begin later, more changes can join it.
   */
  settled({ later = false } = {}): Promise<void> {
    this.latest = this.injector.get(FormulaCalculationSessionService).waitForLatestApplied();
    if (this.unattended && !later) beginCalculation(this.injector);
    return this.latest;
  }

  /**
   * Calculates every formula of a workbook anew. Not by the engine's own switch for it, which calculates everything twice where
   * a single formula spills, but by declaring all formulas out of date; or those of some sheets, told by their ids.
   */
  async recalculate(unitId: string, sheets?: readonly string[]): Promise<void> {
    const ranges = formulaRanges(this.injector.get(FormulaDataModel), unitId);
    await this.calculateRanges(ranges.filter(({ sheetId }) => sheets?.includes(sheetId) ?? true));
  }

  /** Calculates these formulas and all that depends on them. */
  async calculate(unitId: string, places: readonly Place[]): Promise<void> {
    if (places.length > 0) await this.calculateRanges(places.map((place) => cellRange(unitId, place)));
  }

  /** Of a workbook that has just been opened, these alone; of all others the results stay as they are. */
  async calculateOnly(unitId: string, places: readonly Place[]): Promise<void> {
    await this.ready();
    leaveCells(this.injector);
    if (places.length > 0) return this.calculate(unitId, places);
    const rows = this.injector.get(FormulaDataModel).getHiddenRowsFiltered();
    this.injector.get(IFormulaCurrentConfigService).loadDataLite(rows);
    return undefined;
  }

  /** Has the engine find out what depends on what, which takes its time for a large workbook: before somebody waits for it. */
  async prepare(): Promise<void> {
    await this.engineIdle();
    await this.outdatedBy([]);
  }

  private async calculateRanges(dirtyRanges: IUnitRange[]): Promise<void> {
    await this.ready();
    // This way it joins what edits have put on the list; started directly, an edit of a moment ago would cut it off.
    await this.injector.get(ICommandService).executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyRanges,
        ...nothingElse,
      },
      { onlyLocal: true },
    );
    const settled = this.settled();
    // Nobody is about to type the next letter of this.
    beginCalculation(this.injector);
    await settled;
  }

  /** The formulas that depend on cells, over however many others. */
  async dependents(unitId: string, places: readonly Place[]): Promise<Place[]> {
    if (places.length === 0) return [];
    await this.idle();
    const trees = await this.outdatedBy(places.map((place) => cellRange(unitId, place)));
    const given = new Set(places.map(placeKey));
    return trees
      .map(({ subUnitId, row, column }) => ({ sheetId: subUnitId, row, column }))
      .filter((place) => !given.has(placeKey(place)));
  }

  /** What changes of these ranges make out of date. */
  private async outdatedBy(dirtyRanges: IUnitRange[]) {
    const model = this.injector.get(FormulaDataModel);
    const runtime = this.injector.get(IFormulaRuntimeService);
    this.injector.get(IFormulaCurrentConfigService).load({
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      forceCalculate: false,
      dirtyRanges,
      ...nothingElse,
    });
    runtime.reset();
    const trees = await this.injector.get(IFormulaDependencyGenerator).generate();
    runtime.reset();
    return trees;
  }

  /** Evaluates formulas as if they stood in a cell, without writing any: one after the other over the same cells. */
  async evaluate(workbook: Workbook, formulas: readonly string[], place: Place): Promise<Evaluated[]> {
    await this.idle();
    const config = this.injector.get(IFormulaCurrentConfigService);
    const runtime = this.injector.get(IFormulaRuntimeService);
    const sheet = workbook.getSheetBySheetId(place.sheetId)!;
    config.loadDataLite();
    runtime.reset();
    const results: Evaluated[] = [];
    for (const formula of formulas) {
      runtime.setCurrent(
        place.row,
        place.column,
        sheet.getRowCount(),
        sheet.getColumnCount(),
        place.sheetId,
        workbook.getUnitId(),
      );
      results.push(await this.evaluateOne(this.engineFormula(formula, place)));
    }
    this.forgetLookups();
    runtime.reset();
    return results;
  }

  /** All formulas of a workbook. */
  formulasOf(unitId: string): FormulaInCell[] {
    return Object.entries(this.injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {}).flatMap(
      ([sheetId, rows]) =>
        Object.entries(rows ?? {}).flatMap(([row, cells]) =>
          Object.entries((cells ?? {}) as Record<string, { readonly f: string }>).map(([column, { f }]) => ({
            sheetId,
            row: Number(row),
            column: Number(column),
            formula: f,
          })),
        ),
    );
  }

  /** What a formula comes to over the cells as they are, written nowhere. Not for between the formulas of a calculation. */
  resultOf(unitId: string, { sheetId, row, column, formula }: FormulaInCell): FunctionVariantType {
    const config = this.injector.get(IFormulaCurrentConfigService);
    const sheet = workbookOf(this.injector, unitId)!.getSheetBySheetId(sheetId)!;
    const runtime = this.injector.get(IFormulaRuntimeService);
    runtime.setCurrent(row, column, sheet.getRowCount(), sheet.getColumnCount(), sheetId, unitId);
    const node = generateAstNode(unitId, formula, this.injector.get(Lexer), this.injector.get(AstTreeBuilder), config);
    // A calculation that was told to stop, and has not yet, does not concern this one.
    const state = runtime as unknown as { _stopState: boolean };
    const stopped = state._stopState;
    state._stopState = false;
    try {
      return this.injector.get(Interpreter).execute({ node, refOffsetX: 0, refOffsetY: 0 });
    } finally {
      node.resetCalculationState();
      state._stopState = stopped;
    }
  }

  /** What look-ups have learnt of the cells must not outlive the next change. */
  forgetLookups(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  private async evaluateOne(formula: string): Promise<Evaluated> {
    const { problems } = this.surroundings;
    problems.length = 0;
    const variant = /^=?\s*$/.test(formula) ? undefined : await this.variantOf(formula);
    if (!variant) {
      const problem = message("formulaUnreadable", { formula });
      return { value: new Failure("#NAME?", problem), message: problem };
    }
    const value = readVariant(variant, this.surroundings.ranges);
    // A formula that is nothing but a blank cell shows 0.
    if (value === null) return { value: 0, message: null };
    return { value, message: firstMessage(value, problems) };
  }

  private async variantOf(formula: string): Promise<FunctionVariantType | undefined> {
    try {
      // Declared as returning nothing, in 0.25.1; it returns the result.
      const result: unknown = this.injector.get(ICalculateFormulaService).calculate(formula);
      return await (result as Promise<FunctionVariantType | undefined>);
    } catch {
      return undefined;
    }
  }

  /** In a page the engine starts with the first picture on screen; before, nobody hears what is out of date. */
  private async ready(): Promise<void> {
    if (!this.injector.get(FormulaCalculationSessionService).state.initialized) await this.settled();
  }

  /** Whoever asks for results waits for this too. */
  awaiting(compared: Promise<void>): void {
    this.compared = compared;
  }

  async idle(): Promise<void> {
    await this.compared;
    await this.engineIdle();
  }

  async engineIdle(): Promise<void> {
    // One that a change has called for may not have begun.
    await this.latest;
    const { state } = this.injector.get(FormulaCalculationSessionService);
    if (state.started && !state.resultApplied) await this.settled();
  }
}

/** What else may be out of date: nothing. */
const nothingElse = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function cellRange(unitId: string, { sheetId, row, column }: Place): IUnitRange {
  return { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

/** All cells with formulas, as runs down the columns. */
function formulaRanges(model: FormulaDataModel, unitId: string): IUnitRange[] {
  const runs: IUnitRange[] = [];
  for (const [sheetId, rows] of Object.entries(model.getFormulaData()[unitId] ?? {})) {
    const open = new Map<string, IRange>();
    for (const [key, cells] of Object.entries(rows ?? {})) {
      const row = Number(key);
      for (const column of Object.keys(cells as object)) {
        const run = open.get(column);
        if (run?.endRow === row - 1) {
          run.endRow = row;
          continue;
        }
        const range = { startRow: row, endRow: row, startColumn: Number(column), endColumn: Number(column) };
        open.set(column, range);
        runs.push({ unitId, sheetId, range });
      }
    }
  }
  return runs;
}

/** What to say about the first error in a result: our own words where a function of ours is behind it. */
function firstMessage(value: Cell | Matrix, problems: readonly Failure[]): Message | null {
  const failed = isMatrix(value) ? value.flat().find(isFailure) : value;
  if (!isFailure(failed)) return null;
  return explain(failed, problems);
}

export function explain(failed: Failure, problems: readonly Failure[]): Message {
  const { code, message: own } = failed;
  return own ?? problems.find((other) => other.code === code)?.message ?? message(nativeMessages[code]);
}

const nativeMessages = {
  "#NAME?": "nativeNameError",
  "#VALUE!": "nativeValueError",
  "#DIV/0!": "nativeDivisionError",
  "#N/A": "nativeNotAvailable",
  "#NUM!": "nativeNumberError",
  "#REF!": "nativeReferenceError",
  "#NULL!": "nativeNullError",
  "#SPILL!": "nativeSpillError",
  "#CALC!": "nativeCalculationError",
} as const satisfies Record<ErrorCode, MessageKey>;
