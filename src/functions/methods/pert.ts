import { pertQuota } from "../../statistics/pert";
import { define } from "../definition";
import { pertText } from "../native";
import { max, lambdaMode, min, likely, phi } from "./_estimates";
import { optional } from "../parameters";
import { tiles, tilesSubject } from "../samples";
import { report, reportExample } from "../sources";

export default define({
  id: "PERT",
  group: "methods",
  summary: { zh: "概率测算法（PERT）定额值", en: "Quota by PERT" },
  parameters: [min, likely, max, optional(phi), optional(lambdaMode)],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "定额值，单位同参数", en: "Quota, in the unit of the arguments" },
  },
  source: report("5.4.2 公式 (1)～(3)、表 5.4-7", "5.4.2, formulas 1 to 3, table 5.4-7"),
  method: {
    formula: "v = \\frac{a + 4m + b}{6} + \\lambda(\\varphi)\\left|\\frac{b - a}{6}\\right|",
    text: {
      zh: "由先进值 a、一般值 m、悲观值 b 得期望值与标准差，再按实现定额的可能性 φ（默认 40 %）取 λ。m 必须在 a、b 之间。",
      en: "The advanced, usual and pessimistic values give the mean and the standard deviation; λ follows from the share φ that is to meet the quota (40 % by default). m must lie between a and b.",
    },
  },
  examples: [
    {
      arguments: [...tiles],
      result: 3.7,
      decimals: 2,
      source: reportExample(tilesSubject, "5.4.2 计算实例 6", "5.4.2, example 6"),
    },
    // 3.77833… − 0.2533471 × 0.3116667, with the quantile of 0.4 from tables of the normal distribution.
    {
      arguments: [...tiles, 0.4, "exact"],
      result: 3.69937,
      decimals: 5,
      source: reportExample(
        { zh: "抛光砖（正态分位数复算）", en: "Polished tiles (by the normal quantile)" },
        "5.4.2",
        "5.4.2",
      ),
    },
  ],
  native: ([a, m, b, share, mode]) => pertText(a!, m!, b!, share!, mode!),
  calculate: ([a, m, b, share, mode]) => pertQuota(a, m, b, share, mode),
});
