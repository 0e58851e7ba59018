import { shareOfWhole } from "../../balance/rates";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { illustration, indicatorStandards } from "../sources";
import { rateResult, volume } from "./_volumes";

const metered = volume({
  name: "metered",
  label: { zh: "计量水量", en: "metered water" },
  description: { zh: "水表计量的水量", en: "Water that meters measure" },
});
const total = volume({
  name: "total",
  label: { zh: "总水量", en: "all water" },
  description: { zh: "该级全部水量", en: "All water of that level" },
});

export default define({
  id: "METERRATE",
  group: "balance",
  summary: { zh: "水表计量率", en: "Metering rate" },
  parameters: [metered, total],
  result: rateResult("水表计量率", "Metering rate"),
  source: indicatorStandards,
  method: {
    formula: "K_m = \\frac{V_m}{V}",
    text: {
      zh: "水表计量的水量除以同一级的总水量。",
      en: "Water measured by meters over all water of that level.",
    },
  },
  examples: [{ arguments: [345.8, 364], result: 0.95, source: illustration }],
  native: ([part, whole]) =>
    `IF(${operand(part!)}>${operand(whole!)},${valueError},${operand(part!)}/${operand(whole!)})`,
  calculate: ([part, whole]) => shareOfWhole(part, whole, { part: metered.label, whole: total.label }),
});
