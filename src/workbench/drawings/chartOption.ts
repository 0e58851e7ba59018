/** A chart of a workbook as ECharts draws it. */
import type { EChartsCoreOption } from "echarts/core";
import { fontFamily } from "../../language/fonts";
import type { Chart } from "../../xlsx/read/drawings";

type Value = string | number | null;

/** The values of its series now. */
export interface ChartData {
  readonly name: string;
  readonly categories: readonly Value[];
  readonly values: readonly Value[];
}

/** Office's colours, in its order. */
const palette = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"];

export function chartOption(chart: Chart, data: readonly ChartData[]): EChartsCoreOption {
  const { form, title, categoryTitle, valueTitle } = chart;
  const named = data.filter(({ name }) => name !== "");
  const common = {
    animation: false,
    color: palette,
    textStyle: { fontFamily, color: "#404040" },
    title: title === "" ? undefined : { text: title, left: "center", top: 4, textStyle: { fontSize: 14, fontFamily } },
    legend: (form === "pie" ? true : named.length > 1) ? { bottom: 2, type: "scroll" } : undefined,
  };
  if (form === "pie") {
    const [first] = data;
    const slices = first?.values.map((value, at) => ({ value, name: String(first.categories[at] ?? at + 1) })) ?? [];
    return { ...common, series: [{ type: "pie", radius: "62%", data: slices }] };
  }
  const categories = data.find((one) => one.categories.length > 0)?.categories ?? [];
  const category = { type: "category", data: categories.map((one) => String(one ?? "")), name: categoryTitle };
  const value = { type: "value", name: valueTitle, scale: form === "scatter" };
  const axes = form === "bar" ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
  const middle = { nameLocation: "middle", nameGap: 26 };
  return {
    ...common,
    grid: { left: 8, right: 16, top: title === "" ? 16 : 36, bottom: named.length > 1 ? 30 : 12, containLabel: true },
    ...(form === "scatter"
      ? { xAxis: { ...value, ...middle, name: categoryTitle }, yAxis: value }
      : { xAxis: { ...axes.xAxis, ...middle }, yAxis: axes.yAxis }),
    series: data.map(({ name, categories: across, values }) => ({
      name,
      type: form === "column" || form === "bar" ? "bar" : form,
      data: form === "scatter" ? values.map((one, at) => [across[at] ?? at + 1, one]) : values,
    })),
  };
}
