/** What formulas of a file fill, handed to the engine as it stands in the file. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cellData } from "./cells";
import { cellsWithFormulas } from "./cellsWithFormulas";
import { Filled, filledRows } from "./filled";
import { univerRange } from "./ranges";

type Matrix<Value> = IObjectMatrixPrimitiveType<Value>;

/** Formulas that can be calculated fill their cells anew; the others would leave them empty, in front of everybody who looks at them. */
export function seedSpills(
  model: FormulaDataModel,
  unitId: string,
  sheets: readonly SheetSnapshot[],
  idOf: (index: number) => string,
): void {
  const ranges: Record<string, Matrix<IRange>> = {};
  const cellsOf: Record<string, Matrix<ICellData>> = {};
  sheets.forEach((sheet, index) => {
    for (const { row, column, spill, spilled } of cellsWithFormulas(sheet)) {
      if (!spill || !spilled) continue;
      const range = univerRange({ row, column, ...spill });
      ((ranges[idOf(index)] ??= {})[row] ??= {})[column] = range;
      const filled = (cellsOf[idOf(index)] ??= filledRows() as Matrix<ICellData>);
      Filled.of(filled).fill({ ...range, values: spilled, cellOf: (value) => cellData(value ?? null) });
    }
  });
  model.getArrayFormulaRange()[unitId] = ranges;
  model.getArrayFormulaCellData()[unitId] = cellsOf;
}
