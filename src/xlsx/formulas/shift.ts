import { columnIndex, columnName, sheetLimit } from "../../workbook/address";
import { tokensOf } from "../../workbook/tokens";

/**
 * Gives the formula as it reads so many rows further down and columns further right: what a cell of a shared formula stands for
 * (ECMA-376 part 1, 18.3.1.40). References with "$" stay; those that leave the sheet become #REF!, or,
 * in names, come in again at its other edge.
 */
export function shifter(formula: string, { around = false } = {}): (rows: number, columns: number) => string {
  const tokens = tokensOf(formula);
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    let shifted = "";
    for (const { kind, text } of tokens) {
      shifted += kind === "reference" ? shiftReference(text, { rows, columns, around }) : text;
    }
    return shifted;
  };
}

interface Shift {
  readonly rows: number;
  readonly columns: number;
  readonly around: boolean;
}

function shiftReference(reference: string, shift: Shift): string {
  return reference
    .split(":")
    .map((half) => shiftHalf(half, shift))
    .join(":");
}

function shiftHalf(half: string, { rows, columns, around }: Shift): string {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(half)!;
  // In `$1` the first "$" belongs to the row.
  const fixedRow = letters === "" ? columnFixed : rowFixed;
  const within = (place: number, count: number) => (around ? (place + count) % count : place);
  const column = letters && within(columnIndex(letters) + (columnFixed ? 0 : columns), sheetLimit.columns);
  const row = digits && within(Number(digits) - 1 + (fixedRow ? 0 : rows), sheetLimit.rows);
  if (column !== "" && (column < 0 || column >= sheetLimit.columns)) return "#REF!";
  if (row !== "" && (row < 0 || row >= sheetLimit.rows)) return "#REF!";
  return (column === "" ? "" : columnFixed + columnName(column)) + (row === "" ? "" : fixedRow + String(row + 1));
}
