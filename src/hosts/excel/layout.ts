/** What is merged and what is hidden in a range of Excel, and how its numbers are shown. */
import { rangeName } from "../../workbook/address";
import type { RangeAddress, RangeLayout } from "../port";
import { addressOf, inPortions, portions, rangeAt, Requests } from "./ranges";
import { supports } from "./support";

/** Excel tells of at most 512 merged areas at once, and each has two cells or more. */
const maxCells = 1024;

export async function layoutOf(context: Excel.RequestContext, range: RangeAddress): Promise<RangeLayout> {
  const sync = () => context.sync();
  const [rows] = await inPortions(
    [{ ...range, columns: 1 }],
    (part) => {
      const asked = rangeAt(context, part).getRowProperties({ rowHidden: true });
      return () => asked.value.map(({ rowHidden }) => rowHidden === true);
    },
    sync,
  );
  const columns = rangeAt(context, { ...range, rows: 1 }).getColumnProperties({ columnHidden: true });
  const merges = await mergesIn(context, range);
  await context.sync();
  return {
    merges,
    hiddenRows: rows!.flat().flatMap((isHidden, at) => (isHidden ? [range.row + at] : [])),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, at) => (columnHidden ? [range.column + at] : [])),
  };
}

export async function numberFormatsOf(context: Excel.RequestContext, range: RangeAddress): Promise<string[][]> {
  const [strips] = await inPortions(
    [range],
    (part) => {
      const asked = rangeAt(context, part).load("numberFormat");
      return () => asked.numberFormat as string[][];
    },
    () => context.sync(),
  );
  return strips!.flat();
}

async function mergesIn(context: Excel.RequestContext, range: RangeAddress): Promise<RangeAddress[]> {
  if (!supports("1.13")) return [];
  const requests = new Requests(context);
  const asked: Excel.RangeAreas[] = [];
  for (const part of portions(range, maxCells)) {
    asked.push(rangeAt(context, part).getMergedAreasOrNullObject());
    await requests.count(maxCells);
  }
  await requests.send();
  const found = asked.filter(({ isNullObject }) => !isNullObject).map(({ areas }) => areas);
  for (const areas of found) {
    areas.load("items/rowIndex, items/columnIndex, items/rowCount, items/columnCount");
    await requests.count(maxCells);
  }
  await requests.send();
  const merges = found.flatMap(({ items }) => items.map((area) => addressOf(area, range.sheet)));
  // One that reaches over two strips is told with both.
  return [...new Map(merges.map((merge) => [rangeName(merge), merge])).values()];
}
