/** Fills and notes of single cells. */
import { cellName } from "../../workbook/address";
import type { CellMark } from "../port";
import { rangeAt } from "./ranges";
import { knowsNotes } from "./support";

/** So many cells are asked for at once. */
const cellsAtOnce = 500;

export async function marksOf(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): Promise<CellMark[]> {
  const marks: CellMark[] = [];
  const { notes } = context.workbook.worksheets.getItem(sheet);
  for (let start = 0; start < cells.length; start += cellsAtOnce) {
    const asked = cells.slice(start, start + cellsAtOnce).map(({ row, column }) => {
      const range = rangeAt(context, { sheet, row, column, rows: 1, columns: 1 });
      range.load("format/fill/color, format/fill/pattern");
      const note = knowsNotes() ? notes.getItemOrNullObject(cellName(row, column)) : null;
      note?.load("content");
      return { fill: range.format.fill, note };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for all would be too large for Excel on the web
    await context.sync();
    for (const { fill, note } of asked) {
      // White is what Excel says of a cell without any fill, too.
      const filled = fill.color !== "" && (fill.pattern as string | null) !== "None";
      marks.push({ fill: filled ? fill.color : null, note: note && !note.isNullObject ? note.content : null });
    }
  }
  return marks;
}
