/**
 * Univer draws the whole sheet anew after every mutation: those of other sheets, and those by which its engine begins a calculation and
 * tells how far it is. Here it does after those that may show in the sheet in view. And its editor takes a cell of another sheet, at the
 * same place, for its own, and begins anew with each result of a formula, before the result is drawn; it shows the formula.
 */
import type { ICommandInfo, IExecutionOptions, Workbook } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { FormulaEditorController, SheetRenderController } from "@univerjs/preset-sheets-core";
import { mayShow } from "../univer/inView";

type Listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

/** What the controller keeps to itself. */
interface Controller {
  _context: { readonly unit: Workbook };
  _commandService: { readonly onCommandExecuted: (listener: Listener) => unknown };
  _initCommandListener(): void;
}

/** Of the editor of cells. */
interface Editor {
  _commandService: Controller["_commandService"];
  readonly _editorBridgeService: {
    getEditLocation(): { readonly sheetId: string } | null;
    isVisible(): { readonly visible: boolean };
  };
  _commandExecutedListener(): void;
  _shouldRefreshCurrentEditCell(command: Readonly<ICommandInfo>, row: number, column: number): boolean;
}

let mended = false;

/** For all workbooks of the process, before the first one is shown. */
export function drawWhenSeen(): void {
  if (mended) return;
  mended = true;
  const controller = SheetRenderController.prototype as unknown as Controller;
  const listen = controller._initCommandListener;
  controller._initCommandListener = function () {
    const { unit } = this._context;
    hearing(
      this,
      () => listen.call(this),
      (listener) => (command, options) => {
        if (mayShow(command, unit)) listener(command, options);
      },
    );
  };
  const editor = FormulaEditorController.prototype as unknown as Editor;
  const concerns = editor._shouldRefreshCurrentEditCell;
  editor._shouldRefreshCurrentEditCell = function (command, row, column) {
    const { subUnitId } = (command.params ?? {}) as Partial<ISetRangeValuesMutationParams>;
    const { sheetId } = this._editorBridgeService.getEditLocation() ?? {};
    return (subUnitId === undefined || subUnitId === sheetId) && concerns.call(this, command, row, column);
  };
  const listenAsEditor = editor._commandExecutedListener;
  editor._commandExecutedListener = function () {
    hearing(
      this,
      () => listenAsEditor.call(this),
      (listener) => (command, options) => {
        if (!options?.["applyFormulaCalculationResult"]) return listener(command, options);
        onceDrawn(() => {
          // Whoever has begun to type meanwhile began with what the cell holds.
          if (!this._editorBridgeService.isVisible().visible) listener(command, options);
        });
      },
    );
  };
}

/** Has what listens to commands hear them by way of `heard`. */
function hearing(
  who: Pick<Controller, "_commandService">,
  listen: () => void,
  heard: (listener: Listener) => Listener,
): void {
  const commands = who._commandService;
  who._commandService = { onCommandExecuted: (listener) => commands.onCommandExecuted(heard(listener)) };
  try {
    listen();
  } finally {
    who._commandService = commands;
  }
}

function onceDrawn(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
