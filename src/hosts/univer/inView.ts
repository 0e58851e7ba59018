import type { ICommandInfo, Workbook } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** After which every cell is as it was. */
const bookkeeping: ReadonlySet<string> = new Set([
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

/** Whether the sheet of a workbook that is in view may look different after a command. */
export function mayShow(
  { id, params }: Readonly<ICommandInfo>,
  workbook: Pick<Workbook, "getUnitId" | "getActiveSheet">,
): boolean {
  if (bookkeeping.has(id)) return false;
  if (id !== SetRangeValuesMutation.id) return true;
  const { unitId, subUnitId } = params as ISetRangeValuesMutationParams;
  return unitId === workbook.getUnitId() && subUnitId === workbook.getActiveSheet().getSheetId();
}
