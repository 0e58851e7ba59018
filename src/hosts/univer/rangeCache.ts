/**
 * Ranges as functions have read them, kept until a cell in them changes: of a table of 17,000 rows every formula reads the same few
 * columns, and after an edit all but one of them are as before.
 */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  IFormulaRuntimeService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import type { Matrix } from "../../workbook/values";
import { readReference, StandingCells } from "./references";

/** Both ends included. */
interface Block {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface Kept extends Block {
  matrix: Matrix;
  /** Cells that have changed since, by their rows and columns. */
  readonly changed: Map<string, readonly [row: number, column: number]>;
}

interface Sheet {
  readonly kept: Map<string, Kept>;
  /** What each formula has filled, by the place of the formula. */
  readonly spills: Map<string, Block>;
}

/** Smaller ranges are read as fast as they are found. */
const smallest = 256;
/** A range of which more cells than these have changed is read anew. */
const mostChanged = 100;
/** Of all ranges together; beyond, everything is forgotten. */
const mostCells = 4_000_000;

export class RangeCache {
  private readonly sheets = new Map<string, Sheet>();
  private cells = 0;

  /** Hears of every change from now on: entered, calculated, or anything else that happens to a sheet. */
  follow(injector: Injector): void {
    const runtime = injector.get(IFormulaRuntimeService);
    const calculated = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (variant) => {
      const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = runtime;
      this.noteResult(sheetKey(currentUnitId, currentSubUnitId), currentRow, currentColumn, variant);
      calculated(variant);
    };
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === SetRangeValuesMutation.id) {
        // Results that are applied have been noted when they were calculated.
        if (!options?.["applyFormulaCalculationResult"]) this.noteEntries(params as ISetRangeValuesMutationParams);
      } else if (id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = params as { readonly functionsExecutedState?: number };
        if (functionsExecutedState !== undefined && functionsExecutedState !== succeeded) this.clear();
      } else if (id === SetFormulaCalculationStopMutation.id || /^sheet\.mutation\./.test(id)) {
        // Results of a calculation that was stopped are thrown away; rows and columns may have moved.
        this.clear();
      }
    });
  }

  /** For another workbook. */
  reset(): void {
    this.sheets.clear();
    this.cells = 0;
  }

  private clear(): void {
    for (const { kept } of this.sheets.values()) kept.clear();
    this.cells = 0;
  }

  read(reference: BaseReferenceObject): Matrix | Failure {
    if (reference.isMultiArea()) return readReference(reference);
    const block = blockOf(reference);
    const { startRow, endRow, startColumn, endColumn } = block;
    if ((endRow - startRow + 1) * (endColumn - startColumn + 1) < smallest) return readReference(reference);
    const { kept } = this.sheet(sheetKey(reference.getUnitId(), reference.getSheetId()));
    const key = `${startRow} ${endRow} ${startColumn} ${endColumn}`;
    const known = kept.get(key);
    if (known) return current(known, reference);
    const matrix = readReference(reference);
    if (isFailure(matrix)) return matrix;
    if (this.cells + sizeOf(matrix) > mostCells) this.clear();
    this.cells += sizeOf(matrix);
    kept.set(key, { ...block, matrix, changed: new Map() });
    return matrix;
  }

  private sheet(key: string): Sheet {
    let sheet = this.sheets.get(key);
    if (!sheet) this.sheets.set(key, (sheet = { kept: new Map(), spills: new Map() }));
    return sheet;
  }

  private noteResult(key: string, row: number, column: number, variant: FunctionVariantType): void {
    const sheet = this.sheet(key);
    const place = `${row} ${column}`;
    const before = sheet.spills.get(place);
    if (before) this.forget(sheet, before);
    const isBlock = variant.isReferenceObject() || (variant as BaseValueObject).isArray();
    if (!isBlock) {
      if (before) sheet.spills.delete(place);
      if (sheet.kept.size > 0) {
        this.noteCell(sheet, row, column);
      }
      return;
    }
    const position = (variant as BaseReferenceObject).getRangePosition();
    const block = {
      startRow: row,
      endRow: row + position.endRow - position.startRow,
      startColumn: column,
      endColumn: column + position.endColumn - position.startColumn,
    };
    sheet.spills.set(place, block);
    this.forget(sheet, block);
  }

  private noteEntries({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.sheets.get(sheetKey(unitId, subUnitId));
    if (!sheet || (sheet.kept.size === 0 && sheet.spills.size === 0)) return;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys((cells ?? {}) as object)) {
        // What a formula had filled is gone with it.
        const spill = sheet.spills.get(`${row} ${column}`);
        if (spill) this.forget(sheet, spill);
        this.noteCell(sheet, Number(row), Number(column));
      }
    }
  }

  private noteCell({ kept }: Sheet, row: number, column: number): void {
    const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    for (const [key, range] of kept) {
      if (!overlap(cell, range)) continue;
      const hasEnd = Number.isFinite(range.endRow) && Number.isFinite(range.endColumn);
      if (hasEnd && range.changed.size < mostChanged) range.changed.set(`${row} ${column}`, [row, column]);
      else this.drop(kept, key, range);
    }
  }

  private forget({ kept }: Sheet, changed: Block): void {
    for (const [key, range] of kept) if (overlap(changed, range)) this.drop(kept, key, range);
  }

  private drop(kept: Sheet["kept"], key: string, { matrix }: Kept): void {
    kept.delete(key);
    this.cells -= sizeOf(matrix);
  }
}

function overlap(one: Block, other: Block): boolean {
  return (
    one.startRow <= other.endRow &&
    one.endRow >= other.startRow &&
    one.startColumn <= other.endColumn &&
    one.endColumn >= other.startColumn
  );
}

/** With what stands now in the cells that have changed; whoever has the range as it was keeps it so. */
function current(kept: Kept, reference: BaseReferenceObject): Matrix {
  if (kept.changed.size === 0) return kept.matrix;
  const cells = new StandingCells(reference);
  const matrix = kept.matrix.slice();
  for (const [row, column] of kept.changed.values()) {
    const line = matrix[row - kept.startRow]!.slice();
    line[column - kept.startColumn] = cells.value(row, column);
    matrix[row - kept.startRow] = line;
  }
  kept.changed.clear();
  kept.matrix = matrix;
  return matrix;
}

/** FormulaExecutedStateType.SUCCESS, which the engine does not hand out at run time. */
const succeeded = 3;

/** Whole columns and rows have no end, however far the sheet is used now. */
function blockOf(reference: BaseReferenceObject): Block {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (reference.isColumn()) return { startRow: 0, endRow: Infinity, startColumn, endColumn };
  return { startRow, endRow, startColumn, endColumn: reference.isRow() ? Infinity : endColumn };
}

function sizeOf(matrix: Matrix): number {
  return matrix.length * (matrix[0]?.length ?? 0);
}

function sheetKey(unit: string, sheet: string): string {
  return `${unit} ${sheet}`;
}
