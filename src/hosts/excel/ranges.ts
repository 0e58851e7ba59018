/** Ranges of Excel, read and written in portions that Excel on the web accepts (5 MB a request). */
import type { Cell } from "../../functions/values";
import type { RangeAddress, RangeContent } from "../port";
import { cellOf, formulaOf } from "./cells";

const cellsAtOnce = 20_000;

export function rangeAt(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: RangeAddress,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** A range as strips of whole rows. */
export function portions(range: RangeAddress, cells = cellsAtOnce): RangeAddress[] {
  const rows = Math.max(1, Math.floor(cells / Math.max(1, range.columns)));
  return Array.from({ length: Math.ceil(range.rows / rows) }, (_, index) => ({
    ...range,
    row: range.row + index * rows,
    rows: Math.min(rows, range.rows - index * rows),
  }));
}

/** Everything in a range; must not reach beyond the sheet. */
export async function readRange(context: Excel.RequestContext, range: RangeAddress): Promise<RangeContent> {
  const values: Cell[][] = [];
  const formulas: (string | null)[][] = [];
  for (const portion of portions(range)) {
    const part = rangeAt(context, portion);
    part.load("values, formulas, valueTypes");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for all would be too large for Excel on the web
    await context.sync();
    part.values.forEach((cells, row) => {
      values.push(cells.map((value, column) => cellOf(value, part.valueTypes[row]![column]!)));
      formulas.push(cells.map((value, column) => formulaOf(part.formulas[row]![column], value)));
    });
  }
  return { address: range, values, formulas };
}

/** Where a range is, once rowIndex, columnIndex, rowCount and columnCount are loaded. */
export function addressOf(range: Excel.Range, sheet: string): RangeAddress {
  return {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
