import { trendValue } from "../../statistics/trend";
import { define } from "../definition";
import { constantWord, numberError } from "../native";
import { completePairs, lengthError, tooFewPairs } from "../pairs";
import { alignedNumbers, choice, number, optional } from "../parameters";
import { alignedUnitUse } from "../samples";
import { report, reportExample, table } from "../sources";

const years = alignedNumbers({
  name: "years",
  label: { zh: "年份", en: "years" },
  description: { zh: "各样本的年份（一个区域）", en: "The years of the values (a range)" },
});

export default define({
  id: "TRENDQUOTA",
  group: "methods",
  summary: { zh: "统计趋势分析法：由历年单耗推算某年的值", en: "Trend: the unit use of a year from earlier years" },
  parameters: [
    years,
    alignedUnitUse,
    number({
      name: "year",
      label: { zh: "推算年份", en: "year" },
      description: { zh: "要推算的年份", en: "The year to derive the value for" },
    }),
    optional(
      choice({
        name: "model",
        label: { zh: "模型", en: "model" },
        description: {
          zh: '"linear"（默认）每年增减同样的量；"geometric" 每年增减同样的比例',
          en: '"linear" (default): the same amount every year; "geometric": the same share',
        },
        options: { linear: ["线性"], geometric: ["几何"] },
      }),
    ),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "推算值，单位同样本", en: "The derived value, in the unit of the sample" },
  },
  source: report("5.3（统计趋势分析法）", "5.3 (trend analysis)"),
  method: {
    formula: "v = \\alpha + \\beta t, \\qquad v = \\alpha\\,\\beta^{t}",
    text: {
      zh: "对年份作最小二乘；几何模型对 v 的对数作最小二乘。至少两个不同年份；推算值不大于 0 时不给结果。",
      en: "Least squares over the years; the geometric model fits the logarithm of v. Two different years at least; a result at or below 0 is no result.",
    },
  },
  examples: [
    // Mean 5.4667 in 2013, slope −0.5 a year.
    {
      arguments: [[[2012, 2013, 2014]], [[6.1, 5.2, 5.1]], 2015],
      result: 4.47,
      decimals: 2,
      source: reportExample({ zh: "啤酒（据 2012～2014 年复算）", en: "Beer (from 2012 to 2014)" }, ...table("5.4-8")),
    },
    // Logarithms: mean 1.695396 in 2013, slope ln(5.1/6.1)/2 = −0.089524 a year.
    {
      arguments: [[[2012, 2013, 2014]], [[6.1, 5.2, 5.1]], 2015, "geometric"],
      result: 4.5556,
      decimals: 4,
      source: reportExample({ zh: "啤酒（据 2012～2014 年复算）", en: "Beer (from 2012 to 2014)" }, ...table("5.4-8")),
    },
  ],
  native: ([at, values, year, model]) => {
    const word = constantWord(model!, ["linear", "geometric"], "linear");
    if (!word) return null;
    const value = word === "linear" ? `FORECAST(${year},${values},${at})` : `INDEX(GROWTH(${values},${at},${year}),1)`;
    return `IF(${value}>0,${value},${numberError})`;
  },
  calculate: ([at, values, year, model]) => {
    const error = lengthError([years, at], [alignedUnitUse, values]);
    if (error) return error;
    const points = completePairs(at, values);
    if (points.length < 2) return tooFewPairs(alignedUnitUse.label, 2, points.length);
    return trendValue(points, year, model ?? "linear");
  },
});
