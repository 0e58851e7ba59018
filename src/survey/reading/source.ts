/** What a table is read from: its rows, its layout, and what the lines around it state. */
import type { ColumnKey } from "../columns";
import type { Block } from "../headers/find";
import type { Grid } from "../headers/grid";
import { rememberedByLayout } from "../headers/by-layout";
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
  return remembered(layout, block.firstColumn);
}

const remembered = rememberedByLayout(findSamples);

function findSamples(layout: Layout, firstColumn: number): readonly [SampleColumns, ...SampleColumns[]] {
  const years = inOrder(layout.columns.map(({ year }) => year));
  const groups = inOrder(layout.columns.map(({ group = null }) => group));
  const columnsOf = (year: number | null, group: number | null): SampleColumns => {
    const columns = new Map<ColumnKey, MappedColumn>();
    for (const column of layout.columns) {
      const isOfYear = column.year === null || column.year === year;
      if (isOfYear && (column.group === undefined || column.group === group)) columns.set(column.key, column);
    }
    const placement = Object.fromEntries([...columns].map(([key, { index }]) => [key, firstColumn + index]));
    return { year, columns, placement };
  };
  const [first, ...rest] = years.flatMap((year) => groups.map((group) => columnsOf(year, group)));
  return [first!, ...rest];
}

/** Null alone where nothing is stated. */
function inOrder(stated: readonly (number | null)[]): readonly (number | null)[] {
  const distinct = [...new Set(stated)].filter((one) => one !== null).sort((a, b) => a - b);
  return distinct.length === 0 ? [null] : distinct;
}
