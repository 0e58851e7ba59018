import { columnIndex, columnName } from "../../workbook/address";
import { tokensOf } from "../../workbook/tokens";

const lastRow = 1048575;
const lastColumn = 16383;

/**
 * Gives the formula as it reads so many rows further down and columns further right: what a cell of a shared formula stands for
 * (ECMA-376 part 1, 18.3.1.40). References with "$" stay; those that leave the sheet become #REF!.
 */
export function shifter(formula: string): (rows: number, columns: number) => string {
  const tokens = tokensOf(formula);
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    let shifted = "";
    for (const { kind, text } of tokens) shifted += kind === "reference" ? shiftReference(text, rows, columns) : text;
    return shifted;
  };
}

function shiftReference(reference: string, rows: number, columns: number): string {
  return reference
    .split(":")
    .map((half) => shiftHalf(half, rows, columns))
    .join(":");
}

function shiftHalf(half: string, rows: number, columns: number): string {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(half)!;
  // In `$1` the first "$" belongs to the row.
  const fixedRow = letters === "" ? columnFixed : rowFixed;
  const column = letters && (columnFixed ? columnIndex(letters) : columnIndex(letters) + columns);
  const row = digits && (fixedRow ? Number(digits) - 1 : Number(digits) - 1 + rows);
  if (column !== "" && (column < 0 || column > lastColumn)) return "#REF!";
  if (row !== "" && (row < 0 || row > lastRow)) return "#REF!";
  return (column === "" ? "" : columnFixed + columnName(column)) + (row === "" ? "" : fixedRow + String(row + 1));
}
