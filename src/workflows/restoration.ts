/** 还原: the functions of converted cells brought back from their notes. */
import type { Context } from "../functions/context";
import type { LookupData } from "../conversion/data";
import { dataSheetName } from "../conversion/data";
import type { Kept } from "../conversion/notes";
import { readNote } from "../conversion/notes";
import { restoredFormula, valuesCheck } from "../conversion/restore";
import { nativeFormula } from "../conversion/translate";
import { isFailure } from "../language/failure";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { parseRange, rangeName } from "../workbook/address";
import { liesIn, WorkbookContents } from "./contents";
import type { ConversionOptions, ConversionReport, Refused } from "./conversion";
import { corner, entriesOf, lookupData, nothingDone, translation } from "./conversion";
import type { Entry, RangeAddress, RangeContent, WorkbookHost, Write } from "../hosts/port";

/** Brings back what nobody has changed since; the data sheet goes once nothing refers to it. */
export async function restore(
  host: WorkbookHost,
  context: Context,
  { scope = null, label }: ConversionOptions,
): Promise<ConversionReport | Message> {
  const workbook = await WorkbookContents.of(host);
  if (!host.abilities.notes) return message("convertNeedsNotes");
  const data = await lookupData(workbook, workbook.dataSheet ?? dataSheetName, context);
  const done: RangeAddress[] = [];
  const refused: Refused[] = [];
  const writes: Write[] = [];
  const inverse: Write[] = [];
  for (const { place, note } of await notesOf(workbook, scope)) {
    const read = readNote(note);
    if (!read) continue;
    const { kept, rest } = read;
    await workbook.loadFor(kept.original, place.sheet);
    const { rows, columns } = parseRange(kept.area, place.sheet) ?? place;
    const area = { ...place, rows, columns };
    const content = workbook.content(area);
    const original = originalOf(kept, content, context, data, workbook);
    if (typeof original !== "string") {
      refused.push({ place: area, formula: kept.original, reason: original });
      continue;
    }
    const entries = content.values.map((row) => row.map((): Entry => null));
    entries[0]![0] = { formula: original };
    done.push(area);
    writes.push({ ...corner(area), entries, note: rest });
    inverse.push({ ...corner(area), entries: entriesOf(content), note });
  }
  if (writes.length === 0) return nothingDone(refused);
  const outcome = await host.write(label, writes, { overwrite: true });
  if (!outcome.done) {
    return "problem" in outcome ? outcome.problem : message("writeRefused", { sheet: done[0]!.sheet });
  }
  const removed = await removeIdleData(host, workbook.dataSheet);
  const undo = async () => {
    if (!removed) return host.undo();
    await host.addSheet(removed.address.sheet);
    await host.write(label, [{ ...corner(removed.address), entries: entriesOf(removed) }, ...inverse], {
      overwrite: true,
    });
  };
  return { ...nothingDone(refused), done, removedSheet: removed?.address.sheet ?? null, undo };
}

async function notesOf(workbook: WorkbookContents, scope: RangeAddress | null) {
  const found: { place: RangeAddress; note: string }[] = [];
  for (const sheet of scope ? [scope.sheet] : workbook.sheets) {
    await workbook.load(sheet);
    for (const [key, note] of await workbook.notes(sheet)) {
      const [row, column] = key.split(",").map(Number) as [number, number];
      const place = { sheet, row, column, rows: 1, columns: 1 };
      if (!scope || liesIn(place, scope)) found.push({ place, note });
    }
  }
  return found;
}

function originalOf(
  kept: Kept,
  content: RangeContent,
  context: Context,
  data: LookupData,
  workbook: WorkbookContents,
): string | Message {
  const area = rangeName(content.address);
  if (kept.kind === "native") {
    return restoredFormula(kept, { area, formulas: content.formulas }, () =>
      nativeFormula(kept.original, translation(context, data, workbook, content.address.sheet)),
    );
  }
  // Errors are kept as formulas that give them.
  const entered = content.formulas.some((row, down) =>
    row.some((formula, right) => formula !== null && !isFailure(content.values[down]![right]!)),
  );
  const { original } = kept;
  if (entered || valuesCheck(content.values) !== kept.check) return message("restoreChanged", { original });
  return area === kept.area ? original : message("restoreMoved", { area: kept.area, now: area, original });
}

/** The data sheet as it was, taken away where no formula refers to it any more; null where it stays. */
async function removeIdleData(host: WorkbookHost, sheet: string | null): Promise<RangeContent | null> {
  if (sheet === null) return null;
  await host.recalculate();
  const workbook = await WorkbookContents.of(host);
  for (const other of workbook.sheets) {
    await workbook.load(other);
    if (other !== sheet && workbook.formulas(other, null).some(({ formula }) => formula.includes(sheet))) return null;
  }
  const used = await host.usedRange(sheet);
  const content = used && (await host.read(used));
  const selection = await host.selection();
  await host.removeSheet(sheet);
  if (selection.sheet !== sheet) await host.goTo(selection);
  return content;
}
