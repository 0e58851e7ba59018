/** Hidden rows and columns of a sheet: what nobody sees is neither taken nor left out before the user has said so. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { columnName } from "../../workbook/address";
import type { Matrix } from "../../workbook/values";
import { isBlank } from "../../workbook/values";

/** Rows and columns count from 0. */
export interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Those of the hidden rows and columns that hold something; null where there are none. */
export function hiddenContent(cells: Matrix, { rows, columns }: Hidden): Hidden | null {
  const found = {
    rows: rows.filter((row) => !(cells[row] ?? []).every(isBlank)),
    columns: columns.filter((column) => cells.some((line) => !isBlank(line[column] ?? null))),
  };
  return found.rows.length + found.columns.length > 0 ? found : null;
}

/** The cells that are seen, each where it was. */
export function withoutHidden(cells: Matrix, hidden: Hidden): Matrix {
  const rows = new Set(hidden.rows);
  const columns = new Set(hidden.columns);
  return cells.map((line, row) =>
    rows.has(row) ? [] : line.map((cell, column) => (columns.has(column) ? null : cell)),
  );
}

/** What to tell the user: the rows and columns as the sheet counts them. */
export function hiddenFound({ rows, columns }: Hidden): Message {
  const [rowNames, columnNames] = [spans(rows, (row) => String(row + 1)), spans(columns, columnName)];
  const places = {
    zh: [rowNames && `第 ${rowNames} 行`, columnNames && `第 ${columnNames} 列`].filter(Boolean).join("，"),
    en: [rowNames && `rows ${rowNames}`, columnNames && `columns ${columnNames}`].filter(Boolean).join(", "),
  };
  return message("ownHidden", { places });
}

const spansAtMost = 10;

/** `8, 12–15` for the places 7, 11, 12, 13, 14. */
function spans(places: readonly number[], name: (place: number) => string): string {
  const found: { first: number; last: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.last === place - 1) last.last = place;
    else found.push({ first: place, last: place });
  }
  const named = found.map(({ first, last }) => (first === last ? name(first) : `${name(first)}–${name(last)}`));
  return named.slice(0, spansAtMost).join(", ") + (named.length > spansAtMost ? " …" : "");
}
