/**
 * The calling conventions, applied once for every function and host: coercion, broadcasting, blanks, errors.
 * Nothing throws past this file.
 */
import { errorText } from "../language/errorText";
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Context } from "./context";
import type { Calculation } from "./definition";
import type { Operand } from "./parameters";
import type { Argument, Cell, Matrix } from "./values";
import { isBlank, isMatrix, shapeOf } from "./values";

/** A function applied to what a host hands over. A single value comes back as a cell, everything else as rows. */
export function evaluate(definition: Calculation, given: readonly Argument[], context: Context): Cell | Matrix {
  try {
    return evaluateUnguarded(definition, given, context);
  } catch (error) {
    return failure("#VALUE!", "internalError", { detail: errorText(error) });
  }
}

/** A range where one value is expected, walked over cell by cell. */
interface Broadcast {
  readonly index: number;
  readonly parameter: Operand;
  readonly matrix: Matrix;
  /** As its parameter says, which has one of many forms: asking it takes longer than asking this. */
  readonly takesText: boolean;
  /** Neither may be left out nor be blank. */
  readonly needed: boolean;
  /** A single row or column stands for all of them. */
  readonly oneRow: boolean;
  readonly oneColumn: boolean;
  /** The cell before and what was read from it: columns often repeat themselves. */
  cell: Cell | undefined;
  value: unknown;
}

function evaluateUnguarded(definition: Calculation, given: readonly Argument[], context: Context): Cell | Matrix {
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
        broadcast.push({
          index,
          parameter,
          matrix: argument,
          takesText: parameter.takesText === true,
          needed: !parameter.optional && !parameter.blankable,
          oneRow: argument.length === 1,
          oneColumn: argument[0]!.length === 1,
          cell: undefined,
          value: undefined,
        });
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
  if (result.shape === "row") return [presentableRow(outcome as readonly Cell[])];
  return (outcome as Matrix).map(presentableRow);
}

function spread(
  definition: Calculation,
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

  const spilled = new Array<readonly Cell[]>(rows);
  const rowOf = columns === 1 && rows >= manyRows ? rowsOfOneCell() : null;
  for (let row = 0; row < rows; row++) {
    if (result.shape === "row") {
      const outcome = calculateAt(definition, values, broadcast, row, 0, context);
      spilled[row] = Array.isArray(outcome)
        ? (outcome as readonly Cell[]).map(presentable)
        : result.columns.map(() => outcome as Cell);
      continue;
    }
    if (rowOf) {
      spilled[row] = rowOf(presentable(calculateAt(definition, values, broadcast, row, 0, context) as Cell));
      continue;
    }
    const line: Cell[] = new Array<Cell>(columns);
    for (let column = 0; column < columns; column++) {
      line[column] = presentable(calculateAt(definition, values, broadcast, row, column, context) as Cell);
    }
    spilled[row] = line;
  }
  return spilled;
}

/** From so many rows on, a row each costs more to collect than it takes to find the one that is there already … */
const manyRows = 20_000;
/** … while there are few: so many different quotas, units or words a column may have. */
const fewValues = 1000;

/** Makes the rows of a long column. */
function rowsOfOneCell(): (cell: Cell) => readonly Cell[] {
  const known = new Map<Cell, readonly Cell[]>();
  return (cell) => {
    // -0 and 0 are one to a map.
    if (cell === 0 || known.size >= fewValues) return [cell];
    let row = known.get(cell);
    if (row === undefined) known.set(cell, (row = [cell]));
    return row;
  };
}

function calculateAt(
  definition: Calculation,
  values: unknown[],
  broadcast: readonly Broadcast[],
  row: number,
  column: number,
  context: Context,
): Cell | readonly Cell[] | Matrix {
  let unused = true;
  let counted = false;
  let error: Failure | null = null;
  // By index: this runs for every cell of a spill.
  for (let at = 0; at < broadcast.length; at++) {
    const one = broadcast[at]!;
    const cell = one.matrix[one.oneRow ? 0 : row]![one.oneColumn ? 0 : column]!;
    if (one.needed) {
      counted = true;
      if (!isBlank(cell)) unused = false;
    }
    if (cell !== one.cell) {
      one.cell = cell;
      one.value = one.takesText && typeof cell === "string" && cell !== "" ? cell : one.parameter.read(cell);
    }
    const value = one.value;
    if (isFailure(value)) error ??= value;
    else values[one.index] = value;
  }
  // A row without any entry is an unused row of the user's range, not a mistake.
  if (counted && unused) return "";
  return error ?? definition.calculate(values, context);
}

function findMismatch(
  { parameters, result }: Calculation,
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

/** The row as it is where nothing in it needs changing: a table of a million rows is not copied. */
function presentableRow(row: readonly Cell[]): readonly Cell[] {
  for (let column = 0; column < row.length; column++) {
    if (presentable(row[column]!) !== row[column]) return row.map(presentable);
  }
  return row;
}
