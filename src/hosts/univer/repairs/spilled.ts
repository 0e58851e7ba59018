/**
 * What formulas have filled, taken in without a copy of all that was there: every calculation would make one by way of JSON. And
 * what they are about to fill, looked over without asking every formula of each cell.
 */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { IRuntimeUnitDataType } from "@univerjs/engine-formula";
import { FormulaDataModel, IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import { overlap, rectangle } from "../ranges";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Ranges = IObjectMatrixPrimitiveType<IRange>;

export function mendSpilled(injector: Injector): void {
  mendOverlap(injector);
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

/** What the engine keeps to itself of where formulas may fill cells. */
interface Filling {
  _checkIfArrayFormulaRangeHasData(
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    range: IRange,
  ): boolean;
  _isInOtherArrayFormulaRange(...place: readonly unknown[]): boolean;
}

/** Of each cell to be filled the engine asks every other formula that fills cells; most ranges meet no other at all. */
function mendOverlap(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Filling;
  const config = injector.get(IFormulaCurrentConfigService);
  const hasData = runtime._checkIfArrayFormulaRangeHasData.bind(runtime);
  const isInOther = runtime._isInOtherArrayFormulaRange.bind(runtime);
  let alone = false;
  runtime._checkIfArrayFormulaRangeHasData = (unitId, sheetId, row, column, range) => {
    const filled = (config.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as Ranges;
    alone = !Object.entries(filled).some(([otherRow, ranges]) =>
      Object.entries(ranges as Record<string, Nullable<IRange>>).some(
        ([otherColumn, other]) =>
          other && !(Number(otherRow) === row && Number(otherColumn) === column) && meet(other, range),
      ),
    );
    try {
      return hasData(unitId, sheetId, row, column, range);
    } finally {
      alone = false;
    }
  };
  runtime._isInOtherArrayFormulaRange = (...place) => !alone && isInOther(...place);
}

function meet(one: IRange, other: IRange): boolean {
  return overlap(rectangle(one), rectangle(other));
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
