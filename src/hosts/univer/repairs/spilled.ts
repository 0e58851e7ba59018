/** What formulas have filled, taken in without a copy of all that was there: every calculation would make one by way of JSON. */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { IRuntimeUnitDataType } from "@univerjs/engine-formula";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Ranges = IObjectMatrixPrimitiveType<IRange>;

export function mendSpilled(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  model.mergeArrayFormulaCellData = (units: IRuntimeUnitDataType) => {
    const filled = model.getArrayFormulaCellData() as Record<string, Record<string, Cells> | undefined>;
    for (const [unitId, sheets] of Object.entries(units)) {
      const ofUnit = (filled[unitId] ??= {});
      const ranges = (model.getArrayFormulaRange()[unitId] ??= {});
      for (const [sheetId, values] of Object.entries(sheets ?? {})) {
        if (values) merge((ofUnit[sheetId] ??= {}), ranges[sheetId] ?? {}, values);
      }
    }
  };
}

/** Where a formula has filled a range before, what is left of that goes first. */
function merge(filled: Cells, ranges: Ranges, values: ObjectMatrix<Nullable<ICellData>>): void {
  const cells = new ObjectMatrix(filled);
  values.forValue((row, column) => {
    const range = ranges[row]?.[column];
    if (!range) return;
    for (let r = range.startRow; r <= range.endRow; r++) {
      for (let c = range.startColumn; c <= range.endColumn; c++) cells.realDeleteValue(r, c);
    }
  });
  values.forValue((row, column, cell) => {
    if (cell) cells.setValue(row, column, cell);
    else cells.realDeleteValue(row, column);
  });
}
