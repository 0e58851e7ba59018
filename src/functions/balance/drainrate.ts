import { shareOfWhole } from "../../balance/rates";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { balanceStandard, reportExample, table } from "../sources";
import { fresh, rateResult, volume } from "./_volumes";

const drained = volume({
  name: "drained",
  label: { zh: "外排水量", en: "drained water" },
  description: { zh: "排出用水系统之外的水量", en: "Water that leaves the system" },
});

export default define({
  id: "DRAINRATE",
  group: "balance",
  summary: { zh: "排水率", en: "Discharge rate" },
  parameters: [drained, fresh],
  result: rateResult("排水率", "Discharge rate"),
  source: balanceStandard,
  method: {
    formula: "K_d = \\frac{V_d}{V_f}",
    text: {
      zh: "外排水量除以新水量。",
      en: "Drained water over new water.",
    },
  },
  examples: [
    // 2,677.3 m³/d taken, 242.4 consumed.
    {
      arguments: [2434.9, 2677.3],
      result: 0.9095,
      decimals: 4,
      source: reportExample(
        {
          zh: "昌硕户外用品（取新水量减耗水量，复算）",
          en: "Changshuo outdoor textiles (new water less consumption, computed)",
        },
        ...table("4.2-15"),
      ),
    },
  ],
  native: ([part, whole]) =>
    `IF(${operand(part!)}>${operand(whole!)},${valueError},${operand(part!)}/${operand(whole!)})`,
  calculate: ([part, whole]) => shareOfWhole(part, whole, { part: drained.label, whole: fresh.label }),
});
