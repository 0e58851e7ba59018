/** Charts made through Excel's interface, where a file with charts is refused. */
import { cellName, parseRange } from "../../workbook/address";
import type { ChartSnapshot } from "../../workbook/snapshot";
import { rangeAt } from "./ranges";

const types: Readonly<
  Record<ChartSnapshot["kind"], "ColumnClustered" | "BarClustered" | "Line" | "XYScatter" | "Pie">
> = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  scatter: "XYScatter",
  pie: "Pie",
};

export interface PlacedChart {
  readonly sheet: string;
  readonly chart: ChartSnapshot;
}

export async function addCharts(context: Excel.RequestContext, charts: readonly PlacedChart[]): Promise<void> {
  for (const { sheet, chart } of charts) {
    const rangeOf = (reference: string) => rangeAt(context, parseRange(reference, sheet)!);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const made = worksheet.charts.add(types[chart.kind], rangeOf(chart.series[0]!.values), "Columns");
    const { area, title } = chart;
    made.setPosition(
      cellName(area.row, area.column),
      cellName(area.row + area.rows - 1, area.column + area.columns - 1),
    );
    if (title !== undefined) made.title.text = title;
    made.series.load("items");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- Excel makes series of its own first
    await context.sync();
    for (const own of made.series.items) own.delete();
    for (const { name, values, categories } of chart.series) {
      const series = made.series.add(name);
      series.setValues(rangeOf(values));
      if (categories !== undefined) series.setXAxisValues(rangeOf(categories));
    }
    describeAxes(made.axes, chart);
  }
  await context.sync();
}

/** A pie has none. */
function describeAxes(axes: Excel.ChartAxes, { kind, categoryTitle, valueTitle, valueFormat }: ChartSnapshot): void {
  if (kind === "pie") return;
  if (categoryTitle !== undefined) axes.categoryAxis.title.text = categoryTitle;
  if (valueTitle !== undefined) axes.valueAxis.title.text = valueTitle;
  if (valueFormat !== undefined) axes.valueAxis.numberFormat = valueFormat;
}
