/** Between the value objects of Univer's formula engine and the plain values of our functions. */
import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { Failure, isFailure } from "../../language/failure";
import type { Argument, Cell, Matrix } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { failureOf } from "./cells";
import type { RangeCache } from "./rangeCache";

/** An error that remembers what we have to say about it, through whatever native functions hand it on. */
class FailureObject extends ErrorValueObject {
  constructor(readonly failure: Failure) {
    super(errorTypes.get(failure.code) ?? ErrorType.VALUE);
  }
}

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** What a formula hands to a function: references are read, skipped arguments and blank cells are null. */
export function readVariant(variant: FunctionVariantType, ranges: RangeCache): Argument {
  if (variant.isReferenceObject()) return single(ranges.read(variant as BaseReferenceObject));
  const object = variant as BaseValueObject;
  if (!object.isArray()) return readObject(object);
  const array = object as ArrayValueObject;
  const whole = wholeResult(variant);
  if (whole) return whole;
  const columns = array.getColumnCount();
  const rows: Cell[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = array.get(row, column);
      cells.push(cell ? readObject(cell) : null);
    }
    rows.push(cells);
  }
  return single(rows);
}

function single(matrix: Matrix | Failure): Argument {
  if (isFailure(matrix)) return matrix;
  return matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0]! : matrix;
}

export function readObject(object: BaseValueObject): Cell {
  if (object.isError()) {
    if (object instanceof FailureObject) return object.failure;
    const code = (object as ErrorValueObject).getErrorType();
    return failureOf(code) ?? new Failure("#VALUE!");
  }
  if (object.isNull()) return null;
  if (object.isNumber() || object.isString() || object.isBoolean()) return object.getValue() as Cell;
  return new Failure("#VALUE!");
}

/** What a function returns, for the engine. Rows of unequal length are filled up with empty text. */
export function writeObject(outcome: Cell | Matrix): BaseValueObject {
  if (!isMatrix(outcome)) return writeCell(outcome);
  const columns = outcome.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns === 0) return writeCell("");
  if (outcome.length === 1 && columns === 1) return writeCell(outcome[0]![0]!);
  const isWhole = outcome.every((row) => row.length === columns);
  return new ResultArray(isWhole ? outcome : outcome.map((row) => filledUp(row, columns)), columns);
}

function filledUp(row: readonly Cell[], columns: number): readonly Cell[] {
  return Array.from({ length: columns }, (_, column) => row[column] ?? "");
}

/** A result as it came: the engine's objects, one a value, are made when a native function asks for them. */
export class ResultArray extends ArrayValueObject {
  private objects: BaseValueObject[][] | null = null;

  constructor(
    private readonly matrix: Matrix,
    private readonly columns: number,
  ) {
    super(ofNoPlace([], matrix.length, columns));
    // The field of the engine's array, which all of its methods read, and some write.
    Object.defineProperty(this, "_values", {
      get: () => (this.objects ??= this.made()),
      set: (values: BaseValueObject[][]) => (this.objects = values),
    });
  }

  /** Null where the engine has it in its own form, and may have changed it. */
  get untouched(): Matrix | null {
    return this.objects === null ? this.matrix : null;
  }

  private made(): BaseValueObject[][] {
    return this.matrix.map((row) => row.map(writeCell));
  }
}

/** A result of ours that is still as it came; null for everything else. */
export function wholeResult(variant: FunctionVariantType): Matrix | null {
  return variant instanceof ResultArray ? variant.untouched : null;
}

/** Rows of the same length as an array of no place in the workbook. */
export function arrayObject(rows: BaseValueObject[][]): ArrayValueObject {
  return new ArrayValueObject(ofNoPlace(rows, rows.length, rows[0]?.length ?? 0));
}

type ArrayContent = Exclude<ConstructorParameters<typeof ArrayValueObject>[0], string>;

/** What an array of the engine is made of that stands nowhere in a workbook. */
export function ofNoPlace(
  calculateValueList: BaseValueObject[][],
  rowCount: number,
  columnCount: number,
): ArrayContent {
  return { calculateValueList, rowCount, columnCount, unitId: "", sheetId: "", row: -1, column: -1 };
}

/** A value of a result as the engine keeps it in a cell. */
export function resultCell(value: Cell | undefined): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = value ?? "";
  if (isFailure(text)) return { v: errorTypes.get(text.code) ?? ErrorType.VALUE, t: CellValueType.STRING };
  return { v: text, t: ERROR_TYPE_SET.has(text as ErrorType) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function writeCell(cell: Cell): BaseValueObject {
  if (typeof cell === "number") return new NumberValueObject(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  if (cell === null) return StringValueObject.create("");
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return new FailureObject(cell);
}
