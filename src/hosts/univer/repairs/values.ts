/** Looking at what the engine hands to its functions. */
import type {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { NullValueObject, NumberValueObject } from "@univerjs/engine-formula";

export type Calculate = (...variants: FunctionVariantType[]) => FunctionVariantType;

/** A function of the engine that stands in place of another. */
export type Repair = (calculate: Calculate, executor: BaseFunction) => Calculate;

/** The value of an array that has one only. */
export function ofOne(variant: FunctionVariantType): FunctionVariantType {
  const array = arrayIn(variant);
  if (array?.getRowCount() !== 1 || array.getColumnCount() !== 1) return variant;
  return array.get(0, 0) ?? NullValueObject.create();
}

export function arrayIn(variant: FunctionVariantType): ArrayValueObject | null {
  if (variant.isReferenceObject() || !(variant as BaseValueObject).isArray()) return null;
  return variant as ArrayValueObject;
}

/** Neither a reference nor an array. */
export function valueOf(variant: FunctionVariantType): BaseValueObject | null {
  const one = ofOne(variant);
  return one.isReferenceObject() || (one as BaseValueObject).isArray() ? null : (one as BaseValueObject);
}

export function isNumber(variant: FunctionVariantType): boolean {
  return valueOf(variant)?.isNumber() ?? false;
}

export function numberOf(variant: FunctionVariantType): number {
  return Number(valueOf(variant)?.getValue());
}

/** Each value of an argument changed; a reference stays as it is. */
export function mapped(
  variant: FunctionVariantType,
  change: (value: BaseValueObject) => BaseValueObject,
): FunctionVariantType {
  if (variant.isReferenceObject()) return variant;
  const array = arrayIn(variant);
  return array ? array.mapValue(change) : change(variant as BaseValueObject);
}

/** A number cut to a whole one, towards 0. */
export function whole(value: BaseValueObject): BaseValueObject {
  return value.isNumber() ? NumberValueObject.create(Math.trunc(Number(value.getValue()))) : value;
}

/** The cells of a range or array, row by row, with null for blank ones; null where it is none. */
export function cellsIn(variant: FunctionVariantType): (BaseValueObject | null)[] | null {
  const array = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : arrayIn(variant);
  if (!array) return null;
  const cells: (BaseValueObject | null)[] = [];
  array.iterator((value) => void cells.push(value ?? null));
  return cells;
}

/** The values of a range, row by row, or the one value that it is. */
export function valuesIn(variant: FunctionVariantType): BaseValueObject[] {
  return cellsIn(variant)?.filter((value) => value !== null) ?? [variant as BaseValueObject];
}
