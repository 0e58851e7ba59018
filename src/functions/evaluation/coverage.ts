import { coverage } from "../../evaluation/fit";
import { failure } from "../../language/failure";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedFlags, alignedNumbers } from "../parameters";
import { report, reportExample, table } from "../sources";

const shares = alignedNumbers({
  name: "shares",
  label: { zh: "用水量或占比", en: "use or share" },
  description: {
    zh: "各行业的用水量或占比（一个区域；空白略过）",
    en: "Water use of every industry, or its share (a range; blanks are skipped)",
  },
  minimum: 0,
});
const covered = alignedFlags({
  name: "covered",
  label: { zh: "是否覆盖", en: "covered" },
  description: {
    zh: "该行业是否有定额：TRUE、是或 1；空白为没有",
    en: "Whether the industry has a quota: TRUE or 1; blank means none",
  },
});

export default define({
  id: "COVERAGE",
  group: "evaluation",
  summary: { zh: "定额标准按用水量计的覆盖率", en: "Share of water use that a standard covers" },
  parameters: [shares, covered],
  result: {
    shape: "cell",
    type: "number",
    format: "percent",
    description: { zh: "覆盖率（小数）", en: "Coverage, as a fraction" },
  },
  source: report("4.1.2", "4.1.2"),
  method: {
    formula: "\\frac{\\sum_i c_i V_i}{\\sum_i V_i}",
    text: {
      zh: "有定额的行业的用水量占全部行业用水量的比例。",
      en: "Water use of the industries with a quota over that of all.",
    },
  },
  examples: [
    // 86.61 of 99.91.
    {
      arguments: [
        [[1.26], [4.24], [0.44], [5.78], [73.85], [1.04], [13.3]],
        [["是"], ["是"], ["是"], ["是"], ["是"], ["是"], ["否"]],
      ],
      result: 0.867,
      decimals: 3,
      source: reportExample({ zh: "六大高用水产业", en: "Six water-intensive industries" }, ...table("4.1-1")),
    },
  ],
  native: ([uses, marks]) => {
    const covered = ["TRUE", '"是"', '"√"', "1", '"1"'].map((mark) => `(${marks}=${mark})`).join("+");
    return `SUMPRODUCT(${uses},--(${covered}>0))/SUM(${uses})`;
  },
  calculate: ([uses, marks]) => {
    const error = lengthError([shares, uses], [covered, marks]);
    if (error) return error;
    return (
      coverage(
        uses.map((use) => use ?? 0),
        marks.map((mark) => mark === true),
      ) ?? failure("#DIV/0!", "volumesZero")
    );
  },
});
