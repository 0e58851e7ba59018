/** Every native equivalent, calculated by LibreOffice, against what its function gives. */
import { agrees } from "../../src/functions/agreement";
import type { Cell } from "../../src/functions/values";
import { isFailure } from "../../src/language/failure";
import { write } from "../../src/xlsx/write";
import { nativeSheet } from "../../test/support/native-sheet";
import { calculatedByLibreOffice } from "./soffice";

/** Formulas stand to the right of the arguments. */
const formulaColumn = 40;

export async function checkEquivalents(folder: string): Promise<boolean> {
  const { cells, formulas } = nativeSheet();
  const entered = [
    ...cells,
    ...formulas.map(({ formula }, row) => ({ row, column: formulaColumn, value: null, formula })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const sheets = [{ name: "native", cells: entered }];
  const workbook = await calculatedByLibreOffice(folder, await write({ sheets, styles: [], names: [], settings: {} }));
  if (!workbook) return false;
  const results: Cell[] = [];
  for (const { row, column, value } of workbook.sheets[0]!.cells) {
    if (column === formulaColumn) results[row] = value;
  }
  const wrong = formulas.flatMap((cell, row) => {
    const found = results[row] ?? null;
    const same = isFailure(cell.expected) ? isFailure(found) : agrees(found, cell.expected);
    return same ? [] : [{ ...cell, found }];
  });
  for (const { case: name, formula, expected, found } of wrong) console.log(`${name}: ${formula}`, { expected, found });
  console.log(`equivalents: ${formulas.length - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length === 0;
}
