/** Writing cells in Excel: all or nothing. */
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { cellName } from "../../workbook/address";
import type { Entry, RangeContent, Write, WriteOutcome } from "../port";
import { coverage, occupied, sheetLimit } from "../writing";
import { input } from "./cells";
import { portions, rangeAt, readRanges, Requests } from "./ranges";
import { refusalOf } from "./refusal";
import { supports } from "./support";

/** The writes that bring back what was there before. */
export type Restoration = readonly Write[];

/** `restoration` is what undoes the write; null where nothing was written. */
export interface Written {
  readonly outcome: WriteOutcome;
  readonly restoration: Restoration | null;
}

export async function write(writes: readonly Write[], overwrite: boolean): Promise<Written> {
  try {
    return await inOneStep((context) => writeWithin(context, writes, overwrite));
  } catch (fault) {
    return {
      outcome: { done: false, problem: refusalOf(fault, message("writeRefused", { sheet: writes[0]!.sheet })) },
      restoration: null,
    };
  }
}

async function writeWithin(
  context: Excel.RequestContext,
  writes: readonly Write[],
  overwrite: boolean,
): Promise<Written> {
  const problem = await problemOf(context, writes);
  if (problem) return { outcome: { done: false, problem }, restoration: null };

  const read = await readRanges(context, writes.filter(changesContent).map(coverage));
  const before = writes.map((one) => (changesContent(one) ? read.shift()! : blank(one)));
  if (!overwrite) {
    const inTheWay = writes
      .map((one, index) => occupied(one, (row, column) => isEmpty(before[index]!, row, column)))
      .filter((range) => range !== null);
    if (inTheWay.length > 0) return { outcome: { done: false, occupied: inTheWay }, restoration: null };
  }

  const restoration = await restorationOf(context, writes, before);
  try {
    await apply(context, writes);
    return { outcome: { done: true }, restoration };
  } catch (fault) {
    // What Excel refused before it may refuse again; every other write is taken back.
    for (const one of restoration) await apply(context, [one]).catch(() => undefined);
    throw fault;
  }
}

export function restore(restoration: Restoration): Promise<void> {
  return inOneStep((context) => apply(context, restoration));
}

/** Excel's own undo takes back a whole run at once, where it can (ExcelApi 1.20). */
function inOneStep<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return supports("1.20") ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}

async function problemOf(context: Excel.RequestContext, writes: readonly Write[]): Promise<Message | null> {
  const sheets = new Map(
    writes.map(({ sheet }) => [sheet, context.workbook.worksheets.getItemOrNullObject(sheet)] as const),
  );
  await context.sync();
  for (const one of writes) {
    const { sheet, row, column, rows, columns } = coverage(one);
    if (sheets.get(sheet)!.isNullObject) return message("sheetMissing", { sheet });
    if (row + rows > sheetLimit.rows || column + columns > sheetLimit.columns)
      return message("sheetTooSmall", { sheet });
  }
  return null;
}

function changesContent({ entries }: Write): boolean {
  return entries.some((cells) => cells.some((entry) => entry !== undefined));
}

/** Stands for what is not read, since it is left alone. */
function blank(one: Write): RangeContent {
  const cells = one.entries.map((line) => line.map(() => null));
  return { address: coverage(one), values: cells, formulas: cells };
}

function isEmpty({ address, values, formulas }: RangeContent, row: number, column: number): boolean {
  const [r, c] = [row - address.row, column - address.column];
  return values[r]![c] === null && formulas[r]![c] === null;
}

/** Cells that are left alone now are left alone then. */
async function restorationOf(
  context: Excel.RequestContext,
  writes: readonly Write[],
  before: readonly RangeContent[],
): Promise<Restoration> {
  const ranges = writes.map((one) => {
    const range = rangeAt(context, coverage(one));
    range.load("numberFormat, format/fill/color, format/font/bold");
    return range;
  });
  const notes = writes.map((one) => {
    if (one.note === undefined || !supports("1.18")) return null;
    const note = noteAt(context, one);
    note.load("content");
    return note;
  });
  await context.sync();
  return writes.map((one, index): Write => {
    const { values, formulas } = before[index]!;
    const { color } = ranges[index]!.format.fill;
    const { bold } = ranges[index]!.format.font;
    return {
      sheet: one.sheet,
      row: one.row,
      column: one.column,
      entries: one.entries.map((cells, row) =>
        cells.map((entry, column): Entry => {
          if (entry === undefined) return undefined;
          const formula = formulas[row]![column]!;
          if (formula !== null) return { formula };
          const value = values[row]![column]!;
          return isFailure(value) ? { formula: value.code } : value;
        }),
      ),
      ...(one.numberFormat !== undefined && { numberFormat: ranges[index]!.numberFormat as string[][] }),
      // Excel says "" for no fill or several, and null for bold here and there: nothing to go back to.
      ...(one.fill !== undefined && { fill: color === "" || color === "#FFFFFF" ? null : color }),
      ...(one.bold !== undefined && bold !== null && { bold }),
      ...(one.note !== undefined && { note: notes[index]?.isNullObject === false ? notes[index].content : null }),
    };
  });
}

async function apply(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const requests = new Requests(context);
  for (const one of writes) {
    const whole = coverage(one);
    if (whole.rows === 0 || whole.columns === 0) continue;
    const range = rangeAt(context, whole);
    if (one.fill === null) range.format.fill.clear();
    else if (one.fill !== undefined) range.format.fill.color = one.fill;
    if (one.bold !== undefined) range.format.font.bold = one.bold;
    if (!changesContent(one) && one.numberFormat === undefined) continue;
    for (const portion of portions(whole)) {
      const part = rangeAt(context, portion);
      const rows = Array.from({ length: portion.rows }, (_, index) => portion.row - whole.row + index);
      const columns = Array.from({ length: portion.columns }, (_, index) => index);
      part.formulas = rows.map((row) => columns.map((column) => input(one.entries[row]?.[column])));
      if (one.numberFormat !== undefined) {
        part.numberFormat = rows.map((row) => columns.map((column) => numberFormatAt(one, row, column)));
      }
      await requests.count(portion.rows * portion.columns);
    }
  }
  await context.sync();
  await writeNotes(context, writes);
}

function numberFormatAt({ numberFormat }: Write, row: number, column: number): string | null {
  return typeof numberFormat === "string" ? numberFormat : (numberFormat?.[row]?.[column] ?? null);
}

function noteAt(context: Excel.RequestContext, { sheet, row, column }: Write): Excel.Note {
  return context.workbook.worksheets.getItem(sheet).notes.getItemOrNullObject(cellName(row, column));
}

/** In batches: what a check has found may be hundreds of notes. */
async function writeNotes(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const noted = supports("1.18") ? writes.filter(({ note }) => note !== undefined) : [];
  for (let start = 0; start < noted.length; start += notesAtOnce) {
    const present = noted.slice(start, start + notesAtOnce).map((one) => ({ one, before: noteAt(context, one) }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for all would be too large for Excel on the web
    await context.sync();
    for (const { one, before } of present) {
      if (!before.isNullObject) before.delete();
      const { sheet, row, column, note } = one;
      if (note) context.workbook.worksheets.getItem(sheet).notes.add(cellName(row, column), note);
    }
  }
  await context.sync();
}

const notesAtOnce = 500;
