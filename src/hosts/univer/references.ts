import type { ICellData, IRange, Nullable, ObjectMatrix } from "@univerjs/core";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { Failure } from "../../language/failure";
import type { Cell, Matrix } from "../../workbook/values";
import { cellValue } from "./cells";

type Rows = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/**
 * The cells of a range, as they stand at this moment of a calculation. The engine's own way builds an object for every cell
 * before a function sees any; on 100,000 rows that is most of the time.
 */
export function readReference(reference: BaseReferenceObject): Matrix | Failure {
  const unit = reference.getUnitId();
  const sheet = reference.getSheetId();
  const data = reference.getUnitData()[unit]?.[sheet];
  if (!data || reference.isMultiArea()) return new Failure("#REF!");

  // What was calculated a moment ago stands before what the sheet kept.
  const layers = [
    reference.getRuntimeData()[unit]?.[sheet],
    reference.getRuntimeArrayFormulaCellData()[unit]?.[sheet],
    reference.getArrayFormulaCellData()[unit]?.[sheet],
    data.cellData,
  ].map((matrix) => rowsOf(matrix));
  const spilledBefore = layers[2]!;
  const spillsRenewed = Object.keys(reference.getRuntimeArrayFormulaRange()[unit]?.[sheet] ?? {}).length > 0;

  const { startRow, startColumn, endRow, endColumn } = withinUse(reference, layers);
  const matrix: Cell[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const [calculated, spilled, kept, entered] = layers.map((rows) => rows[row]);
    // A spill that was calculated anew may have become shorter: the engine knows which of its old cells still count.
    const doubtful = spillsRenewed && spilledBefore[row] !== undefined;
    const cells: Cell[] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = doubtful
        ? reference.getCellData(row, column)
        : (calculated?.[column] ?? spilled?.[column] ?? kept?.[column] ?? entered?.[column]);
      cells.push(cellValue(cell));
    }
    matrix.push(cells);
  }
  return matrix;
}

function rowsOf(matrix: ObjectMatrix<Nullable<ICellData>> | undefined): Rows {
  return (matrix?.getMatrix() ?? {}) as Rows;
}

/** Whole columns and rows (`A:A`, `3:3`) end where the sheet is used. */
function withinUse(reference: BaseReferenceObject, layers: readonly Rows[]): IRange {
  // A copy: the engine hands out its own.
  const range = { ...reference.getRangePosition() };
  if (reference.isColumn()) {
    const last = Math.max(range.startRow, ...layers.map(lastKey));
    range.endRow = Math.min(range.endRow, last);
  }
  if (reference.isRow()) {
    const used = layers.flatMap((rows) => {
      const columns: number[] = [];
      for (let row = range.startRow; row <= range.endRow; row++) columns.push(lastKey(rows[row] ?? {}));
      return columns;
    });
    range.endColumn = Math.min(range.endColumn, Math.max(range.startColumn, ...used));
  }
  return range;
}

function lastKey(record: Record<number, unknown>): number {
  return Number(Object.keys(record).at(-1) ?? -1);
}
