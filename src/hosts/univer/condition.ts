/**
 * Conditions of conditional formats that hold by a single cell: `=$P5="是"`. They are answered where a cell is drawn; as formulas of
 * the engine, which makes one of every cell in the range, a rule over 17,000 rows would make 400,000.
 */
import { isFailure } from "../../language/failure";
import type { Cell } from "../../workbook/values";
import { columnIndex } from "../../workbook/address";

interface Reference {
  readonly index: number;
  /** Behind a "$": the same wherever the condition is asked. */
  readonly fixed: boolean;
}

export interface Condition {
  /** As the condition of the first cell of its range names it. */
  readonly row: Reference;
  readonly column: Reference;
  readonly holds: (cell: Cell) => boolean;
}

const pattern =
  /^=?\s*(?<fixedColumn>\$?)(?<letters>[A-Z]{1,3})(?<fixedRow>\$?)(?<number>\d{1,7})\s*(?:(?<equality>=|<>)\s*"(?<text>(?:[^"]|"")*)"|(?<sign>=|<>|<=|>=|<|>)\s*(?<figure>-?\d+(?:\.\d+)?))\s*$/i;

/** Null for any other formula, which is the engine's to calculate. */
export function readCondition(formula: string): Condition | null {
  const parts = pattern.exec(formula)?.groups;
  if (!parts) return null;
  const { letters, number, text, figure } = parts;
  return {
    row: { index: Number(number) - 1, fixed: parts["fixedRow"] === "$" },
    column: { index: columnIndex(letters!.toUpperCase()), fixed: parts["fixedColumn"] === "$" },
    holds:
      text === undefined
        ? comparesWith(parts["sign"] as Sign, Number(figure))
        : reads(text.replaceAll('""', '"').toLowerCase(), parts["equality"] === "="),
  };
}

/** The cell that decides for one so many rows and columns away from the first of the range. */
export function decidingCell({ row, column }: Condition, rows: number, columns: number) {
  return {
    row: row.index + (row.fixed ? 0 : rows),
    column: column.index + (column.fixed ? 0 : columns),
  };
}

/** As Excel reads: case does not matter, a blank is empty text, an error is never true. */
function reads(text: string, equal: boolean): Condition["holds"] {
  return (cell) =>
    !isFailure(cell) && (typeof (cell ?? "") === "string" && String(cell ?? "").toLowerCase() === text) === equal;
}

type Sign = "=" | "<>" | "<" | ">" | "<=" | ">=";

const signs: Readonly<Record<Sign, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "<>": (difference) => difference !== 0,
  "<": (difference) => difference < 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  ">=": (difference) => difference >= 0,
};

/** As Excel compares: a blank is 0, and any text or truth value is more than any number. */
function comparesWith(sign: Sign, figure: number): Condition["holds"] {
  return (cell) => !isFailure(cell) && signs[sign](typeof (cell ?? 0) === "number" ? Number(cell) - figure : Infinity);
}
