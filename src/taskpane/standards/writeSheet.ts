import type { WorkbookHost, Write } from "../../hosts/port";
import { isFailure } from "../../language/failure";
import { columnWidth } from "../../workbook/columnWidth";
import type { Matrix } from "../../workbook/values";

interface Looks {
  /** Which row heads the table: it is bold, and stays in view with what stands above it. */
  readonly heading?: number;
  /** Number formats of columns in the rows below it. */
  readonly formats?: Readonly<Record<number, string>>;
}

const widest = 32;

/** Puts rows into a new sheet and goes there; returns the sheet's name. */
export async function writeSheet(
  host: WorkbookHost,
  name: string,
  rows: Matrix,
  { heading = -1, formats = {} }: Looks = {},
): Promise<string> {
  const sheet = await host.addSheet(name);
  const width = Math.max(...rows.map((row) => row.length));
  const entries = rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      return isFailure(cell) ? cell.code : cell;
    }),
  );
  const below = entries.slice(heading + 1);
  const numberFormat = below.map((line) => line.map((_, column) => formats[column] ?? null));
  const writes: readonly Write[] = [
    { sheet, row: 0, column: 0, entries: entries.slice(0, Math.max(0, heading)) },
    { sheet, row: heading, column: 0, entries: entries.slice(Math.max(0, heading), heading + 1), bold: true },
    { sheet, row: heading + 1, column: 0, entries: below, numberFormat },
  ];
  await host.write(
    name,
    writes.filter((write) => write.entries.length > 0),
  );
  const headed = entries.slice(Math.max(0, heading));
  const widths = Array.from({ length: width }, (_, column) =>
    columnWidth(
      headed.map((line) => shown(line[column])),
      widest,
    ),
  );
  await host.setColumnWidths(sheet, 0, widths);
  if (heading >= 0) await host.freeze(sheet, heading + 1, 0);
  await host.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
  return sheet;
}

/** Numbers are shown in a few digits, whatever they are in full. */
function shown(entry: unknown): string {
  return typeof entry === "string" ? entry : "";
}
