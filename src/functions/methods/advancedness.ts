import { isFailure } from "../../language/failure";
import { advancedness } from "../../statistics/advancedness";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { copper, copperSubject, unitUseValues } from "../samples";
import { report, reportExample } from "../sources";

export default define({
  id: "ADVANCEDNESS",
  group: "methods",
  summary: { zh: "评判一个定额值对样本的先进程度", en: "How demanding a quota is for a sample" },
  parameters: [
    unitUseValues(2),
    number({
      name: "quota",
      label: { zh: "定额值", en: "quota" },
      description: { zh: "待评判的定额值，单位同样本", en: "The quota to judge, in the unit of the sample" },
    }),
  ],
  result: {
    shape: "row",
    columns: [
      { zh: "λ", en: "λ" },
      { zh: "φ(λ)", en: "φ(λ)" },
      { zh: "达标样本占比", en: "share within", format: "percent" },
    ],
    description: {
      zh: "λ；正态分布下达到该定额的概率 φ(λ)；样本中不高于定额的占比（均为小数）",
      en: "λ; the probability φ(λ) of meeting the quota under a normal distribution; the share of samples at or below it (fractions)",
    },
  },
  source: report("5.4.2 计算实例 1（先进性评判）", "5.4.2, example 1 (advancedness)"),
  method: {
    formula:
      "\\lambda = \\frac{v - \\bar v}{s},\\quad s = \\sqrt{\\frac{\\sum (v_i - \\bar v)^2}{n - 1}},\\quad \\varphi = \\Phi(\\lambda)",
    text: {
      zh: "定额值与平均值之差以样本标准差（n−1）计，即 λ；由正态分布得 φ(λ)。报告要求 φ 一般在 1/3～2/5 之间，越小越先进。",
      en: "λ is the distance of the quota from the mean in sample standard deviations (n − 1), φ(λ) its normal probability. The report asks for φ between 1/3 and 2/5; the smaller, the more demanding.",
    },
  },
  examples: [
    {
      arguments: [copper, 8.03],
      result: [[-0.38, 0.35, 0.33]],
      decimals: 2,
      source: reportExample(copperSubject, "5.4.2 计算实例 1", "5.4.2, example 1"),
    },
  ],
  native: ([values, quota], { column }) => {
    const lambda = `(${operand(quota!)}-AVERAGE(${values}))/STDEV(${values})`;
    return [lambda, `NORMSDIST(${lambda})`, `COUNTIF(${values},"<="&${operand(quota!)})/COUNT(${values})`][column]!;
  },
  calculate: ([values, quota]) => {
    const found = advancedness(values, quota);
    return isFailure(found) ? found : [found.lambda, found.probability, found.share];
  },
});
