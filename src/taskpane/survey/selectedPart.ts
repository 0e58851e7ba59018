import type { RangeAddress } from "../../hosts/port";
import { findBlocks } from "../../survey/headers";
import type { SurveySheet } from "../../survey/sheet";
import { within } from "../../survey/sheet";
import { rangeName } from "../../workbook/address";

export interface SheetPart {
  readonly sheet: SurveySheet;
  /** The range that is read alone; null: the whole sheet is. */
  readonly range: string | null;
}

/** Rows and columns that somebody has selected are read alone: no cell, no merged one, no line, and not all there is. */
export function selectedPart(sheet: SurveySheet, selected: RangeAddress): SheetPart {
  return isTable(selected, sheet)
    ? { sheet: within(sheet, selected), range: rangeName(selected) }
    : { sheet, range: null };
}

/** The same where the selection has headers; a few cells without them say nothing by themselves, and the whole sheet is meant. */
export function selectedTable(sheet: SurveySheet, selected: RangeAddress): SheetPart {
  const part = selectedPart(sheet, selected);
  if (part.range === null) return part;
  return findBlocks(part.sheet).length > 0 ? part : { sheet, range: null };
}

function isTable({ row, column, rows, columns }: RangeAddress, { rows: lines, merges }: SurveySheet): boolean {
  const isMerged = merges.some(
    (merge) => merge.row === row && merge.column === column && merge.rows === rows && merge.columns === columns,
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  const isAll = row === 0 && column === 0 && rows >= lines.length && columns >= width;
  return rows > 1 && columns > 1 && !isMerged && !isAll;
}
