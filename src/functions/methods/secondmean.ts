import { secondMean } from "../../statistics/second-mean";
import { define } from "../definition";
import { constant, secondMeanText } from "../native";
import { number, optional } from "../parameters";
import { copper, copperSubject, unitUseValues } from "../samples";
import { report, reportExample, table } from "../sources";

export default define({
  id: "SECONDMEAN",
  group: "methods",
  summary: {
    zh: "二次平均值：平均值与低于平均值者的平均值再取平均",
    en: "Second mean: the mean averaged with the mean of the values below it",
  },
  parameters: [
    unitUseValues(1),
    optional(
      number({
        name: "iterations",
        label: { zh: "次数", en: "iterations" },
        description: {
          zh: "平均的次数：1 为平均值，2 为二次平均值（默认），3 以二次平均值为界再平均一次",
          en: "How often to average: 1 gives the mean, 2 the second mean (default), 3 repeats it with the second mean as the bound",
        },
        minimum: 1,
        maximum: 20,
        whole: true,
      }),
    ),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "二次平均值，单位同样本", en: "Second mean, in the unit of the sample" },
  },
  source: report("5.4.2 计算实例 1", "5.4.2, example 1"),
  method: {
    formula: "\\bar v_2 = \\tfrac12\\left(\\bar v + \\frac1k \\sum_{v_i < \\bar v} v_i\\right)",
    text: {
      zh: "先求全部样本的平均值，再求严格小于它的 k 个样本的平均值，两者平均即二次平均值。没有更小的样本时就是平均值。",
      en: "Average all values, then the k values strictly below that mean, and average the two. Where no value is below, it is the mean.",
    },
  },
  examples: [
    { arguments: [copper], result: 8.03, decimals: 2, source: reportExample(copperSubject, ...table("5.4-4")) },
    { arguments: [copper, 1], result: 8.58, decimals: 2, source: reportExample(copperSubject, ...table("5.4-4")) },
    // Mean of 8.0266… and of 6.20 and 8.00, the two values below it.
    {
      arguments: [copper, 3],
      result: 7.5633333333,
      decimals: 10,
      source: reportExample({ zh: "阴极铜（据原始数据复算）", en: "Copper cathode (recomputed)" }, ...table("5.4-4")),
    },
  ],
  native: ([values, iterations]) => {
    const given = constant(iterations!);
    const count = given === null ? 2 : given;
    // The formula triples with every iteration.
    return typeof count === "number" && count <= 4 ? secondMeanText(values!, count) : null;
  },
  calculate: ([values, iterations]) => secondMean(values, iterations ?? 2),
});
