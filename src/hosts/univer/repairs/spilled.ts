/** What formulas have filled, taken in without a copy of all that was there: every calculation would make one by way of JSON. */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
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
      for (const [sheetId, matrix] of Object.entries(sheets ?? {})) {
        if (matrix) merge((ofUnit[sheetId] ??= {}), ranges[sheetId] ?? {}, matrix.getMatrix());
      }
    }
  };
}

/** Where a formula has filled a range before, what is left of that goes first. */
function merge(cells: Cells, ranges: Ranges, values: Cells): void {
  forEach(values, (row, column) => {
    const range = ranges[row]?.[column];
    if (!range) return;
    for (let r = range.startRow; r <= range.endRow; r++) {
      for (let c = range.startColumn; c <= range.endColumn; c++) take(cells, r, c);
    }
  });
  forEach(values, (row, column, cell) => {
    if (cell) (cells[row] ??= {})[column] = cell;
    else take(cells, row, column);
  });
}

function take(cells: Cells, row: number, column: number): void {
  if (cells[row]) delete cells[row][column];
}

function forEach(cells: Cells, visit: (row: number, column: number, cell: Nullable<ICellData>) => void): void {
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      visit(Number(row), Number(column), cell as Nullable<ICellData>);
    }
  }
}
