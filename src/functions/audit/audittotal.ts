import { judgeTotal } from "../../audit/verdict";
import { sum } from "../../statistics/summary";
import { define } from "../definition";
import { printedNumbers } from "../parameters";
import { reportExample, table } from "../sources";
import { printed, verdictResult } from "./_verdict";

export default define({
  id: "AUDITTOTAL",
  group: "audit",
  summary: { zh: "核对合计数", en: "Hold a printed total against its parts" },
  parameters: [
    printedNumbers({
      name: "parts",
      label: { zh: "各分项", en: "parts" },
      description: {
        zh: "合计的各分项（一个区域；空白略过）",
        en: "The parts of the total (a range; blanks are skipped)",
      },
    }),
    printed,
  ],
  result: verdictResult,
  source: { zh: "数值修约误差（半个末位）的传递", en: "Propagation of rounding by half a unit of the last digit" },
  method: {
    text: {
      zh: "分项带小数时，各分项的舍入误差相加后能解释的差异为舍入；全为整数时视为计数，必须相等。",
      en: "With decimals, a difference that the added roundings of the parts can explain is rounding; whole numbers are taken as counts and must agree.",
    },
  },
  examples: [
    {
      arguments: [[[29], [32], [190], [60], [53]], 364],
      result: [["一致", 364, 0]],
      source: reportExample({ zh: "汉索夫陶瓷新鲜水量", en: "New water of Hansuofu ceramics" }, ...table("4.2-12")),
    },
    // The evaporation of 5.0 is in the total only.
    {
      arguments: [[[24], [28], [190], [39], [25], [53]], 364],
      result: [["不符", 359, 5]],
      source: reportExample({ zh: "汉索夫陶瓷耗水量", en: "Consumption of Hansuofu ceramics" }, ...table("4.2-12")),
    },
  ],
  calculate: ([parts, stated]) => {
    const total = sum(parts.map(({ value }) => value));
    return [judgeTotal(parts, stated, total), total, stated.value - total];
  },
});
