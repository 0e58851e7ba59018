/** Room for what formulas give: a sheet of the engine is only as large as its cells need, in Excel every sheet has all of its rows. */
import type { Injector, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { ISetArrayFormulaDataMutationParams } from "@univerjs/engine-formula";
import {
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  SetArrayFormulaDataMutation,
} from "@univerjs/engine-formula";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { sheetLimit } from "../../../workbook/address";
import type { Size } from "../../../workbook/snapshot";
import { workbookOf } from "../workbookOf";
import type { Repair } from "./values";
import { isNumber, numberOf } from "./values";

/** `#SPILL!` comes at the edge of Excel's sheet, and the sheet here grows before that. */
export function mendRoom(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as {
    _checkIfArrayFormulaExceeded(rows: number, columns: number, range: IRange): boolean;
  };
  runtime._checkIfArrayFormulaExceeded = (_rows, _columns, { endRow, endColumn }) =>
    endRow >= sheetLimit.rows || endColumn >= sheetLimit.columns;
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetArrayFormulaDataMutation.id) return;
    const { arrayFormulaRange } = params as ISetArrayFormulaDataMutationParams;
    for (const [unitId, sheets] of Object.entries(arrayFormulaRange)) {
      for (const [subUnitId, ranges] of Object.entries(sheets ?? {})) grow(injector, unitId, subUnitId, ranges ?? {});
    }
  });
}

function grow(injector: Injector, unitId: string, subUnitId: string, ranges: IObjectMatrixPrimitiveType<IRange>): void {
  const sheet = workbookOf(injector, unitId)?.getSheetBySheetId(subUnitId);
  if (!sheet) return;
  const { rows, columns } = reachOf(ranges);
  const commands = injector.get(ICommandService);
  if (rows > sheet.getRowCount()) {
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { unitId, subUnitId, rowCount: rows });
  }
  if (columns > sheet.getColumnCount()) {
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { unitId, subUnitId, columnCount: columns });
  }
}

/** What was blocked stands among them with the range that it would fill. */
function reachOf(ranges: IObjectMatrixPrimitiveType<IRange>): Size {
  let [rows, columns] = [0, 0];
  for (const cells of Object.values(ranges)) {
    for (const { endRow, endColumn } of Object.values(cells as Record<string, IRange>)) {
      if (endRow >= sheetLimit.rows || endColumn >= sheetLimit.columns) continue;
      rows = Math.max(rows, endRow + 1);
      columns = Math.max(columns, endColumn + 1);
    }
  }
  return { rows, columns };
}

/** Made within a formula, an array may be as large as a whole sheet wherever the formula stands. */
const asLargeAsSheets: Repair = (calculate, executor) => {
  executor.needsSheetRowColumnCount = false;
  executor.setSheetRowColumnCount(Infinity, Infinity);
  return (...variants) => {
    const [rows, columns] = variants;
    const tooMany =
      (rows && isNumber(rows) && numberOf(rows) > sheetLimit.rows) ||
      (columns && isNumber(columns) && numberOf(columns) > sheetLimit.columns);
    return tooMany ? ErrorValueObject.create(ErrorType.VALUE) : calculate(...variants);
  };
};

export const roomRepairs: Readonly<Record<string, Repair>> = {
  RANDARRAY: asLargeAsSheets,
  SEQUENCE: asLargeAsSheets,
};
