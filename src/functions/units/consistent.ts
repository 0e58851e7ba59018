import { isConsistent } from "../../units/consistency";
import { define } from "../definition";
import { number, optional, printedNumber, unit } from "../parameters";
import { reportExample, table } from "../sources";

const decimals = (name: string, zh: string, en: string) =>
  optional(
    number({
      name,
      label: { zh: `${zh}小数位`, en: `decimals of ${en}` },
      description: {
        zh: `${zh}印出的小数位数，如 0.30 为 2；负数表示舍入到十、百。默认按数值本身`,
        en: `Decimals printed of the ${en}, 2 for 0.30; negative for tens or hundreds. By default those of the value`,
      },
      minimum: -12,
      maximum: 12,
      whole: true,
    }),
  );
const unitOf = (name: string, zh: string, en: string, usual: string) =>
  optional(
    unit({
      name,
      label: { zh: `${zh}单位`, en: `unit of ${en}` },
      description: {
        zh: `如 ${usual}；三个单位要么都给，要么都不给`,
        en: `Such as ${usual}; give all three units or none`,
      },
    }),
  );

export default define({
  id: "CONSISTENT",
  group: "units",
  summary: {
    zh: "印出的单耗能否由舍入后的水量与产量得出",
    en: "Whether a stated unit use can come from inputs rounded as printed",
  },
  parameters: [
    printedNumber({
      name: "volume",
      label: { zh: "用水量", en: "water" },
      description: { zh: "印出的用水量", en: "The water as printed" },
    }),
    printedNumber({
      name: "output",
      label: { zh: "产量", en: "output" },
      description: { zh: "印出的产量", en: "The output as printed" },
    }),
    printedNumber({
      name: "stated",
      label: { zh: "印出的单耗", en: "stated unit use" },
      description: { zh: "印出的单位产品用水量", en: "The unit water use as printed" },
    }),
    decimals("volumeDigits", "用水量", "water"),
    decimals("outputDigits", "产量", "output"),
    decimals("statedDigits", "单耗", "stated unit use"),
    unitOf("volumeUnit", "用水量", "water", "万m³"),
    unitOf("outputUnit", "产量", "output", "t"),
    unitOf("statedUnit", "单耗", "stated unit use", "m³/t"),
  ],
  result: {
    shape: "cell",
    type: "boolean",
    description: {
      zh: "TRUE：在舍入范围内一致；FALSE：不可能由这些数得出",
      en: "TRUE where rounding can explain the stated value, FALSE where nothing can",
    },
  },
  source: {
    zh: "DB36/T 420 修订报告（2017）3.2（资料合理性分析）",
    en: "Revision report of DB36/T 420 (2017), 3.2 (plausibility of data)",
  },
  method: {
    formula:
      "\\left[\\tfrac{V-\\epsilon_V}{Q+\\epsilon_Q},\\ \\tfrac{V+\\epsilon_V}{Q-\\epsilon_Q}\\right] \\cap [v-\\epsilon_v,\\ v+\\epsilon_v] \\ne \\varnothing",
    text: {
      zh: "每个数按印出的小数位各有半个末位的误差，商的范围与印出单耗的范围有交集即为一致。",
      en: "Every number may be off by half a unit of its last decimal; the quotients possible and the values printed so must have one in common.",
    },
  },
  examples: [
    // 25 to 35 m³ over 1,200 t: 0.0208 to 0.0292.
    {
      arguments: [0.003, 1200, 0.022, null, null, null, "万m³", "t", "m³/t"],
      result: true,
      source: reportExample({ zh: "余干县金山大米加工厂", en: "A rice mill in Yugan" }, ...table("3.2-1")),
    },
    // 0.0 to 5 m³ over 42 t.
    {
      arguments: ["0.000", 42, "0.040", null, null, null, "万m³", "t", "m³/t"],
      result: true,
      source: reportExample({ zh: "吉水顺发粮油有限公司", en: "A rice mill in Jishui" }, ...table("3.2-1")),
    },
    // 262.15 万m³ over 535 t is 4,900 m³/t; the column must mean 万t.
    {
      arguments: [262.15, 535, 0.49, null, null, null, "万m³", "t", "m³/t"],
      result: false,
      source: reportExample(
        { zh: "九江石化（产量单位印作 t）", en: "A refinery (output printed in t)" },
        ...table("4.2-20"),
      ),
    },
  ],
  calculate: ([volume, output, stated, volumeDigits, outputDigits, statedDigits, volumeUnit, outputUnit, statedUnit]) =>
    isConsistent(
      { ...volume, decimals: volumeDigits ?? volume.decimals },
      { ...output, decimals: outputDigits ?? output.decimals },
      { ...stated, decimals: statedDigits ?? stated.decimals },
      [volumeUnit, outputUnit, statedUnit],
    ),
});
