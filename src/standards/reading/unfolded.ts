/** Tables printed in halves side by side, with the same headings, as one below the other. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";

export function unfolded(table: PrintedTable): PrintedTable {
  const halves = [3, 2].find((count) => repeats(table, count));
  if (halves === undefined) return table;
  const { headerRows, rows } = table;
  const width = table.columns / halves;
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    const part = Math.floor(cell.column / width);
    if (part > 0 && cell.row < headerRows) return [];
    return [{ ...cell, row: cell.row + part * (rows - headerRows), column: cell.column - part * width }];
  });
  return { ...table, cells, columns: width, rows: headerRows + halves * (rows - headerRows) };
}

/** Whether the headings say the same so many times, and no cell reaches from one part into the next. */
function repeats(table: PrintedTable, count: number): boolean {
  const width = table.columns / count;
  if (!Number.isInteger(width) || width < 2) return false;
  const headings = gridOf(table).slice(0, table.headerRows);
  const texts = headings.map((line) => line.map((cell) => (cell?.text ?? "").replace(/\s/g, "")));
  const same = texts.every((line) => line.every((text, column) => text !== "" && text === line[column % width]));
  return same && table.cells.every(({ column, columnSpan }) => (column % width) + columnSpan <= width);
}
