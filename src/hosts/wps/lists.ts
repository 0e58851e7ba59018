/** The words of validation lists: a short list as a text, a longer one in cells of a hidden sheet. */
import { absoluteName } from "../../workbook/address";
import { standsInRule } from "../../xlsx/patch/validations";
import { input } from "../entries";
import { columnHolding, listSheet } from "../lists";
import type { WpsSheet, WpsWorkbook } from "./objects";
import { veryHidden } from "./objects";
import { rangeAt, readRange, sheetOf, sheetsOf, usedRange } from "./ranges";

export function listSource(workbook: WpsWorkbook, options: readonly string[]): string {
  if (standsInRule(options)) return options.join(",");
  if (!sheetOf(workbook, listSheet)) addSheetBehind(workbook, listSheet).Visible = veryHidden;
  const used = usedRange(workbook, listSheet);
  const lines = used ? readRange(workbook, used).values : [];
  const found = columnHolding(lines, options);
  const column = found >= 0 ? found : (lines[0]?.length ?? 0);
  const place = { sheet: listSheet, row: 0, column, rows: options.length, columns: 1 };
  if (found < 0) rangeAt(workbook, place).Value2 = options.map((option) => [input(option)]);
  return `=${absoluteName(place)}`;
}

export function addSheetBehind(workbook: WpsWorkbook, name: string): WpsSheet {
  const sheet = workbook.Worksheets.Add(null, sheetsOf(workbook).at(-1)!);
  sheet.Name = name;
  return sheet;
}
