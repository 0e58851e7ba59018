/**
 * What formulas fill, from the formula to the sheet without a node, an object or a copy a cell: the engine's own way makes five of
 * each spilled cell, and copies all that was there by way of JSON.
 */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { isNullCell, ObjectMatrix } from "@univerjs/core";
import type {
  ArrayValueObject,
  FunctionVariantType,
  IFormulaCurrentConfigService,
  IRuntimeUnitDataType,
} from "@univerjs/engine-formula";
import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FormulaDataModel,
  IFormulaCurrentConfigService as CurrentConfig,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import type { Matrix } from "../../../workbook/values";
import { isFailure } from "../../../language/failure";
import type { Rows } from "../filled";
import { contains, Filled, filledRows, overlaps } from "../filled";
import { resultCell, wholeResult } from "../valueObjects";

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Cells = ObjectMatrix<Nullable<ICellData>>;
type Ranges = IObjectMatrixPrimitiveType<Nullable<IRange>>;
/** By workbook and sheet. */
type Units<Value> = Record<string, Record<string, Value | undefined> | undefined>;

/** What the engine's runtime keeps to itself. */
interface Runtime {
  readonly currentRow: number;
  readonly currentColumn: number;
  readonly currentRowCount: number;
  readonly currentColumnCount: number;
  readonly currentUnitId: string;
  readonly currentSubUnitId: string;
  readonly _runtimeData: Units<Cells>;
  readonly _unitArrayFormulaRange: Units<Ranges>;
  readonly _runtimeArrayFormulaCellData: Units<Cells>;
  readonly _runtimeFeatureCellData: Record<string, Units<Cells> | undefined>;
  setRuntimeData(variant: FunctionVariantType): void;
  _checkIfArrayFormulaExceeded(rows: number, columns: number, range: IRange): boolean;
  _checkIfArrayFormulaRangeHasData(unit: string, sheet: string, row: number, column: number, range: IRange): boolean;
}

export function mendSpilled(injector: Injector): void {
  mendRuntime(injector);
  mendModel(injector.get(FormulaDataModel));
}

function mendRuntime(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Runtime;
  const config = injector.get(CurrentConfig);
  const write = runtime.setRuntimeData.bind(runtime);
  runtime._checkIfArrayFormulaRangeHasData = (unit, sheet, row, column, range) =>
    isOccupied(runtime, config, unit, sheet, row, column, range);
  runtime.setRuntimeData = (variant) => {
    const whole = wholeResult(variant);
    if (!whole || !fill(runtime, whole, (variant as ArrayValueObject).getColumnCount())) write(variant);
  };
}

/** False where the engine's own way has to say what is wrong. */
function fill(runtime: Runtime, values: Matrix, columns: number): boolean {
  const { currentRow: row, currentColumn: column, currentUnitId: unit, currentSubUnitId: sheet } = runtime;
  const range = {
    startRow: row,
    startColumn: column,
    endRow: row + values.length - 1,
    endColumn: column + columns - 1,
  };
  const first = values[0]![0];
  if (isFailure(first ?? null) && resultCell(first).v === ErrorType.SPILL) return false;
  if (runtime._checkIfArrayFormulaRangeHasData(unit, sheet, row, column, range)) return false;
  if (runtime._checkIfArrayFormulaExceeded(runtime.currentRowCount, runtime.currentColumnCount, range)) return false;
  const ranges = of<Ranges>(runtime._unitArrayFormulaRange, unit, sheet, () => ({}));
  const filled = filledCells(runtime, unit, sheet);
  // Where the formula has been calculated before in the same run.
  const former = ranges[row]?.[column];
  if (former) filled.clear(former);
  (ranges[row] ??= {})[column] = range;
  of(runtime._runtimeData, unit, sheet, () => new ObjectMatrix<Nullable<ICellData>>()).setValue(
    row,
    column,
    resultCell(first),
  );
  filled.fill({ ...range, values, cellOf: resultCell });
  for (let at = 0; at < columns; at++) indexColumn(unit, sheet, range, values, at);
  return true;
}

function filledCells(runtime: Runtime, unit: string, sheet: string): Filled {
  const sheets = (runtime._runtimeArrayFormulaCellData[unit] ??= {});
  const rows = filledRows(sheets[sheet]?.getMatrix() as Rows | undefined);
  if (sheets[sheet]?.getMatrix() !== rows) sheets[sheet] = new ObjectMatrix(rows as CellMatrix);
  return Filled.of(rows);
}

/** Look-ups that have built an index over these cells hear of their new values. */
function indexColumn(unit: string, sheet: string, range: IRange, values: Matrix, at: number): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  const column = range.startColumn + at;
  const { rowsInCache } = index.canUseCache(unit, sheet, column, range.startRow, range.endRow);
  for (const [start, end] of rowsInCache) {
    for (let row = start!; row <= end!; row++) {
      const value = values[row - range.startRow]![at] ?? "";
      index.set(unit, sheet, column, isFailure(value) ? resultCell(value).v! : value, row, true);
    }
  }
}

/** Whether something stands where a formula is to fill cells; what the formula itself had filled before does not. */
function isOccupied(
  runtime: Runtime,
  config: IFormulaCurrentConfigService,
  unit: string,
  sheet: string,
  row: number,
  column: number,
  range: IRange,
): boolean {
  const calculated = runtime._runtimeData[unit]?.[sheet];
  const ranges = (config.getArrayFormulaRange() as Units<Ranges>)[unit]?.[sheet] ?? {};
  if (meetsOther(ranges, calculated, row, column, range)) return true;
  const former = ranges[row]?.[column];
  const filled = Filled.of((config.getArrayFormulaCellData()[unit]?.[sheet]?.getMatrix() ?? {}) as Rows);
  const entered = (config.getUnitData()[unit]?.[sheet]?.cellData?.getMatrix() ?? {}) as Rows;
  const features = Object.values(runtime._runtimeFeatureCellData).map((one) => one?.[unit]?.[sheet]);
  const calculatedRows = (calculated?.getMatrix() ?? {}) as Rows;
  for (let r = range.startRow; r <= range.endRow; r++) {
    const [enteredRow, calculatedRow] = [entered[r], calculatedRows[r]];
    if (!enteredRow && !calculatedRow && features.length === 0) continue;
    for (let c = range.startColumn; c <= range.endColumn; c++) {
      if (r === row && c === column) continue;
      if (!isNullCell(calculatedRow?.[c])) return true;
      if (features.some((one) => !isNullCell(one?.getValue(r, c)))) return true;
      const cell = enteredRow?.[c];
      if (isNullCell(cell)) continue;
      const before = former && contains(former, r, c) ? filled.cell(r, c) : null;
      if (!before || before.v === undefined || cell!.v !== before.v || cell!.t !== before.t) return true;
    }
  }
  return false;
}

/** Another formula fills some of these cells; one that could not fill its own is in nobody's way. */
function meetsOther(
  ranges: Ranges,
  calculated: Cells | undefined,
  row: number,
  column: number,
  range: IRange,
): boolean {
  return rangesIn(ranges).some(([r, c, other]) => {
    if ((r === row && c === column) || !overlaps(other, range)) return false;
    // The cell of the formula itself is its own.
    const onlyThere =
      Math.max(other.startRow, range.startRow) === row &&
      Math.min(other.endRow, range.endRow) === row &&
      Math.max(other.startColumn, range.startColumn) === column &&
      Math.min(other.endColumn, range.endColumn) === column;
    return !onlyThere && calculated?.getValue(r, c)?.v !== ErrorType.SPILL;
  });
}

function mendModel(model: FormulaDataModel): void {
  const cells = () => model.getArrayFormulaCellData() as unknown as Units<Rows>;
  const filledOf = (unit: string, sheet: string) => {
    const sheets = (cells()[unit] ??= {});
    return Filled.of((sheets[sheet] = filledRows(sheets[sheet])));
  };
  const rangesOf = () => model.getArrayFormulaRange() as unknown as Units<Ranges>;

  model.clearPreviousArrayFormulaCellData = (units: IRuntimeUnitDataType) => {
    eachSheet(units, (unit, sheet, values) => {
      const ranges = rangesOf()[unit]?.[sheet];
      if (!ranges) return;
      for (const [row, column, range] of anchorsIn(ranges, values)) {
        filledOf(unit, sheet).clear(range);
        new ObjectMatrix(ranges).realDeleteValue(row, column);
      }
    });
  };

  // Where a formula has filled a range before, what is left of that goes first.
  model.mergeArrayFormulaCellData = (units: IRuntimeUnitDataType) => {
    eachSheet(units, (unit, sheet, values) => {
      const ranges = ((rangesOf()[unit] ??= {})[sheet] ??= {});
      const filled = filledOf(unit, sheet);
      for (const [, , range] of anchorsIn(ranges, values)) filled.clear(range);
      const calculated = Filled.of(values.getMatrix() as Rows);
      for (const filling of [...calculated.whole].reverse()) filled.fill(filling);
      const single = new ObjectMatrix(cells()[unit]![sheet] as CellMatrix);
      new ObjectMatrix(calculated.apart as CellMatrix).forValue((row, column, cell) => {
        if (cell) single.setValue(row, column, cell);
        else single.realDeleteValue(row, column);
      });
    });
  };

  // Cells with a content of their own are filled by no formula any more, nor are those that one of them had filled.
  model.updateArrayFormulaCellData = (unit, sheet, entered) => {
    const ranges = rangesOf()[unit]?.[sheet];
    if (!ranges || !cells()[unit]?.[sheet]) return false;
    const all = rangesIn(ranges);
    const filled = filledOf(unit, sheet);
    let changed = false;
    new ObjectMatrix(entered).forValue((row, column) => {
      const own = ranges[row]?.[column];
      if (own) for (const part of without(own, all)) filled.clear(part);
      else if (!all.some(([, , range]) => contains(range, row, column))) return;
      else filled.clear({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      changed = true;
    });
    return changed;
  };
}

function eachSheet(units: IRuntimeUnitDataType, visit: (unit: string, sheet: string, values: Cells) => void): void {
  for (const [unit, sheets] of Object.entries(units)) {
    for (const [sheet, values] of Object.entries(sheets ?? {})) if (values) visit(unit, sheet, values);
  }
}

function rangesIn(ranges: Ranges): [row: number, column: number, range: IRange][] {
  return Object.entries(ranges).flatMap(([row, columns]) =>
    Object.entries(columns as Record<string, Nullable<IRange>>).flatMap(([column, range]) =>
      range ? [[Number(row), Number(column), range] as [number, number, IRange]] : [],
    ),
  );
}

/** The ranges whose formulas have a result among these. */
function anchorsIn(ranges: Ranges, values: Cells): [row: number, column: number, range: IRange][] {
  const filled = Filled.of(values.getMatrix() as Rows);
  return rangesIn(ranges).filter(
    ([row, column]) => column in (filled.apart[row] ?? {}) || filled.fillingAt(row, column) !== undefined,
  );
}

/** What of a range no other range covers, as rectangles: all of it, unless files and formulas are at odds. */
function without(own: IRange, all: readonly (readonly [number, number, IRange])[]): IRange[] {
  const others = all.map(([, , range]) => range).filter((range) => range !== own && overlaps(range, own));
  if (others.length === 0) return [own];
  const cells: IRange[] = [];
  for (let row = own.startRow; row <= own.endRow; row++) {
    for (let column = own.startColumn; column <= own.endColumn; column++) {
      const covered = others.some((range) => contains(range, row, column));
      if (!covered) cells.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
  }
  return cells;
}

function of<Value>(units: Units<Value>, unit: string, sheet: string, make: () => Value): Value {
  return ((units[unit] ??= {})[sheet] ??= make());
}
