/** The result as sheets of the open workbook. */
import type { Entry, WorkbookHost } from "../../hosts/port";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { Message } from "../../language/messages";
import type { ResultTable } from "../../survey/result-table";
import { isFailure } from "../../language/failure";

/** Adds a sheet a table; either all of them or none. Returns their names, or why the workbook refused. */
export async function insertTables(
  host: WorkbookHost,
  tables: readonly ResultTable[],
  language: Language,
): Promise<readonly string[] | { readonly problem: Message }> {
  const added: string[] = [];
  const removeAll = async () => {
    for (const sheet of added) await host.removeSheet(sheet);
  };
  try {
    for (const table of tables) {
      const sheet = await host.addSheet(inLanguage(table.title, language));
      added.push(sheet);
      const outcome = await host.write(inLanguage(table.title, language), [
        {
          sheet,
          row: 0,
          column: 0,
          entries: [table.columns.map(({ title }) => inLanguage(title, language))],
          bold: true,
        },
        ...(table.rows.length === 0 ? [] : [{ sheet, row: 1, column: 0, entries: entriesOf(table) }]),
      ]);
      if (!outcome.done && "problem" in outcome) {
        await removeAll();
        return outcome;
      }
      const widths = table.columns.map(({ width }) => width);
      await host.setColumnWidths(sheet, 0, widths);
      await host.freeze(sheet, 1, 0);
    }
  } catch (fault) {
    await removeAll();
    throw fault;
  }
  await host.goTo({ sheet: added[0]!, row: 0, column: 0, rows: 1, columns: 1 });
  return added;
}

function entriesOf({ rows }: ResultTable): readonly (readonly Entry[])[] {
  return rows.map((row) => row.map((cell) => (isFailure(cell) ? cell.code : cell)));
}
