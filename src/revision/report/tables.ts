/** Tables of the report, each column with what stands in it. */
import type { TableBlock, TableColumn } from "./blocks";

/** The width is relative to the other columns'. */
export interface Column<Row> extends TableColumn {
  readonly cell: (row: Row, index: number) => string;
}

type ColumnOf = <Row>(title: string, width: number, cell: Column<Row>["cell"]) => Column<Row>;

export const left: ColumnOf = (title, width, cell) => ({ title, width, align: "left", cell });
export const center: ColumnOf = (title, width, cell) => ({ title, width, align: "center", cell });
export const right: ColumnOf = (title, width, cell) => ({ title, width, align: "right", cell });

export function table<Row>(
  id: string,
  caption: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  more: Pick<TableBlock, "totals" | "note"> = {},
): TableBlock {
  return {
    kind: "table",
    id,
    caption,
    columns: columns.map(({ title, width, align }) => ({ title, width, align })),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    ...more,
  };
}
