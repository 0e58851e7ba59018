import type { WorkbookHost } from "../../hosts/port";
import { isFailure } from "../../language/failure";
import type { Matrix } from "../../workbook/values";

/** Puts rows into a new sheet and goes there; returns the sheet's name. */
export async function writeSheet(host: WorkbookHost, name: string, rows: Matrix): Promise<string> {
  const sheet = await host.addSheet(name);
  const width = Math.max(...rows.map((row) => row.length));
  const entries = rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      return isFailure(cell) ? cell.code : cell;
    }),
  );
  await host.write(name, [{ sheet, row: 0, column: 0, entries }]);
  await host.setColumnWidths(
    sheet,
    0,
    Array.from({ length: width }, () => 16),
  );
  await host.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
  return sheet;
}
