import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { callsOwn } from "../../../xlsx/formulas/stored";

/** A workbook with our own functions as the values that they have. */
export function nativeOnly(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.formula === undefined || !callsOwn(cell.formula)) return cell;
      const { formula: _formula, ...value } = cell;
      return value;
    }),
  }));
  return { ...workbook, sheets };
}
