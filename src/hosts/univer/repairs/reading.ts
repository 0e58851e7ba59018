/** How the engine reads cells: as Excel does, whatever their format is and whatever their text reads like. */
import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { isBlankCell } from "../cells";
import { StandingCells } from "../references";

/** For all workbooks of the process: to be called once. */
export function mendReading(): void {
  const read = BaseReferenceObject.prototype.getCellValueObject;
  BaseReferenceObject.prototype.getCellValueObject = function (cell: ICellData): BaseValueObject {
    // A number is a number also where its format is "text": every exported survey has such cells.
    if (cell.t === CellValueType.NUMBER && !cell.p && typeof cell.v === "number") {
      const value = read.call(this, cell);
      return value.isString() ? NumberValueObject.create(cell.v) : value;
    }
    // Text by force is text even if it reads "#N/A".
    if (cell.t === CellValueType.FORCE_STRING && !cell.p) return StringValueObject.create(String(cell.v ?? ""));
    return read.call(this, cell);
  };
  BaseReferenceObject.prototype.iterator = iterate;
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  // Where texts are to stay texts, so would numbers written as 0.50 or 1E5; texts stand in quotes.
  ValueObjectFactory.create = (raw, textsStay) => {
    const isNumber = textsStay && typeof raw === "string" && /^\s*(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?\s*$/i.test(raw);
    return isNumber ? NumberValueObject.create(Number(raw)) : create(raw, textsStay);
  };
  const map = ArrayValueObject.prototype.mapValue;
  ArrayValueObject.prototype.mapValue = function (change) {
    // A comparison leaves out rows in which nothing is true; they are false, no errors.
    const { _values: rows, _defaultValue, _rowCount } = this as unknown as SparseArray;
    if (_defaultValue) for (let row = 0; row < _rowCount; row++) rows[row] ??= [];
    return map.call(this, change);
  };
}

/** The part of an array that the engine keeps to itself. */
interface SparseArray {
  readonly _values: unknown[][];
  readonly _defaultValue: unknown;
  readonly _rowCount: number;
}

/** The engine's own way through a range, but for `""`, which is no blank cell. */
function iterate(
  this: BaseReferenceObject,
  visit: (value: Nullable<BaseValueObject>, row: number, column: number) => Nullable<boolean>,
): void {
  const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
  if (this.getForcedSheetName() && !this.getForcedSheetId()) {
    visit(ErrorValueObject.create(ErrorType.VALUE), startRow, startColumn);
    return;
  }
  const hasFeatures = Object.keys(this.getRuntimeFeatureCellData()).length > 0;
  const cells = hasFeatures ? null : new StandingCells(this);
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      if (row < 0 || column < 0) {
        visit(ErrorValueObject.create(ErrorType.REF), row, column);
        return;
      }
      const cell = cells ? cells.cell(row, column) : this.getCellData(row, column);
      const value = isBlankCell(cell) ? null : this.getCellValueObject(cell!);
      const first = row === startRow && column === startColumn;
      if (visit(first && value ? withPattern(this, value) : value, row, column) === false) return;
    }
  }
}

/** The first cell of a range lends its number format to the result. */
function withPattern(reference: BaseReferenceObject, value: BaseValueObject): BaseValueObject {
  if (!value.isNumber()) return value;
  const { startRow, startColumn } = reference.getRangePosition();
  const pattern = reference.getCellPattern(reference.getUnitId(), reference.getSheetId(), startRow, startColumn);
  return pattern && pattern !== "@" ? NumberValueObject.create(Number(value.getValue()), pattern) : value;
}
