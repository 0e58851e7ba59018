/** What surrounds the cells of a sheet: widths, heights, what is hidden, panes, merged cells. */
import type { IColumnData, IRowData, Nullable, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { Rectangle, SheetChanges, SheetSnapshot } from "../../workbook/snapshot";
import { rectangle } from "./ranges";
import { characters, columnPixels, points, rowPixels } from "./pixels";

type Frame = Omit<SheetSnapshot, "cells">;

export function frameOf(sheet: Worksheet): Frame {
  const { rows, columns } = frozenOf(sheet);
  const rowHeights = mapped(heightsOf(sheet), points);
  const merges = sheet.getMergeData().map(rectangle);
  return {
    name: sheet.getName(),
    columnWidths: mapped(widthsOf(sheet), characters),
    ...(rowHeights.size > 0 && { rowHeights }),
    ...(sheet.isSheetHidden() === BooleanNumber.TRUE && { hidden: true }),
    ...(columns > 0 || rows > 0 ? { frozen: { rows, columns } } : {}),
    ...(merges.length > 0 && { merges }),
  };
}

/** What differs of it from the file's. */
export function frameChanges(before: SheetSnapshot, sheet: Worksheet): Partial<SheetChanges> {
  const columnWidths = changed(widthsOf(sheet), mapped(before.columnWidths, columnPixels));
  const rowHeights = changed(heightsOf(sheet), mapped(before.rowHeights, rowPixels));
  const hiddenColumns = toggled(hiddenOf(sheet.getColumnManager().getColumnData()), before.hiddenColumns);
  const hiddenRows = toggled(hiddenOf(sheet.getRowManager().getRowData()), before.hiddenRows);
  const frozen = frozenOf(sheet);
  const { rows = 0, columns = 0 } = before.frozen ?? {};
  const merges = sheet.getMergeData().map(rectangle);
  return {
    ...(columnWidths.size > 0 && { columnWidths: mapped(columnWidths, characters) }),
    ...(rowHeights.size > 0 && { rowHeights: mapped(rowHeights, points) }),
    ...(hiddenColumns.size > 0 && { hiddenColumns }),
    ...(hiddenRows.size > 0 && { hiddenRows }),
    ...((frozen.rows !== rows || frozen.columns !== columns) && { frozen }),
    ...(placesOf(merges) !== placesOf(before.merges ?? []) && { merges }),
  };
}

function widthsOf(sheet: Worksheet): ReadonlyMap<number, number> {
  const data = entriesOf<IColumnData>(sheet.getColumnManager().getColumnData());
  return new Map(data.flatMap(([column, { w }]) => (w === undefined ? [] : [[column, w] as const])));
}

/** Of rows whose height was set; otherwise it follows from the text, which is for whoever opens the file to work out. */
function heightsOf(sheet: Worksheet): ReadonlyMap<number, number> {
  const data = entriesOf<IRowData>(sheet.getRowManager().getRowData());
  return new Map(
    data.flatMap(([row, { h, ia }]) => (h === undefined || ia !== BooleanNumber.FALSE ? [] : [[row, h] as const])),
  );
}

function hiddenOf(data: object): ReadonlySet<number> {
  const entries = entriesOf<IRowData | IColumnData>(data).filter(([, { hd }]) => hd === BooleanNumber.TRUE);
  return new Set(entries.map(([index]) => index));
}

function frozenOf(sheet: Worksheet) {
  const { xSplit: columns, ySplit: rows } = sheet.getFreeze();
  return { rows, columns };
}

function changed(now: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...now].filter(([index, size]) => before.get(index) !== size));
}

/** Those that are hidden now and were not, and the other way round. */
function toggled(now: ReadonlySet<number>, before: readonly number[] = []): ReadonlyMap<number, boolean> {
  const then = new Set(before);
  const indices = [...now, ...then].filter((index) => now.has(index) !== then.has(index));
  return new Map(indices.map((index) => [index, now.has(index)]));
}

function mapped(sizes: ReadonlyMap<number, number> | undefined, make: (size: number) => number): Map<number, number> {
  return new Map([...(sizes ?? [])].map(([index, size]) => [index, make(size)]));
}

function placesOf(merges: readonly Rectangle[]): string {
  return merges
    .map(({ row, column, rows, columns }) => [row, column, rows, columns].join())
    .sort()
    .join(" ");
}

function entriesOf<Data>(record: object): (readonly [number, Data])[] {
  return Object.entries(record as Record<string, Nullable<Data>>).flatMap(([index, data]) =>
    data ? [[Number(index), data] as const] : [],
  );
}
