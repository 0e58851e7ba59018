import { isFailure } from "../../language/failure";
import type { CountedSample, GroupSaving } from "../../revision/savings";
import { largestFirst, latestOnly, savingsOf } from "../../revision/savings";
import { tierOrder } from "../../revision/tiers";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { choice, matrix, number, optional } from "../parameters";
import {
  column,
  items,
  sampleEnterprises,
  sampleExcluded,
  sampleItems,
  sampleOutput,
  sampleUse,
  sampleYears,
  threesOf,
} from "./_columns";
import { report, reportExample } from "../sources";
import type { Cell } from "../values";

const by = choice({
  name: "by",
  label: { zh: "汇总方式", en: "by" },
  description: {
    zh: '"item" 按定额项（与定额项顺序相同），"enterprise" 按企业',
    en: '"item": by item, in the order of the items; "enterprise": by enterprise',
  },
  options: { item: ["定额项", "产品"], enterprise: ["企业"] },
});
const quotas = matrix({
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
    zh: "整张样本表：按定额项或企业汇总对各级定额的节水潜力",
    en: "A whole sample table: water to be saved against each tier, by item or enterprise",
  },
  parameters: [
    by,
    sampleItems,
    sampleEnterprises,
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
          zh: "按企业汇总时只列潜力最大的若干家；省略时全部列出，按首次出现的顺序",
          en: "By enterprise: only so many, those with most to save first; all in their order where left out",
        },
        minimum: 1,
        whole: true,
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "定额项或企业", en: "item or enterprise" },
      { zh: "企业数", en: "enterprises" },
      { zh: "年用水量（m³）", en: "water (m³ a year)" },
      { zh: "节水潜力 A（m³）", en: "saving A (m³ a year)" },
      { zh: "节水潜力 B（m³）", en: "saving B (m³ a year)" },
      { zh: "节水潜力 C（m³）", en: "saving C (m³ a year)" },
    ],
    description: {
      zh: "每个定额项或企业一行；没有数据的定额项为空",
      en: "A row an item or enterprise; blank for an item without data",
    },
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
        "item",
        column(["啤酒", "啤酒", "啤酒"]),
        column(["燕京", "燕京", "另一厂"]),
        column([2012, 2013, 2013]),
        column([6.1, 5.2, 9.5]),
        column([116500, 121900, 1000]),
        column(["啤酒"]),
        [[6, 5.5, 5.2]],
      ],
      result: [["啤酒", 2, 643380, 3500, 4000, 4300]],
      decimals: 6,
      source: reportExample(
        { zh: "啤酒（另一厂为示例）", en: "Beer (the other brewery is made up)" },
        "表 5.4-8",
        "table 5.4-8",
      ),
    },
  ],
  calculate: ([grouping, keys, firms, years, uses, outputs, names, rows, marks, count]) => {
    const values = threesOf(quotas.label, rows, names.length);
    if (isFailure(values)) return values;
    const error = lengthError(
      [sampleItems, keys],
      [sampleEnterprises, firms],
      [sampleYears, years],
      [sampleUse, uses],
      [sampleOutput, outputs],
      [sampleExcluded, marks],
    );
    if (error) return error;
    const quotaOf = new Map(
      names.map((name, row) => {
        const [existing, fresh, leading] = values[row]!.map((cell) => (typeof cell === "number" ? cell : null));
        return [name, { existing: existing!, new: fresh!, leading: leading! }];
      }),
    );
    const savings = savingsOf(
      countedSamples({ keys, firms, years, uses, outputs, marks }),
      ({ item, enterprise }) => (grouping === "item" ? item : enterprise),
      (item) => quotaOf.get(item) ?? null,
    );
    if (grouping === "item") {
      const byItem = new Map(savings.map((saving) => [saving.group, saving]));
      return names.map((name) => cellsOf(byItem.get(name), name));
    }
    const listed = count === null ? savings : largestFirst(savings, count);
    return listed.length === 0 ? [cellsOf(undefined, "")] : listed.map((saving) => cellsOf(saving, saving.group));
  },
});

interface Columns {
  readonly keys: readonly string[];
  readonly firms: readonly string[];
  readonly years: readonly (number | null)[];
  readonly uses: readonly (number | null)[];
  readonly outputs: readonly (number | null)[];
  readonly marks: readonly (boolean | null)[] | null;
}

/** By the column of items: an edit has the same table summed by item and by enterprise, and again with every change of a quota. */
const counted = new WeakMap<Columns["keys"], Columns & { readonly samples: readonly CountedSample[] }>();

/** The samples of a table that count. */
function countedSamples(columns: Columns): readonly CountedSample[] {
  const { keys, firms, years, uses, outputs, marks } = columns;
  const known = counted.get(keys);
  if (known && columnNames.every((name) => known[name] === columns[name])) return known.samples;
  const all: CountedSample[] = [];
  keys.forEach((item, row) => {
    const [use, output] = [uses[row]!, outputs[row]!];
    if (item === "" || use === null || output === null || marks?.[row]) return;
    all.push({ item, enterprise: firms[row]!, year: years[row]!, use, output });
  });
  const samples = latestOnly(all);
  counted.set(keys, { ...columns, samples });
  return samples;
}

const columnNames = ["firms", "years", "uses", "outputs", "marks"] as const;

function cellsOf(saving: GroupSaving | undefined, group: string): readonly Cell[] {
  if (!saving) return [group, "", "", "", "", ""];
  return [group, saving.enterprises, saving.water, ...tierOrder.map((tier) => saving.savings[tier])];
}
