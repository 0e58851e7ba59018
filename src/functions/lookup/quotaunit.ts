import { isFailure } from "../../language/failure";
import { certainUnit } from "../../standards/doubt";
import { define } from "../definition";
import { shanxi, shanxiTable } from "../sources";
import { code, condition, product, standard } from "./_parameters";

export default define({
  id: "QUOTAUNIT",
  group: "lookup",
  summary: { zh: "查定额的单位", en: "Unit of a quota" },
  parameters: [code, product, condition, standard],
  result: {
    shape: "cell",
    type: "text",
    description: { zh: "单位，如 m³/t；单位存疑时为 #N/A", en: "The unit, such as m³/t; #N/A where it is doubtful" },
  },
  source: shanxi("7"),
  examples: [
    { arguments: ["061", "原煤", "露天开采"], result: "m³/t", source: shanxiTable("1") },
    { arguments: ["441", "电力生产", "循环冷却 ≥600MW"], result: "m³/(MW·h)", source: shanxiTable("33") },
  ],
  calculate: ([code, product, condition, word], { standards, defaultStandard }) => {
    const variant = standards.find({ standard: word ?? defaultStandard, code, product, condition });
    if (isFailure(variant)) return variant;
    return certainUnit(variant, standards.standardOf(variant));
  },
});
