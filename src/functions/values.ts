import type { Cell, Matrix } from "../workbook/values";

export type { Cell, Matrix } from "../workbook/values";
export { isBlank, shapeOf } from "../workbook/values";

/** What a formula hands to a function; an omitted argument is `null`. */
export type Argument = Cell | Matrix;

export function isMatrix(argument: Argument): argument is Matrix {
  return Array.isArray(argument);
}
