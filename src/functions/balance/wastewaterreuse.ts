import { shareOfSum } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { illustration, indicatorStandards, reportExample, table } from "../sources";
import { rateResult, volume } from "./_volumes";

export default define({
  id: "WASTEWATERREUSE",
  group: "balance",
  summary: { zh: "废水回用率", en: "Reuse rate of wastewater" },
  parameters: [
    volume({
      name: "reused",
      label: { zh: "废水回用量", en: "wastewater reused" },
      description: { zh: "经处理后回用的废水量", en: "Wastewater reused after treatment" },
    }),
    volume({
      name: "discharged",
      label: { zh: "外排废水量", en: "discharged" },
      description: { zh: "向外排放的废水量", en: "Wastewater discharged" },
    }),
  ],
  result: rateResult("废水回用率", "Reuse rate of wastewater"),
  source: indicatorStandards,
  method: {
    formula: "K_w = \\frac{V_w}{V_w + V_d}",
    text: {
      zh: "回用量除以回用与外排之和。",
      en: "Wastewater reused over reused and discharged together.",
    },
  },
  examples: [
    // 371.5 + 378 m³/d reused, nothing discharged.
    {
      arguments: [749.5, 0],
      result: 1,
      source: reportExample(
        { zh: "汉索夫陶瓷（废水全部回用）", en: "Hansuofu ceramics (all wastewater reused)" },
        ...table("4.2-12"),
      ),
    },
    { arguments: [365, 635], result: 0.365, source: illustration },
  ],
  native: ([reused, discharged]) => `${operand(reused!)}/(${operand(reused!)}+${operand(discharged!)})`,
  calculate: ([reused, discharged]) => shareOfSum(reused, discharged),
});
