import { shareOfSum } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { reportExample, table } from "../sources";
import { hansuofu, rateResult, volume } from "./_volumes";

export default define({
  id: "COOLINGRATE",
  group: "balance",
  summary: { zh: "冷却水循环率（间接或直接）", en: "Circulation rate of cooling water, indirect or direct" },
  parameters: [
    volume({
      name: "circulated",
      label: { zh: "冷却水循环量", en: "circulated cooling water" },
      description: { zh: "冷却系统内循环使用的水量", en: "Cooling water circulated in the system" },
    }),
    volume({
      name: "makeup",
      label: { zh: "补充新水量", en: "make-up" },
      description: { zh: "冷却系统补充的新水量", en: "New water added to the system" },
    }),
  ],
  result: rateResult("冷却水循环率", "Circulation rate"),
  source: { zh: "GB/T 7119—2018、CJ 42—1999", en: "GB/T 7119—2018; CJ 42—1999" },
  method: {
    formula: "R_c = \\frac{V_{cr}}{V_{cr} + V_{cf}}",
    text: {
      zh: "间接冷却水与直接冷却水的算法相同，分别代入各自的循环量与补充水量。",
      en: "Indirect and direct cooling are calculated alike, each from its own circulation and make-up.",
    },
  },
  examples: [
    {
      arguments: [2055, 53],
      result: 0.9749,
      decimals: 4,
      source: reportExample(hansuofu, ...table("4.2-12")),
    },
  ],
  native: ([circulated, makeup]) => `${operand(circulated!)}/(${operand(circulated!)}+${operand(makeup!)})`,
  calculate: ([circulated, makeup]) => shareOfSum(circulated, makeup),
});
