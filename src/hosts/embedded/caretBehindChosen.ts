/**
 * A function taken from the list of completion is longer than what was typed of it. Univer leaves the caret where it stood, in the middle
 * of the name, and puts it behind the function a moment later: what is typed meanwhile would come to lie inside of the name.
 */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { DocSelectionManagerService, IEditorService, ReplaceTextRunsCommand } from "@univerjs/preset-sheets-core";

/** What Univer waits for, in milliseconds. */
const laterBy = 30;

export function caretBehindChosen(injector: Injector): void {
  const editors = injector.get(IEditorService);
  const selections = injector.get(DocSelectionManagerService);
  const replace = selections.replaceDocRanges.bind(selections);
  let chosen: { readonly unit: string; readonly caret: number } | null = null;
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== ReplaceTextRunsCommand.id) return;
    const replacing = params as Parameters<typeof ReplaceTextRunsCommand.handler>[1] & object;
    const { unitId, body, textRanges } = replacing;
    const editor = editors.getEditor(unitId);
    const caret = textRanges?.[0]?.startOffset;
    if (!editor || caret === undefined || caret !== editor.getCursorPosition()) return;
    const before = editor.getDocumentDataModel()?.getPlainText() ?? "";
    const after = body.dataStream;
    // The same text in other colors, or a reference that was picked in the sheet, which comes with its own place.
    if (after === before || textRanges!.length > 1) return;
    chosen = { unit: unitId, caret: after.length - (before.length - caret) };
    const place = { startOffset: chosen.caret, endOffset: chosen.caret, collapsed: true };
    replacing.textRanges = [place];
    setTimeout(() => (chosen = null), laterBy + 1);
  });
  selections.replaceDocRanges = (ranges, params, ...others) => {
    const [range] = ranges;
    const again = range?.startOffset === chosen?.caret && params?.unitId === chosen?.unit && !("collapsed" in range!);
    // Only where nothing has been typed since.
    if (chosen && again && editors.getEditor(chosen.unit)?.getCursorPosition() !== chosen.caret) return;
    replace(ranges, params, ...others);
  };
}
