import { meanBelow } from "../../statistics/second-mean";
import { mean } from "../../statistics/summary";
import { define } from "../definition";
import { meanBelowText } from "../native";
import { copper, copperSubject, unitUseValues } from "../samples";
import { report, reportExample } from "../sources";

export default define({
  id: "BELOWMEAN",
  group: "methods",
  summary: {
    zh: "低于平均值的样本的平均值（二次平均法的中间一步）",
    en: "Mean of the values below the mean (a step of the second mean)",
  },
  parameters: [unitUseValues(1)],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "平均值，单位同样本", en: "The mean, in the unit of the sample" },
  },
  source: report("5.4.2 计算实例 1 第 (2) 步", "5.4.2, example 1, step 2"),
  method: {
    formula: "\\bar v_1 = \\frac1k \\sum_{v_i < \\bar v} v_i",
    text: {
      zh: "严格小于平均值的 k 个样本的平均值；样本全部相等时就是平均值。",
      en: "The mean of the k values strictly below the mean; where all are equal, the mean itself.",
    },
  },
  examples: [
    {
      arguments: [copper],
      result: 7.47,
      decimals: 2,
      source: reportExample(copperSubject, "5.4.2 计算实例 1", "5.4.2, example 1"),
    },
  ],
  native: ([values]) => `IFERROR(${meanBelowText(values!, `AVERAGE(${values})`)},AVERAGE(${values}))`,
  calculate: ([values]) => {
    const average = mean(values);
    return meanBelow(values, average) ?? average;
  },
});
