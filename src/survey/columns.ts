/**
 * The columns that survey sheets have, whichever form they belong to. Headers are recognised, templates made, rows read and
 * checked from these definitions alone.
 */
import type { Column } from "./columns/column";
import { enterpriseColumns } from "./columns/enterprise";
import { permitColumns } from "./columns/permits";
import { typicalColumns } from "./columns/typical";

export const columns = {
  ...enterpriseColumns,
  ...typicalColumns,
  ...permitColumns,
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as readonly ColumnKey[];

export function columnOf(key: ColumnKey): Column {
  return columns[key];
}

/** Every spelling by which the header of a column is known. */
export function spellingsOf(key: ColumnKey): readonly string[] {
  const { title, aliases } = columnOf(key);
  return [title.zh, title.en, ...aliases];
}
