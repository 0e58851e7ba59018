/** What is merged and what is hidden in a range of Excel. */
import { rangeName } from "../../workbook/address";
import type { RangeAddress, RangeLayout } from "../port";
import { addressOf, portions, rangeAt } from "./ranges";
import { supports } from "./support";

/** Excel tells of at most 512 merged areas at once, and each has two cells or more. */
const cellsAtMost = 1024;

export async function layoutOf(context: Excel.RequestContext, range: RangeAddress): Promise<RangeLayout> {
  const rows = portions({ ...range, columns: 1 }).map((part) =>
    rangeAt(context, part).getRowProperties({ rowHidden: true }),
  );
  const columns = rangeAt(context, { ...range, rows: 1 }).getColumnProperties({ columnHidden: true });
  const merges = await mergesIn(context, range);
  await context.sync();
  const hiddenRows = rows.flatMap(({ value }) => value).flatMap((row, at) => (row.rowHidden ? [range.row + at] : []));
  const hiddenColumns = columns.value.flatMap((column, at) => (column.columnHidden ? [range.column + at] : []));
  return { merges, hiddenRows, hiddenColumns };
}

async function mergesIn(context: Excel.RequestContext, range: RangeAddress): Promise<RangeAddress[]> {
  if (!supports("1.13")) return [];
  const asked = portions(range, cellsAtMost).map((part) => rangeAt(context, part).getMergedAreasOrNullObject());
  await context.sync();
  const found = asked.filter(({ isNullObject }) => !isNullObject).map(({ areas }) => areas);
  for (const areas of found) areas.load("items/rowIndex, items/columnIndex, items/rowCount, items/columnCount");
  await context.sync();
  const merges = found.flatMap(({ items }) => items.map((area) => addressOf(area, range.sheet)));
  // One that reaches over two strips is told with both.
  return [...new Map(merges.map((merge) => [rangeName(merge), merge])).values()];
}
