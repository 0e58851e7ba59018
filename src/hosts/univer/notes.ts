/** Notes on cells. */
import type { IMutationInfo, Injector, Workbook } from "@univerjs/core";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { NoteChange, SheetSnapshot } from "../../workbook/snapshot";
import type { CellNote, Write } from "../port";
import { noteData } from "./rules";

/** What sets or takes away the notes that writes ask for, and the way back. */
export function noteSteps(injector: Injector, workbook: Workbook, writes: readonly Write[]) {
  const model = injector.get(SheetsNoteModel);
  const unitId = workbook.getUnitId();
  return writes.flatMap(({ sheet, row, column, note }) => {
    if (note === undefined) return [];
    const sheetId = workbook.getSheetBySheetName(sheet)!.getSheetId();
    const place = { unitId, sheetId, row, col: column };
    const set = (content: unknown): IMutationInfo => ({
      id: UpdateNoteMutation.id,
      params: { ...place, note: content },
    });
    const remove: IMutationInfo = { id: RemoveNoteMutation.id, params: place };
    const before = model.getNote(unitId, sheetId, { row, col: column });
    if (note === null && !before) return [];
    return [{ redo: note === null ? remove : set(noteData(row, column, note)), undo: before ? set(before) : remove }];
  });
}

export function notesOn(injector: Injector, unitId: string, sheetId: string): CellNote[] {
  const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId) ?? [];
  return [...notes].map(([, { row, col, note }]) => ({ row, column: col, note }));
}

export function noteAt(
  injector: Injector,
  unitId: string,
  sheetId: string,
  row: number,
  column: number,
): string | null {
  return injector.get(SheetsNoteModel).getNote(unitId, sheetId, { row, col: column })?.note ?? null;
}

/** All notes of a sheet that was not there before. */
export function noteChanges(
  injector: Injector,
  unitId: string,
  sheetId: string,
  before: SheetSnapshot | null,
): NoteChange[] {
  const now = new Map<string, NoteChange>();
  for (const note of notesOn(injector, unitId, sheetId)) now.set(`${note.row} ${note.column}`, note);
  const changes: NoteChange[] = [];
  for (const { row, column, note } of before?.cells ?? []) {
    if (note === undefined) continue;
    const key = `${row} ${column}`;
    if (!now.has(key)) changes.push({ row, column, note: null });
    else if (now.get(key)!.note === note) now.delete(key);
  }
  return [...changes, ...now.values()];
}
