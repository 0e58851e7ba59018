/** Which rows are hidden: before each calculation the engine asks every row of every sheet, of which few say anything about themselves. */
import type { IRowData, Injector, Nullable, Workbook } from "@univerjs/core";
import { BooleanNumber, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Rows = Record<string, { readonly hd: BooleanNumber }>;

export function mendHiddenRows(injector: Injector): void {
  const model = injector.get(FormulaDataModel) as unknown as {
    getHiddenRowsFiltered: () => Record<string, Record<string, Rows>>;
  };
  const workbooks = injector.get(IUniverInstanceService);
  model.getHiddenRowsFiltered = () => {
    const all = workbooks.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return Object.fromEntries(all.map((workbook) => [workbook.getUnitId(), hiddenRows(workbook)]));
  };
}

/** By sheet. Nobody here filters but the file, which hides the rows. */
function hiddenRows(workbook: Workbook): Record<string, Rows> {
  return Object.fromEntries(
    workbook.getSheets().map((sheet) => {
      const rows = Object.entries(sheet.getRowManager().getRowData() as Record<string, Nullable<Partial<IRowData>>>);
      const hidden = rows.filter(([, row]) => row?.hd === BooleanNumber.TRUE);
      return [sheet.getSheetId(), Object.fromEntries(hidden.map(([row]) => [row, { hd: BooleanNumber.TRUE }]))];
    }),
  );
}
