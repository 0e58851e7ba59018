import { ImageRun } from "docx";
import { ChartRun } from "docx/charts";
import type { Chart, FigureBlock, PointsChart } from "./blocks";

/** By family name only: whoever opens the report has it, or what stands for it. */
export const chineseFont = "宋体";

const size = { width: 560, height: 300 };

/** In pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Charts beside each other are of one height. */
export function halfSize(figures: readonly FigureBlock[]): ChartSize {
  const heights = figures.map(({ chart }) => (chart.kind === "bars" ? barsHeight(chart, 15) : chartSize(chart).height));
  return { width: 290, height: Math.max(...heights) };
}

function chartSize(chart: Chart): ChartSize {
  switch (chart.kind) {
    case "bars":
      return { width: size.width, height: barsHeight(chart) };
    case "lines":
      return { ...size, height: 340 };
    case "points":
      return { ...size, height: "rows" in chart.upwards ? 185 : 300 };
    case "picture": {
      // At most as wide as the text, and no taller than most of a page.
      const scale = Math.min(size.width / chart.width, 620 / chart.height);
      return { width: chart.width * scale, height: chart.height * scale };
    }
  }
}

/** A figure as a chart with its data, which the word processor draws and lets people edit. */
export function chartRun({ chart, description }: FigureBlock, transformation = chartSize(chart)): ChartRun | ImageRun {
  const common = { font: { name: chineseFont }, altText: { name: "", description } } as const;
  switch (chart.kind) {
    case "bars":
      return new ChartRun({
        ...common,
        type: "bar",
        transformation,
        categories: [...chart.categories],
        series: chart.series.map(({ name, values, color }) => ({
          name,
          values: [...values],
          ...(color === undefined ? {} : { color: bare(color) }),
          ...(chart.colors ? { colors: chart.colors.map(bare) } : {}),
        })),
        // The first category stands at the top, as in the tables.
        categoryAxis: { reverseOrder: true, font: { size: 8 } },
        valueAxis: {
          ...(chart.unit === "" ? {} : { title: chart.unit }),
          ...(chart.percent ? { numberFormat: "0%", maximum: 1 } : {}),
          // Bars are compared by their length.
          ...(chart.series.every(({ values }) => values.every((value) => (value ?? 0) >= 0)) ? { minimum: 0 } : {}),
          crossesAt: "maximum",
        },
        ...(chart.stacked ? { stacking: "stacked" as const } : {}),
        ...(chart.series.length === 1 ? { legend: false as const, dataLabels: { value: true } } : {}),
      });
    case "lines":
      return new ChartRun({
        ...common,
        type: "line",
        transformation,
        categories: [...chart.categories],
        series: chart.series.map(({ name, values }) => ({ name, values: [...values] })),
        markers: true,
        emptyValues: "connect",
        valueAxis: chart.percent ? { numberFormat: "0%", minimum: 0 } : {},
      });
    case "points":
      return pointsRun(chart, common, transformation);
    case "picture":
      return new ImageRun({ type: "png", data: chart.png, transformation, altText: { ...common.altText, title: "" } });
  }
}

/** Lines of this colour are taken out of the finished document: the library draws lines for all series of a chart or for none. */
const noLine = "FE01FE";

function pointsRun(
  chart: PointsChart,
  common: { readonly altText: { readonly name: string; readonly description: string } },
  transformation: ChartSize,
) {
  const hidden = chart.series.filter(({ line }) => line).map(({ name }) => name);
  return new ChartRun({
    ...common,
    font: { name: chineseFont },
    type: "scatter",
    transformation,
    lines: "straight",
    series: chart.series.map(({ name, color, points, line, shape }) => ({
      name,
      color: bare(color),
      points,
      markers: line ? false : { shape: shape ?? "circle", size: 7 },
      line: { color: line ? bare(color) : noLine, width: 1.5 },
    })),
    legend: chart.series.length > 1 ? { position: "bottom", hiddenEntries: hidden } : false,
    xAxis: { title: chart.unit, ...(chart.logarithmic ? logarithmic(chart) : {}) },
    yAxis:
      "rows" in chart.upwards
        ? { visible: false, gridlines: false, minimum: 0, maximum: chart.upwards.rows, crossesAt: "minimum" }
        : { title: chart.upwards.unit },
  });
}

/** Whole powers of ten around all points. */
function logarithmic({ series }: PointsChart) {
  const values = series.flatMap(({ points }) => points.map(({ x }) => x));
  return {
    logarithmicBase: 10,
    minimum: 10 ** Math.floor(Math.log10(Math.min(...values))),
    maximum: 10 ** Math.ceil(Math.log10(Math.max(...values))),
    crossesAt: "minimum",
  } as const;
}

/** A chart's XML with what the library has no words for: lines taken out that shall not be seen, and a label for every category. */
export function finishedChart(xml: string): string {
  return xml
    .replaceAll(`<a:solidFill><a:srgbClr val="${noLine}"/></a:solidFill>`, "<a:noFill/>")
    .replaceAll('<c:lblOffset val="100"/>', '<c:lblOffset val="100"/><c:tickLblSkip val="1"/>');
}

function barsHeight({ categories, series, stacked }: Extract<Chart, { kind: "bars" }>, single = 26): number {
  const bars = categories.length * (stacked ? 2 : series.length);
  return Math.min(640, Math.max(180, 110 + bars * (series.length > 1 ? 16 : single)));
}

function bare(color: string): string {
  return color.replace("#", "").toUpperCase();
}
