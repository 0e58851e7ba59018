/** The sheet in front as a table of HTML: for pictures of the simulated Excel, which has no screen. */
import { columnName } from "../../../src/workbook/address";
import { shown } from "../../support/excel/cells";
import type { ExcelState } from "../../support/excel/objects/state";

const rows = 36;
const columns = 9;

export async function drawnSheet({ book, looks }: ExcelState): Promise<string> {
  const { sheet, ...selected } = await book.selection();
  const { values } = await book.read({ sheet, row: 0, column: 0, rows, columns });
  const lines = values.map((line, row) => {
    const cells = line.map((cell, column) => {
      const look = looks.get(`${sheet}!${row}!${column}`);
      const isSelected = row === selected.row && column === selected.column;
      const style = `background: ${look?.fill ?? "none"}; ${isSelected ? "outline: 2px solid #107c41" : ""}`;
      return `<td style="${style}">${escaped(String(shown(cell)))}</td>`;
    });
    return `<tr><th>${row + 1}</th>${cells.join("")}</tr>`;
  });
  const head = Array.from({ length: columns }, (_, column) => `<th>${columnName(column)}</th>`);
  return `<b>${escaped(sheet)}</b><table><tr><th></th>${head.join("")}</tr>${lines.join("")}</table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);
}
