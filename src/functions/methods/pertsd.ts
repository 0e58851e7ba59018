import { pertDeviation } from "../../statistics/pert";
import { define } from "../definition";
import { operand } from "../native";
import { max, min } from "./_estimates";
import { tiles, tilesSubject } from "../samples";
import { report, reportExample } from "../sources";

export default define({
  id: "PERTSD",
  group: "methods",
  summary: { zh: "PERT 法的标准差", en: "Standard deviation by PERT" },
  parameters: [min, max],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "标准差，单位同参数", en: "Standard deviation, in the unit of the arguments" },
  },
  source: report("5.4.2 公式 (2)", "5.4.2, formula 2"),
  method: {
    formula: "\\delta = \\left|\\frac{a - b}{6}\\right|",
    text: { zh: "极差的六分之一，与两端的次序无关。", en: "A sixth of the range, whichever end comes first." },
  },
  examples: [
    {
      arguments: [tiles[0], tiles[2]],
      result: 0.31,
      decimals: 2,
      source: reportExample(tilesSubject, "5.4.2 计算实例 6", "5.4.2, example 6"),
    },
    {
      arguments: [102.8, 141.5],
      result: 6.45,
      decimals: 2,
      source: reportExample({ zh: "稀土", en: "Rare earth" }, "5.4.2 计算实例 4", "5.4.2, example 4"),
    },
  ],
  native: ([a, b]) => `ABS(${operand(b!)}-${operand(a!)})/6`,
  calculate: ([a, b]) => pertDeviation(a, b),
});
