import type { QuartileMethod } from "../../statistics/boxplot";
import { boxPlot, customaryReach, outliersAmong } from "../../statistics/boxplot";
import { define } from "../definition";
import { boxTexts, quartileMethodOf } from "../native";
import { optional } from "../parameters";
import { copper, copperSubject, quartileMethod, reach, rice, riceSubject, unitUseValues } from "../samples";
import { report, reportExample, table } from "../sources";
import type { Cell } from "../values";

/** A row must stay within the columns of a sheet; ISOUTLIER marks all outliers, however many. */
const listedAtMost = 1000;

export default define({
  id: "BOXPLOT",
  group: "samples",
  summary: { zh: "箱体图：五数、界限和离群值", en: "Box plot: five figures, fences and outliers" },
  parameters: [unitUseValues(1), optional(reach), optional(quartileMethod)],
  result: {
    shape: "table",
    columns: [
      { zh: "最小值", en: "least" },
      { zh: "下四分位", en: "lower quartile" },
      { zh: "中位数", en: "median" },
      { zh: "上四分位", en: "upper quartile" },
      { zh: "最大值", en: "greatest" },
      { zh: "下界", en: "lower fence" },
      { zh: "上界", en: "upper fence" },
      { zh: "离群值个数", en: "outliers" },
      { zh: "离群值…", en: "outliers…" },
    ],
    description: {
      zh: "一行：最小值、下四分位、中位数、上四分位、最大值、下界、上界、离群值个数，其后由小到大列出离群值",
      en: "One row: least, lower quartile, median, upper quartile, greatest, lower and upper fence, number of outliers, then the outliers in ascending order",
    },
  },
  source: report("3.2、图 3.2-1、图 5.4-1", "3.2, figures 3.2-1 and 5.4-1"),
  method: {
    formula: "[\\,Q_1 - k(Q_3 - Q_1),\\; Q_3 + k(Q_3 - Q_1)\\,]",
    text: {
      zh: "四分位默认取 Tukey 法（上下两半各含中位数，再取中位数），报告图 5.4-1 的箱体 8.0～9.6 即由此得；inclusive、exclusive 同 Excel 的 QUARTILE.INC、QUARTILE.EXC。界限之外为离群值，最多列出 1000 个。",
      en: "Quartiles are Tukey's hinges by default (medians of the two halves, each with the middle value), which give the box 8.0 to 9.6 of figure 5.4-1; inclusive and exclusive are Excel's QUARTILE.INC and QUARTILE.EXC. What lies beyond the fences is an outlier; at most 1,000 are listed.",
    },
  },
  examples: [
    // Hinges 8.00 and 9.62: fences 8 − 1.5 × 1.62 and 9.62 + 1.5 × 1.62.
    {
      arguments: [copper],
      result: [[6.2, 8, 8.705, 9.62, 10.27, 5.57, 12.05, 0]],
      decimals: 3,
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
    // Hinges 0.025 and 0.0665 of the 23 mills.
    {
      arguments: [rice],
      result: [[0.008, 0.025, 0.04, 0.0665, 0.95, -0.03725, 0.12875, 3, 0.148, 0.88, 0.95]],
      decimals: 5,
      source: reportExample(riceSubject, ...table("3.2-1")),
    },
  ],
  native: ([values, k, method], { column }) => {
    const quartiles = quartileMethodOf(method!);
    if (!quartiles) return null;
    const { lower, upper, lowerFence, upperFence } = boxTexts(values!, k!, quartiles);
    const [below, above] = [`COUNTIF(${values},"<"&${lowerFence})`, `COUNTIF(${values},">"&${upperFence})`];
    const figures = [
      `MIN(${values})`,
      lower,
      `MEDIAN(${values})`,
      upper,
      `MAX(${values})`,
      lowerFence,
      upperFence,
      `${below}+${above}`,
    ];
    if (column < figures.length) return figures[column]!;
    // The outliers in ascending order: those below, then those above.
    const rank = column - figures.length + 1;
    return `IF(${rank}<=${below},SMALL(${values},${rank}),LARGE(${values},${below}+${above}-${rank - 1}))`;
  },
  calculate: ([values, k, method]) => {
    const box = boxPlot(values, k ?? customaryReach, method ?? ("hinges" satisfies QuartileMethod));
    const outliers = outliersAmong(values, box);
    const row: Cell[] = [
      box.min,
      box.lowerQuartile,
      box.median,
      box.upperQuartile,
      box.max,
      box.lowerFence,
      box.upperFence,
      outliers.length,
    ];
    return [[...row, ...outliers.slice(0, listedAtMost)]];
  },
});
