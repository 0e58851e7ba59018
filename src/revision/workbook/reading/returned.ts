/** Tables that come back from elsewhere, in a workbook of any kind, with what is to be said of them. */
import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { CensusTotal, Comment } from "../../project";
import { contentOf, textOf } from "../content";
import type { FoundTable } from "../found-table";
import { findTable } from "../find";
import { censusTable } from "../tables/census";
import { commentsTable } from "../tables/comments";
import type { InputTable } from "../tables/field";
import { readCensus, readComments } from "./others";

interface Returned<Line> {
  readonly lines: readonly Line[];
  readonly remarks: readonly Message[];
}

/** Null where the workbook has no such table. */
export function returnedComments(workbook: WorkbookSnapshot): Returned<Comment> | null {
  return returned(workbook, commentsTable, readComments);
}

export function returnedCensus(workbook: WorkbookSnapshot): Returned<CensusTotal> | null {
  return returned(workbook, censusTable, readCensus);
}

function returned<Line>(
  workbook: WorkbookSnapshot,
  table: InputTable,
  read: (found: FoundTable, remarks: Message[]) => ReadonlyMap<Line, number>,
): Returned<Line> | null {
  const found = findTable(contentOf(workbook).sheets, table);
  if (!found) return null;
  const remarks: Message[] = [];
  const lines = [...read(found, remarks).keys()];
  notifyColumnsLeft(found, table, remarks);
  return { lines, remarks };
}

/** Columns of a table that came from elsewhere whose words mean none of its fields: told, since what stands in them is not taken. */
export function notifyColumnsLeft(
  { sheet, headerRow, columns }: FoundTable,
  table: InputTable,
  remarks: Message[],
): void {
  const taken = new Set(columns.values());
  const known = Object.values(table.fields)
    .map(({ header }) => header)
    .join("、");
  (sheet.rows[headerRow] ?? []).forEach((cell, at) => {
    const header = textOf(cell);
    if (taken.has(at) || header === "") return;
    const count = sheet.rows.slice(headerRow + 1).filter((cells) => textOf(cells[at]) !== "").length;
    if (count > 0) remarks.push(message("tableColumnLeft", { sheet: sheet.name, header, count, known }));
  });
}
