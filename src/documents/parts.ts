/** The parts of a table on several pages, joined. */
import type { PrintedCell, PrintedTable, TablePart } from "./document";
import { gridOf } from "./document";
import { distinct, isNumeric } from "./headings";
import { oneLine } from "./wording";

/** A table with its caption, and whether that says 续. */
export type Captioned = PrintedTable & { readonly continued: boolean };

/** Whether a table is the rest of the one before: it says so, or nothing but page furniture parts two of the same heading. */
export function goesOn(table: Captioned, next: Captioned, interrupted: boolean): boolean {
  const follows = hasOwnRowsFirst(next) || sameHeading(table, next) || beginsWithinRow(table, next);
  if (next.number !== "" || next.continued) {
    return follows && (next.number === table.number || next.number === "") && (next.continued || table.number !== "");
  }
  if (interrupted || next.caption !== "") return false;
  return next.columns === table.columns && follows;
}

/** Whether a part on a further page begins with the rest of a row: words below words, and none below a number of the row before. */
function beginsWithinRow(table: Captioned, next: Captioned): boolean {
  const last = gridOf(table).at(-1)!;
  const rest = restOfRow(table, next, 0);
  return rest !== null && [...rest.keys()].every((column) => !isNumeric(last[column]!.text));
}

/** Headings row by row; blanks at their end say nothing. */
function headingOf(table: Captioned, rows: number): string {
  return gridOf(table)
    .slice(0, rows)
    .map((line) =>
      line
        .map((cell) => (cell?.text ?? "").replace(/\s/g, ""))
        .join("\t")
        .replace(/\t+$/, ""),
    )
    .join("\n");
}

function sameHeading(table: Captioned, next: Captioned): boolean {
  return headingOf(table, table.headerRows) === headingOf(next, table.headerRows);
}

/** Whether a part begins without headings, with a number in its first row. */
function hasOwnRowsFirst(table: Captioned): boolean {
  return distinct(gridOf(table)[0]!).some(({ text }) => isNumeric(text));
}

export function append(table: Captioned, next: Captioned): Captioned {
  const begin = sameHeading(table, next) ? table.headerRows : 0;
  const broken = restOfRow(table, next, begin);
  const rest = slice(next, broken ? begin + 1 : begin, next.rows);
  const [{ told }] = next.parts as [TablePart];
  const part: TablePart = {
    firstRow: table.rows,
    place: next.place,
    told,
    ...(broken && { joined: [...broken.keys()] }),
  };
  const remarks = next.remarks.filter(({ text }) => !table.remarks.some((known) => known.text === text));
  const last = gridOf(table).at(-1)!;
  const above = table.cells.map((cell) => {
    const more = cell === last[cell.column] ? broken?.get(cell.column) : undefined;
    return more ? { ...cell, text: oneLine(`${cell.text}\n${more.text}`) } : cell;
  });
  return {
    ...table,
    rows: table.rows + rest.rows,
    columns: Math.max(table.columns, next.columns),
    cells: [...above, ...rest.cells.map((cell) => ({ ...cell, row: cell.row + table.rows }))],
    remarks: [...table.remarks, ...remarks],
    parts: [...table.parts, part],
  };
}

/**
 * By column, the cells at the top of a page that are the rest of the row before: a line without any number, each of its cells below a
 * filled one. Null where the line is a row of its own, or stands in no page.
 */
function restOfRow(table: Captioned, next: Captioned, begin: number): Map<number, PrintedCell> | null {
  const isOnPaper = next.place.page !== undefined && next.place.box !== undefined;
  const [last, line] = [gridOf(table).at(-1)!, gridOf(next)[begin]];
  if (!isOnPaper || !line || table.columns !== next.columns || table.rows === table.headerRows) return null;
  const filled = distinct(line).filter(({ text }) => text !== "");
  const isRest =
    filled.length > 0 &&
    filled.every(({ text, column, columnSpan }) => columnSpan === 1 && !isNumeric(text) && last[column]?.text) &&
    distinct(last).some(({ text }) => isNumeric(text)) &&
    filled.every(({ rowSpan }) => rowSpan === 1);
  return isRest ? new Map(filled.map((cell) => [cell.column, cell])) : null;
}

/** Rows from one up to another; cells that reach in from above or out below are cut. */
export function slice(
  table: Pick<PrintedTable, "cells">,
  first: number,
  end: number,
): { rows: number; cells: PrintedCell[] } {
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    const [from, to] = [Math.max(cell.row, first), Math.min(cell.row + cell.rowSpan, end)];
    return from < to ? [{ ...cell, row: from - first, rowSpan: to - from }] : [];
  });
  return { rows: end - first, cells };
}
