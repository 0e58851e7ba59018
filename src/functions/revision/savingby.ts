import { isFailure } from "../../language/failure";
import type { Consumption } from "../../revision/savings";
import { largestFirst, savingsBy } from "../../revision/savings";
import { tierOrder } from "../../revision/tiers";
import { define } from "../definition";
import { number, optional } from "../parameters";
import {
  alignedTexts,
  alignmentFault,
  column,
  items,
  rowsOf,
  sampleExcluded,
  sampleItems,
  sampleOutput,
  sampleUse,
  sampleYears,
  threesOf,
} from "./_columns";
import { report, reportExample } from "../sources";
import type { Cell } from "../values";

const groups = alignedTexts({
  name: "groups",
  label: { zh: "分组", en: "groups" },
  description: {
    zh: "每个样本归入的组：定额项、行业或企业",
    en: "What every sample is counted in: its item, industry or enterprise",
  },
});
const enterprises = alignedTexts({
  name: "enterprises",
  label: { zh: "企业", en: "enterprises" },
  description: { zh: "每个样本的企业", en: "Enterprise of every sample" },
});
const quotas = rowsOf({
  name: "quotas",
  label: { zh: "定额值", en: "quotas" },
  description: {
    zh: "三列：各定额项的三级定额值，由宽到严",
    en: "Three columns: the quotas of every item, the most lenient first",
  },
});

export default define({
  id: "SAVINGBY",
  group: "evaluation",
  summary: {
    zh: "整张样本表：按产品、行业或企业汇总对各级定额的节水潜力",
    en: "A whole sample table: water to be saved against each tier, by product, industry or enterprise",
  },
  parameters: [
    groups,
    sampleItems,
    enterprises,
    sampleYears,
    sampleUse,
    sampleOutput,
    items,
    quotas,
    optional(sampleExcluded),
    optional(
      number({
        name: "count",
        label: { zh: "行数", en: "rows" },
        description: {
          zh: "只列潜力最大的若干组；省略时全部列出，按首次出现的顺序",
          en: "Only so many groups, those with most to save first; all in their order where left out",
        },
        minimum: 1,
        whole: true,
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "分组", en: "group" },
      { zh: "企业数", en: "enterprises" },
      { zh: "年用水量（m³）", en: "water (m³ a year)" },
      { zh: "节水潜力 A（m³）", en: "saving A (m³ a year)" },
      { zh: "节水潜力 B（m³）", en: "saving B (m³ a year)" },
      { zh: "节水潜力 C（m³）", en: "saving C (m³ a year)" },
    ],
    description: { zh: "每组一行", en: "A row a group" },
  },
  source: report("第 6 章", "chapter 6"),
  method: {
    formula: "\\sum_i \\max(0,\\; v_i Q_i - v Q_i)",
    text: {
      zh: "用水量为采用单耗×折算产量，超过定额的部分为潜力，已达到定额的企业为 0。同一企业有几年样本时取最近一年。产量未知的样本不计。",
      en: "The water is unit use times output; what exceeds the quota can be saved, nothing where it is met. Of an enterprise sampled in several years the latest counts. Samples of unknown output do not count.",
    },
  },
  examples: [
    // 2012 is superseded; 5.2 × 121,900 against 5.2 saves nothing, 9.5 × 1,000 against 6.0 saves 3,500.
    {
      arguments: [
        column(["饮料", "饮料", "饮料"]),
        column(["啤酒", "啤酒", "啤酒"]),
        column(["燕京", "燕京", "另一厂"]),
        column([2012, 2013, 2013]),
        column([6.1, 5.2, 9.5]),
        column([116500, 121900, 1000]),
        column(["啤酒"]),
        [[6, 5.5, 5.2]],
      ],
      result: [["饮料", 2, 643380, 3500, 4000, 4300]],
      decimals: 6,
      source: reportExample(
        { zh: "啤酒（另一厂为示例）", en: "Beer (the other brewery is made up)" },
        "表 5.4-8",
        "table 5.4-8",
      ),
    },
  ],
  calculate: ([groupNames, keys, firms, years, uses, outputs, names, rows, marks, count]) => {
    const values = threesOf(quotas.label, rows, names.length);
    if (isFailure(values)) return values;
    const fault = alignmentFault([
      { label: groups.label, cells: groupNames },
      { label: sampleItems.label, cells: keys },
      { label: enterprises.label, cells: firms },
      { label: sampleYears.label, cells: years },
      { label: sampleUse.label, cells: uses },
      { label: sampleOutput.label, cells: outputs },
      { label: sampleExcluded.label, cells: marks },
    ]);
    if (fault) return fault;
    const quotaOf = new Map(
      names.map((name, row) => {
        const [existing, fresh, leading] = values[row]!.map((cell) => (typeof cell === "number" ? cell : null));
        return [name, { existing: existing!, new: fresh!, leading: leading! }];
      }),
    );
    const consumptions: Consumption[] = [];
    keys.forEach((item, row) => {
      const [use, output, group] = [uses[row]!, outputs[row]!, groupNames[row]!];
      if (item === "" || group === "" || use === null || output === null || marks?.[row]) return;
      consumptions.push({ group, item, enterprise: firms[row]!, year: years[row]!, use, output });
    });
    const all = savingsBy(consumptions, (item) => quotaOf.get(item) ?? null);
    const listed = count === null ? all : largestFirst(all).slice(0, count);
    if (listed.length === 0) return [["", "", "", "", "", ""]];
    return listed.map(({ group, enterprises: firmCount, water, savings }): readonly Cell[] => [
      group,
      firmCount,
      water,
      ...tierOrder.map((tier) => savings[tier]),
    ]);
  },
});
