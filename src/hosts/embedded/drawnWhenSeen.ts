/**
 * Univer draws the whole sheet anew after every mutation: those of other sheets, and those by which its engine begins a calculation and
 * tells how far it is. Here it does after those that may show in the sheet in view.
 */
import type { ICommandInfo, IExecutionOptions, Workbook } from "@univerjs/core";
import { SheetRenderController } from "@univerjs/preset-sheets-core";
import { mayShow } from "../univer/inView";

type Listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

/** What the controller keeps to itself. */
interface Controller {
  _context: { readonly unit: Workbook };
  _commandService: { readonly onCommandExecuted: (listener: Listener) => unknown };
  _initCommandListener(): void;
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
