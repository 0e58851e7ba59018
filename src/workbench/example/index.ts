import type { Language } from "../../language/language";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { beerSheet } from "./beerSheet";
import { copperSheet } from "./copperSheet";
import { StyleBook } from "./draft";
import { inEnglish } from "./english";
import { lookupSheet } from "./lookupSheet";
import { tilesSheet } from "./tilesSheet";

/** The workbook that the workbench opens with: real quotas and the report's own calculations, all of it live formulas. */
export function exampleWorkbook(language: Language = "zh-CN"): WorkbookSnapshot {
  const book = new StyleBook();
  const sheets = [lookupSheet(book), copperSheet(book), beerSheet(book), tilesSheet(book)];
  const { name: activeSheet } = sheets[0]!;
  const workbook = { sheets, activeSheet, styles: book.styles, names: [], settings: {} };
  return language === "en-US" ? inEnglish(workbook) : workbook;
}
