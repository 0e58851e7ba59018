import { pertFault, pertMean } from "../../statistics/pert";
import { define } from "../definition";
import { number } from "../parameters";

export default define({
  id: "PERTMEAN",
  group: "methods",
  summary: { zh: "PERT 法的期望值", en: "Expected value by PERT" },
  parameters: [
    number({
      name: "least",
      label: { zh: "最小值", en: "least" },
      description: { zh: "单位产品用水量的最乐观估计 a", en: "Most optimistic estimate a of the unit water use" },
    }),
    number({
      name: "likely",
      label: { zh: "最可能值", en: "likely" },
      description: { zh: "最可能的估计 m", en: "Most likely estimate m" },
    }),
    number({
      name: "greatest",
      label: { zh: "最大值", en: "greatest" },
      description: { zh: "最悲观的估计 b", en: "Most pessimistic estimate b" },
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "期望值，单位同参数", en: "Expected value, in the unit of the arguments" },
  },
  source: { zh: "DB36/T 420 修订报告 5.4.1", en: "Revision report of DB36/T 420, 5.4.1" },
  method: {
    formula: "\\mu = \\frac{a + 4m + b}{6}",
    text: { zh: "最可能值的权重为 4，两端各为 1。", en: "The most likely value weighs 4, either end 1." },
  },
  examples: [
    {
      arguments: [2.72, 3.84, 4.59],
      result: 3.78,
      decimals: 2,
      source: { zh: "瓷砖，修订报告 5.4.2", en: "Tiles, revision report 5.4.2" },
    },
  ],
  calculate: ([least, likely, greatest]) => pertFault(least, likely, greatest) ?? pertMean(least, likely, greatest),
});
