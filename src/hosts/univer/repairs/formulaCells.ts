/**
 * Which cells hold formulas. The engine calls a function for every cell of all sheets at each entry and each calculation, and a
 * table of samples has hundreds of thousands without a formula.
 */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Workbook } from "@univerjs/core";
import { isFormulaId, isFormulaString, IUniverInstanceService, ObjectMatrix, UniverInstanceType } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import type { IFormulaData } from "@univerjs/engine-formula";
import { FormulaDataModel, initSheetFormulaData } from "@univerjs/engine-formula";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What the engine's model keeps to itself: the first cell of every formula that several cells share, by its id. */
interface Shared {
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
}

export function mendFormulaCells(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const cellsOf = (unitId: string, sheetId: string) => {
    const sheet = units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
    return sheet ? formulaCells(sheet.getCellMatrix()) : null;
  };
  model.getSheetFormulaData = (unitId, sheetId) => {
    const cells = cellsOf(unitId, sheetId);
    return cells ? initSheetFormulaData({}, unitId, sheetId, cells)[unitId]?.[sheetId] : {};
  };
  model.getFormulaData = () => {
    const data: IFormulaData = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      data[workbook.getUnitId()] = {};
      for (const sheet of workbook.getSheets()) {
        initSheetFormulaData(data, workbook.getUnitId(), sheet.getSheetId(), formulaCells(sheet.getCellMatrix()));
      }
    }
    return data;
  };
  (model as unknown as Shared)._getSheetFormulaIdMap = (unitId, sheetId) => {
    const first: ReturnType<Shared["_getSheetFormulaIdMap"]> = {};
    cellsOf(unitId, sheetId)?.forValue((r, c, cell) => {
      if (isFormulaString(cell?.f) && isFormulaId(cell?.si)) first[cell!.si!] = { f: cell!.f!, r, c };
    });
    return first;
  };
}

function formulaCells(cells: ObjectMatrix<Nullable<ICellData>>): ObjectMatrix<Nullable<ICellData>> {
  const found: Cells = {};
  for (const [row, line] of Object.entries(cells.getMatrix() as Record<string, Cells[number] | undefined>)) {
    // Rows without any, which most are, are passed over without a look at where their cells stand.
    if (!line || !Object.values(line).some(hasFormula)) continue;
    found[Number(row)] = Object.fromEntries(Object.entries(line).filter(([, cell]) => hasFormula(cell)));
  }
  return new ObjectMatrix(found);
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
