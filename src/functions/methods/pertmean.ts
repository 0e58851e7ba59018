import { pertError, pertMean } from "../../statistics/pert";
import { define } from "../definition";
import { guardedPert, operand } from "../native";
import { max, min, likely } from "./_estimates";
import { tiles, tilesSubject } from "../samples";
import { report, reportExample } from "../sources";

export default define({
  id: "PERTMEAN",
  group: "methods",
  summary: { zh: "PERT 法的期望值", en: "Expected value by PERT" },
  parameters: [min, likely, max],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "期望值，单位同参数", en: "Expected value, in the unit of the arguments" },
  },
  source: report("5.4.2 公式 (1)", "5.4.2, formula 1"),
  method: {
    formula: "\\bar v = \\frac{a + 4m + b}{6}",
    text: { zh: "一般值的权重为 4，两端各为 1。", en: "The most likely value weighs 4, either end 1." },
  },
  examples: [
    {
      arguments: [...tiles],
      result: 3.78,
      decimals: 2,
      source: reportExample(tilesSubject, "5.4.2 计算实例 6", "5.4.2, example 6"),
    },
  ],
  native: ([a, m, b]) => guardedPert(a!, m!, b!, `(${operand(a!)}+4*${operand(m!)}+${operand(b!)})/6`),
  calculate: ([a, m, b]) => pertError(a, m, b) ?? pertMean(a, m, b),
});
