/** Fills sheets of our own, of which only the frame is there yet. */
import { absoluteRange, columnName } from "../../workbook/address";
import type { Pause } from "../../workbook/pause";
import type { DefinedName, SheetSnapshot } from "../../workbook/snapshot";
import type { Package } from "../package";
import { appendToList, insertChild } from "./children";
import { conditionElement } from "./conditions";
import type { Formats } from "./formats";
import type { ListSheet } from "./lists";
import { dynamicArrayMetadata } from "./metadata";
import { setNotes } from "./notes";
import { withCells } from "./sheettext";
import { addTables } from "./tables";
import { validationElement } from "./validations";

export function withFittingLists(sheet: SheetSnapshot, lists: ListSheet): SheetSnapshot {
  return sheet.validations ? { ...sheet, validations: sheet.validations.map((rule) => lists.fit(rule)) } : sheet;
}

/** Puts into the sheet at `path` all that its snapshot says; its lists must fit into rules. */
export async function fillSheet(
  file: Package,
  workbook: string,
  path: string,
  sheet: SheetSnapshot,
  formats: Formats,
  pause?: Pause,
): Promise<void> {
  let frame = file.text(path);
  sheet.conditionalFormats?.forEach((rule, index) => {
    frame = insertChild(frame, "conditionalFormatting", conditionElement(rule, index + 1, formats.styles, ""));
  });
  const rules = (sheet.validations ?? []).map((rule) => validationElement(rule, ""));
  file.setText(path, appendToList(frame, "dataValidations", rules));
  addTables(file, path, sheet.tables ?? []);
  const notes = sheet.cells.filter(({ note }) => note !== undefined);
  setNotes(
    file,
    path,
    notes.map(({ row, column, note }) => ({ row, column, note: note! })),
  );
  // Last, since what comes before has to look through the sheet.
  const filling = {
    format: (style: number) => formats.added(style),
    quoting: (base: number, quoted: boolean) => formats.styles.quoting(base, quoted),
    dynamicMetadata: dynamicArrayMetadata(file, workbook),
  };
  file.setContent(path, await withCells(file.text(path), sheet, filling, pause));
}

/** The names by which Excel knows what to print, and what to repeat on every page. */
export function printNames({ name, page }: SheetSnapshot): DefinedName[] {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const titles = [
    ...(page?.repeatedColumns ? [`${quoted}!$A:$${columnName(page.repeatedColumns - 1)}`] : []),
    ...(page?.repeatedRows ? [`${quoted}!$1:$${page.repeatedRows}`] : []),
  ];
  return [
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", refersTo: titles.join(","), sheet: name }] : []),
    ...(page?.area
      ? [{ name: "_xlnm.Print_Area", refersTo: `${quoted}!${absoluteRange(page.area)}`, sheet: name }]
      : []),
  ];
}
