/** How tall rows are whose height nobody set: as their text, as whoever opens such a file works it out. Never saved. */
import type { IRowData } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { CellSnapshot, CellStyle, SheetSnapshot } from "../../workbook/snapshot";
import { cellsInSteps } from "./cellsInSteps";
import { columnPixels } from "./pixels";

/** In pixels; what a row of the usual size has anyway. */
const usual = 24;
const usualWidth = 8.43;
const usualSize = 11;

export function* textHeights(
  sheet: SheetSnapshot,
  styles: readonly CellStyle[],
): Generator<undefined, Record<number, IRowData>> {
  const merged = new Set(sheet.merges?.map(({ row, column }) => `${row} ${column}`));
  const heights: Record<number, IRowData> = {};
  yield* cellsInSteps(sheet.cells, (cell) => {
    if (cell.style === undefined || sheet.rowHeights?.has(cell.row)) return;
    const { font, alignment } = styles[cell.style]!;
    // What a merged cell holds may spread over its rows.
    const wraps = alignment?.wrap === true && !merged.has(`${cell.row} ${cell.column}`);
    const line = Math.ceil((font?.size ?? usualSize) * (4 / 3) * 1.3);
    const lines = wraps
      ? linesOf(cell, columnPixels(sheet.columnWidths?.get(cell.column) ?? usualWidth), line / 1.3)
      : 1;
    const height = line * lines + 4;
    if (height > Math.max(usual, heights[cell.row]?.ah ?? 0))
      heights[cell.row] = { ah: height, ia: BooleanNumber.TRUE };
  });
  return heights;
}

/** As many as its text takes in so wide a column: letters are about half as wide as they are high, characters as wide. */
function linesOf({ value }: CellSnapshot, width: number, size: number): number {
  if (typeof value !== "string") return 1;
  const widthOf = (text: string) =>
    [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e80 ? size : size * 0.55), 0);
  return value.split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / (width - 6))), 0);
}
