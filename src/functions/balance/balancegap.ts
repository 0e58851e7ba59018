import { closure } from "../../balance/closure";
import { define } from "../definition";
import { balanceStandard, reportExample, table } from "../sources";
import { volumes } from "./_volumes";

export default define({
  id: "BALANCEGAP",
  group: "balance",
  summary: { zh: "用水单元的水量平衡差", en: "Gap of a water balance" },
  parameters: [
    volumes({
      name: "inflows",
      label: { zh: "输入水量", en: "inflows" },
      description: {
        zh: "进入用水单元的各项水量（新水、循环水、串联水、回用水）",
        en: "What flows into the unit: new, circulated, cascaded and recycled water",
      },
    }),
    volumes({
      name: "outflows",
      label: { zh: "输出水量", en: "outflows" },
      description: {
        zh: "离开用水单元的各项水量（循环水、串联水、耗水、排水、漏水）",
        en: "What leaves it: circulated, cascaded, consumed, drained and leaked water",
      },
    }),
  ],
  result: {
    shape: "row",
    columns: [
      { zh: "输入", en: "inflow" },
      { zh: "输出", en: "outflow" },
      { zh: "差额", en: "gap" },
      { zh: "差额占比", en: "gap share", format: "percent" },
    ],
    description: {
      zh: "输入合计、输出合计、差额（输入减输出）、差额占输入的比例（小数）",
      en: "Total inflow, total outflow, gap (in less out), gap as a fraction of the inflow",
    },
  },
  source: balanceStandard,
  method: {
    formula: "V_{cy} + V_f + V_s = V'_{cy} + V_{co} + V_d + V_l + V'_s",
    text: {
      zh: "输入应等于输出。差额为正表示有水没有记到去处。",
      en: "Inflow should equal outflow. A positive gap is water whose way out is not recorded.",
    },
  },
  examples: [
    {
      arguments: [[[60, 371.5]], [[392.5, 39]]],
      result: [[431.5, 431.5, 0, 0]],
      source: reportExample({ zh: "汉索夫陶瓷球磨机组", en: "Ball mills of Hansuofu ceramics" }, ...table("4.2-12")),
    },
    // The dust tower's drain is not printed.
    {
      arguments: [378, 25],
      result: [[378, 25, 353, 0.9339]],
      decimals: 4,
      source: reportExample(
        { zh: "汉索夫陶瓷除尘塔（排水未印，复算）", en: "Dust tower of Hansuofu ceramics (its drain is not printed)" },
        ...table("4.2-12"),
      ),
    },
  ],
  native: ([inflows, outflows], { column }) => {
    const [inflow, outflow] = [`SUM(${inflows})`, `SUM(${outflows})`];
    return [inflow, outflow, `${inflow}-${outflow}`, `IF(${inflow}=0,"",(${inflow}-${outflow})/${inflow})`][column]!;
  },
  calculate: ([inflows, outflows]) => {
    const { inflow, outflow, gap, share } = closure(inflows, outflows);
    return [inflow, outflow, gap, share];
  },
});
