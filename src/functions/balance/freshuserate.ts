import { shareOfWhole } from "../../balance/rates";
import { isFailure } from "../../language/failure";
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
  id: "FRESHUSERATE",
  group: "balance",
  summary: { zh: "新水利用系数", en: "Utilisation coefficient of new water" },
  parameters: [fresh, drained],
  result: rateResult("新水利用系数", "Utilisation coefficient of new water"),
  source: balanceStandard,
  method: {
    formula: "K_f = \\frac{V_f - V_d}{V_f}",
    text: {
      zh: "新水中没有外排的部分占新水量的比例，不大于 1。",
      en: "The part of new water that is not drained, over new water; at most 1.",
    },
  },
  examples: [
    // Nothing is drained: all of 364 m³/d is consumed.
    {
      arguments: [364, 0],
      result: 1,
      source: reportExample(
        { zh: "汉索夫陶瓷（无外排）", en: "Hansuofu ceramics (nothing drained)" },
        ...table("4.2-12"),
      ),
    },
    {
      arguments: [2677.3, 2434.9],
      result: 0.0905,
      decimals: 4,
      source: reportExample(
        { zh: "昌硕户外用品（复算）", en: "Changshuo outdoor textiles (computed)" },
        ...table("4.2-15"),
      ),
    },
  ],
  native: ([taken, left]) =>
    `IF(${operand(left!)}>${operand(taken!)},${valueError},(${operand(taken!)}-${operand(left!)})/${operand(taken!)})`,
  calculate: ([taken, left]) => {
    const share = shareOfWhole(left, taken, { part: drained.label, whole: fresh.label });
    return isFailure(share) ? share : (taken - left) / taken;
  },
});
