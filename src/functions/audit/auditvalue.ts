import { judgeValue } from "../../audit/verdict";
import { define } from "../definition";
import { number, optional, printedNumbers } from "../parameters";
import { reportExample, table } from "../sources";
import { printed, verdictResult } from "./_verdict";

export default define({
  id: "AUDITVALUE",
  group: "audit",
  summary: { zh: "核对一个印出的计算结果", en: "Hold a printed result against its recomputation" },
  parameters: [
    printed,
    number({
      name: "recomputed",
      label: { zh: "复算值", en: "recomputed value" },
      description: { zh: "由原始数据重新计算的结果", en: "The result computed anew from the inputs" },
    }),
    optional(
      printedNumbers({
        name: "inputs",
        label: { zh: "输入值", en: "inputs" },
        description: {
          zh: "乘除计算的各输入值，用来判断输入的舍入能否解释差异；省略时只容许末位差 1",
          en: "The inputs of a product or quotient, to see whether their rounding explains the difference; without them only the last digit may be off by one",
        },
      }),
    ),
  ],
  result: verdictResult,
  source: { zh: "数值修约误差（半个末位）的传递", en: "Propagation of rounding by half a unit of the last digit" },
  method: {
    formula:
      "|v| k - \\epsilon \\le |p| \\le \\frac{|v|}{k} + \\epsilon, \\quad k = \\prod_i \\left(1 - \\frac{\\epsilon_i}{|x_i|}\\right)",
    text: {
      zh: "每个印出的数有半个末位的误差；乘除时各数的相对误差连乘，不论其为因数或除数。",
      en: "Every printed number may be off by half a unit of its last digit; in products and quotients the relative errors compound, whichever of the numbers is divided by.",
    },
  },
  examples: [
    // 39.4/4.1 = 9.6098.
    {
      arguments: [9.62, 9.609756098, [[39.4, 4.1]]],
      result: [["舍入", 9.61, 0.01]],
      decimals: 2,
      source: reportExample({ zh: "阴极铜（博泽）", en: "Copper cathode (Boze)" }, ...table("5.4-4")),
    },
    // 364/1.1 = 330.91.
    {
      arguments: [328.1, 330.9090909, [["364.0", 1.1]]],
      result: [["舍入", 330.91, -2.81]],
      decimals: 2,
      source: reportExample({ zh: "釉面砖", en: "Glazed tiles" }, "4.2.3", "4.2.3"),
    },
    {
      arguments: ["5.22", 5.291666667],
      result: [["不符", 5.2917, -0.0717]],
      decimals: 4,
      source: reportExample({ zh: "啤酒 PERT", en: "Beer by PERT" }, "5.4.2 计算实例 2", "5.4.2, example 2"),
    },
  ],
  calculate: ([stated, recomputed, inputs]) => [
    judgeValue(stated, recomputed, inputs),
    recomputed,
    stated.value - recomputed,
  ],
});
