/** Functions that formulas never name: what Excel writes with signs, for the engine to call. */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction, NullValueObject } from "@univerjs/engine-formula";
import { singleValue } from "./extent";
import { arrayObject } from "./valueObjects";

/** `@A1:A9`: of a range the value in the formula's own row or column. */
export const singleFunction = "SINGLE";
/** `(A1:A3,C1)`: several areas, as the cells in them. */
export const areasFunction = "AREAS.JOINED";

class Single extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(variant: FunctionVariantType): FunctionVariantType & BaseValueObject {
    return singleValue(variant, { row: this.row, column: this.column }) as BaseValueObject;
  }
}

class JoinedAreas extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 255;

  override calculate(...areas: FunctionVariantType[]): BaseValueObject {
    const values: BaseValueObject[][] = [];
    for (const area of areas) {
      if (area.isError()) return area as BaseValueObject;
      if (!area.isReferenceObject() && !(area as BaseValueObject).isArray()) values.push([area as BaseValueObject]);
      else (area as BaseReferenceObject).iterator((value) => void values.push([value ?? NullValueObject.create()]));
    }
    return arrayObject(values);
  }
}

export const rangeFunctions: readonly [new (name: string) => BaseFunction, string][] = [
  [Single, singleFunction],
  [JoinedAreas, areasFunction],
];
