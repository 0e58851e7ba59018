/** Writing cells of a Univer workbook: all or nothing, and one step to undo. */
import type {
  ICellData,
  IMutationInfo,
  Injector,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Workbook,
} from "@univerjs/core";
import { BooleanNumber, ICommandService, IUndoRedoService, sequenceExecute } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetColumnCountUndoMutationFactory,
  SetWorksheetRowCountMutation,
  SetWorksheetRowCountUndoMutationFactory,
} from "@univerjs/sheets";
import type { Entry, Write } from "../port";
import { sheetLimit } from "../../workbook/address";
import { coverage } from "../writing";
import { cellData } from "./cells";
import { sizeNamed } from "./formulas";
import { margin } from "./workbookData";

/** Executes writes, which must fit their sheets' limits. False where the workbook refused; then nothing has changed. */
export function execute(
  injector: Injector,
  workbook: Workbook,
  writes: readonly Write[],
  further: readonly { readonly redo: IMutationInfo; readonly undo: IMutationInfo }[] = [],
): boolean {
  const commands = injector.get(ICommandService);
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const unitId = workbook.getUnitId();
  for (const { redo, undo } of growth(injector, workbook, writes)) {
    redos.push(redo);
    undos.unshift(undo);
  }
  for (const [sheet, cellValue] of cellsBySheet(writes)) {
    const subUnitId = workbook.getSheetBySheetName(sheet)!.getSheetId();
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
    redos.push({ id: SetRangeValuesMutation.id, params });
    undos.unshift({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(injector, params) });
  }
  for (const { redo, undo } of further) {
    redos.push(redo);
    undos.unshift(undo);
  }
  if (!sequenceExecute(redos, commands).result) {
    sequenceExecute(undos, commands);
    return false;
  }
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, redoMutations: redos, undoMutations: undos });
  return true;
}

function cellsBySheet(writes: readonly Write[]): Map<string, IObjectMatrixPrimitiveType<ICellData>> {
  const bySheet = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
  for (const write of writes) {
    const matrix = bySheet.get(write.sheet) ?? {};
    bySheet.set(write.sheet, matrix);
    const { rows, columns } = coverage(write);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const style = styleOf(write, row, column);
        const cell = { ...entryData(write.entries[row]?.[column]), ...(style ? { s: style } : {}) };
        if (Object.keys(cell).length > 0) (matrix[write.row + row] ??= {})[write.column + column] = cell;
      }
    }
  }
  return bySheet;
}

/** Everything that a cell may have held goes, whatever comes in its place. */
const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };

function entryData(entry: Entry): ICellData {
  if (entry === undefined) return {};
  if (typeof entry === "object" && entry !== null) return { ...emptied, f: entry.formula };
  return { ...emptied, ...cellData(entry) };
}

function styleOf({ numberFormat, fill, bold }: Write, row: number, column: number): IStyleData | null {
  const style: IStyleData = {};
  const format = typeof numberFormat === "string" ? numberFormat : numberFormat?.[row]?.[column];
  if (typeof format === "string") style.n = { pattern: format };
  if (fill !== undefined) style.bg = fill === null ? null : { rgb: fill };
  if (bold !== undefined) style.bl = bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return Object.keys(style).length > 0 ? style : null;
}

/** Sheets grow before anything is written beyond their edge, refers beyond it or may spill beyond it. */
function growth(injector: Injector, workbook: Workbook, writes: readonly Write[]) {
  const unitId = workbook.getUnitId();
  const formulas = writes.flatMap(({ entries }) => entries.flat().filter(isFormula));
  const named = formulas.map(({ formula }) => sizeNamed(formula));
  const steps: { redo: IMutationInfo; undo: IMutationInfo }[] = [];
  for (const sheet of workbook.getSheets()) {
    const sizes = [...named, ...writes.filter((write) => write.sheet === sheet.getName()).map(sizeNeeded)];
    const rowCount = sizes.reduce((most, { rows }) => Math.max(most, rows), 0);
    const columnCount = sizes.reduce((most, { columns }) => Math.max(most, columns), 0);
    const target = { unitId, subUnitId: sheet.getSheetId() };
    if (rowCount > sheet.getRowCount()) {
      const params = { ...target, rowCount };
      const undo = SetWorksheetRowCountUndoMutationFactory(injector, params);
      steps.push({
        redo: { id: SetWorksheetRowCountMutation.id, params },
        undo: { id: SetWorksheetRowCountMutation.id, params: undo },
      });
    }
    if (columnCount > sheet.getColumnCount()) {
      const params = { ...target, columnCount };
      const undo = SetWorksheetColumnCountUndoMutationFactory(injector, params);
      steps.push({
        redo: { id: SetWorksheetColumnCountMutation.id, params },
        undo: { id: SetWorksheetColumnCountMutation.id, params: undo },
      });
    }
  }
  return steps;
}

function sizeNeeded(write: Write): { readonly rows: number; readonly columns: number } {
  const { row, rows, column, columns } = coverage(write);
  const room = write.entries.some((line) => line.some(isFormula)) ? margin : { rows: 0, columns: 0 };
  return {
    rows: Math.min(row + rows + room.rows, sheetLimit.rows),
    columns: Math.min(column + columns + room.columns, sheetLimit.columns),
  };
}

function isFormula(entry: Entry): entry is { readonly formula: string } {
  return typeof entry === "object" && entry !== null;
}
