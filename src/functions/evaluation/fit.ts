import { customaryTolerance } from "../../evaluation/classify";
import { fits } from "../../evaluation/fit";
import { define } from "../definition";
import { operand } from "../native";
import { number, optional } from "../parameters";
import { report, reportExample, table } from "../sources";
import { tolerance } from "./_tolerance";

export default define({
  id: "FIT",
  group: "evaluation",
  summary: {
    zh: "定额与企业实际水平是否相符（上下不超过 20 %）",
    en: "Whether a quota fits actual use, within 20 % either way",
  },
  parameters: [
    number({
      name: "actual",
      label: { zh: "实际值", en: "actual value" },
      description: { zh: "典型企业的实际单位产品用水量", en: "Actual unit water use of a typical enterprise" },
      minimum: 0,
    }),
    number({
      name: "quota",
      label: { zh: "定额值", en: "quota" },
      description: { zh: "现行定额值，单位同实际值", en: "The quota in force, in the same unit" },
      above: 0,
    }),
    optional(tolerance),
  ],
  result: {
    shape: "cell",
    type: "boolean",
    description: { zh: "TRUE：相符；FALSE：偏差超过允许值", en: "TRUE where it fits, FALSE where it lies further off" },
  },
  source: report("4.2.4、表 4.2-22", "4.2.4, table 4.2-22"),
  method: {
    formula: "\\left|\\frac{v - v_q}{v_q}\\right| \\le 20\\,\\%",
    text: {
      zh: "偏差本身用 CHANGE(实际值, 定额值) 计算：为负说明定额偏宽，为正说明定额偏严。",
      en: "CHANGE(actual, quota) gives the deviation: negative where the quota is loose, positive where it is strict.",
    },
  },
  examples: [
    {
      arguments: [2.82, 3.5],
      result: true,
      source: reportExample({ zh: "机织物", en: "Woven fabric" }, ...table("4.2-22")),
    },
    { arguments: [4.72, 6], result: false, source: reportExample({ zh: "陶瓷", en: "Ceramics" }, ...table("4.2-22")) },
    {
      arguments: [39.18, 35],
      result: true,
      source: reportExample({ zh: "针织物及纱线", en: "Knitwear and yarn" }, ...table("4.2-22")),
    },
  ],
  native: ([actual, quota, allowed]) => {
    const [value, bound] = [operand(actual!), operand(quota!)];
    return `ABS(${value}-${bound})<=(${allowed === "" ? customaryTolerance : operand(allowed!)}+1E-12)*${bound}`;
  },
  calculate: ([actual, quota, allowed]) => fits(actual, quota, allowed ?? customaryTolerance),
});
