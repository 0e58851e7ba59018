import { saving } from "../../evaluation/fit";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { report, reportExample } from "../sources";

export default define({
  id: "SAVING",
  group: "evaluation",
  summary: { zh: "按定额生产可节约的水量", en: "Water saved were the output made at the quota" },
  parameters: [
    number({
      name: "volume",
      label: { zh: "用水量", en: "water" },
      description: { zh: "实际用水量", en: "Actual use" },
      unit: "m³",
      minimum: 0,
    }),
    number({
      name: "output",
      label: { zh: "产量", en: "output" },
      description: { zh: "同期产量", en: "Output in the same period" },
      minimum: 0,
    }),
    number({
      name: "quota",
      label: { zh: "定额值", en: "quota" },
      description: { zh: "定额值，m³ 每产量单位", en: "The quota, m³ per unit of output" },
      minimum: 0,
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "节水潜力，m³；已达定额为 0", en: "Saving in m³; 0 where the quota is met" },
  },
  source: report("6（节水潜力分析）", "6 (water saving potential)"),
  method: {
    formula: "\\max(0,\\ V - Q\\,v_q)",
    text: {
      zh: "达到定额的企业没有潜力，也不抵消其他企业的潜力，因此各企业的结果可以相加。",
      en: "An enterprise that meets the quota has none and takes none from others, so results may be added up.",
    },
  },
  examples: [
    // 710,650 − 116,500 × 5.2.
    {
      arguments: [710650, 116500, 5.2],
      result: 104850,
      source: reportExample(
        { zh: "啤酒 2012 年按 5.2 m³/kL（复算）", en: "Beer in 2012 at 5.2 m³/kL (computed)" },
        "表 5.4-8",
        "table 5.4-8",
      ),
    },
    {
      arguments: [527991, 102600, 5.2],
      result: 0,
      source: reportExample(
        { zh: "啤酒 2014 年按 5.2 m³/kL（复算）", en: "Beer in 2014 at 5.2 m³/kL (computed)" },
        "表 5.4-8",
        "table 5.4-8",
      ),
    },
  ],
  native: ([volume, output, quota]) => `MAX(0,${operand(volume!)}-${operand(output!)}*${operand(quota!)})`,
  calculate: ([volume, output, quota]) => saving(volume, output, quota),
});
