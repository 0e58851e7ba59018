/** When the engine begins to calculate. */
import type { ICommandInfo, Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetOtherFormulaMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";

/** What the engine's controller keeps to itself. */
interface Trigger {
  /** Changes not yet calculated, and the timer that will do it. */
  _waitingCommandQueue: ICommandInfo[];
  readonly _setTimeoutKey: number;
  _executingDirtyData: object;
  /** Null while nothing is calculated. */
  readonly _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _startProgress(): void;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(former: object, more: object): object;
}

/** Begins at once with what changes have called for: by itself, the engine waits a tenth of a second for the next keystroke. */
export function beginCalculation(injector: Injector): void {
  if (!injector.get(FormulaCalculationSessionService).state.initialized) return;
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  if (trigger._waitingCommandQueue.length === 0) return;
  clearTimeout(trigger._setTimeoutKey);
  const changes = trigger._generateDirty(trigger._waitingCommandQueue);
  trigger._waitingCommandQueue = [];
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, changes);
  const commands = injector.get(ICommandService);
  if (trigger._executionInProgressParams === null) {
    const all = { ...trigger._executingDirtyData };
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, all, { onlyLocal: true });
  } else {
    // It begins again, with these as well, once it has stopped.
    trigger._restartCalculation = true;
    void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
  }
}

/** Takes what has made formulas of cells out of date off the list; what only rules of sheets calculate stays on it. */
export function leaveCells(injector: Injector): void {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  trigger._waitingCommandQueue = trigger._waitingCommandQueue.filter(({ id }) => id === SetOtherFormulaMutation.id);
  if (trigger._waitingCommandQueue.length === 0) clearTimeout(trigger._setTimeoutKey);
}

/** A calculation under way would tell of itself when a second has passed, and fail: by then the texts are taken away. */
export function silenceProgress(injector: Injector): void {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  trigger._startProgress = () => undefined;
}
