/** Tables of results as a workbook: a sheet and a defined table each, header in view. */
import type { Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { Styles } from "./looks";
import type { ResultTable } from "./result-table";

export function resultWorkbook(tables: readonly ResultTable[], language: Language): WorkbookSnapshot {
  const styles = new Styles();
  return {
    sheets: tables.map((table) => resultSheet(table, styles, language)),
    styles: styles.list,
    names: [],
    settings: {},
  };
}

function resultSheet(table: ResultTable, styles: Styles, language: Language): SheetSnapshot {
  const { columns, rows } = table;
  const header = styles.of("header");
  const titles = columns.map(({ title }) => inLanguage(title, language));
  const formats = columns.map(({ format }) =>
    format === undefined ? undefined : styles.place({ numberFormat: format }),
  );
  const cells: CellSnapshot[] = titles.map((value, column) => ({ row: 0, column, value, style: header }));
  rows.forEach((values, at) => {
    values.forEach((value, column) => {
      if (value === null) return;
      const style = formats[column];
      cells.push(style === undefined ? { row: at + 1, column, value } : { row: at + 1, column, value, style });
    });
  });
  return {
    name: inLanguage(table.title, language),
    cells,
    columnWidths: new Map(columns.map(({ width }, column) => [column, width])),
    rowHeights: new Map([[0, 30]]),
    frozen: { rows: 1, columns: 0 },
    // A table needs a row below its header.
    ...(rows.length > 0 && {
      tables: [
        {
          name: `wq_${table.id}`,
          range: { row: 0, column: 0, rows: rows.length + 1, columns: columns.length },
          columns: titles,
          headerRow: true,
          totalRow: false,
        },
      ],
    }),
    page: { landscape: true, fitToWidth: true, repeatedRows: 1, footer: "&P / &N" },
  };
}
