import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

export type FormulaCell = CellSnapshot & { readonly formula: string };

const found = new WeakMap<readonly CellSnapshot[], readonly FormulaCell[]>();

/** Looked for once: of the cells of a large table few have any, and opening a workbook asks for them six times. */
export function cellsWithFormulas({ cells }: SheetSnapshot): readonly FormulaCell[] {
  let formulas = found.get(cells);
  if (!formulas) found.set(cells, (formulas = cells.filter(hasFormula)));
  return formulas;
}

function hasFormula(cell: CellSnapshot): cell is FormulaCell {
  return cell.formula !== undefined;
}
