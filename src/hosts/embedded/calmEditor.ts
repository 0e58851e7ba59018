/**
 * Univer's editor of cells begins anew with the results that a calculation brings to each sheet at the place of the selected cell, also
 * where it is another sheet's. It shows the formula: here it begins anew once, and when the results are drawn.
 */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { IEditorBridgeService, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";

export function calmEditor(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const editor = injector.get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  /** Whose cells have just been written: of the commands that have the editor begin anew, nothing else says so. */
  let written: { readonly sheet: string; readonly results: boolean } | null = null;
  let due = false;
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return void (written = null);
    const { subUnitId: sheet } = params as ISetRangeValuesMutationParams;
    written = { sheet, results: options?.["applyFormulaCalculationResult"] === true };
  });
  editor.refreshEditCellState = () => {
    const elsewhere = written && written.sheet !== editor.getEditLocation()?.sheetId;
    if (!written || (!written.results && !elsewhere)) return refresh();
    if (elsewhere || due) return;
    due = true;
    onceDrawn(() => {
      due = false;
      // Whoever has begun to type meanwhile began with what the cell holds.
      if (!editor.isVisible().visible) refresh();
    });
  };
}

function onceDrawn(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
