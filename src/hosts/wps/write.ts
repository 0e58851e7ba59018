/** Writing cells in WPS: all or nothing. */
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { sheetLimit } from "../../workbook/address";
import { input } from "../entries";
import type { Entry, RangeAddress, RangeContent, Write, WriteOutcome } from "../port";
import { Refusal } from "../refusal";
import { coverage, formerEntry, occupiedIn, oldSheetLimit } from "../writing";
import type { Look } from "./look";
import { lookOf, setFill, setNote } from "./look";
import type { WpsApplication, WpsRange, WpsWorkbook } from "./objects";
import { cellsOf, ofEveryCell, rangeAt, rangesOf, readRange, sheetOf } from "./ranges";
import { problemOf } from "./refusals";

interface Restored {
  readonly write: Write;
  readonly numberFormat: readonly (readonly string[])[] | null;
  readonly looks: readonly (readonly Look[])[] | null;
}
export type Restoration = readonly Restored[];
type RangesOfSheet = ReturnType<typeof rangesOf>;

/** `restoration` is what undoes the write; null where nothing was written. */
export function write(
  application: WpsApplication,
  workbook: WpsWorkbook,
  writes: readonly Write[],
  overwrite: boolean,
): { readonly outcome: WriteOutcome; readonly restoration: Restoration | null } {
  const filled = writes.filter((one) => coverage(one).rows > 0 && coverage(one).columns > 0);
  try {
    const problem = refusalOf(workbook, filled);
    if (problem) return { outcome: { done: false, problem }, restoration: null };
    const before = filled.map((one) => readRange(workbook, coverage(one)));
    const occupied = filled.map((one, index) => occupiedIn(before[index]!, one));
    const inTheWay = overwrite ? [] : occupied.filter((range) => range !== null);
    if (inTheWay.length > 0) return { outcome: { done: false, occupied: inTheWay }, restoration: null };
    const restoration = filled.map((one, index) => restorationOf(workbook, one, before[index]!));
    try {
      for (const one of filled) apply(workbook, one);
    } catch (error) {
      restore(workbook, restoration);
      throw error;
    }
    return { outcome: { done: true }, restoration };
  } catch (error) {
    return { outcome: { done: false, problem: problemOf(error, application) }, restoration: null };
  }
}

/** What WPS refuses again is left; everything else comes back. */
export function restore(workbook: WpsWorkbook, restoration: Restoration): void {
  for (const { write: one, numberFormat, looks } of restoration) {
    try {
      apply(workbook, one);
      const at = rangesOf(workbook, one.sheet);
      cellsOf(coverage(one), (address) => {
        const [down, right] = [address.row - one.row, address.column - one.column];
        const cell = at(address);
        if (numberFormat) cell.NumberFormat = numberFormat[down]![right]!;
        const look = looks?.[down]![right];
        if (look) {
          setFill(cell, look.fill);
          cell.Font.Bold = look.bold;
        }
      });
    } catch {
      continue;
    }
  }
}

function refusalOf(workbook: WpsWorkbook, writes: readonly Write[]): Message | null {
  const limit = workbook.Excel8CompatibilityMode ? oldSheetLimit : sheetLimit;
  for (const one of writes) {
    const address = coverage(one);
    const { sheet, row, column, rows, columns } = address;
    const found = sheetOf(workbook, sheet);
    if (!found) return message("sheetMissing", { sheet });
    if (row + rows > limit.rows || column + columns > limit.columns) return message("sheetTooSmall", { sheet });
    const range = rangeAt(workbook, address);
    if (found.ProtectContents && range.Locked !== false) return message("writeRefused", { sheet });
    // Not every program writes into rows that a filter hides, and nobody would see it.
    if (found.FilterMode && range.EntireRow.Hidden !== false) return message("rowsFiltered", { sheet });
  }
  return null;
}

function restorationOf(workbook: WpsWorkbook, one: Write, before: RangeContent): Restored {
  const address = coverage(one);
  const { sheet, row, column, note } = one;
  const at = rangesOf(workbook, sheet);
  const formats = one.numberFormat !== undefined || hasFormulas(one);
  const entries = one.entries.map((line, down) =>
    line.map((entry, right) => (entry === undefined ? undefined : restoredEntry(at, before, down, right))),
  );
  const first = at({ sheet, row, column, rows: 1, columns: 1 });
  return {
    write: { sheet, row, column, entries, ...(note !== undefined && { note: lookOf(first).note }) },
    numberFormat: formats ? numberFormats(workbook, address) : null,
    looks: one.fill === undefined && one.bold === undefined ? null : cellsOf(address, (cell) => lookOf(at(cell))),
  };
}

/** What a formula elsewhere spilled it spills again. */
function restoredEntry(at: RangesOfSheet, before: RangeContent, down: number, right: number): Entry {
  const { address, values } = before;
  const [row, column] = [address.row + down, address.column + right];
  if (values[down]![right] !== null && isSpilled(at, { ...address, row, column, rows: 1, columns: 1 })) return null;
  return formerEntry(before, down, right);
}

function isSpilled(at: RangesOfSheet, address: RangeAddress): boolean {
  const { HasSpill, SpillParent } = at(address);
  return HasSpill === true && (SpillParent?.Row !== address.row + 1 || SpillParent.Column !== address.column + 1);
}

export function numberFormats(workbook: WpsWorkbook, address: RangeAddress): string[][] {
  return ofEveryCell(workbook, address, ({ NumberFormat }) => NumberFormat, "General");
}

function hasFormulas({ entries }: Write): boolean {
  return entries.some((line) => line.some((entry) => typeof entry === "object" && entry !== null));
}

function apply(workbook: WpsWorkbook, one: Write): void {
  const address = coverage(one);
  const at = rangesOf(workbook, one.sheet);
  const range = at(address);
  if (typeof one.numberFormat === "string") range.NumberFormat = one.numberFormat;
  const formats = typeof one.numberFormat === "object" ? one.numberFormat : null;
  const whole = one.entries.every(
    (line) => line.length === address.columns && line.every((entry) => entry !== undefined),
  );
  if (whole && !hasFormulas(one) && !formats) writeConstants(workbook, address, one);
  else {
    cellsOf(address, (cell) => {
      const [down, right] = [cell.row - one.row, cell.column - one.column];
      const format = formats?.[down]?.[right];
      const entry = one.entries[down]![right];
      if (format === undefined && entry === undefined) return;
      const target = at(cell);
      if (typeof format === "string") target.NumberFormat = format;
      if (entry !== undefined) writeCell(target, entry);
    });
  }
  if (one.fill !== undefined) setFill(range, one.fill);
  if (one.bold !== undefined) range.Font.Bold = one.bold;
  if (one.note !== undefined) setNote(at({ ...address, rows: 1, columns: 1 }), one.note);
}

/** In one order, and looked at again: text is text, whatever WPS makes of an apostrophe among other values. */
function writeConstants(workbook: WpsWorkbook, address: RangeAddress, { entries }: Write): void {
  const at = rangesOf(workbook, address.sheet);
  at(address).Value2 = entries.map((line) => line.map((entry) => typed(entry)));
  const { values } = readRange(workbook, address);
  cellsOf(address, (cell) => {
    const [down, right] = [cell.row - address.row, cell.column - address.column];
    const entry = entries[down]![right]!;
    if (entry !== "" && values[down]![right] !== entry) writeCell(at(cell), entry);
  });
}

function typed(entry: Entry): string | number | boolean | null {
  return entry === null || entry === "" ? null : input(entry);
}

function writeCell(cell: WpsRange, entry: Entry): void {
  if (typeof entry === "object" && entry !== null) {
    // In a cell of the format "text" a formula would stay the text that it is written with.
    const isText = cell.NumberFormat === "@";
    if (isText) cell.NumberFormat = "General";
    if (cell.Formula2 === undefined) cell.Formula = entry.formula;
    else cell.Formula2 = entry.formula;
    return;
  }
  cell.Value2 = typed(entry);
  if (typeof entry !== "string" || entry === "" || cell.Value2 === entry) return;
  cell.NumberFormat = "@";
  cell.Value2 = entry;
  if (cell.Value2 !== entry) throw new Refusal(message("writeRefused", { sheet: cell.Worksheet.Name }));
}
