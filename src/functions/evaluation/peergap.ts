import { peerGap } from "../../evaluation/classify";
import { define } from "../definition";
import { operand } from "../native";
import { number, numbers } from "../parameters";
import { report, reportExample, table } from "../sources";

export default define({
  id: "PEERGAP",
  group: "evaluation",
  summary: {
    zh: "本省定额与其他省份平均值的相对差",
    en: "Relative distance of a quota from the mean of other provinces",
  },
  parameters: [
    number({
      name: "own",
      label: { zh: "本省值", en: "own value" },
      description: { zh: "本省定额值", en: "The own quota" },
    }),
    numbers({
      name: "peers",
      label: { zh: "其他省份", en: "peers" },
      description: {
        zh: "其他省份的定额值（一个区域；空白略过）",
        en: "The quotas of other provinces (a range; blanks are skipped)",
      },
      above: 0,
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    format: "percent",
    description: { zh: "相对差（小数，高于平均为正）", en: "Relative distance as a fraction, positive above the mean" },
  },
  source: report(...table("4.3-4")),
  method: {
    formula: "\\frac{v - \\bar v}{\\bar v}",
    text: { zh: "平均值不含本省。", en: "The own value is not in the mean." },
  },
  examples: [
    {
      arguments: [25, [[20, 1, 10, 5, 8]]],
      result: 1.8409,
      decimals: 4,
      source: reportExample({ zh: "油漆", en: "Paint" }, ...table("4.3-4")),
    },
    {
      arguments: [3, [[null, 2.5, 3, 1.2, 1]]],
      result: 0.5584,
      decimals: 4,
      source: reportExample({ zh: "炼焦", en: "Coking" }, ...table("4.3-4")),
    },
  ],
  native: ([own, peers]) => `(${operand(own!)}-AVERAGE(${peers}))/AVERAGE(${peers})`,
  calculate: ([own, peers]) => peerGap(own, peers),
});
