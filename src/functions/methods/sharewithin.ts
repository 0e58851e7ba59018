import { isFailure } from "../../language/failure";
import { shareWithin } from "../../statistics/advancedness";
import { define } from "../definition";
import { operand } from "../native";
import { weightedSample } from "../pairs";
import { optional } from "../parameters";
import { alignedUnitUse, copper, copperSubject, quota, weights } from "../samples";
import { report, reportExample, table } from "../sources";

export default define({
  id: "SHAREWITHIN",
  group: "methods",
  summary: { zh: "达到某一定额的企业（或产量）占比", en: "Share of enterprises, or of output, that meets a quota" },
  parameters: [alignedUnitUse, quota, optional(weights)],
  result: {
    shape: "cell",
    type: "number",
    format: "percent",
    description: { zh: "占比（小数）", en: "Share, as a fraction" },
  },
  source: report("5.4.2（累积频率）", "5.4.2 (cumulative frequency)"),
  method: {
    formula: "\\frac{\\sum_{v_i \\le v} w_i}{\\sum_i w_i}",
    text: {
      zh: "单耗不高于定额的企业数占比；给出产量时为这些企业的产量占比。",
      en: "The share of enterprises at or below the quota; with output given, their share of the output.",
    },
  },
  examples: [
    {
      arguments: [copper, 8.03],
      result: 1 / 3,
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
    // 122 of 141.06 (万t).
    {
      arguments: [copper, 8.03, [[120, 2, 8.6, 4.1, 3.4, 2.96]]],
      result: 0.86488,
      decimals: 5,
      source: reportExample({ zh: "阴极铜（按产量）", en: "Copper cathode (by output)" }, ...table("5.4-4")),
    },
  ],
  native: ([values, bound, outputs]) =>
    outputs === ""
      ? `COUNTIF(${values},"<="&${operand(bound!)})/COUNT(${values})`
      : `SUMIF(${values},"<="&${operand(bound!)},${outputs})/SUMPRODUCT(--ISNUMBER(${values}),${outputs})`,
  calculate: ([values, bound, outputs]) => {
    const sample = weightedSample(alignedUnitUse, values, weights, outputs);
    return isFailure(sample) ? sample : shareWithin(sample.values, bound, sample.weights);
  },
});
