import { failure } from "../../language/failure";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { illustration, shanxi } from "../sources";

const use = (name: string, zh: string, en: string) =>
  number({
    name,
    label: { zh, en },
    description: {
      zh: `${zh}用新水量，没有时填 0（空白为未知）`,
      en: `New water for ${en}; 0 where there is none (a blank is unknown)`,
    },
    unit: "m³",
    minimum: 0,
  });

export default define({
  id: "STRUCTURE",
  group: "methods",
  summary: {
    zh: "结构分析法：三部分生产用水之和除以产量",
    en: "Structure analysis: the three uses of water over the output",
  },
  parameters: [
    use("main", "主要生产", "main production"),
    use("auxiliary", "辅助生产", "auxiliary production"),
    use("ancillary", "附属生产", "ancillary production"),
    number({
      name: "output",
      label: { zh: "产量", en: "output" },
      description: { zh: "同期产品产量；0 得 #DIV/0!", en: "Output in the same period; 0 gives #DIV/0!" },
      minimum: 0,
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "单位产品用水量，m³ 每产量单位", en: "Unit water use, m³ per unit of output" },
  },
  source: shanxi("3.3"),
  method: {
    formula: "V_{ui} = \\frac{V_1 + V_2 + V_3}{Q}",
    text: {
      zh: "用水边界为主要、辅助和附属生产用水，不含居民生活和基建用水。",
      en: "Main, auxiliary and ancillary production are counted; households and construction are not.",
    },
  },
  examples: [{ arguments: [52000, 9000, 3000, 8000], result: 8, source: illustration }],
  native: ([main, auxiliary, ancillary, output]) =>
    `(${operand(main!)}+${operand(auxiliary!)}+${operand(ancillary!)})/${operand(output!)}`,
  calculate: ([main, auxiliary, ancillary, output]) =>
    output === 0 ? failure("#DIV/0!", "outputZero") : (main + auxiliary + ancillary) / output,
});
