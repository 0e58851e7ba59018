/** Sheets of a snapshot put into a Univer workbook that is open, as one step to undo. */
import type { IMutationInfo, Injector, Workbook } from "@univerjs/core";
import { ICommandService, IUndoRedoService, mergeWorksheetSnapshotWithDefault, sequenceExecute } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { IInsertSheetMutationParams } from "@univerjs/sheets";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";
import { UpdateNoteMutation } from "@univerjs/sheets-note";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { noteData } from "./rules";
import { univerStyle } from "./styles";
import { wholeWorkbook, worksheetsInSteps } from "./workbookData";

/** The ids of the sheets and styles of one insertion; `key` must be new to the workbook. */
export function insertedIds(key: string) {
  return {
    sheet: (index: number) => `${key}-sheet-${index}`,
    style: (index: number) => `${key}-style-${index}`,
  };
}

/** The sheets as Univer takes them; the names of a snapshot must be free already. */
export function* preparedSheets(snapshot: WorkbookSnapshot, key: string, knows: (functionName: string) => boolean) {
  const ids = insertedIds(key);
  const sheets = yield* worksheetsInSteps(snapshot, knows, ids.sheet, ids.style);
  return { snapshot, sheets };
}

type Prepared = ReturnType<typeof preparedSheets> extends Generator<unknown, infer Result> ? Result : never;

/** False where the workbook refused; then nothing has changed. */
export function insert(injector: Injector, workbook: Workbook, { snapshot, sheets }: Prepared, key: string): boolean {
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  const ids = insertedIds(key);
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  snapshot.names.forEach(({ name, refersTo, sheet }, index) => {
    const id = `${key}-name-${index}`;
    const place = snapshot.sheets.findIndex((one) => one.name === sheet);
    const localSheetId = place < 0 ? wholeWorkbook : ids.sheet(place);
    redos.push({
      id: SetDefinedNameMutation.id,
      params: { unitId, id, name, formulaOrRefString: refersTo, localSheetId },
    });
    undos.unshift({ id: RemoveDefinedNameMutation.id, params: { unitId, id } });
  });
  const styles = Object.fromEntries(snapshot.styles.map((style, index) => [ids.style(index), univerStyle(style)]));
  const first = workbook.getSheets().length;
  sheets.forEach((data, index) => {
    const sheet = mergeWorksheetSnapshotWithDefault(data);
    const params: IInsertSheetMutationParams = { unitId, index: first + index, sheet, ...(index === 0 && { styles }) };
    redos.push({ id: InsertSheetMutation.id, params });
    undos.unshift({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name } });
  });
  if (!sequenceExecute(redos, commands).result) {
    sequenceExecute(undos, commands);
    return false;
  }
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations: undos, redoMutations: redos });
  // Notes stay known under the sheet's id when it goes away by an undo, and are there again when it comes back.
  snapshot.sheets.forEach(({ cells }, index) => {
    for (const { row, column, note } of cells) {
      if (note === undefined) continue;
      const place = { unitId, sheetId: ids.sheet(index), row, col: column };
      commands.syncExecuteCommand(UpdateNoteMutation.id, { ...place, note: noteData(row, column, note) });
    }
  });
  return true;
}
