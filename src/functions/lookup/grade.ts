import { isFailure } from "../../language/failure";
import { grade } from "../../standards/grade";
import { define } from "../definition";
import { shanxi, shanxiTable } from "../sources";
import { actual, code, condition, product, standard } from "./_parameters";

export default define({
  id: "GRADE",
  group: "lookup",
  summary: { zh: "实际单耗达到的级别", en: "The tier that an actual use reaches" },
  parameters: [actual, code, product, condition, standard],
  result: {
    shape: "cell",
    type: "text",
    description: {
      zh: "达到的最严级别，用该标准的用词；高于最宽一级为“超定额”",
      en: "The strictest tier reached, in the standard's own word; 超定额 above the loosest",
    },
  },
  source: shanxi("5.4"),
  method: {
    text: {
      zh: "由严到宽逐级比较，不大于该级定额即为达到；只比标准给出的级别，不以参照值代替。需要比较的级别存疑时为 #N/A。",
      en: "From the strictest tier to the loosest; a tier is reached by a value not above it. Only printed tiers count, nothing stands in for others. #N/A where a tier that matters is doubtful.",
    },
  },
  examples: [
    { arguments: [0.19, "061", "原煤", "井工矿 不包括"], result: "先进值", source: shanxiTable("1") },
    { arguments: [1.61, "441", "电力生产", "循环冷却 ≥600MW"], result: "先进值", source: shanxiTable("33") },
    { arguments: [6.1, "151", "啤酒"], result: "超定额", source: shanxiTable("8") },
  ],
  calculate: ([value, code, product, condition, word], { standards, defaultStandard }) => {
    const thresholds = standards.thresholds({ standard: word ?? defaultStandard, code, product, condition });
    return isFailure(thresholds) ? thresholds : grade(value, thresholds);
  },
});
