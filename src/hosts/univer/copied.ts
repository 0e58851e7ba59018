/**
 * What is copied of cells that a formula fills. The engine keeps them apart from the cells of the sheet, where its clipboard looks,
 * so that blanks would be pasted in their place.
 */
import type { ICellDataWithSpanAndDisplay, Injector, IRange, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { isEmptyCell } from "./cells";
import type { Rows } from "./filled";
import { contains, Filled, overlaps } from "./filled";

type CopiedCell = (row: number, column: number) => ICellDataWithSpanAndDisplay | undefined;

/**
 * As Excel does it: where the cell of the formula is copied as well, the formula fills its cells anew where it is pasted, and what
 * they show goes to other programs only; without it their values are copied. Undefined: the cell is one like any other.
 */
export function copiedFrom(injector: Injector, sheet: Worksheet, copied: IRange): CopiedCell {
  const model = injector.get(FormulaDataModel);
  const [unit, id] = [sheet.getUnitId(), sheet.getSheetId()];
  const rows = model.getArrayFormulaCellData()[unit]?.[id] as Rows | undefined;
  const ranges = model.getArrayFormulaRange()[unit]?.[id] ?? {};
  const filled = Filled.of(rows ?? {}).within(copied);
  const meeting = Object.values(ranges).flatMap((line) =>
    Object.values(line as Record<string, Nullable<IRange>>).filter((range) => !!range && overlaps(range, copied)),
  ) as IRange[];
  const isCopied = ({ startRow, startColumn }: IRange) =>
    contains(copied, startRow, startColumn) && !sheet.getRowFiltered(startRow);

  return (row, column) => {
    const range = meeting.find((one) => contains(one, row, column));
    if (!range || (range.startRow === row && range.startColumn === column)) return undefined;
    const value = filled.cell(row, column);
    const own = sheet.getCellRaw(row, column);
    if (!value || !isEmptyCell(own)) return undefined;
    const shown = String(sheet.getCell(row, column)?.v ?? value.v ?? "");
    return { ...own, ...(!isCopied(range) && { v: value.v, t: value.t }), displayV: shown };
  };
}
