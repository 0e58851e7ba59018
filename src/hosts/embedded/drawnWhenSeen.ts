/**
 * Univer draws the whole sheet anew after every mutation: those of other sheets, and those by which its engine begins a calculation and
 * tells how far it is. Here it does after those that may show in the sheet in view.
 */
import type { ICommandInfo, IExecutionOptions, Workbook } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  SheetRenderController,
} from "@univerjs/preset-sheets-core";

type Listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

/** What the controller keeps to itself. */
interface Controller {
  _context: { readonly unit: Workbook };
  _commandService: { readonly onCommandExecuted: (listener: Listener) => unknown };
  _initCommandListener(): void;
}

/** After which every cell is as it was. */
const bookkeeping: ReadonlySet<string> = new Set([
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

let mended = false;

/** For all workbooks of the process, before the first one is shown. */
export function drawWhenSeen(): void {
  if (mended) return;
  mended = true;
  const controller = SheetRenderController.prototype as unknown as Controller;
  const listen = controller._initCommandListener;
  controller._initCommandListener = function () {
    const commands = this._commandService;
    const { unit } = this._context;
    this._commandService = {
      onCommandExecuted: (listener) =>
        commands.onCommandExecuted((command, options) => {
          if (mayShow(command, unit)) listener(command, options);
        }),
    };
    try {
      listen.call(this);
    } finally {
      this._commandService = commands;
    }
  };
}

/** Whether the sheet of a workbook that is in view may look different after a command. */
export function mayShow({ id, params }: Readonly<ICommandInfo>, workbook: Workbook): boolean {
  if (bookkeeping.has(id)) return false;
  if (id !== SetRangeValuesMutation.id) return true;
  const { unitId, subUnitId } = params as ISetRangeValuesMutationParams;
  return unitId === workbook.getUnitId() && subUnitId === workbook.getActiveSheet().getSheetId();
}
