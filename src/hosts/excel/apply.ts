/** Entries, formats, looks and notes brought into the cells, in requests that Excel takes. */
import { cellName } from "../../workbook/address";
import { input } from "../entries";
import type { Entry, Write } from "../port";
import { coverage } from "../writing";
import { rangeAt, Requests, strips } from "./ranges";
import { knowsNotes } from "./support";

/**
 * `textCells` tells of each write which of its cells have the format "text": there Excel takes a formula for the text that it is
 * written with, so that they lose that format first.
 */
export async function apply(
  context: Excel.RequestContext,
  writes: readonly Write[],
  textCells: readonly (readonly (readonly boolean[])[] | null)[],
): Promise<void> {
  const requests = new Requests(context);
  for (const [index, one] of writes.entries()) {
    const whole = coverage(one);
    if (whole.rows === 0 || whole.columns === 0) continue;
    const range = rangeAt(context, whole);
    if (one.fill === null) range.format.fill.clear();
    else if (one.fill !== undefined) range.format.fill.color = one.fill;
    if (one.bold !== undefined) range.format.font.bold = one.bold;
    await requests.count(1);
    await applyCells(context, requests, one, textCells[index] ?? null);
  }
  await context.sync();
  await applyNotes(context, writes);
}

interface CellInput {
  readonly formula: string | number | boolean | null;
  readonly format: string | null;
  /** What the format becomes once a formula stands in the cell. */
  readonly laterFormat: string | null;
}

async function applyCells(
  context: Excel.RequestContext,
  requests: Requests,
  write: Write,
  textCells: readonly (readonly boolean[])[] | null,
): Promise<void> {
  const { columns, ...whole } = coverage(write);
  const cells = write.entries.map((line, row) =>
    Array.from({ length: columns }, (_, column) =>
      cellInput(line[column], formatAt(write, row, column), textCells?.[row]?.[column] ?? false),
    ),
  );
  const all = cells.flat();
  const [hasContent, hasFormats, hasLater] = [
    all.some(({ formula }) => formula !== null),
    all.some(({ format }) => format !== null),
    all.some(({ laterFormat }) => laterFormat !== null),
  ];
  if (!hasContent && !hasFormats) return;
  for (const strip of strips(cells, (line) => line.length, bytesOf)) {
    const part = rangeAt(context, { ...whole, columns, row: whole.row + strip.start, rows: strip.rows.length });
    if (hasFormats) part.numberFormat = strip.rows.map((line) => line.map(({ format }) => format));
    if (hasContent) part.formulas = strip.rows.map((line) => line.map(({ formula }) => formula));
    if (hasLater) part.numberFormat = strip.rows.map((line) => line.map(({ laterFormat }) => laterFormat));
    await requests.count(strip.cells, strip.bytes);
  }
}

function cellInput(entry: Entry, format: string | null, isTextCell: boolean): CellInput {
  const formula = input(entry);
  if (typeof entry !== "object" || entry === null) return { formula, format, laterFormat: null };
  if (format === "@") return { formula, format: "General", laterFormat: "@" };
  return { formula, format: format ?? (isTextCell ? "General" : null), laterFormat: null };
}

function formatAt({ numberFormat }: Write, row: number, column: number): string | null {
  return typeof numberFormat === "string" ? numberFormat : (numberFormat?.[row]?.[column] ?? null);
}

const encoder = new TextEncoder();

/** As the request holds them, quotes and commas included. */
function bytesOf(line: readonly CellInput[]): number {
  return line.reduce((sum, cell) => {
    const { formula, format, laterFormat } = cell;
    const text = typeof formula === "string" ? encoder.encode(JSON.stringify(formula)).length : 20;
    return sum + text + (format?.length ?? 0) + (laterFormat?.length ?? 0) + 8;
  }, 0);
}

export function noteAt(context: Excel.RequestContext, { sheet, row, column }: Write): Excel.Note {
  return context.workbook.worksheets.getItem(sheet).notes.getItemOrNullObject(cellName(row, column));
}

const notesAtOnce = 500;

/** In batches: what a check has found may be hundreds of notes. */
export async function applyNotes(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const noted = knowsNotes() ? writes.filter(({ note }) => note !== undefined) : [];
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
