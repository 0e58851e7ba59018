import { inOrder } from "../../evaluation/fit";
import { define } from "../definition";
import { operand } from "../native";
import { number, orUnknown } from "../parameters";

const tier = (name: string, zh: string, en: string) =>
  orUnknown(
    number({
      name,
      label: { zh, en },
      description: { zh: `${zh}；没有时留空`, en: `${en}; blank where there is none` },
    }),
  );

export default define({
  id: "TIERORDER",
  group: "evaluation",
  summary: {
    zh: "领跑值、先进值、通用值是否由小到大",
    en: "Whether leading, advanced and general value rise in this order",
  },
  parameters: [
    tier("leading", "领跑值", "leading value"),
    tier("advanced", "先进值", "advanced value"),
    tier("general", "通用值", "general value"),
  ],
  result: {
    shape: "cell",
    type: "boolean",
    description: {
      zh: "TRUE：次序正确；少于两个值时为空",
      en: "TRUE where the order holds; blank with fewer than two values",
    },
  },
  source: {
    zh: "DB14/T 1049.2—2021 第 5.4 条（各级定额的用途）",
    en: "DB14/T 1049.2—2021, clause 5.4 (purpose of the tiers)",
  },
  method: {
    formula: "v_{1} \\le v_{2} \\le v_{3}",
    text: { zh: "空白的一级不参与比较。", en: "A blank tier is left out." },
  },
  examples: [
    {
      arguments: [0.18, 0.19, 0.23],
      result: true,
      source: { zh: "原煤，DB14/T 1049.2—2021 表 1", en: "Raw coal, DB14/T 1049.2—2021, table 1" },
    },
    {
      arguments: [null, 3.8, 1.5],
      result: false,
      source: { zh: "示例数据", en: "Made-up figures" },
    },
  ],
  native: (tiers) => {
    const [leading, advanced, general] = tiers.map((tier) => operand(tier || '""'));
    const rises = (low: string, high: string) => `OR(${low}="",${high}="",${low}<=${high})`;
    const inOrder = [rises(leading!, advanced!), rises(advanced!, general!), rises(leading!, general!)].join(",");
    const blanks = tiers.map((tier) => `(${operand(tier || '""')}="")`).join("+");
    return `IF(${blanks}>1,"",AND(${inOrder}))`;
  },
  calculate: (values) => inOrder(values),
});
