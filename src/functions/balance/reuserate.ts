import { shareOfSum } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { indicatorStandards, reportExample, table } from "../sources";
import { changshuo, fresh, hansuofu, rateResult, volume } from "./_volumes";

export default define({
  id: "REUSERATE",
  group: "balance",
  summary: { zh: "重复利用率", en: "Reuse rate of water" },
  parameters: [
    volume({
      name: "reused",
      label: { zh: "重复利用水量", en: "reused water" },
      description: { zh: "循环、串联和回用的水量之和", en: "Circulated, cascaded and recycled water together" },
    }),
    fresh,
  ],
  result: rateResult("重复利用率", "Reuse rate"),
  source: indicatorStandards,
  method: {
    formula: "R = \\frac{V_r}{V_r + V_f}",
    text: {
      zh: "重复利用水量除以用水量（重复利用水量与新水量之和）。",
      en: "Reused water over all water used (reused and new).",
    },
  },
  examples: [
    {
      arguments: [4346.5, 364],
      result: 0.9227,
      decimals: 4,
      source: reportExample(hansuofu, ...table("4.2-12")),
    },
    {
      arguments: [93070.31, 2132],
      result: 0.9776,
      decimals: 4,
      source: reportExample({ zh: "井冈山电厂", en: "Jinggangshan power plant" }, ...table("4.2-2")),
    },
    {
      arguments: [8578.1, 2677.3],
      result: 0.762,
      decimals: 3,
      source: reportExample(changshuo, ...table("4.2-15")),
    },
  ],
  native: ([reused, taken]) => `${operand(reused!)}/(${operand(reused!)}+${operand(taken!)})`,
  calculate: ([reused, taken]) => shareOfSum(reused, taken),
});
