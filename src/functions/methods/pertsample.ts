import { boxPlot } from "../../statistics/boxplot";
import { pertQuota } from "../../statistics/pert";
import { define } from "../definition";
import { pertText } from "../native";
import { lambdaMode, phi } from "./_estimates";
import { optional } from "../parameters";
import { rareEarth, unitUseValues } from "../samples";
import { report, reportExample, table } from "../sources";

export default define({
  id: "PERTSAMPLE",
  group: "methods",
  summary: {
    zh: "以样本的最小值、中位数、最大值作 PERT 定额",
    en: "PERT quota from the least, median and greatest value of a sample",
  },
  parameters: [unitUseValues(2), optional(phi), optional(lambdaMode)],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "定额值，单位同样本", en: "Quota, in the unit of the sample" },
  },
  source: report("5.4.2 二、(2)", "5.4.2, section 二, (2)"),
  method: {
    formula:
      "v = \\frac{v_{\\min} + 4 \\tilde v + v_{\\max}}{6} + \\lambda(\\varphi)\\,\\frac{v_{\\max} - v_{\\min}}{6}",
    text: {
      zh: "三年数据时中位数就是一般值，不会像报告算例 3、4 那样把最大值误作一般值。",
      en: "With three years the median is the usual value; the greatest cannot be taken for it by mistake, as in examples 3 and 4 of the report.",
    },
  },
  examples: [
    // (102.8 + 4 × 126.4 + 141.5)/6 − 0.25 × 38.7/6; the report, with m = 141.5, prints 130.9.
    {
      arguments: [rareEarth],
      result: 123.37,
      decimals: 2,
      source: reportExample({ zh: "稀土（据原始数据复算）", en: "Rare earth (recomputed)" }, ...table("5.4-10")),
    },
  ],
  native: ([values, share, mode]) => pertText(`MIN(${values})`, `MEDIAN(${values})`, `MAX(${values})`, share!, mode!),
  calculate: ([values, share, mode]) => {
    const { min, median, max } = boxPlot(values);
    return pertQuota(min, median, max, share, mode);
  },
});
