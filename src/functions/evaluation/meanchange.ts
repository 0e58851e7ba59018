import { meanChange } from "../../evaluation/change";
import { define } from "../definition";
import { completePairs, lengthError, tooFewPairs } from "../pairs";
import { alignedNumbers } from "../parameters";
import { report, reportExample, table } from "../sources";

const newValues = alignedNumbers({
  name: "newValues",
  label: { zh: "新值", en: "new values" },
  description: { zh: "修订后的定额值（一个区域）", en: "The revised quotas (a range)" },
});
const oldValues = alignedNumbers({
  name: "oldValues",
  label: { zh: "原值", en: "old values" },
  description: { zh: "原定额值，与新值一一对应", en: "The former quotas, cell by cell with the new ones" },
  minimum: 0,
});

export default define({
  id: "MEANCHANGE",
  group: "evaluation",
  summary: { zh: "多项定额变幅的平均值", en: "Mean of the relative changes of several quotas" },
  parameters: [newValues, oldValues],
  result: {
    shape: "cell",
    type: "number",
    format: "percent",
    description: {
      zh: "平均变幅（小数）；有空白的一对不计",
      en: "Mean change as a fraction; a pair with a blank does not count",
    },
  },
  source: report("表 6-1、6-2（平均）", "tables 6-1 and 6-2 (means)"),
  method: {
    formula: "\\frac1n \\sum_i \\frac{v_{1,i} - v_{0,i}}{v_{0,i}}",
    text: {
      zh: "逐项变幅的算术平均。报告把空白的涤纶纤维计为 −100 %，平均值因此偏低。",
      en: "The arithmetic mean of the changes. The report counts the blank of polyester fibre as −100 %, which lowers its mean.",
    },
  },
  examples: [
    // −37.5 %, −50 %, −40 %; the fourth has no new value.
    {
      arguments: [
        [[50], [25], [30], [null]],
        [[80], [50], [50], [20]],
      ],
      result: -0.425,
      source: reportExample({ zh: "味精、酒精两项与一个空白", en: "Three rows and a blank" }, ...table("6-1")),
    },
  ],
  native: ([after, before]) => {
    const both = `ISNUMBER(${after})*ISNUMBER(${before})`;
    // A blank divides by 1 and counts 0 times.
    return `SUMPRODUCT(${both}*(${after}-${before})/(${before}+1-ISNUMBER(${before})))/SUMPRODUCT(${both})`;
  },
  calculate: ([after, before]) => {
    const error = lengthError([newValues, after], [oldValues, before]);
    if (error) return error;
    const pairs = completePairs(after, before);
    return pairs.length === 0 ? tooFewPairs(newValues.label, 1, 0) : meanChange(pairs);
  },
});
