import { shareOfWhole } from "../../balance/rates";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { illustration, indicatorStandards } from "../sources";
import { fresh, rateResult, volume } from "./_volumes";

const leaked = volume({
  name: "leaked",
  label: { zh: "漏失水量", en: "leaked water" },
  description: { zh: "管网和设备漏失的水量", en: "Water lost from pipes and equipment" },
});

export default define({
  id: "LEAKRATE",
  group: "balance",
  summary: { zh: "用水综合漏失率", en: "Leak rate" },
  parameters: [leaked, fresh],
  result: rateResult("用水综合漏失率", "Leak rate"),
  source: indicatorStandards,
  method: {
    formula: "K_l = \\frac{V_l}{V_f}",
    text: {
      zh: "漏失水量除以新水量。",
      en: "Leaked water over new water.",
    },
  },
  examples: [{ arguments: [18.2, 364], result: 0.05, source: illustration }],
  native: ([part, whole]) =>
    `IF(${operand(part!)}>${operand(whole!)},${valueError},${operand(part!)}/${operand(whole!)})`,
  calculate: ([part, whole]) => shareOfWhole(part, whole, { part: leaked.label, whole: fresh.label }),
});
