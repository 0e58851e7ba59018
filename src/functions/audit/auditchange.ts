import { auditVerdicts, changeReadings, judgeChangeEitherWay } from "../../audit/verdict";
import { change } from "../../evaluation/change";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { orUnknown, printedNumber } from "../parameters";
import { reportExample, table } from "../sources";
import { printed, verdictResult } from "./_verdict";

const [verdict, recomputed, difference] = verdictResult.columns;

export default define({
  id: "AUDITCHANGE",
  group: "audit",
  summary: { zh: "核对印出的变幅", en: "Hold a printed relative change against its two values" },
  parameters: [
    orUnknown(
      printedNumber({
        name: "newValue",
        label: { zh: "新值", en: "new value" },
        description: {
          zh: "新值；没有时留空，印出的变幅即为不符",
          en: "The new value; where it is blank no change can be right",
        },
      }),
    ),
    printedNumber({
      name: "oldValue",
      label: { zh: "原值", en: "old value" },
      description: { zh: "原值", en: "The old value" },
    }),
    {
      ...printed,
      label: { zh: "印出变幅", en: "printed change" },
      description: {
        zh: '印出的变幅，如 "-37.50%"、-37.5（变幅% 一列）或 -0.375；没有百分号时按与两个值相符的一种读',
        en: 'The change as printed, such as "-37.50%", -37.5 (in a column of per cents) or -0.375; without a sign it is read the way that agrees with the two values',
      },
    },
  ],
  result: {
    ...verdictResult,
    columns: [
      verdict,
      { ...recomputed, format: "percent" },
      { ...difference, format: "percent" },
      { zh: "读作", en: "read as" },
    ],
    description: {
      zh: `${verdictResult.description.zh}（均为小数），以及印出变幅读作百分数还是小数`,
      en: `${verdictResult.description.en} (as fractions), and whether the printed change was read as a per cent (百分数) or a fraction (小数)`,
    },
  },
  source: {
    zh: "DB36/T 420 修订报告（2017）表 6-1、6-2",
    en: "Revision report of DB36/T 420 (2017), tables 6-1 and 6-2",
  },
  method: {
    formula: "\\frac{v_1 - v_0}{v_0}",
    text: {
      zh: "两个值各有半个末位的误差，由此可能得出的变幅范围内为舍入。",
      en: "Both values may be off by half a unit of their last digit; a change within what that allows is rounding.",
    },
  },
  examples: [
    {
      arguments: [50, 80, "-37.50%"],
      result: [["一致", -0.375, 0, "百分数"]],
      source: reportExample({ zh: "味精", en: "Monosodium glutamate" }, ...table("6-1")),
    },
    {
      arguments: [6, 9.5, -36.84],
      result: [["一致", -0.3684, 0, "百分数"]],
      decimals: 4,
      source: reportExample({ zh: "啤酒（现有）", en: "Beer (existing)" }, ...table("6-1")),
    },
    // 0.6 would give −64.71 %.
    {
      arguments: [0.543, 1.7, "-64.71%"],
      result: [["不符", -0.6806, 0.0335, "百分数"]],
      decimals: 4,
      source: reportExample({ zh: "原油加工（新建）", en: "Oil refining (new)" }, ...table("6-1")),
    },
    {
      arguments: [null, 20, "-100.00%"],
      result: [["不符", "", "", ""]],
      source: reportExample({ zh: "涤纶纤维（新建）", en: "Polyester fibre (new)" }, ...table("6-2")),
    },
  ],
  calculate: ([after, before, stated]) => {
    if (after === null) return [auditVerdicts.different, null, null, null];
    const recomputed = change(after.value, before.value);
    if (isFailure(recomputed)) return recomputed;
    const read = judgeChangeEitherWay(after, before, stated, recomputed);
    return [read.verdict, recomputed, read.stated - recomputed, changeReadings[read.reading]];
  },
});
