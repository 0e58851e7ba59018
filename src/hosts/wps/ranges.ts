/** Ranges of WPS, and what they hold. */
import type { Cell } from "../../functions/values";
import type { ErrorCode } from "../../language/failure";
import { errorCodes, Failure } from "../../language/failure";
import { message } from "../../language/message";
import { rangeName } from "../../workbook/address";
import type { RangeAddress, RangeContent } from "../port";
import { formulaOf } from "../reading";
import { Refusal } from "../refusal";
import type { WpsRange, WpsSheet, WpsWorkbook } from "./objects";

export function sheetsOf({ Worksheets }: WpsWorkbook): WpsSheet[] {
  return Array.from({ length: Worksheets.Count }, (_, index) => Worksheets.Item(index + 1));
}

export function sheetOf(workbook: WpsWorkbook, name: string): WpsSheet | null {
  return sheetsOf(workbook).find(({ Name }) => Name === name) ?? null;
}

/** Ranges of one sheet, which is looked for once. */
export function rangesOf(workbook: WpsWorkbook, sheet: string): (address: RangeAddress) => WpsRange {
  const found = sheetOf(workbook, sheet);
  if (!found) throw new Refusal(message("sheetMissing", { sheet }));
  return (address) => found.Range(rangeName(address));
}

export function rangeAt(workbook: WpsWorkbook, address: RangeAddress): WpsRange {
  return rangesOf(workbook, address.sheet)(address);
}

export function addressOf(range: WpsRange, sheet: string): RangeAddress {
  return {
    sheet,
    row: range.Row - 1,
    column: range.Column - 1,
    rows: range.Rows.Count,
    columns: range.Columns.Count,
  };
}

/** The single cells of a range, line by line. */
export function cellsOf<Found>(address: RangeAddress, find: (cell: RangeAddress) => Found): Found[][] {
  return Array.from({ length: address.rows }, (_, down) =>
    Array.from({ length: address.columns }, (_, right) =>
      find({ ...address, row: address.row + down, column: address.column + right, rows: 1, columns: 1 }),
    ),
  );
}

/**
 * Something of every cell. A range whose cells agree answers at once, with a text, number or truth value; otherwise (WPS says nothing
 * then) its halves are asked.
 */
export function ofEveryCell<Answer extends string | number | boolean>(
  workbook: WpsWorkbook,
  address: RangeAddress,
  find: (range: WpsRange) => unknown,
  otherwise: Answer,
): Answer[][] {
  const answers = cellsOf(address, () => otherwise);
  const at = rangesOf(workbook, address.sheet);
  const fill = (part: RangeAddress): void => {
    const answer = find(at(part));
    if (["string", "number", "boolean"].includes(typeof answer)) {
      cellsOf(part, ({ row, column }) => (answers[row - address.row]![column - address.column] = answer as Answer));
    } else if (part.rows > 1 || part.columns > 1) halves(part).forEach(fill);
  };
  fill(address);
  return answers;
}

function halves(range: RangeAddress): [RangeAddress, RangeAddress] {
  if (range.rows > 1) {
    const rows = Math.ceil(range.rows / 2);
    return [
      { ...range, rows },
      { ...range, row: range.row + rows, rows: range.rows - rows },
    ];
  }
  const columns = Math.ceil(range.columns / 2);
  return [
    { ...range, columns },
    { ...range, column: range.column + columns, columns: range.columns - columns },
  ];
}

/** A single cell answers with its value, several with lines of values. */
function matrixOf(answer: unknown, { rows, columns }: RangeAddress): unknown[][] | null {
  if (rows === 1 && columns === 1) return [[Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer]];
  if (!Array.isArray(answer) || answer.length !== rows) return null;
  const lines = answer as unknown[];
  return lines.every((line) => Array.isArray(line) && line.length === columns) ? (lines as unknown[][]) : null;
}

function matrixBy(
  at: (address: RangeAddress) => WpsRange,
  address: RangeAddress,
  find: (range: WpsRange) => unknown,
): unknown[][] {
  return matrixOf(find(at(address)), address) ?? cellsOf(address, (cell) => find(at(cell)));
}

export function readRange(workbook: WpsWorkbook, address: RangeAddress): RangeContent {
  const at = rangesOf(workbook, address.sheet);
  const values = matrixBy(at, address, ({ Value2 }) => Value2);
  const typed = matrixBy(at, address, (range) => range.Formula2 ?? range.Formula);
  const cells = cellsOf(address, (cell) => {
    const [down, right] = [cell.row - address.row, cell.column - address.column];
    const formula = formulaOf(typed[down]![right], values[down]![right]);
    return { formula, value: cellOf(values[down]![right], formula !== null, () => at(cell)) };
  });
  return {
    address,
    values: cells.map((line) => line.map(({ value }) => value)),
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
  };
}

/** Errors as automation passes them on, should WPS do so: the code of Excel in the lower half. */
const automationError = -2146826288;

/**
 * The declarations do not say how an error arrives. Whatever looks like one is compared with what the cell shows; a text that a person
 * typed after an apostrophe is none.
 */
function cellOf(value: unknown, hasFormula: boolean, cell: () => WpsRange): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && errorCode(value) === null) return value;
  if (typeof value === "boolean") return value;
  if (typeof value === "number" && !(value >= automationError && value < automationError + 100)) return value;
  const { Text, PrefixCharacter } = cell();
  const shown = errorCode(Text) ?? (typeof value === "object" ? "#VALUE!" : null);
  if (shown !== null && (hasFormula || PrefixCharacter !== "'")) return new Failure(shown);
  return typeof value === "object" ? String(value as unknown) : (value as Cell);
}

function errorCode(text: unknown): ErrorCode | null {
  return errorCodes.find((code) => code === text) ?? null;
}

/** The rectangle of what is filled in: WPS's own counts formats, too. */
export function usedRange(workbook: WpsWorkbook, sheet: string): RangeAddress | null {
  const found = sheetOf(workbook, sheet);
  if (!found) throw new Refusal(message("sheetMissing", { sheet }));
  const whole = addressOf(found.UsedRange, sheet);
  const { values, formulas } = readRange(workbook, whole);
  const rows = values.flatMap((line, row) =>
    line.some((value, column) => value !== null || formulas[row]![column] !== null) ? [row] : [],
  );
  if (rows.length === 0) return null;
  const columns = values[0]!.flatMap((_, column) =>
    rows.some((row) => values[row]![column] !== null || formulas[row]![column] !== null) ? [column] : [],
  );
  const [top, left] = [rows[0]!, columns[0]!];
  return {
    sheet,
    row: whole.row + top,
    column: whole.column + left,
    rows: rows.at(-1)! - top + 1,
    columns: columns.at(-1)! - left + 1,
  };
}
