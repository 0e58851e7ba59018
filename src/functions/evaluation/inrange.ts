import { failure } from "../../language/failure";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { number } from "../parameters";
import { copperSubject, quota } from "../samples";
import { reportExample, report, table } from "../sources";

export default define({
  id: "INRANGE",
  group: "evaluation",
  summary: { zh: "定额是否落在样本范围内", en: "Whether a quota lies within the range of the sample" },
  parameters: [
    quota,
    number({
      name: "least",
      label: { zh: "最小值", en: "least" },
      description: { zh: "样本最小值", en: "Least value of the sample" },
    }),
    number({
      name: "greatest",
      label: { zh: "最大值", en: "greatest" },
      description: { zh: "样本最大值", en: "Greatest value of the sample" },
    }),
  ],
  result: {
    shape: "cell",
    type: "boolean",
    description: { zh: "TRUE：在最小值与最大值之间（含两端）", en: "TRUE between least and greatest, ends included" },
  },
  source: report("5.5（合理性分析）", "5.5 (plausibility of the results)"),
  examples: [
    { arguments: [8.03, 6.2, 10.27], result: true, source: reportExample(copperSubject, ...table("5.4-1")) },
    // The report prints a second mean of 26.15 for values from 35.11 on.
    {
      arguments: [26.15, 35.11, 67.13],
      result: false,
      source: reportExample({ zh: "味精", en: "Monosodium glutamate" }, ...table("5.4-1")),
    },
  ],
  native: ([value, min, max]) =>
    `IF(${operand(min!)}>${operand(max!)},${valueError},AND(${operand(value!)}>=${operand(min!)},${operand(value!)}<=${operand(max!)}))`,
  calculate: ([value, min, max]) =>
    min > max ? failure("#VALUE!", "rangeReversed", { min, max }) : value >= min && value <= max,
});
