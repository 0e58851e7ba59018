import type { Rectangle } from "../../workbook/snapshot";
import type { Value } from "./builder";
import { firstRow, headerRow, SheetBuilder } from "./builder";
import type { InputTable } from "./tables";

/** A sheet with one table to be filled in: heading, blue header, rows. */
export function inputSheet(
  table: InputTable,
  title: string,
  note: string,
  rows: readonly (readonly Value[])[],
): SheetBuilder {
  const builder = new SheetBuilder(table.sheet).heading(title, note).header(
    0,
    table.columns.map(({ header }) => header),
    "inputHeader",
  );
  builder.width(0, ...table.columns.map(({ width }) => width));
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value === null || value === "") return;
      builder.put(firstRow + index, column, value, table.columns[column]!.wrapped ? "inputWrapped" : "input");
    }),
  );
  return builder.table({
    name: table.table,
    // A table has at least one row, be it blank.
    range: { row: headerRow, column: 0, rows: Math.max(rows.length, 1) + 1, columns: table.columns.length },
    columns: table.columns.map(({ header }) => header),
    headerRow: true,
    totalRow: false,
  });
}

/** The cells of one column, or of some beside each other, that formulas see. */
export function columnRange(table: InputTable, key: string, rows: number, columns = 1): Rectangle {
  return { row: firstRow, column: table.columns.findIndex((column) => column.key === key), rows, columns };
}
