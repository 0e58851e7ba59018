import { shareOfSum } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { indicatorStandards, reportExample, table } from "../sources";
import { rateResult, volume } from "./_volumes";

export default define({
  id: "UNCONVENTIONALRATE",
  group: "balance",
  summary: { zh: "非常规水资源替代率", en: "Share of unconventional water" },
  parameters: [
    volume({
      name: "unconventional",
      label: { zh: "非常规水量", en: "unconventional water" },
      description: {
        zh: "再生水、矿坑水、雨水、海水淡化水等取水量",
        en: "Reclaimed, mine, rain or desalinated water taken",
      },
    }),
    volume({
      name: "conventional",
      label: { zh: "常规水量", en: "conventional water" },
      description: { zh: "地表水、地下水、自来水等取水量", en: "Surface, ground and tap water taken" },
    }),
  ],
  result: rateResult("非常规水资源替代率", "Share of unconventional water"),
  source: indicatorStandards,
  method: {
    formula: "K_h = \\frac{V_{ih}}{V_i + V_{ih}}",
    text: {
      zh: "非常规水量除以常规与非常规水量之和。",
      en: "Unconventional water over conventional and unconventional together.",
    },
  },
  examples: [
    {
      arguments: [15490, 52904],
      result: 0.226,
      decimals: 3,
      source: reportExample({ zh: "新余钢铁", en: "Xinyu steel" }, ...table("4.2-7")),
    },
  ],
  native: ([unconventional, conventional]) =>
    `${operand(unconventional!)}/(${operand(unconventional!)}+${operand(conventional!)})`,
  calculate: ([unconventional, conventional]) => shareOfSum(unconventional, conventional),
});
