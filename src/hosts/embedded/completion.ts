/** Completion by what somebody means: behind the names that begin so, our functions by words of both languages, pinyin and slips. */
import type { Injector } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IEditorService, IShortcutService, KeyCode } from "@univerjs/preset-sheets-core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { catalogue } from "../../../generated/catalogue";
import { functionsMeant } from "../../functions/meaning";
import { functionName } from "../univer/functions";

export function completeByMeaning(injector: Injector): void {
  const descriptions = injector.get(IDescriptionService);
  const byFirstLetters = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  let listedFor = "";
  descriptions.getSearchListByNameFirstLetter = (text) => {
    listedFor = textBeforeCaret(injector);
    const begun = byFirstLetters(text);
    const known = new Set(begun.map(({ name }) => name));
    const meant = functionsMeant(catalogue, text).map(functionName);
    const described = descriptions.getSearchListByType(FunctionType.User);
    const ours = meant.flatMap((name) => described.find((one) => one.name === name && !known.has(name)) ?? []);
    // Few of a long list are shown: a handful of each kind.
    const shown = ours.length > 0 ? begun.slice(0, Math.max(shownOfEach, shownAtAll - ours.length)) : begun;
    return [...shown, ...ours.map((one) => ({ ...one, functionType: FunctionType.User }))];
  };
  takeOnlyWhatWasListed(injector, () => listedFor === textBeforeCaret(injector));
}

/** The shortcuts that Univer registers while the list is shown. */
const listShortcuts = "sheet.formula-embedding-editor.search_function.";

/**
 * The list follows what is typed with a pause of 0.3 s. Until it has, Enter and Tab mean the text as it stands, and not what was offered
 * for what stood there before.
 */
function takeOnlyWhatWasListed(injector: Injector, isListed: () => boolean): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    const takes = shortcut.binding === KeyCode.ENTER || shortcut.binding === KeyCode.TAB;
    return register(
      takes && shortcut.id.startsWith(listShortcuts) ? { ...shortcut, preconditions: isListed } : shortcut,
    );
  };
}

function textBeforeCaret(injector: Injector): string {
  const editor = injector.get(IEditorService).getFocusEditor();
  const text = editor?.getDocumentDataModel()?.getPlainText() ?? "";
  return text.slice(0, editor?.getSelectionRanges()[0]?.startOffset ?? 0);
}

const shownAtAll = 10;
const shownOfEach = 5;
