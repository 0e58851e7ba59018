/** The words of validation lists: a short list as a text, a longer one in cells of a hidden sheet. */
import { absoluteName } from "../../workbook/address";
import { input } from "../entries";
import type { WpsSheet, WpsWorkbook } from "./objects";
import { veryHidden } from "./objects";
import { rangeAt, sheetOf, sheetsOf, usedRange } from "./ranges";

const longestText = 255;
const listSheet = "WQ_Lists";

export function listSource(workbook: WpsWorkbook, options: readonly string[]): string {
  const text = options.join(",");
  if (text.length <= longestText && options.every((option) => !option.includes(","))) return text;
  if (!sheetOf(workbook, listSheet)) addSheetBehind(workbook, listSheet).Visible = veryHidden;
  const used = usedRange(workbook, listSheet);
  const column = used ? used.column + used.columns : 0;
  const place = { sheet: listSheet, row: 0, column, rows: options.length, columns: 1 };
  rangeAt(workbook, place).Value2 = options.map((option) => [input(option)]);
  return `=${absoluteName(place)}`;
}

export function addSheetBehind(workbook: WpsWorkbook, name: string): WpsSheet {
  const sheet = workbook.Worksheets.Add(null, sheetsOf(workbook).at(-1)!);
  sheet.Name = name;
  return sheet;
}
