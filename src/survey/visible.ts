/** What a person sees of a cell: signs that nobody can see neither fill a cell, nor make two names of one, nor spoil a number. */
import type { Cell } from "../workbook/values";

/** Zero-width characters, marks of direction, soft hyphens, variation selectors, control characters. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
/** No-break, narrow and ideographic spaces; those at the ends are none of the text. */
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Most texts have nothing of the kind, and are left as they are. */
const suspicious =
  /^\s|\s$|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufe00-\ufe0f\ufeff]/;

/** A cell of spaces is blank: people clear cells with the space bar. */
export function visible(cell: Cell): Cell {
  if (typeof cell !== "string" || (cell !== "" && !suspicious.test(cell))) return cell;
  const text = cell.replace(unseen, "").replace(space, " ").trim();
  return text === "" ? null : text;
}

/** The same row where nothing in it changes. */
export function visibleRow(row: readonly Cell[]): readonly Cell[] {
  let cleaned: Cell[] | null = null;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] ?? null;
    const seen = visible(cell);
    if (seen !== cell) (cleaned ??= [...row])[column] = seen;
  }
  return cleaned ?? row;
}
