/** The sheets of the open workbook, as documents are made of them. */
import type { OpenSheet } from "../documents/sheets";
import type { WorkbookHost } from "../hosts/port";

interface Reading {
  /** Their names; all of the workbook where it is left out. */
  readonly only?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onSheet?: (done: number, all: number, name: string) => void;
}

/** Stops before the next sheet where it is cancelled. */
export async function readOpenSheets(
  host: WorkbookHost,
  { only, signal, onSheet }: Reading = {},
): Promise<OpenSheet[]> {
  const sheets: OpenSheet[] = [];
  const names = only ?? (await host.sheets());
  for (const [at, name] of names.entries()) {
    if (signal?.aborted) break;
    onSheet?.(at, names.length, name);
    const used = await host.usedRange(name);
    if (!used) continue;
    const { values } = await host.read(used);
    const numberFormats = await host.numberFormats(used);
    sheets.push({ name, row: used.row, column: used.column, values, numberFormats, ...(await host.layout(used)) });
  }
  return sheets;
}
