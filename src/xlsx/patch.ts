/**
 * Saves changes into somebody's workbook: only what was changed is written anew, everything else is copied byte for byte.
 */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { paused } from "../statistics/finished";
import type { Pause } from "../workbook/pause";
import type { SheetChanges, SheetSnapshot, WorkbookChanges } from "../workbook/snapshot";
import { sheetXml } from "./cells";
import { Package } from "./package";
import { addTables } from "./patch/tables";
import { patchCellsInSteps } from "./patch/cells";
import { appendToList } from "./patch/children";
import { fillSheet, printNames, withFittingLists } from "./patch/fill";
import { Formats } from "./patch/formats";
import { setColumnsHidden, setColumnWidths, setFrozen, setMerges, setRows } from "./patch/frame";
import { renameColumns } from "./patch/headers";
import { lengthen } from "./patch/lengthen";
import { ListSheet } from "./patch/lists";
import { dynamicArrayMetadata } from "./patch/metadata";
import { setNotes } from "./patch/notes";
import { PatchProblem } from "./patch/problem";
import { copyRelated } from "./patch/related";
import { rowPlaces } from "./patch/rows";
import { setSettings } from "./patch/settings";
import { addSheet, renameAndRemoveSheets } from "./patch/sheets";
import { frameOf } from "./patch/sheettext";
import { validationElement } from "./patch/validations";
import { calculateOnLoad, dropCalculationChain, setNames } from "./patch/workbook";
import { isWithin } from "./references";
import { readTables } from "./tables";
import type { WorkbookPart } from "./workbookpart";
import { readWorkbookPart } from "./workbookpart";
import { rootPrefix, structureOf, XmlError } from "./xml";
import { ZipError } from "./zip";

export type Patched = { readonly bytes: Uint8Array } | { readonly problem: Message };

export interface PatchOptions {
  /**
   * The results are complete: Excel need not calculate when it opens the file, and where our functions are not installed it goes
   * on showing them.
   */
  readonly calculated?: boolean;
  /** Some results were left as they are: Excel calculates when it opens the file, even if nothing else has changed. */
  readonly incomplete?: boolean;
  readonly pause?: Pause;
}

/** `source` is what `open` gave with the snapshot that the changes refer to. */
export async function patch(
  source: Uint8Array,
  changes: WorkbookChanges,
  options: PatchOptions = {},
): Promise<Patched> {
  try {
    return { bytes: await patched(source, changes, options) };
  } catch (error) {
    if (error instanceof PatchProblem) return { problem: error.problem };
    // Parts that opening did not need to read.
    if (error instanceof XmlError || error instanceof ZipError) return { problem: message("savingFoundDamage") };
    throw error;
  }
}

async function patched(source: Uint8Array, changes: WorkbookChanges, options: PatchOptions): Promise<Uint8Array> {
  const file = new Package(source);
  const workbook = readWorkbookPart(file);
  const named = (name: string) => {
    const found = workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new PatchProblem(message("sheetNotFound", { sheet: name }));
    return found;
  };
  const formats = await Formats.of(file, workbook, changes);
  // Changes give formulas as they read when sheets have their new names.
  const names = new Map<string, string | null>([
    ...changes.renamedSheets.map(({ from, to }) => [named(from).name, to] as const),
    ...changes.removedSheets.map((name) => [named(name).name, null] as const),
  ]);
  renameAndRemoveSheets(
    file,
    workbook,
    names,
    new Map(changes.replacedSheets?.map(({ sheet, by }) => [named(sheet).name, by])),
  );
  const remaining = readWorkbookPart(file);
  const lists = ListSheet.named([...remaining.sheets, ...changes.addedSheets].map(({ name }) => name));
  let formulasChanged = changes.removedSheets.length + (changes.replacedSheets?.length ?? 0) > 0;
  for (const sheet of changes.sheets) {
    const { path } = named(sheet.sheet);
    if (path === null) throw new PatchProblem(message("sheetNotFound", { sheet: sheet.sheet }));
    if (!file.has(path)) continue;
    await file.unpack(path, options.pause);
    await options.pause?.();
    const replaced = await patchSheet(file, workbook, path, sheet, formats, lists, options.pause);
    formulasChanged ||= replaced;
    await options.pause?.();
  }
  await addSheets(file, workbook.path, changes.addedSheets, formats, lists, options.pause);
  formats.save();
  const sheets = [...remaining.sheets, ...changes.addedSheets].map(({ name }) => name);
  setNames(file, workbook.path, [...changes.addedNames, ...changes.addedSheets.flatMap(printNames)], sheets);
  setSettings(file, changes.settings);
  if (formulasChanged) dropCalculationChain(file, workbook.path);
  if (options.calculated) calculateOnLoad(file, workbook.path, false);
  else if (options.incomplete || needsCalculation(changes)) calculateOnLoad(file, workbook.path);
  return file.save(options.pause);
}

function needsCalculation({ sheets, addedSheets, addedNames, removedSheets }: WorkbookChanges): boolean {
  return (
    addedSheets.length + addedNames.length + removedSheets.length > 0 ||
    sheets.some(({ edits }) => edits.some(({ kind }) => kind !== "style"))
  );
}

/** So many leave most of a large sheet as it is. */
const fewEdits = 20;

/** Whether nothing is written into the sheet's part but a few cells. */
function changesLittle(changes: SheetChanges): boolean {
  const { edits, columnWidths, hiddenColumns, rowHeights, hiddenRows, frozen, merges } = changes;
  const framed = [columnWidths, hiddenColumns, rowHeights, hiddenRows, frozen, merges].some((change) => change);
  return edits.length <= fewEdits && !framed && changes.addedTables.length + changes.addedValidations.length === 0;
}

/** Returns whether formulas that the file had were replaced. */
async function patchSheet(
  file: Package,
  workbook: WorkbookPart,
  path: string,
  changes: SheetChanges,
  formats: Formats,
  lists: ListSheet,
  pause: Pause | undefined,
): Promise<boolean> {
  const tables = readTables(file, path);
  renameColumns(file, changes.sheet, tables, changes.edits);
  const all = [...tables.map(({ snapshot }) => snapshot), ...changes.addedTables];
  let formulasChanged = false;
  if (changes.edits.length > 0) {
    const text = changesLittle(changes)
      ? file.textToChange(path, (bytes) => rowPlaces(bytes, changes.edits))
      : file.text(path);
    const patching = patchCellsInSteps(sheetXml(text), changes.edits, {
      sheet: changes.sheet,
      restyle: (base, looks) => formats.restyle(base, looks),
      quoting: (base, quoted) => formats.styles.quoting(base, quoted),
      dynamicMetadata: dynamicArrayMetadata(file, workbook.path),
      tableAt: (place) => all.find(({ range }) => isWithin(place, range))?.name ?? null,
      countsFrom1904: (format) => workbook.date1904 && formats.isDate(format),
    });
    const outcome = await paused(patching, pause);
    file.change(path, outcome.changes);
    formulasChanged = outcome.formulasChanged;
  }
  const edit = (change: (xml: string) => string) => {
    const before = file.text(path);
    const after = change(before);
    if (after !== before) file.setText(path, after);
  };
  if (changes.columnWidths) edit((xml) => setColumnWidths(xml, changes.columnWidths!));
  if (changes.hiddenColumns) edit((xml) => setColumnsHidden(xml, changes.hiddenColumns!));
  const { rowHeights = new Map(), hiddenRows = new Map() } = changes;
  if (rowHeights.size + hiddenRows.size > 0) edit((xml) => setRows(xml, rowHeights, hiddenRows));
  if (changes.frozen) edit((xml) => setFrozen(xml, changes.frozen!));
  if (changes.merges) edit((xml) => setMerges(xml, changes.merges!));
  if (changes.lengthened?.length) lengthen(file, changes.sheet, path, changes.lengthened);
  if (changes.addedValidations.length > 0) {
    edit((xml) => {
      const prefix = rootPrefix(structureOf(xml));
      const rules = changes.addedValidations.map((rule) => validationElement(lists.fit(rule), prefix));
      return appendToList(xml, "dataValidations", rules);
    });
  }
  addTables(file, path, changes.addedTables);
  setNotes(file, path, changes.notes ?? []);
  return formulasChanged;
}

async function addSheets(
  file: Package,
  workbook: string,
  sheets: readonly SheetSnapshot[],
  formats: Formats,
  lists: ListSheet,
  pause?: Pause,
): Promise<void> {
  const fitted = sheets.map((sheet) => withFittingLists(sheet, lists));
  const all = lists.sheet ? [...fitted, lists.sheet] : fitted;
  if (all.length === 0) return;
  const frame = await frameOf(all);
  for (const [index, sheet] of all.entries()) {
    const text = frame.file.text(frame.paths[index]!);
    const path = addSheet(file, workbook, sheet.name, sheet.hidden ?? false, text);
    copyRelated(frame.file, frame.paths[index]!, file, path);
    await fillSheet(file, workbook, path, sheet, formats, pause);
  }
}
