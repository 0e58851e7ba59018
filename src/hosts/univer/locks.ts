/** What the protected sheets of a file lock, as Excel has it: every cell that no style unlocks. Univer knows nothing of it. */
import type { Workbook, Worksheet } from "@univerjs/core";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Write } from "../port";
import { sheetId, styleId } from "./workbookData";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The first cell that a write would fill although it is locked; `opened` is the workbook as its file had it. */
export function lockedCell(
  workbook: Workbook,
  opened: WorkbookSnapshot,
  { sheet, row, column, entries }: Write,
): CellPlace | null {
  const worksheet = workbook.getSheetBySheetName(sheet);
  const isLocked = worksheet && locksOf(worksheet, opened);
  if (!isLocked) return null;
  for (const [down, line] of entries.entries()) {
    for (const [right, entry] of line.entries()) {
      if (entry !== undefined && isLocked(row + down, column + right)) {
        return { row: row + down, column: column + right };
      }
    }
  }
  return null;
}

/** Which cells of a sheet are locked; null where it is not protected. */
export function locksOf(
  worksheet: Worksheet,
  opened: WorkbookSnapshot,
): ((row: number, column: number) => boolean) | null {
  const given = opened.sheets.find((_, index) => sheetId(index) === worksheet.getSheetId());
  if (!given?.protected) return null;
  const isUnlocked = new Map(opened.styles.map((style, index) => [styleId(index), style.unlocked ?? false]));
  const fillable = new Set(
    given.cells.flatMap((cell) =>
      cell.style !== undefined && opened.styles[cell.style]!.unlocked ? [cell.column] : [],
    ),
  );
  const matrix = worksheet.getCellMatrix();
  return (row, column) => {
    const style = matrix.getValue(row, column)?.s;
    // Of a column that can be filled in, a file need not name the blank cells.
    if (style === undefined || style === null) return !fillable.has(column);
    // Looks that were changed here no longer tell.
    return typeof style === "string" && isUnlocked.get(style) === false;
  };
}
