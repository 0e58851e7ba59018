import type { MessageKey } from "../../language/message";
import type { Figures, ItemSamples, Observation } from "../../revision/figures";
import { figuresOf } from "../../revision/figures";
import { sampleFigures } from "../../revision/methods";
import { problemOfWord } from "../../revision/samples";
import { customarySettings } from "../../revision/project";
import { lambdaMode, phi } from "../methods/_estimates";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { number, numbers, optional } from "../parameters";
import {
  column,
  copperTable,
  items,
  sampleBasis,
  sampleConditions,
  sampleExcluded,
  sampleItems,
  sampleOutput,
  sampleUse,
  sampleYears,
} from "./_columns";
import { failure } from "../../language/failure";
import { copperSubject } from "../samples";
import { report, reportExample, table } from "../sources";

const shares = numbers({
  name: "shares",
  label: { zh: "排序份额", en: "shares" },
  description: {
    zh: "冒泡排序法三个级别（由宽到严）允许达到的企业份额，默认 0.8、0.5、0.2",
    en: "The shares that ranking lets pass for the three tiers, the most lenient first; 0.8, 0.5 and 0.2 by default",
  },
  above: 0,
  maximum: 1,
});

export default define({
  id: "METHODSBY",
  group: "methods",
  summary: {
    zh: "整张样本表：每个定额项按各种方法得到的值",
    en: "A whole sample table: what every method makes of each item",
  },
  parameters: [
    items,
    sampleItems,
    sampleUse,
    optional(sampleExcluded),
    optional(sampleOutput),
    optional(sampleYears),
    optional(sampleConditions),
    optional(sampleBasis),
    optional(
      number({
        name: "year",
        label: { zh: "趋势目标年", en: "year" },
        description: {
          zh: "趋势分析推到哪一年；省略为各项最后样本年的次年",
          en: "The year that trends look ahead to; the one after the last sampled where left out",
        },
        whole: true,
      }),
    ),
    optional(shares),
    optional(phi),
    optional(lambdaMode),
  ],
  result: {
    shape: "table",
    columns: sampleFigures.map(({ name }) => name),
    description: {
      zh: "每个定额项一行，与定额项顺序相同；得不到的值为空",
      en: "A row an item, in the order of the items; blank where a figure cannot be had",
    },
  },
  source: report("5.3、5.4.2", "5.3 and 5.4.2"),
  method: {
    text: {
      zh: "前七列即表 5.4-1 及标准差，与 SUMMARYBY 相同。其后：三次平均；中位数、离群界限和个数（箱体图）；概率测算（PERT，取最小值、中位数、最大值）；冒泡排序 A、B、C（按企业数）及按产量排序 A、B、C；趋势分析（最小二乘直线）；产量加权平均；样本条件的种数，以及数据不全、单位不符、填报不符的样本数。",
      en: "The first seven columns are those of table 5.4-1 and the standard deviation, as SUMMARYBY gives them. Then: third mean; median, fences and number of outliers (box plot); PERT over least, median and greatest; rank A, B, C by enterprises and by output; trend (least squares, straight); output-weighted mean; how many conditions the samples have, and how many are incomplete, differ in units or contradict themselves.",
    },
  },
  examples: [
    // Means as SECONDMEAN, median, fences and outliers as BOXPLOT; PERT(6.20, 8.705, 10.27) with λ −0.25; ranks 5th, 3rd and 2nd
    // of six; by output the first smelter has 85 %, more than any share asks for; weighted 931.7272/141.06.
    {
      arguments: [column(["阴极铜"]), copperTable.items, copperTable.use, null, copperTable.output],
      result: [
        [
          ...[6, 6, 6.2, 10.27, 8.583333, 8.026667, 1.446356],
          ...[7.563333, 8.705, 5.57, 12.05, 0, 8.37875, 9.62, 8.21, 8.0, 6.2, 6.2, 6.2, "", 6.605184, 1, 0, 0, 0],
        ],
      ],
      decimals: 6,
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
  ],
  calculate: ([names, keys, uses, marks, outputs, years, conditions, bases, year, given, share, mode]) => {
    const error = lengthError(
      [sampleItems, keys],
      [sampleUse, uses],
      [sampleExcluded, marks],
      [sampleOutput, outputs],
      [sampleYears, years],
      [sampleConditions, conditions],
      [sampleBasis, bases],
    );
    if (error) return error;
    if (given && given.length !== 3) return failure("#VALUE!", "threeSharesExpected", { count: given.length });
    const byItem = new Map(names.map((name) => [name, new Gathered()]));
    keys.forEach((key, row) => {
      const group = key === "" ? undefined : byItem.get(key);
      if (!group) return;
      group.total++;
      if (marks?.[row]) return;
      const problem = bases && problemOfWord(bases[row]!);
      if (problem) group.problems.push(problem);
      const use = uses[row]!;
      if (use === null) return;
      group.kinds.add(conditions?.[row] ?? "");
      group.observations.push({ use, output: outputs?.[row] ?? null, year: years?.[row] ?? null });
    });
    const settings = {
      phi: share ?? customarySettings.phi,
      lambda: mode ?? customarySettings.lambda,
      rankShares: given ? { existing: given[0]!, new: given[1]!, leading: given[2]! } : customarySettings.rankShares,
      trendYear: year,
    };
    const under = JSON.stringify(settings);
    const before = lately;
    lately = new Map();
    return names.map((name) => {
      if (name === "") return sampleFigures.map(() => "");
      const gathered = byItem.get(name)!;
      const last = before.get(name);
      gathered.under = under;
      gathered.figures = last && isSame(last, gathered) ? last.figures! : figuresOf(gathered, settings);
      lately.set(name, gathered);
      return sampleFigures.map(({ key }) => gathered.figures![key]);
    });
  },
});

class Gathered implements ItemSamples {
  /** What follows from it, and by which settings. */
  figures: Figures | null = null;
  under = "";
  total = 0;
  readonly observations: Observation[] = [];
  readonly problems: MessageKey[] = [];
  readonly kinds = new Set<string>();

  get conditions(): number {
    return this.kinds.size;
  }
}

/** Of the last call: an edit is of one item, and the figures of all others would be made anew. */
let lately = new Map<string, Gathered>();

function isSame(one: Gathered, other: Gathered): boolean {
  return (
    one.under === other.under &&
    one.total === other.total &&
    one.conditions === other.conditions &&
    one.problems.join() === other.problems.join() &&
    one.observations.length === other.observations.length &&
    one.observations.every(({ use, output, year }, at) => {
      const observed = other.observations[at]!;
      return use === observed.use && output === observed.output && year === observed.year;
    })
  );
}
