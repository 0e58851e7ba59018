import { isFailure } from "../../language/failure";
import { rankValue } from "../../statistics/rank";
import { define } from "../definition";
import { operand } from "../native";
import { weightedSample } from "../pairs";
import { number, optional } from "../parameters";
import { alignedUnitUse, copper, copperSubject, weights } from "../samples";
import { reportExample, table } from "../sources";

export default define({
  id: "RANKQUOTA",
  group: "methods",
  summary: {
    zh: "冒泡排序法：由小到大，达到给定占比的那个值",
    en: "Ranking: the value that a given share of enterprises or output reaches",
  },
  parameters: [
    alignedUnitUse,
    number({
      name: "share",
      label: { zh: "占比", en: "share" },
      description: {
        zh: "由先进到落后累计的占比，大于 0、不超过 1（20 % 填 0.2）",
        en: "Share counted from the best, above 0, at most 1 (0.2 for 20 %)",
      },
      above: 0,
      maximum: 1,
    }),
    optional(weights),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "定额值，单位同样本", en: "Quota, in the unit of the sample" },
  },
  source: {
    zh: "DB14/T 1049.2—2021 前言（冒泡排序法，升序）",
    en: "DB14/T 1049.2—2021, foreword (sorting, ascending)",
  },
  method: {
    formula: "v = \\min\\Bigl\\{ v_j : \\sum_{v_i \\le v_j} w_i \\ge p \\sum_i w_i \\Bigr\\}",
    text: {
      zh: "样本升序排列，取累计企业数（或给出权重时的累计产量）首次达到给定占比的样本值，不作插值。",
      en: "The sample in ascending order; the first value at which the enterprises counted (or, with weights, their output) reach the share. Nothing is interpolated.",
    },
  },
  examples: [
    // A third of six smelters are two: 6.20, 8.00.
    {
      arguments: [copper, 1 / 3],
      result: 8,
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
    // By output the first smelter alone makes 120 of 141.06 (万t).
    {
      arguments: [copper, 0.8, [[120, 2, 8.6, 4.1, 3.4, 2.96]]],
      result: 6.2,
      source: reportExample({ zh: "阴极铜（按产量）", en: "Copper cathode (by output)" }, ...table("5.4-4")),
    },
  ],
  native: ([values, share, outputs]) =>
    outputs === "" ? `SMALL(${values},MAX(1,-INT(1E-9-${operand(share!)}*COUNT(${values}))))` : null,
  calculate: ([values, share, outputs]) => {
    const sample = weightedSample(alignedUnitUse, values, weights, outputs);
    return isFailure(sample) ? sample : rankValue(sample.values, share, sample.weights);
  },
});
