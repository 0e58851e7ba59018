/** What is to be shown over the sheets of a workbook: drawings of its file, and those of a snapshot that is no file yet. */
import type { ChartSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Drawing } from "../../xlsx/read/drawings";

export function snapshotDrawings({ sheets }: WorkbookSnapshot): readonly Drawing[] {
  return sheets.flatMap(({ name: sheet, charts = [], images = [] }) => [
    ...charts.map((chart): Drawing => {
      const { row, column, rows, columns } = chart.area;
      return {
        sheet,
        from: { row, column, right: 0, down: 0 },
        to: { row: row + rows, column: column + columns, right: 0, down: 0 },
        description: chart.title ?? "",
        content: chartOf(chart),
      };
    }),
    ...images.map(({ row, column, below = 0, width, height, png, description }): Drawing => ({
      sheet,
      from: { row, column, right: 0, down: below },
      to: { width, height },
      description,
      content: { kind: "picture", bytes: png, type: "image/png" },
    })),
  ]);
}

function chartOf({ kind, title = "", categoryTitle = "", valueTitle = "", series }: ChartSnapshot): Drawing["content"] {
  const source = (formula: string) => ({ formula, cached: [] });
  return {
    kind: "chart",
    form: kind,
    title,
    categoryTitle,
    valueTitle,
    series: series.map(({ name, values, categories }) => ({
      name: name === undefined ? null : { formula: null, cached: [name] },
      values: source(values),
      categories: categories === undefined ? null : source(categories),
    })),
  };
}
