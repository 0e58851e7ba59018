/**
 * Arguments declared as data. A definition says what it expects; coercion happens here, once and alike for all functions:
 * text that is unambiguously a number counts as one, a blank is unknown, an error stays that error.
 */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Bilingual } from "../language/language";
import type { Printed } from "../units/printed";
import { readPrinted } from "../units/printed";
import type { Unit } from "../units/unit";
import { parseUnit } from "../units/unit";
import type { Limits } from "./cells";
import {
  arePlainNumbers,
  markByWord,
  plainNumbers,
  plainNumbersAndBlanks,
  readNumber,
  readNumberAt,
  roomFor,
  show,
  truthByWord,
} from "./cells";
import type { Argument, Cell, Matrix } from "./values";
import { isBlank, isMatrix } from "./values";

/**
 * scalar: one value; a range makes the function spill.
 * list: all numbers of a range, blanks skipped.
 * aligned: all cells of a range in order, blanks kept as null, so that two ranges correspond cell by cell.
 * matrix: the range as it is.
 */
export type Shape = "scalar" | "list" | "aligned" | "matrix";

/** What calculating needs of a parameter. */
export interface Operand<Value = unknown> {
  /** English name, camelCase; the same in metadata of every language. */
  readonly name: string;
  readonly label: Bilingual;
  readonly type: "number" | "text" | "boolean" | "any";
  readonly shape: Shape;
  readonly optional: boolean;
  /** A required argument that may be blank: the blank says something (a standard without industry codes), or is unknown. */
  readonly blankable?: boolean;
  /** Unit of the numbers, where it is fixed. */
  readonly unit?: string;
  /** Words that the argument may be, for completion lists. */
  readonly choices?: readonly string[];
  readonly read: (argument: Argument) => Value | Failure;
  /** A text, but for a blank one, is read as it stands: a long column of texts need not be read at all. */
  readonly takesText?: boolean;
}

export interface Parameter<Value = unknown> extends Operand<Value> {
  readonly description: Bilingual;
}

interface Described {
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly unit?: string;
}

export function number(declared: Described & Limits): Parameter<number> {
  return scalar(declared, "number", (cell) => readNumber(cell, declared));
}

/** A number with the decimals it is printed with, as an audit needs it. */
export function printedNumber(declared: Described): Parameter<Printed> {
  return scalar(declared, "number", (cell) => {
    const printed = typeof cell === "number" || typeof cell === "string" ? readPrinted(cell) : null;
    return printed ?? failure("#VALUE!", "numberExpected", { name: declared.label, value: show(cell) });
  });
}

export function text(declared: Described & { readonly choices?: readonly string[] }): Parameter<string> {
  const read = scalar(declared, "text", (cell) => {
    if (typeof cell === "string") return cell;
    if (typeof cell === "number") return String(cell);
    return failure("#VALUE!", "textExpected", { name: declared.label, value: show(cell) });
  });
  return { ...read, takesText: true };
}

/** One of a few words, each with the spellings accepted for it; upper and lower case do not count. */
export function choice<Choice extends string>(
  declared: Described & { readonly options: Readonly<Record<Choice, readonly string[]>> },
): Parameter<Choice> {
  const byWord = new Map<string, Choice>();
  for (const option of Object.keys(declared.options) as Choice[]) {
    for (const word of [option, ...declared.options[option]]) byWord.set(word.toLowerCase(), option);
  }
  const choices = Object.keys(declared.options);
  return {
    ...scalar(declared, "text", (cell) => {
      const found = byWord.get(String(show(cell)).trim().toLowerCase());
      return (
        found ??
        failure("#VALUE!", "choiceExpected", { name: declared.label, value: show(cell), choices: choices.join(" / ") })
      );
    }),
    choices,
  };
}

/** A unit such as m³/t; what is not understood is an error that names the part. */
export function unit(declared: Described): Parameter<Unit> {
  return scalar(declared, "text", (cell) => parseUnit(String(show(cell))));
}

export function boolean(declared: Described): Parameter<boolean> {
  return scalar(declared, "boolean", (cell) => {
    const found = typeof cell === "boolean" ? cell : truthByWord.get(String(show(cell)).trim().toUpperCase());
    return found ?? failure("#VALUE!", "booleanExpected", { name: declared.label, value: show(cell) });
  });
}

/** The numbers of a range; blanks are skipped, anything else that is no number is an error that says where it stands. */
export function numbers(declared: Described & Limits & AtLeast): Parameter<Float64Array> {
  const careful = list(declared, (cell, row, column) => readNumberAt(cell, declared, row, column));
  return {
    ...careful,
    read: (argument) => {
      const values = plainNumbers(argument, declared);
      if (values && values.length >= atLeast(declared)) return values;
      const read = careful.read(argument);
      return isFailure(read) ? read : Float64Array.from(read);
    },
  };
}

/** The numbers of a range with the decimals they are printed with; blanks are skipped. */
export function printedNumbers(declared: Described & AtLeast): Parameter<readonly Printed[]> {
  return list(declared, (cell, row, column) => {
    if (isFailure(cell)) return cell;
    const printed = typeof cell === "number" || typeof cell === "string" ? readPrinted(cell) : null;
    const place = { name: declared.label, value: show(cell), row: row + 1, column: column + 1 };
    return printed ?? failure("#VALUE!", "numberExpectedAt", place);
  });
}

interface AtLeast {
  readonly min?: number;
}

function atLeast({ min = 1 }: AtLeast): number {
  return min;
}

function list<Value>(
  declared: Described & AtLeast,
  read: (cell: Cell, row: number, column: number) => Value | Failure,
): Parameter<readonly Value[]> {
  return {
    ...declared,
    type: "number",
    shape: "list",
    optional: false,
    read: (argument) => {
      const values = readCells(argument, read, "skipped");
      if (isFailure(values)) return values;
      const minimum = atLeast(declared);
      if (values.length < minimum) {
        return failure("#VALUE!", "tooFewValues", { name: declared.label, minimum, count: values.length });
      }
      return values;
    },
  };
}

/** Numbers that correspond cell by cell with another range: blanks are kept as null. */
export function alignedNumbers(declared: Described & Limits): Parameter<readonly (number | null)[]> {
  const careful = aligned(declared, "number", (cell, row, column) =>
    isBlank(cell) ? null : readNumberAt(cell, declared, row, column),
  );
  return {
    ...careful,
    read: remembered((argument) => plainNumbersAndBlanks(argument, declared) ?? careful.read(argument)),
  };
}

/** Cells of any type that correspond cell by cell with another range: blanks are kept as null. */
export function alignedValues(declared: Described): Parameter<readonly (number | string | boolean | null)[]> {
  return aligned(declared, "any", (cell) => (isBlank(cell) ? null : cell));
}

/** Texts that correspond cell by cell with another range; a number is read as its digits, a blank as "". */
export function alignedTexts(declared: Described): Parameter<readonly string[]> {
  return aligned(declared, "text", (cell) => (cell === null ? "" : String(cell)));
}

/** Marks that correspond cell by cell with another range: TRUE, 是, 1 or FALSE, 否, 0; a blank is no mark. */
export function alignedFlags(declared: Described): Parameter<readonly (boolean | null)[]> {
  return aligned(declared, "boolean", (cell, row, column) => {
    if (isBlank(cell)) return null;
    const found = typeof cell === "boolean" ? cell : markByWord.get(String(show(cell)).trim().toUpperCase());
    const place = { name: declared.label, value: show(cell), row: row + 1, column: column + 1 };
    return found ?? failure("#VALUE!", "markExpectedAt", place);
  });
}

/** A range as it stands, row by row. */
export function matrix(declared: Described): Parameter<Matrix> {
  return {
    ...declared,
    type: "any",
    shape: "matrix",
    optional: false,
    read: (argument) => (isMatrix(argument) ? argument : [[argument]]),
  };
}

/** A range of numbers as it is, blanks as null. */
export function numberMatrix(declared: Described & Limits): Parameter<readonly (readonly (number | null)[])[]> {
  return {
    ...declared,
    type: "number",
    shape: "matrix",
    optional: false,
    read: (argument) => {
      const given = isMatrix(argument) ? argument : [[argument]];
      const rows = new Array<readonly (number | null)[]>(given.length);
      for (let row = 0; row < given.length; row++) {
        const cells = given[row]!;
        // The common case first: a row of plain numbers is taken as it is.
        if (arePlainNumbers(cells, declared)) {
          rows[row] = cells;
          continue;
        }
        const values: (number | null)[] = [];
        for (let column = 0; column < cells.length; column++) {
          const cell = cells[column]!;
          const value = isBlank(cell) ? null : readNumberAt(cell, declared, row, column);
          if (isFailure(value)) return value;
          values.push(value);
        }
        rows[row] = values;
      }
      return rows;
    },
  };
}

/** The same text, which must be given its place in a formula but may be blank there: the function then gets "". */
export function blankable(parameter: Parameter<string>): Parameter<string> {
  return {
    ...parameter,
    blankable: true,
    read: (argument) => (isBlank(argument as Cell) ? "" : parameter.read(argument)),
  };
}

/** The same parameter, which a formula may leave out or blank: the function then gets null. */
export function optional<Value>(parameter: Parameter<Value>): Parameter<Value | null> {
  return {
    ...parameter,
    optional: true,
    read: (argument) => (isAbsent(argument) ? null : parameter.read(argument)),
  };
}

/** The same parameter, which must be there but may be blank: unknown, and null for the function. */
export function orUnknown<Value>(parameter: Parameter<Value>): Parameter<Value | null> {
  return {
    ...parameter,
    blankable: true,
    read: (argument) => (isAbsent(argument) ? null : parameter.read(argument)),
  };
}

function isAbsent(argument: Argument): boolean {
  return isMatrix(argument) ? argument.every((row) => row.every(isBlank)) : isBlank(argument);
}

function scalar<Value>(
  declared: Described,
  type: Parameter["type"],
  read: (cell: Cell) => Value | Failure,
): Parameter<Value> {
  return {
    ...declared,
    type,
    shape: "scalar",
    optional: false,
    read: (argument) => {
      const cell = argument as Cell;
      if (isFailure(cell)) return cell;
      if (isBlank(cell)) return failure("#VALUE!", "argumentMissing", { name: declared.label });
      return read(cell);
    },
  };
}

function aligned<Value>(
  declared: Described,
  type: Parameter["type"],
  read: (cell: Exclude<Cell, Failure>, row: number, column: number) => Value | Failure,
): Parameter<readonly Value[]> {
  return {
    ...declared,
    type,
    shape: "aligned",
    optional: false,
    read: remembered((argument) =>
      readCells(argument, (cell, row, column) => (isFailure(cell) ? cell : read(cell, row, column)), "kept"),
    ),
  };
}

/** Smaller ranges are read as fast as they are found. */
const large = 256;

/** A large range that comes again is read once: after an edit of a sample table, all its columns but one are the same objects. */
function remembered<Values>(read: (argument: Argument) => Values): (argument: Argument) => Values {
  const known = new WeakMap<Matrix, Values>();
  return (argument) => {
    if (!isMatrix(argument) || argument.length < large) return read(argument);
    const before = known.get(argument);
    if (before !== undefined) return before;
    const values = read(argument);
    known.set(argument, values);
    return values;
  };
}

/** Every cell in reading order as a value, until one of them is at fault. */
function readCells<Value>(
  argument: Argument,
  read: (cell: Cell, row: number, column: number) => Value | Failure,
  blanks: "skipped" | "kept",
): readonly Value[] | Failure {
  const rows = isMatrix(argument) ? argument : [[argument]];
  const values = roomFor<Value>(rows);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (blanks === "skipped" && isBlank(cell)) continue;
      const value = read(cell, row, column);
      if (isFailure(value)) return value;
      values[count++] = value;
    }
  }
  values.length = count;
  return values;
}
