/** What Univer keeps in a cell, and what our functions and the port mean by it. */
import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType, isNullCell } from "@univerjs/core";
import type { ErrorCode } from "../../language/failure";
import { Failure, errorCodes, isFailure } from "../../language/failure";
import type { Cell } from "../../workbook/values";

/** One Failure a code: a column of errors needs no object each. */
const failures = new Map<string, Failure>(errorCodes.map((code) => [code, new Failure(code)]));
// Univer's own codes, by the one that Excel would show.
for (const [theirs, ours] of [
  ["#CYCLE!", "#REF!"],
  ["#ERROR!", "#VALUE!"],
  ["#GETTING_DATA", "#N/A"],
] as const satisfies readonly (readonly [string, ErrorCode])[]) {
  failures.set(theirs, failures.get(ours)!);
}

/** The Failure that an error text of Univer stands for, or undefined where the text is no error. */
export function failureOf(text: string): Failure | undefined {
  return text.charCodeAt(0) === 35 /* # */ ? failures.get(text) : undefined;
}

/** The value of a cell. Univer keeps errors as text; what only reads like one is text by force. */
export function cellValue(cell: Nullable<ICellData>): Cell {
  if (!cell) return null;
  const value = cell.v;
  if (value === null || value === undefined) return richText(cell);
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (typeof value === "string") {
    if (cell.t === CellValueType.NUMBER && value !== "") return Number(value);
    if (cell.t === CellValueType.FORCE_STRING) return value;
    return failureOf(value) ?? value;
  }
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}

/** The text of a cell with formatting inside; a paragraph ends with a carriage return there. */
function richText(cell: ICellData): string | null {
  const text = cell.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r?\n$/, "").replaceAll("\r", "\n");
}

export function isEmptyCell(cell: Nullable<ICellData>): boolean {
  return !cell || (!cell.f && !cell.si && (cellValue(cell) ?? "") === "");
}

/** What a formula takes for a blank cell: `""` is none. */
export function isBlankCell(cell: Nullable<ICellData>): boolean {
  const isText = cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
  return isNullCell(cell) && !(cell?.v === "" && isText);
}

/** The value fields of a cell that holds this; a blank has none. */
export function cellData(value: Cell): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (isFailure(value)) return { v: value.code, t: CellValueType.STRING };
  const byForce = lookAlike.test(value) || failureOf(value) !== undefined;
  return { v: value, t: byForce ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Text that would turn into something else when somebody edits its cell: formulas, numbers, truth values. */
const lookAlike = /^(?:[=+@\-']|\s*[.\d０-９]|true$|false$)/i;
