/** Writing cells in Excel: all or nothing. */
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { sheetLimit } from "../../workbook/address";
import type { Write, WriteOutcome } from "../port";
import { coverage, occupiedIn, oldSheetLimit } from "../writing";
import { apply } from "./apply";
import { readRanges } from "./ranges";
import { codeOf, refusalOf } from "./refusals";
import type { Restoration } from "./restoration";
import { restorationOf, restored } from "./restoration";
import { run, runPatiently } from "./run";
import { knowsUndoGroups } from "./support";

/** `restoration` is what undoes the write; null where nothing was written. */
export interface Written {
  readonly outcome: WriteOutcome;
  readonly restoration: Restoration | null;
}

export async function write(writes: readonly Write[], overwrite: boolean): Promise<Written> {
  try {
    const ready = await run((context) => prepare(context, writes, overwrite));
    if ("outcome" in ready) return { ...ready, restoration: null };
    await inOneStep((context) => apply(context, writes, ready.textCells)).catch(async (error: unknown) => {
      await restorePartly(ready.restoration);
      throw error;
    });
    return { outcome: { done: true }, restoration: ready.restoration };
  } catch (error) {
    return { outcome: { done: false, problem: problemFrom(error, writes) }, restoration: null };
  }
}

function problemFrom(error: unknown, writes: readonly Write[]): Message {
  const beyond = writes.find((one) => {
    const { row, column, rows, columns } = coverage(one);
    return row + rows > oldSheetLimit.rows || column + columns > oldSheetLimit.columns;
  });
  if (beyond && codeOf(error) === "InvalidArgument") return message("sheetTooSmall", { sheet: beyond.sheet });
  return refusalOf(error, message("writeRefused", { sheet: writes[0]!.sheet }));
}

export async function restore(restoration: Restoration): Promise<void> {
  await inOneStep((context) => restored(context, restoration));
}

/** What Excel refused before it may refuse again; every other write is taken back. */
async function restorePartly(restoration: Restoration): Promise<void> {
  for (const one of restoration) await runPatiently((context) => restored(context, [one])).catch(() => undefined);
}

interface Ready {
  readonly restoration: Restoration;
  readonly textCells: readonly (readonly (readonly boolean[])[] | null)[];
}

/** Looks at what is there, before anything is changed. */
async function prepare(
  context: Excel.RequestContext,
  writes: readonly Write[],
  overwrite: boolean,
): Promise<Ready | { readonly outcome: WriteOutcome }> {
  const problem = await problemOf(context, writes);
  if (problem) return { outcome: { done: false, problem } };
  const read = await readRanges(context, writes.filter(changesContent).map(coverage));
  const before = writes.map((one) => (changesContent(one) ? read.shift()! : null));
  const occupied = writes.map((one, index) => (before[index] ? occupiedIn(before[index], one) : null));
  const inTheWay = overwrite ? [] : occupied.filter((range) => range !== null);
  if (inTheWay.length > 0) return { outcome: { done: false, occupied: inTheWay } };
  return restorationOf(context, writes, before);
}

/**
 * One step of Excel's own undo, where it has such steps. A client that knows them refuses the whole where something in it cannot be
 * undone; it is better written without than not at all.
 */
async function inOneStep(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  if (!knowsUndoGroups()) return runPatiently(batch);
  try {
    await runPatiently(batch, { mergeUndoGroup: true });
  } catch (error) {
    if (codeOf(error) !== "UndoNotSupported") throw error;
    await runPatiently(batch);
  }
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
