/**
 * The columns of a sheet as a list: where each stands, what formulas call it and what charts draw follow from its place in the
 * list. A sheet is widened or rearranged here and nowhere else.
 */
import type { Look } from "./styles";

export interface SheetColumn {
  /** Unique within its sheet. */
  readonly key: string;
  /** Blank: a gap between two tables. */
  readonly header: string;
  readonly width: number;
  readonly look: Look;
  /** Filled in by people. */
  readonly entered?: boolean;
  /** Names by which formulas speak of it; columns side by side that share one are one range. */
  readonly names?: readonly string[];
  /** Fills this column from the first row of data down, and those behind it that have none. Null: filled cell by cell. */
  readonly formula?: string | null;
  /** So many rows, where they are not those of the sheet. */
  readonly filled?: number;
}

export interface SheetColumns {
  readonly sheet: string;
  /** What each row is about: how far formulas and names reach. Null: neither. */
  readonly reach: Reach | null;
  readonly columns: readonly SheetColumn[];
}

export type Reach = "samples" | "items" | "peers";

/** Where a column stands, from 0. */
export function placeOf({ sheet, columns }: SheetColumns, key: string): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`sheet ${sheet} has no column ${key}`);
  return at;
}

/** Neighbours that share a name, as one stretch each. */
export function stretchesOf<Named extends { readonly names?: readonly string[] }>(
  list: readonly Named[],
): readonly { readonly name: string; readonly at: number; readonly count: number }[] {
  const stretches: { name: string; at: number; count: number }[] = [];
  list.forEach(({ names = [] }, at) => {
    for (const name of names) {
      const open = stretches.find((one) => one.name === name);
      if (!open) stretches.push({ name, at, count: 1 });
      else if (open.at + open.count === at) open.count++;
      else throw new Error(`what ${name} names does not stand together`);
    }
  });
  return stretches;
}

export function gap(key: string, width = 3): SheetColumn {
  return { key, header: "", width, look: "derived" };
}
