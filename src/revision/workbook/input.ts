import type { Rectangle } from "../../workbook/snapshot";
import { firstRow, headerRow, SheetBuilder } from "./builder";
import type { SheetColumns } from "./columns";
import { placeOf } from "./columns";
import type { Cells, InputTable } from "./tables/field";

/**
 * A sheet with a table to be filled in: heading, blue header, rows; and behind it what formulas make of it.
 * @param reach how far the formulas fill; null: as far as they happen to.
 */
export function inputSheet(
  { sheet, table }: InputTable,
  columns: SheetColumns["columns"],
  { title, note }: { readonly title: string; readonly note: string },
  rows: readonly Cells[],
  reach: number | null = null,
): SheetBuilder {
  const builder = new SheetBuilder(sheet).heading(title, note).columns(columns, reach);
  const entered = columns.filter((column) => column.entered);
  rows.forEach((cells, index) =>
    entered.forEach(({ key, look }, column) => {
      // A blank one too has the border of its table.
      builder.put(firstRow + index, column, cells[key] ?? null, look);
    }),
  );
  return builder.table({
    name: table,
    // A table has at least one row, be it blank.
    range: { row: headerRow, column: 0, rows: Math.max(rows.length, 1) + 1, columns: entered.length },
    columns: entered.map(({ header }) => header),
    headerRow: true,
    totalRow: false,
  });
}

/** The cells of one column, or of some beside each other, that formulas see. */
export function columnRange(sheet: SheetColumns, key: string, rows: number, columns = 1): Rectangle {
  return { row: firstRow, column: placeOf(sheet, key), rows, columns };
}
