import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { beerSheet } from "./beerSheet";
import { copperSheet } from "./copperSheet";
import { StyleBook } from "./draft";
import { lookupSheet } from "./lookupSheet";
import { tilesSheet } from "./tilesSheet";

/** The workbook that the workbench opens with: real quotas and the report's own calculations, all of it live formulas. */
export function exampleWorkbook(): WorkbookSnapshot {
  const book = new StyleBook();
  const sheets = [lookupSheet(book), copperSheet(book), beerSheet(book), tilesSheet(book)];
  return { sheets, activeSheet: sheets[0]!.name, styles: book.styles, names: [], settings: {} };
}
