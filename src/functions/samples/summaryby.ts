import { summariseBy } from "../../statistics/sample-summary";
import { define } from "../definition";
import { lengthError, tooFewPairs } from "../pairs";
import { alignedFlags, alignedValues, optional } from "../parameters";
import { alignedUnitUse, weights } from "../samples";
import { report, reportExample, table } from "../sources";
import type { Cell } from "../values";

const keys = alignedValues({
  name: "keys",
  label: { zh: "产品", en: "products" },
  description: {
    zh: "每个样本的产品名称（一列）；空白的行略过",
    en: "Product of every sample (a column); blank rows are skipped",
  },
});
const excluded = alignedFlags({
  name: "excluded",
  label: { zh: "剔除", en: "excluded" },
  description: {
    zh: "剔除标记：TRUE、是或 1 的样本只计入总数；空白为不剔除",
    en: "Marks: a sample with TRUE or 1 counts towards the total only; blank is kept",
  },
});

export default define({
  id: "SUMMARYBY",
  group: "samples",
  summary: { zh: "整张样本表按产品汇总特征值", en: "Figures of every product of a sample table" },
  parameters: [keys, alignedUnitUse, optional(excluded), optional(weights)],
  result: {
    shape: "table",
    columns: [
      { zh: "产品", en: "product" },
      { zh: "合理样本数", en: "count" },
      { zh: "最小值", en: "least" },
      { zh: "最大值", en: "greatest" },
      { zh: "平均值", en: "mean" },
      { zh: "标准差", en: "deviation" },
      { zh: "二次平均值", en: "second mean" },
      { zh: "总样本数", en: "total" },
    ],
    description: {
      zh: "每个产品一行，按首次出现的顺序：产品、合理样本数、最小值、最大值、平均值、标准差、二次平均值、总样本数",
      en: "A row a product, in the order of first appearance: product, count, least, greatest, mean, deviation, second mean, total",
    },
  },
  source: report(...table("5.4-1")),
  method: {
    text: {
      zh: "各行与 SAMPLESUMMARY 相同。给出产量时平均值、标准差和二次平均值按产量加权。产品名称的全半角和空格不作区分。",
      en: "Each row is that of SAMPLESUMMARY. With output given, the mean, the deviation and the second mean are weighted by it. Width and spaces in product names do not count.",
    },
  },
  examples: [
    // Aluminium profile: 27.10 and 12.00 of table 5.4-3, mean 19.55; s = 15.1/√2; second mean (19.55 + 12)/2.
    {
      arguments: [
        [["铝型材"], ["锌锭"], ["铝型材"], ["粗铜"]],
        [[27.1], [15.2], [12], [10.21]],
        [[null], [null], [null], [true]],
      ],
      result: [
        ["铝型材", 2, 12, 27.1, 19.55, 10.677, 15.775, 2],
        ["锌锭", 1, 15.2, 15.2, 15.2, "", 15.2, 1],
        ["粗铜", 0, "", "", "", "", "", 1],
      ],
      decimals: 3,
      source: reportExample(
        { zh: "有色金属冶炼（据原始数据复算）", en: "Metal smelting (recomputed)" },
        ...table("5.4-3"),
      ),
    },
  ],
  calculate: ([products, values, marks, outputs]) => {
    const error = lengthError([keys, products], [alignedUnitUse, values], [excluded, marks], [weights, outputs]);
    if (error) return error;
    const groups = summariseBy(products, values, marks, outputs);
    if (groups.length === 0) return tooFewPairs(keys.label, 1, 0);
    return groups.map(({ key, total, summary }): Cell[] =>
      summary
        ? [key, summary.count, summary.min, summary.max, summary.mean, summary.deviation, summary.secondMean, total]
        : [key, 0, null, null, null, null, null, total],
    );
  },
});
