/** Completion by what somebody means: behind the names that begin so, our functions by words of both languages, pinyin and slips. */
import type { Injector } from "@univerjs/core";
import { CustomCommandExecutionError, ICommandService } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IEditorService, KeyCode } from "@univerjs/preset-sheets-core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { catalogue } from "../../../generated/catalogue";
import { functionsMeant } from "../../functions/meaning";
import { functionName } from "../univer/functions";

export function completeByMeaning(injector: Injector): void {
  const descriptions = injector.get(IDescriptionService);
  const byFirstLetters = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  let listed = "";
  descriptions.getSearchListByNameFirstLetter = (text) => {
    listed = text;
    const begun = byFirstLetters(text);
    const known = new Set(begun.map(({ name }) => name));
    const meant = functionsMeant(catalogue, text).map(functionName);
    const described = descriptions.getSearchListByType(FunctionType.User);
    const ours = meant.flatMap((name) => described.find((one) => one.name === name && !known.has(name)) ?? []);
    // Few of a long list are shown: a handful of each kind.
    const shown = ours.length > 0 ? begun.slice(0, Math.max(shownOfEach, shownAtAll - ours.length)) : begun;
    return [...shown, ...ours.map((one) => ({ ...one, functionType: FunctionType.User }))];
  };
  refuseOutdated(injector, () => listed);
}

const listOperation = "sheet.formula-embedding-editor.search_function.";

/**
 * The list follows with a pause what is typed. Whoever types on and presses Enter in it means what stands there, and nothing that was
 * offered for what stood there before: the list is closed, and the key does what it does without one.
 */
function refuseOutdated(injector: Injector, listed: () => string): void {
  const commands = injector.get(ICommandService);
  const editors = injector.get(IEditorService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (!id.startsWith(listOperation)) return;
    const { keyCode } = params as { readonly keyCode: KeyCode };
    if (keyCode !== KeyCode.ENTER && keyCode !== KeyCode.TAB) return;
    const editor = editors.getEditor(id.slice(listOperation.length));
    const caret = editor?.getSelectionRanges()[0]?.startOffset ?? 0;
    const text = editor?.getDocumentDataModel()?.getPlainText().slice(0, caret) ?? "";
    const word = /[\p{L}\p{N}_.]*$/u.exec(text)![0];
    if (word !== "" && listed().toUpperCase().endsWith(word.toUpperCase())) return;
    void commands.executeCommand(id, { keyCode: KeyCode.ESC }).then(() => setTimeout(() => press(keyCode)));
    throw new CustomCommandExecutionError("The list is out of date.");
  });
}

function press(keyCode: KeyCode): void {
  const key = keyCode === KeyCode.TAB ? "Tab" : "Enter";
  const event = new KeyboardEvent("keydown", { key, code: key, keyCode, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

const shownAtAll = 10;
const shownOfEach = 5;
