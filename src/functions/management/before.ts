import { valueBefore } from "../../evaluation/change";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { reportExample, table } from "../sources";

export default define({
  id: "BEFORE",
  group: "management",
  summary: { zh: "由下降后的值和降幅反推原值", en: "What a value was before it fell" },
  parameters: [
    number({
      name: "after",
      label: { zh: "下降后的值", en: "value after" },
      description: { zh: "现在的值", en: "The value now" },
    }),
    number({
      name: "drop",
      label: { zh: "降幅", en: "drop" },
      description: {
        zh: "下降的比例（12.64 % 填 0.1264），小于 1；上升填负数",
        en: "Share by which it fell (0.1264 for 12.64 %), below 1; negative for a rise",
      },
      below: 1,
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "原值，单位同参数", en: "The former value, in the same unit" },
  },
  source: {
    zh: "降幅的定义（DB36/T 420 修订报告表 6-2）",
    en: "Definition of a relative fall (revision report of DB36/T 420, table 6-2)",
  },
  method: {
    formula: "v_0 = \\frac{v}{1 - d}",
    text: { zh: "现值除以（1 − 降幅）。", en: "The value now over one less the drop." },
  },
  examples: [
    {
      arguments: [0.47, 0.1264],
      result: 0.538,
      decimals: 3,
      source: reportExample({ zh: "采煤", en: "Coal mining" }, ...table("6-2")),
    },
  ],
  native: ([after, drop]) => `${operand(after!)}/(1-${operand(drop!)})`,
  calculate: ([after, drop]) => valueBefore(after, drop),
});
