import { sumOfProducts } from "../../units/decimal";
import { define } from "../definition";
import { operand } from "../native";
import { number, numbers } from "../parameters";
import { reportExample, table } from "../sources";

export default define({
  id: "PLANWATER",
  group: "management",
  summary: { zh: "按历年实际用水量核定计划用水量", en: "Planned water from the use of former years" },
  parameters: [
    numbers({
      name: "history",
      label: { zh: "历年用水量", en: "history" },
      description: {
        zh: "前几年（一般三年）的实际用水量；空白年份略过",
        en: "Use of the former years, usually three; blank years are skipped",
      },
      minimum: 0,
    }),
    number({
      name: "factor",
      label: { zh: "系数", en: "factor" },
      description: { zh: "当地规定的调整系数，不调整填 1", en: "The factor that the place lays down; 1 for none" },
      above: 0,
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "计划用水量，单位同历年用水量", en: "Planned water, in the unit of the history" },
  },
  source: {
    zh: "计划用水管理的通行做法（近三年平均 × 系数）；系数由各地规定",
    en: "Common practice of planned water use (mean of three years × factor); the factor differs by place",
  },
  method: {
    formula: "V = k\\,\\bar V",
    text: { zh: "历年用水量的平均值乘以系数。", en: "The mean of the years times the factor." },
  },
  examples: [
    // (710,650 + 633,880 + 527,991)/3.
    {
      arguments: [[[710650], [633880], [527991]], 1],
      result: 624173.6667,
      decimals: 4,
      source: reportExample(
        { zh: "啤酒 2012～2014 年（复算）", en: "Beer from 2012 to 2014 (computed)" },
        ...table("5.4-8"),
      ),
    },
  ],
  native: ([history, factor]) => `AVERAGE(${history})*${operand(factor!)}`,
  calculate: ([history, factor]) => sumOfProducts(Array.from(history, (use) => [use, factor])) / history.length,
});
