/** Ranges of Excel, read and written in portions that Excel on the web accepts (5 MB a request). */
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
  return (await readRanges(context, [range]))[0]!;
}

/** Everything in several ranges: a thousand single cells are one request. */
export async function readRanges(
  context: Excel.RequestContext,
  ranges: readonly RangeAddress[],
): Promise<RangeContent[]> {
  const read = ranges.map((address) => ({ address, parts: portions(address).map((part) => rangeAt(context, part)) }));
  const requests = new Requests(context);
  for (const { address, parts } of read) {
    for (const [index, part] of parts.entries()) {
      part.load("values, formulas, valueTypes");
      const { rows, columns } = portions(address)[index]!;
      await requests.count(rows * columns);
    }
  }
  await context.sync();
  return read.map(({ address, parts }) => ({
    address,
    values: parts.flatMap((part) =>
      part.values.map((cells, row) => cells.map((value, column) => cellOf(value, part.valueTypes[row]![column]!))),
    ),
    formulas: parts.flatMap((part) =>
      part.values.map((cells, row) => cells.map((value, column) => formulaOf(part.formulas[row]![column], value))),
    ),
  }));
}

/** Sends what has been asked for before it becomes too large for one request. */
export class Requests {
  private cells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async count(cells: number): Promise<void> {
    this.cells += cells;
    if (this.cells < cellsAtOnce) return;
    this.cells = 0;
    await this.context.sync();
  }
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
