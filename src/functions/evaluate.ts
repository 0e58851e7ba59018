/**
 * The calling conventions, applied once for every function and host: coercion, broadcasting, blanks, errors.
 * Nothing throws past this file.
 */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Context } from "./context";
import type { FunctionDefinition } from "./definition";
import type { Argument, Cell, Matrix } from "./values";
import { isBlank, isMatrix, shapeOf } from "./values";

/** A function applied to what a host hands over. A single value comes back as a cell, everything else as rows. */
export function evaluate(definition: FunctionDefinition, given: readonly Argument[], context: Context): Cell | Matrix {
  try {
    return evaluateUnguarded(definition, given, context);
  } catch (fault) {
    return failure("#VALUE!", "internalFault", { detail: fault instanceof Error ? fault.message : String(fault) });
  }
}

interface Broadcast {
  readonly index: number;
  readonly matrix: Matrix;
}

function evaluateUnguarded(
  definition: FunctionDefinition,
  given: readonly Argument[],
  context: Context,
): Cell | Matrix {
  const { parameters, result } = definition;
  if (given.length > parameters.length) {
    return failure("#VALUE!", "tooManyArguments", { maximum: parameters.length, count: given.length });
  }
  const values: unknown[] = new Array<unknown>(parameters.length);
  const broadcast: Broadcast[] = [];
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index]!;
    const argument = given[index] ?? null;
    if (parameter.shape === "scalar" && isMatrix(argument)) {
      if (argument.length === 1 && argument[0]!.length === 1) {
        values[index] = parameter.read(argument[0]![0]!);
      } else {
        broadcast.push({ index, matrix: argument });
        continue;
      }
    } else {
      values[index] = parameter.read(argument);
    }
    if (isFailure(values[index])) return values[index] as Failure;
  }
  if (broadcast.length > 0) return spread(definition, values, broadcast, context);

  const outcome = definition.calculate(values, context);
  if (isFailure(outcome)) return outcome;
  if (result.shape === "cell") return presentable(outcome as Cell);
  if (result.shape === "row") return [(outcome as readonly Cell[]).map(presentable)];
  return (outcome as Matrix).map((row) => row.map(presentable));
}

function spread(
  definition: FunctionDefinition,
  values: unknown[],
  broadcast: readonly Broadcast[],
  context: Context,
): Cell | Matrix {
  const { parameters, result } = definition;
  const first = broadcast[0]!;
  if (result.shape === "table") {
    return failure("#VALUE!", "singleValueExpected", {
      name: parameters[first.index]!.label,
      shape: shapeOf(first.matrix),
    });
  }
  const rows = Math.max(...broadcast.map(({ matrix }) => matrix.length));
  const columns = Math.max(...broadcast.map(({ matrix }) => matrix[0]!.length));
  const mismatch = findMismatch(definition, broadcast, rows, columns);
  if (mismatch) return mismatch;

  const spilled: Cell[][] = new Array<Cell[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line: Cell[] = [];
    for (let column = 0; column < columns; column++) {
      const outcome = calculateAt(definition, values, broadcast, row, column, context);
      if (result.shape === "cell") line.push(presentable(outcome as Cell));
      else if (Array.isArray(outcome)) line.push(...(outcome as Cell[]).map(presentable));
      else line.push(...result.columns.map(() => outcome as Cell));
    }
    spilled[row] = line;
  }
  return spilled;
}

function calculateAt(
  definition: FunctionDefinition,
  values: unknown[],
  broadcast: readonly Broadcast[],
  row: number,
  column: number,
  context: Context,
): Cell | readonly Cell[] | Matrix {
  let required = 0;
  let blank = 0;
  let fault: Failure | null = null;
  for (const { index, matrix } of broadcast) {
    const parameter = definition.parameters[index]!;
    const line = matrix.length === 1 ? matrix[0]! : matrix[row]!;
    const cell = line.length === 1 ? line[0]! : line[column]!;
    if (!parameter.optional) {
      required++;
      if (isBlank(cell)) blank++;
    }
    const value = parameter.read(cell);
    if (isFailure(value)) fault ??= value;
    else values[index] = value;
  }
  // A row without any entry is an unused row of the user's range, not a mistake.
  if (required > 0 && blank === required) return "";
  return fault ?? definition.calculate(values, context);
}

function findMismatch(
  { parameters, result }: FunctionDefinition,
  broadcast: readonly Broadcast[],
  rows: number,
  columns: number,
): Failure | null {
  const widest = broadcast.find(({ matrix }) => matrix.length === rows)!;
  for (const { index, matrix } of broadcast) {
    const name = parameters[index]!.label;
    if (result.shape === "row" && matrix[0]!.length > 1) {
      return failure("#VALUE!", "columnExpected", { name, shape: shapeOf(matrix) });
    }
    const fits =
      (matrix.length === 1 || matrix.length === rows) && (matrix[0]!.length === 1 || matrix[0]!.length === columns);
    if (!fits) {
      const other = widest.index === index ? broadcast.find(({ matrix: m }) => m[0]!.length === columns)! : widest;
      return failure("#VALUE!", "shapesDiffer", {
        first: parameters[other.index]!.label,
        firstShape: shapeOf(other.matrix),
        second: name,
        secondShape: shapeOf(matrix),
      });
    }
  }
  return null;
}

/** What a worksheet can show: a missing value is an empty cell (null would show as 0), and no number is infinite. */
function presentable(cell: Cell): Cell {
  if (cell === null) return "";
  if (typeof cell === "number" && !Number.isFinite(cell)) return failure("#NUM!", "notFinite");
  return cell;
}
