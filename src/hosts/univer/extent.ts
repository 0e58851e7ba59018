/** How many cells the result of a formula fills, where it was not entered to spill. */
import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  ArrayValueObject,
} from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, NullValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { Size } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import { isBlankCell } from "./cells";
import type { Place } from "./place";
import { arrayObject, readObject, wholeResult, writeObject } from "./valueObjects";

/** Rows and columns of a result; one cell for a single value. */
export function sizeOfVariant(variant: FunctionVariantType): Size {
  if (!isBlock(variant)) return { rows: 1, columns: 1 };
  const { startRow, endRow, startColumn, endColumn } = (variant as BaseReferenceObject).getRangePosition();
  return { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function isBlock(variant: FunctionVariantType): boolean {
  return variant.isReferenceObject() || (variant as BaseValueObject).isArray();
}

/** A value of a result, counted from its first one; a blank cell shows 0. */
export function valueIn(variant: FunctionVariantType, row: number, column: number): BaseValueObject {
  if (!isBlock(variant)) return variant as BaseValueObject;
  return cellIn(variant, row, column) ?? NumberValueObject.create(0);
}

/** The same as a plain value. */
export function resultIn(variant: FunctionVariantType, row: number, column: number): Cell {
  const whole = wholeResult(variant);
  return whole ? (whole[row]?.[column] ?? "") : readObject(valueIn(variant, row, column));
}

/** The same of a range or array; null for a blank cell. */
function cellIn(variant: FunctionVariantType, row: number, column: number): BaseValueObject | null {
  if (!variant.isReferenceObject()) {
    const whole = wholeResult(variant);
    return whole ? writeObject(whole[row]?.[column] ?? "") : ((variant as ArrayValueObject).get(row, column) ?? null);
  }
  const reference = variant as BaseReferenceObject;
  const { startRow, startColumn } = reference.getRangePosition();
  const cell = reference.getCellData(startRow + row, startColumn + column);
  return isBlankCell(cell) ? null : reference.getCellValueObject(cell!);
}

/** The one value that a plain formula gives: of a range the one in its own row or column, of an array the first; blank where that is. */
export function singleValue(variant: FunctionVariantType, { row, column }: Pick<Place, "row" | "column">) {
  const { rows, columns } = sizeOfVariant(variant);
  if (rows === 1 && columns === 1) return variant;
  const at = (down: number, right: number) => cellIn(variant, down, right) ?? NullValueObject.create();
  if (!variant.isReferenceObject()) return at(0, 0);
  const { startRow, endRow, startColumn, endColumn } = (variant as BaseReferenceObject).getRangePosition();
  const inRows = row >= startRow && row <= endRow;
  const inColumns = column >= startColumn && column <= endColumn;
  if (columns === 1 && inRows) return at(row - startRow, 0);
  if (rows === 1 && inColumns) return at(0, column - startColumn);
  return ErrorValueObject.create(ErrorType.VALUE);
}

/** What an array formula fills its range with: a single row, column or value again and again, and #N/A beyond the rest. */
export function fillingValues(variant: FunctionVariantType, size: Size): FunctionVariantType {
  const given = sizeOfVariant(variant);
  if (size.rows === 1 && size.columns === 1) return valueIn(variant, 0, 0);
  if (wholeResult(variant) && given.rows === size.rows && given.columns === size.columns) return variant;
  const rows = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_unused, column) => {
      const down = given.rows === 1 ? 0 : row;
      const right = given.columns === 1 ? 0 : column;
      const within = down < given.rows && right < given.columns;
      return within ? valueIn(variant, down, right) : ErrorValueObject.create(ErrorType.NA);
    }),
  );
  return arrayObject(rows);
}
