import { lambdaFor } from "../../statistics/lambda";
import { define } from "../definition";
import { lambdaModeOf, lambdaText } from "../native";
import { lambdaMode, phi } from "./_estimates";
import { optional } from "../parameters";
import { report, reportExample, table } from "../sources";

export default define({
  id: "PHILAMBDA",
  group: "methods",
  summary: { zh: "由可能性 φ 求 λ", en: "λ for a share φ" },
  parameters: [phi, optional({ ...lambdaMode, name: "mode" })],
  result: { shape: "cell", type: "number", description: { zh: "λ，无量纲", en: "λ, a plain number" } },
  source: report(...table("5.4-7")),
  method: {
    formula: "\\Phi(\\lambda) = \\varphi",
    text: {
      zh: '"table" 取表 5.4-7 的值，表内线性插值，0.1～0.9 之外没有；"exact" 取标准正态分布的分位数。',
      en: '"table" takes table 5.4-7, interpolated between its entries, nothing beyond 0.1 to 0.9; "exact" takes the normal quantile.',
    },
  },
  examples: [
    { arguments: [0.4], result: -0.25, source: reportExample({ zh: "φ=40 %", en: "φ = 40 %" }, ...table("5.4-7")) },
    // From tables of the normal distribution.
    {
      arguments: [0.4, "exact"],
      result: -0.2533471031,
      decimals: 10,
      source: { zh: "标准正态分布表", en: "Tables of the normal distribution" },
    },
  ],
  native: ([share, mode]) => {
    const word = lambdaModeOf(mode!);
    return word ? lambdaText(share!, word) : null;
  },
  calculate: ([share, mode]) => lambdaFor(share, mode ?? "table"),
});
