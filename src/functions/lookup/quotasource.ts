import { isFailure } from "../../language/failure";
import { citation } from "../../standards/citation";
import { define } from "../definition";
import { report, shanxi, shanxiTable, table } from "../sources";
import { code, condition, product, standard } from "./_parameters";

export default define({
  id: "QUOTASOURCE",
  group: "lookup",
  summary: { zh: "查定额的出处", en: "Where a quota stands" },
  parameters: [code, product, condition, standard],
  result: {
    shape: "cell",
    type: "text",
    description: {
      zh: "标准号与表号，可直接引用；送审稿会注明",
      en: "Number of the standard and of the table, ready to cite; a draft is called one",
    },
  },
  source: shanxi("7"),
  examples: [
    { arguments: ["061", "原煤", "露天开采"], result: "DB14/T 1049.2—2021 表1", source: shanxiTable("1") },
    {
      arguments: ["", "采煤", "", "江西2017"],
      result: "DB36/T 420—2017（送审稿） 修订报告表5.4-15",
      source: report(...table("5.4-15")),
    },
  ],
  calculate: ([code, product, condition, word], { standards, defaultStandard }) => {
    const variant = standards.find({ standard: word ?? defaultStandard, code, product, condition });
    return isFailure(variant) ? variant : citation(variant, standards.standardOf(variant));
  },
});
