import { define } from "../definition";
import { shanxi, shanxiTable } from "../sources";
import { code, condition, product, standard, tier } from "./_parameters";

export default define({
  id: "QUOTA",
  group: "lookup",
  summary: { zh: "查用水定额值", en: "Look up a water quota" },
  parameters: [code, product, tier, condition, standard],
  result: {
    shape: "cell",
    type: "number",
    description: {
      zh: "定额值，单位用 QUOTAUNIT 查；查不到、不唯一或存疑时为 #N/A 并说明原因",
      en: "The quota, in the unit that QUOTAUNIT gives; #N/A with the reason where not found, ambiguous or doubtful",
    },
  },
  source: shanxi("5.4"),
  method: {
    text: {
      zh: "按标准、行业代码、产品、条件逐一精确对应，不作模糊匹配；剩下几个定额时列出其条件，不代为选择。山西标准未给先进值的，参照通用值（第 5.4 条）；领跑值无可参照。存疑的数值不予返回，可在任务窗格中对照印本确认。",
      en: "Standard, code, product and condition must each match exactly; where several quotas are left, their conditions are listed and none is picked. Where Shanxi prints no 先进值, its 通用值 applies (clause 5.4); nothing stands in for 领跑值. A doubtful value is not served until confirmed against the print in the task pane.",
    },
  },
  examples: [
    {
      arguments: ["061", "原煤", "先进值", "井工矿 不包括"],
      result: 0.19,
      source: shanxiTable("1"),
    },
    {
      arguments: [61, "原煤", "通用值", "露天开采"],
      result: 0.16,
      source: shanxiTable("1"),
    },
    {
      arguments: ["101", "制砂", "先进值"],
      result: 0.1,
      source: shanxiTable("5", { zh: "未给先进值，参照通用值", en: "no 先进值, so 通用值 applies" }),
    },
  ],
  calculate: ([code, product, tier, condition, standard], { standards, defaultStandard }) =>
    standards.value(standard ?? defaultStandard, code, product, tier, condition ?? ""),
});
