import type { ICellData, IRange, Nullable, ObjectMatrix } from "@univerjs/core";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { Failure } from "../../language/failure";
import type { Cell, Matrix } from "../../workbook/values";
import { cellValue } from "./cells";
import type { Rows } from "./filled";
import { contains, Filled, overlaps } from "./filled";

/**
 * The cells of a range, as they stand at this moment of a calculation. The engine's own way builds an object for every cell
 * before a function sees any; on 100,000 rows that is most of the time.
 */
export function readReference(reference: BaseReferenceObject): Matrix | Failure {
  const data = reference.getUnitData()[reference.getUnitId()]?.[reference.getSheetId()];
  if (!data || reference.isMultiArea()) return new Failure("#REF!");
  const cells = new StandingCells(reference);
  const { startRow, startColumn, endRow, endColumn } = cells.range;
  const matrix: Cell[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    // A list that grows takes room for seventeen, and most ranges of a large table are columns.
    const line: Cell[] = [cells.value(row, startColumn)];
    for (let column = startColumn + 1; column <= endColumn; column++) line.push(cells.value(row, column));
    matrix.push(line);
  }
  return matrix;
}

/** What stands in the cells of a range: what was calculated a moment ago comes before what the sheet kept. */
export class StandingCells {
  readonly range: IRange;
  private readonly calculated: Rows;
  private readonly spilled: Filled;
  private readonly kept: Filled;
  private readonly entered: Rows;
  private renewed: readonly IRange[] | null = null;

  constructor(private readonly reference: BaseReferenceObject) {
    const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()];
    this.calculated = rowsIn(reference.getRuntimeData()[unit]?.[sheet]);
    this.entered = rowsIn(reference.getUnitData()[unit]?.[sheet]?.cellData);
    const spilled = Filled.of(rowsIn(reference.getRuntimeArrayFormulaCellData()[unit]?.[sheet]));
    const kept = Filled.of(rowsIn(reference.getArrayFormulaCellData()[unit]?.[sheet]));
    this.range = withinUse(reference, [this.calculated, this.entered], [spilled, kept]);
    this.spilled = spilled.within(this.range);
    this.kept = kept.within(this.range);
  }

  value(row: number, column: number): Cell {
    const calculated = this.calculated[row]?.[column];
    if (calculated) return cellValue(calculated);
    const spilled = this.spilled.value(row, column);
    if (spilled !== undefined) return spilled;
    const kept = this.kept.value(row, column);
    if (kept === undefined) return cellValue(this.entered[row]?.[column]);
    return this.isRenewed(row, column) ? null : kept;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    const now = this.calculated[row]?.[column] ?? this.spilled.cell(row, column);
    if (now) return now;
    const kept = this.kept.cell(row, column);
    if (!kept) return this.entered[row]?.[column];
    return this.isRenewed(row, column) ? null : kept;
  }

  private isRenewed(row: number, column: number): boolean {
    this.renewed ??= renewedRanges(this.reference).filter((range) => overlaps(range, this.range));
    return this.renewed.length > 0 && this.renewed.some((range) => contains(range, row, column));
  }
}

/** Former ranges of spills that were calculated anew: they may have become shorter, and what they had filled is gone. */
function renewedRanges(reference: BaseReferenceObject): IRange[] {
  const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()];
  const now = reference.getRuntimeArrayFormulaRange()[unit]?.[sheet] ?? {};
  const before = reference.getArrayFormulaRange()[unit]?.[sheet] ?? {};
  return Object.keys(now).flatMap((row) =>
    Object.keys(now[Number(row)] ?? {}).flatMap((column) => before[Number(row)]?.[Number(column)] ?? []),
  );
}

function rowsIn(matrix: ObjectMatrix<Nullable<ICellData>> | undefined): Rows {
  return (matrix?.getMatrix() ?? {}) as Rows;
}

/** Whole columns and rows (`A:A`, `3:3`) end where the sheet is used. */
function withinUse(reference: BaseReferenceObject, plain: readonly Rows[], filled: readonly Filled[]): IRange {
  // A copy: the engine hands out its own.
  const range = { ...reference.getRangePosition() };
  if (!reference.isColumn() && !reference.isRow()) return range;
  const layers = [...plain.map((rows) => Filled.of(rows)), ...filled];
  if (reference.isColumn()) {
    const last = Math.max(range.startRow, ...layers.map((layer) => layer.lastRow()));
    range.endRow = Math.min(range.endRow, last);
  }
  if (reference.isRow()) {
    const last = Math.max(range.startColumn, ...layers.map((layer) => layer.lastColumn(range.startRow, range.endRow)));
    range.endColumn = Math.min(range.endColumn, last);
  }
  return range;
}
