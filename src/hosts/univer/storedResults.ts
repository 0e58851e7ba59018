/**
 * A result is replaced only by a better one: the engine is not Excel, so it earns trust formula by formula. As a workbook is opened,
 * each formula is calculated over the stored results of the others and held against its own. Where they differ although nobody
 * edited anything, the engine does not know this formula, and its stored result stays.
 */
import type { Injector, Nullable } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { FunctionVariantType } from "@univerjs/engine-formula";
import { IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import { confirms, sameResult } from "../../workbook/results";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import type { KeptResult } from "../port";
import { callsOwn } from "../../xlsx/formulas/stored";
import type { FormulaCell } from "./cellsWithFormulas";
import { cellsWithFormulas } from "./cellsWithFormulas";
import type { Surroundings } from "./functions";
import { givenUp } from "./givenUp";
import type { Place } from "./place";
import { fillingValues, resultIn, singleValue, sizeOfVariant } from "./extent";
import { place } from "./places";
import { writeObject } from "./valueObjects";

/** A formula whose result here is another one than that of the file. */
export interface Differing extends Place {
  readonly opened: FormulaCell;
  /** What it gives here; of several cells the first that differs. */
  readonly calculated: Cell;
  /** Whether calculating it was given up. */
  readonly givenUp: boolean;
}

export class StoredResults {
  private sheets = new Map<string, Map<number, FormulaCell>>();
  private readonly differing = new Map<string, Map<number, Differing>>();
  private comparing = false;
  /** Kept results that something before them has changed under since. */
  private readonly outdatedPlaces = new Map<string, Set<number>>();

  constructor(
    private readonly runtime: IFormulaRuntimeService,
    /** What the functions of the formula at hand had to complain about. */
    private readonly problems: Failure[],
  ) {}

  /** Stands between the engine and every result that it writes. */
  static follow(injector: Injector, { problems }: Surroundings): StoredResults {
    const runtime = injector.get(IFormulaRuntimeService);
    const results = new StoredResults(runtime, problems);
    const begin = runtime.setCurrent.bind(runtime);
    runtime.setCurrent = (...place) => {
      problems.length = 0;
      begin(...place);
    };
    const write = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (variant) => write(results.result(variant));
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || options?.["applyFormulaCalculationResult"]) return;
      results.forget(params as ISetRangeValuesMutationParams);
    });
    return results;
  }

  /** From now on these sheets are what has been opened, in place of any before. */
  open(sheets: readonly SheetSnapshot[], idOf: (index: number) => string): void {
    this.sheets = new Map(sheets.map((sheet, index) => [idOf(index), byPlace(cellsWithFormulas(sheet))]));
    this.differing.clear();
    this.outdatedPlaces.clear();
  }

  /** What is calculated meanwhile is held against what is stored, which is what other formulas see. */
  async compare(calculate: () => Promise<void>): Promise<void> {
    this.comparing = true;
    try {
      await calculate();
    } finally {
      this.comparing = false;
    }
  }

  /** The formula of a cell as it was opened, where the file has a result of it. */
  stored({ sheetId, row, column }: Place): FormulaCell | null {
    const opened = this.sheets.get(sheetId)?.get(place(row, column));
    return opened && hasResult(opened) ? opened : null;
  }

  /** Formulas of which the file has no result. */
  get unstored(): readonly Place[] {
    return [...this.sheets].flatMap(([sheetId, cells]) =>
      [...cells.values()].filter((cell) => !hasResult(cell)).map(({ row, column }) => ({ sheetId, row, column })),
    );
  }

  /** One by one: what calculating a formula gives is held against what is stored. */
  compareOne({ sheetId, row, column }: Place, calculate: () => FunctionVariantType): void {
    const opened = this.stored({ sheetId, row, column });
    if (!opened) return;
    const at = { sheetId, row, column };
    const calculated = withExtent(calculate(), opened);
    if (this.givenUp) this.giveUp(opened, at);
    else this.compared(calculated, opened, at);
  }

  /** To be calculated when results are released. */
  takeForOutdated(places: readonly Place[]): void {
    for (const { sheetId, row, column } of places) {
      const opened = this.stored({ sheetId, row, column });
      if (opened) this.note({ sheetId, row, column, opened, calculated: null, givenUp: false });
    }
  }

  /** Takes over what has been found out about these results. */
  keep(kept: readonly KeptResult[], idOf: (sheet: string) => string | undefined): void {
    for (const { sheet, row, column, formula, calculated, reason } of kept) {
      const sheetId = idOf(sheet);
      const opened = sheetId === undefined ? undefined : this.sheets.get(sheetId)?.get(place(row, column));
      if (sheetId === undefined || opened?.formula !== formula || !hasResult(opened)) continue;
      this.note({ sheetId, row, column, opened, calculated, givenUp: reason === "unending" });
    }
  }

  private note(one: Differing): void {
    entry(this.differing, one.sheetId, () => new Map<number, Differing>()).set(place(one.row, one.column), one);
  }

  /** Takes the stored results of our own functions for outdated: those are the ones to be calculated. */
  release(): Place[] {
    const released: Place[] = [];
    for (const places of this.differing.values()) {
      for (const [key, { opened, sheetId, row, column }] of places) {
        if (!callsOwn(opened.formula)) continue;
        places.delete(key);
        released.push({ sheetId, row, column });
      }
    }
    return released;
  }

  get kept(): readonly Differing[] {
    return [...this.differing.values()].flatMap((places) => [...places.values()]);
  }

  /** Formulas that have a result neither in the file nor here. */
  get withoutResult(): readonly Place[] {
    return this.kept.filter(({ opened }) => !hasResult(opened));
  }

  isOutdated({ sheetId, row, column }: Place): boolean {
    return this.outdatedPlaces.get(sheetId)?.has(place(row, column)) ?? false;
  }

  private result(variant: FunctionVariantType): FunctionVariantType {
    const { currentSubUnitId: sheetId, currentRow: row, currentColumn: column } = this.runtime;
    const key = place(row, column);
    const opened = this.sheets.get(sheetId)?.get(key);
    if (!opened) return variant;
    const extended = withExtent(variant, opened);
    const at = { sheetId, row, column };
    if (!hasResult(opened)) return this.first(extended, opened, at);
    if (this.givenUp) this.giveUp(opened, at);
    else if (this.comparing) return this.compared(extended, opened, at);
    if (!this.differing.get(sheetId)?.has(key)) return extended;
    if (!this.comparing) entry(this.outdatedPlaces, sheetId, () => new Set<number>()).add(key);
    return storedVariant(opened);
  }

  /** Where nothing is stored, what was not calculated here is no result either. */
  private first(variant: FunctionVariantType, opened: FormulaCell, at: Place): FunctionVariantType {
    const calculated = resultIn(variant, 0, 0);
    const unknown = isFailure(calculated) && calculated.code === "#NAME?";
    if (this.givenUp) this.giveUp(opened, at);
    else if (unknown) this.note({ ...at, opened, calculated, givenUp: false });
    else this.differing.get(at.sheetId)?.delete(place(at.row, at.column));
    return variant;
  }

  private get givenUp(): boolean {
    return this.problems.includes(givenUp);
  }

  private giveUp(opened: FormulaCell, at: Place): void {
    this.note({ ...at, opened, calculated: givenUp, givenUp: true });
  }

  private compared(variant: FunctionVariantType, opened: FormulaCell, at: Place): FunctionVariantType {
    const key = place(at.row, at.column);
    const found = difference(variant, opened);
    if (!found) {
      this.differing.get(at.sheetId)?.delete(key);
      return variant;
    }
    if (found.real) this.note({ ...at, opened, calculated: found.calculated, givenUp: false });
    return storedVariant(opened);
  }

  /** A cell with a new content is no longer what was opened. */
  private forget({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const opened = this.sheets.get(subUnitId);
    if (!opened) return;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<object>>)) {
        if (cell && !("f" in cell || "v" in cell || "si" in cell || "p" in cell)) continue;
        const key = place(Number(row), Number(column));
        opened.delete(key);
        this.differing.get(subUnitId)?.delete(key);
      }
    }
  }
}

function byPlace(cells: readonly FormulaCell[]): Map<number, FormulaCell> {
  return new Map(cells.map((cell) => [place(cell.row, cell.column), cell]));
}

/** A file that nothing has calculated yet may know which cells a formula fills, but has no value in any of them. */
function hasResult({ value, spilled = [[value]] }: CellSnapshot): boolean {
  return spilled.some((cells) => cells.some((cell) => cell !== null));
}

/** The result as it fills cells, given how its formula was entered. */
function withExtent(variant: FunctionVariantType, { entered, spill, row, column }: FormulaCell): FunctionVariantType {
  if (entered === "plain") return singleValue(variant, { row, column });
  return entered === "array" ? fillingValues(variant, spill ?? { rows: 1, columns: 1 }) : variant;
}

/** Whether a result is not the stored one to the last digit, and whether it is really another one. */
function difference(
  variant: FunctionVariantType,
  { value, spill = { rows: 1, columns: 1 }, spilled = [[value]] }: FormulaCell,
): { readonly calculated: Cell; readonly real: boolean } | null {
  const { rows, columns } = sizeOfVariant(variant);
  const first = resultIn(variant, 0, 0);
  if (rows !== spill.rows || columns !== spill.columns) return { calculated: first, real: true };
  let slight: Cell | undefined;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const calculated = resultIn(variant, row, column);
      const stored = spilled[row]![column]!;
      if (!confirms(calculated, stored)) return { calculated, real: true };
      // Nothing at all would be shown as 0.
      if (!sameResult(calculated, stored) || (calculated === null && stored === "")) slight = calculated;
    }
  }
  return slight === undefined ? null : { calculated: slight, real: false };
}

function storedVariant({ value, spilled }: FormulaCell): FunctionVariantType {
  return writeObject(spilled ?? value);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
