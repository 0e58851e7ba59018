/** What a table is read from: its rows, its layout, and what the lines around it state. */
import type { ColumnKey } from "../columns";
import type { Block } from "../headers/find";
import type { Grid } from "../headers/grid";
import type { Layout, MappedColumn } from "../headers/layout";
import type { UnitNote } from "../headers/unit-notes";
import type { Placement } from "../record";

export interface BlockSource {
  readonly file: string;
  readonly sheet: string;
  readonly grid: Grid;
  readonly block: Block;
  readonly layout: Layout;
  /** Units that notes above and below the table state: 单位：万元、万m³. */
  readonly unitNotes: readonly UnitNote[];
}

/** The columns that hold for one year of a row: all of them, or where a sheet has a column a year, that year's. */
export interface YearColumns {
  readonly year: number | null;
  readonly columns: ReadonlyMap<ColumnKey, MappedColumn>;
  readonly placement: Placement;
}

/** At least one; in the order of the years. */
export function yearsOf({ block, layout }: BlockSource): readonly [YearColumns, ...YearColumns[]] {
  const stated = [...new Set(layout.columns.map(({ year }) => year))].filter((year) => year !== null);
  const [first = null, ...further] = stated.sort((a, b) => a - b);
  const columnsOf = (year: number | null): YearColumns => {
    const columns = new Map<ColumnKey, MappedColumn>();
    for (const column of layout.columns) {
      if (column.year === null || column.year === year) columns.set(column.key, column);
    }
    const placement = Object.fromEntries([...columns].map(([key, { index }]) => [key, block.firstColumn + index]));
    return { year, columns, placement };
  };
  return [columnsOf(first), ...further.map(columnsOf)];
}
