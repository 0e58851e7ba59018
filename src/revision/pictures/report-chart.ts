/** A chart of the report as a picture on screen. */
import type { EChartsCoreOption } from "echarts/core";
import type { BarsChart, Chart, LinesChart, PictureChart, PointsChart } from "../report/blocks";
import { textStyle } from "./theme";

const frame = { animation: false, textStyle, grid: { left: 8, right: 24, top: 30, bottom: 8, containLabel: true } };

export type DrawnOnScreen = Exclude<Chart, PictureChart>;

export function reportChart(chart: DrawnOnScreen): EChartsCoreOption {
  switch (chart.kind) {
    case "bars":
      return bars(chart);
    case "lines":
      return lines(chart);
    case "points":
      return points(chart);
  }
}

/** In pixels. */
export function reportChartHeight(chart: DrawnOnScreen): number {
  return chart.kind === "bars" ? Math.min(480, 90 + 18 * chart.categories.length * (chart.stacked ? 1 : chart.series.length)) : 240; // prettier-ignore
}

const legend = (count: number) => (count > 1 ? { legend: { type: "scroll", top: 4, itemWidth: 14, textStyle } } : {});

function bars({ categories, series, stacked, unit, percent, colors }: BarsChart): EChartsCoreOption {
  return {
    ...frame,
    ...legend(series.length),
    tooltip: { trigger: "axis", confine: true, textStyle },
    xAxis: { type: "value", name: unit, axisLabel: { ...textStyle, hideOverlap: true, ...(percent && share) } },
    yAxis: { type: "category", inverse: true, data: [...categories], axisLabel: textStyle },
    series: series.map(({ name, values, color }) => ({
      name,
      type: "bar",
      barMaxWidth: 16,
      ...(stacked ? { stack: "all" } : {}),
      ...(color === undefined ? {} : { itemStyle: { color } }),
      data: values.map((value, at) => (colors?.[at] ? { value, itemStyle: { color: colors[at] } } : value)),
    })),
  };
}

const share = { formatter: (value: number) => `${Math.round(value * 100)}%` };

function lines({ categories, series, percent }: LinesChart): EChartsCoreOption {
  return {
    ...frame,
    ...legend(series.length),
    tooltip: { trigger: "item", confine: true, textStyle },
    xAxis: { type: "category", data: [...categories], axisLabel: textStyle },
    yAxis: { type: "value", axisLabel: { ...textStyle, ...(percent && share) } },
    series: series.map(({ name, values }) => ({ name, type: "line", connectNulls: true, data: [...values] })),
  };
}

const symbols = { circle: "circle", diamond: "diamond", x: "path://M0,0 L10,10 M10,0 L0,10" } as const;

function points({ unit, series, upwards, logarithmic }: PointsChart): EChartsCoreOption {
  const rows = "rows" in upwards;
  return {
    ...frame,
    ...legend(series.filter(({ line }) => !line).length),
    tooltip: { trigger: "item", confine: true, textStyle },
    xAxis: {
      type: logarithmic ? "log" : "value",
      name: unit,
      scale: true,
      axisLabel: { ...textStyle, hideOverlap: true },
    },
    yAxis: rows
      ? { type: "value", show: false, min: 0, max: upwards.rows }
      : { type: "value", name: upwards.unit, scale: true, axisLabel: textStyle },
    series: series.map(({ name, color, points: all, line, shape }) => ({
      name,
      type: line ? "line" : "scatter",
      symbol: line ? "none" : symbols[shape ?? "circle"],
      symbolSize: 7,
      itemStyle: { color, ...(shape === "x" && { borderColor: color }) },
      ...(line ? { lineStyle: { color } } : {}),
      data: all.map(({ x, y }) => [x, y]),
    })),
  };
}
