/** Workbooks of our own: templates, examples, results. */
import type { Pause } from "../workbook/pause";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { setImages } from "./patch/drawings";
import { fillSheet, printNames, withFittingLists } from "./patch/fill";
import { Formats } from "./patch/formats";
import { ListSheet } from "./patch/lists";
import { setSettings } from "./patch/settings";
import { frameOf } from "./patch/sheettext";
import { calculateOnLoad, setWindow, setNames } from "./patch/workbook";
import { readWorkbookPart } from "./workbookpart";

interface WriteOptions {
  /** The workbook comes with all results of its formulas: Excel need not calculate when it opens the file. */
  readonly calculated?: boolean;
  readonly pause?: Pause;
  /** Pictures that are still being drawn while the rest is written, where those of a sheet are blank. */
  readonly drawing?: LatePictures;
}

export interface LatePictures {
  readonly sheet: string;
  /** In the order of the sheet's images. */
  readonly drawn: () => Promise<readonly Uint8Array[]>;
}

/** The bytes of an .xlsx. Lists that are too long for a validation rule go into a hidden sheet. */
export async function write(
  workbook: WorkbookSnapshot,
  { calculated = false, pause, drawing }: WriteOptions = {},
): Promise<Uint8Array> {
  const lists = ListSheet.named(workbook.sheets.map(({ name }) => name));
  const fitted = workbook.sheets.map((sheet) => withFittingLists(sheet, lists));
  const sheets = lists.sheet ? [...fitted, lists.sheet] : fitted;
  const { file, paths } = await frameOf(sheets);
  const part = readWorkbookPart(file);
  const formats = await Formats.of(file, part, { sheets: [], styles: workbook.styles });
  for (const [index, sheet] of sheets.entries()) {
    await fillSheet(file, part.path, paths[index]!, sheet, formats, pause);
  }
  formats.save();
  const names = sheets.map(({ name }) => name);
  setNames(file, part.path, [...workbook.names, ...sheets.flatMap(printNames)], names);
  setSettings(file, workbook.settings);
  setWindow(file, part.path, Math.max(0, names.indexOf(workbook.activeSheet ?? "")));
  // Results that spill are not all kept with a snapshot.
  if (workbook.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) {
    calculateOnLoad(file, part.path);
    if (calculated) calculateOnLoad(file, part.path, false);
  }
  if (drawing) setImages(file, paths[names.indexOf(drawing.sheet)]!, await drawing.drawn());
  return file.save(pause);
}
