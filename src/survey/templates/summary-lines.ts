/** The lines of a summary: what it is called, its value, unit and meaning. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { cellName } from "../../workbook/address";
import type { Look } from "../looks";
import type { SheetMaker } from "./sheet";

/** Below title and subtitle. */
const firstRow = 2;

export function summaryLines(sheet: SheetMaker, language: Language) {
  [34, 18, 12, 60].forEach((width, column) => sheet.width(column, width));
  let row = firstRow;
  const rows = new Map<string, number>();
  const rowOf = (key: string) => rows.get(key)!;
  /** A blank line parts it from what is above. */
  const section = (zh: string, en: string) => {
    if (row > firstRow) row++;
    sheet.put(row++, 0, inLanguage({ zh, en }, language), "section");
  };
  /** @param content a formula; null for a cell to fill */
  const line = (
    key: string,
    label: Bilingual,
    unit: string,
    meaning: Bilingual,
    content: string | null,
    look: Look,
  ) => {
    sheet.put(row, 0, inLanguage(label, language), "label");
    if (content === null) sheet.put(row, 1, null, look);
    else sheet.formula(row, 1, `=${content}`, look);
    sheet.put(row, 2, unit, "label");
    sheet.put(row, 3, inLanguage(meaning, language), "meaning");
    sheet.height(row, 24);
    rows.set(key, row);
    row++;
  };
  return { section, line, rowOf, cell: (key: string) => cellName(rowOf(key), 1) };
}
