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

/**
 * The columns of one sample of a row: all of them, or where a sheet has a column a year or several products side by side, those of
 * that year and product.
 */
export interface SampleColumns {
  readonly year: number | null;
  readonly columns: ReadonlyMap<ColumnKey, MappedColumn>;
  readonly placement: Placement;
}

/** At least one; in the order of the years and products. */
export function samplesOf({ block, layout }: BlockSource): readonly [SampleColumns, ...SampleColumns[]] {
  const [firstYear, ...years] = inOrder(layout.columns.map(({ year }) => year));
  const [firstGroup, ...groups] = inOrder(layout.columns.map(({ group = null }) => group));
  const columnsOf = (year: number | null, group: number | null): SampleColumns => {
    const columns = new Map<ColumnKey, MappedColumn>();
    for (const column of layout.columns) {
      const isOfYear = column.year === null || column.year === year;
      if (isOfYear && (column.group === undefined || column.group === group)) columns.set(column.key, column);
    }
    const placement = Object.fromEntries([...columns].map(([key, { index }]) => [key, block.firstColumn + index]));
    return { year, columns, placement };
  };
  const rest = [firstYear, ...years].flatMap((year) => [firstGroup, ...groups].map((group) => columnsOf(year, group)));
  return [columnsOf(firstYear, firstGroup), ...rest.slice(1)];
}

/** Null where nothing is stated. */
function inOrder(stated: readonly (number | null)[]): [number | null, ...number[]] {
  const distinct = [...new Set(stated)].filter((one) => one !== null).sort((a, b) => a - b);
  const [first = null, ...further] = distinct;
  return [first, ...further];
}
