/** What formulas of a file fill, handed to the engine as it stands in the file. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cellData } from "./cells";
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
  const values: Record<string, Matrix<ICellData>> = {};
  sheets.forEach(({ cells }, index) => {
    for (const { row, column, spill, spilled } of cells) {
      if (!spill || !spilled) continue;
      set((ranges[idOf(index)] ??= {}), row, column, univerRange({ row, column, ...spill }));
      const filled = (values[idOf(index)] ??= {});
      spilled.forEach((line, down) =>
        line.forEach((value, right) => set(filled, row + down, column + right, cellData(value))),
      );
    }
  });
  model.getArrayFormulaRange()[unitId] = ranges;
  model.getArrayFormulaCellData()[unitId] = values;
}

function set<Value>(matrix: Matrix<Value>, row: number, column: number, value: Value): void {
  (matrix[row] ??= {})[column] = value;
}
