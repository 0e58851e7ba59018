import { possibleSecondMeans } from "../../audit/sample-figures";
import { failure } from "../../language/failure";
import { intervalOf, overlap } from "../../units/printed";
import { define } from "../definition";
import { number, printedNumber } from "../parameters";
import { report, reportExample, table } from "../sources";

const figure = (name: string, zh: string, en: string) =>
  printedNumber({
    name,
    label: { zh, en },
    description: {
      zh: `印出的${zh}；末尾有 0 时写成文本，如 "7.30"`,
      en: `The ${en} as printed; write it as text where it ends in zeros, such as "7.30"`,
    },
  });

export default define({
  id: "AUDITSAMPLE",
  group: "audit",
  summary: {
    zh: "只凭印出的特征值判断二次平均值是否可能",
    en: "Whether a printed second mean is possible at all for the printed figures of its sample",
  },
  parameters: [
    number({
      name: "count",
      label: { zh: "样本数", en: "count" },
      description: { zh: "合理样本数", en: "Number of values" },
      minimum: 2,
      maximum: 100_000,
      whole: true,
    }),
    figure("least", "最小值", "least value"),
    figure("greatest", "最大值", "greatest value"),
    figure("mean", "平均值", "mean"),
    figure("secondMean", "二次平均值", "second mean"),
  ],
  result: {
    shape: "row",
    columns: [
      { zh: "是否可能", en: "possible" },
      { zh: "可能的最小值", en: "least possible" },
      { zh: "可能的最大值", en: "greatest possible" },
    ],
    description: {
      zh: "TRUE / FALSE；二次平均值可能的最小与最大（两者之间也可能有得不到的值）",
      en: "TRUE or FALSE; the least and greatest second mean possible (values in between may be impossible too)",
    },
  },
  source: report(...table("5.4-1")),
  method: {
    formula: "\\tfrac12(v_{\\min} + \\bar v) \\le \\bar v_2 \\le \\bar v",
    text: {
      zh: "样本没有印出时，由个数、最小、最大和平均值，对低于平均值的个数逐一试算，得出二次平均值可能的范围（计入舍入）。",
      en: "Where the sample is not printed: count, least, greatest and mean allow, for each number of values below the mean, a range of second means (rounding included).",
    },
  },
  examples: [
    // Most with four below: at most (6.205 + 3 × 8.585)/4 = 7.99, and (8.585 + 7.99)/2.
    {
      arguments: [6, "6.20", 10.27, 8.58, 8.03],
      result: [[true, 7.385, 8.2875]],
      decimals: 4,
      source: reportExample({ zh: "阴极铜", en: "Copper cathode" }, ...table("5.4-1")),
    },
    // At least (35.105 + 52.295)/2; at most (52.305 + 46.575)/2, with three below.
    {
      arguments: [5, 35.11, 67.13, "52.30", 26.15],
      result: [[false, 43.7, 49.44]],
      decimals: 2,
      source: reportExample({ zh: "味精", en: "Monosodium glutamate" }, ...table("5.4-1")),
    },
  ],
  calculate: ([count, min, max, mean, secondMean]) => {
    const possible = possibleSecondMeans({ count, min, max, mean });
    if (possible.length === 0) return failure("#NUM!", "figuresImpossible");
    const printed = intervalOf(secondMean);
    return [
      possible.some((range) => overlap(range, printed)),
      possible[0]!.low,
      possible.reduce((highest, { high }) => Math.max(highest, high), -Infinity),
    ];
  },
});
