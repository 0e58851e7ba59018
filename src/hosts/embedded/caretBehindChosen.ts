/**
 * A function taken from the list of completion is longer than what was typed of it. Univer leaves the caret where it stood, in the middle
 * of the name, and puts it behind the function a moment later: what is typed meanwhile would come to lie inside of the name.
 */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { DocSelectionManagerService, IEditorService, ReplaceTextRunsCommand } from "@univerjs/preset-sheets-core";

/** What Univer waits for, in milliseconds. */
const laterBy = 30;

interface Caret {
  readonly unit: string;
  readonly caret: number;
}

type Replacing = Parameters<DocSelectionManagerService["replaceDocRanges"]>;

export function caretBehindChosen(injector: Injector): void {
  const editors = injector.get(IEditorService);
  const selections = injector.get(DocSelectionManagerService);
  const replace = selections.replaceDocRanges.bind(selections);
  let chosen: Caret | null = null;
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
    if (!chosen || !isAgain(chosen, ranges, params)) return replace(ranges, params, ...others);
    // Only where nothing has been typed since.
    if (editors.getEditor(chosen.unit)?.getCursorPosition() === chosen.caret) replace(ranges, params, ...others);
  };
}

/** Whether it is Univer that puts the caret there late: all others say that it is one, and not a selection. */
function isAgain({ unit, caret }: Caret, [range]: Replacing[0], params: Replacing[1]): boolean {
  return range !== undefined && range.startOffset === caret && params?.unitId === unit && !("collapsed" in range);
}
