import { summarise } from "../../statistics/sample-summary";
import { define } from "../definition";
import { secondMeanText } from "../native";
import { copper, copperSubject, unitUseValues } from "../samples";
import { report, reportExample, table } from "../sources";

export default define({
  id: "SAMPLESUMMARY",
  group: "samples",
  summary: {
    zh: "样本特征值：个数、最小、最大、平均、标准差、二次平均",
    en: "Figures of a sample: count, least, greatest, mean, deviation, second mean",
  },
  parameters: [unitUseValues(1)],
  result: {
    shape: "row",
    columns: [
      { zh: "样本数", en: "count" },
      { zh: "最小值", en: "least" },
      { zh: "最大值", en: "greatest" },
      { zh: "平均值", en: "mean" },
      { zh: "标准差", en: "deviation" },
      { zh: "二次平均值", en: "second mean" },
    ],
    description: {
      zh: "一行六列：样本数、最小值、最大值、平均值、标准差（n−1）、二次平均值；只有一个样本时标准差为空",
      en: "Six columns: count, least, greatest, mean, standard deviation (n − 1), second mean; one value has no deviation",
    },
  },
  source: report(...table("5.4-1")),
  examples: [
    {
      arguments: [copper],
      result: [[6, 6.2, 10.27, 8.58, 1.45, 8.03]],
      decimals: 2,
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
  ],
  native: ([values], { column }) =>
    [
      `COUNT(${values})`,
      `MIN(${values})`,
      `MAX(${values})`,
      `AVERAGE(${values})`,
      `IF(COUNT(${values})<2,"",STDEV(${values}))`,
      secondMeanText(values!, 2),
    ][column]!,
  calculate: ([values]) => {
    const found = summarise(values);
    return [found.count, found.min, found.max, found.mean, found.deviation, found.secondMean];
  },
});
