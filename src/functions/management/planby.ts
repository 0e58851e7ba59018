import { planBy } from "../../evaluation/plans/plan";
import { basesFrom, capsFrom, usualRules } from "../../evaluation/plans/rules";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/message";
import { define } from "../definition";
import { lengthError, tooFewPairs } from "../pairs";
import { number, optional, text } from "../parameters";
import { reportExample, table } from "../sources";
import type { Cell } from "../values";
import {
  cities,
  firms,
  industries,
  numbersOf,
  permits,
  permitVolumes,
  products,
  quotaVolumes,
  shown,
  uses,
  years,
} from "./_plans";

export default define({
  id: "PLANBY",
  group: "management",
  summary: {
    zh: "整张台账：逐企业核定水量、近三年用水、许可与建议计划",
    en: "A whole register: quota volume, use of three years, permits and a proposed plan for every firm",
  },
  parameters: [
    firms,
    years,
    uses,
    optional(products),
    optional(quotaVolumes),
    optional(permits),
    optional(permitVolumes),
    optional(
      text({
        name: "basis",
        label: { zh: "基准", en: "basis" },
        description: {
          zh: "定额、近年平均、上年；可写几个，用逗号分隔，取第一个已知的。省略时为近年平均",
          en: "定额 quota, 近年平均 mean of the years, 上年 last year; of several, parted by commas, the first that is known. The mean where left out",
        },
      }),
    ),
    optional(
      number({
        name: "factor",
        label: { zh: "系数", en: "factor" },
        description: { zh: "乘以基准；省略时为 1", en: "Times the basis; 1 where left out" },
        above: 0,
      }),
    ),
    optional(
      text({
        name: "caps",
        label: { zh: "上限", en: "ceilings" },
        description: {
          zh: "许可、定额，或两者（许可,定额），或无；省略时为两者",
          en: "许可 permit, 定额 quota, both (许可,定额), or 无 none; both where left out",
        },
      }),
    ),
    optional(
      number({
        name: "floor",
        label: { zh: "下限", en: "floor" },
        description: {
          zh: "不低于上年用水的比例，如 80%；省略时没有下限",
          en: "Share of last year's use below which no plan goes, such as 80%; none where left out",
        },
        minimum: 0,
      }),
    ),
    optional(
      number({
        name: "year",
        label: { zh: "上年", en: "last year" },
        description: {
          zh: "以哪一年为上年；省略时为表中最近一年",
          en: "Which year is the last; the latest of the table where left out",
        },
        whole: true,
      }),
    ),
    optional(cities),
    optional(industries),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "企业", en: "firm" },
      { zh: "市", en: "city" },
      { zh: "行业", en: "industry" },
      { zh: "定额水量", en: "quota volume" },
      { zh: "前年的前一年用水", en: "use three years ago" },
      { zh: "前年用水", en: "use two years ago" },
      { zh: "上年用水", en: "use of last year" },
      { zh: "近年平均", en: "mean" },
      { zh: "许可水量", en: "permitted" },
      { zh: "核查", en: "verdict" },
      { zh: "建议计划", en: "proposal" },
      { zh: "理由", en: "reasons" },
    ],
    description: {
      zh: "每个企业一行，按首次出现的顺序，水量为 m³；未知的为空",
      en: "A row a firm, in the order of first appearance, volumes in m³; blank where unknown",
    },
  },
  source: {
    zh: "计划用水管理的通行做法；规则由用户给出，《取水许可和水资源费征收管理条例》（国务院令第 460 号）第十六条",
    en: "Common practice of planned water use by the user's rules; regulation on water permits (State Council Order 460), article 16",
  },
  method: {
    formula: "V = \\min(k\\,V_0,\\; V_p,\\; \\sum q\\,Q)",
    text: {
      zh: "基准乘以系数，不超过上限，不低于下限；下限高于上限时按上限并在理由中说明。同一许可证编号只计一次，几个编号相加；同一产品在几个许可证下产量（定额水量）相同的按一份计。某年有空白水量，该年未知。",
      en: "The basis times the factor, not above the ceilings, not below the floor; where the floor is above the ceiling, the ceiling counts and the reasons say so. A permit number counts once, several add up; a product with the same quota volume beside several permits counts once. A year with a blank volume is unknown.",
    },
  },
  examples: [
    // (710,650 + 633,880 + 527,991)/3 = 624,173.6667, above the permit; the other brewery: 50,000 × 90 %, above 80 % of it.
    {
      arguments: [
        [["啤酒厂"], ["啤酒厂"], ["啤酒厂"], ["另一厂"]],
        [[2012], [2013], [2014], [2014]],
        [[710650], [633880], [527991], [50000]],
        [["啤酒"], ["啤酒"], ["啤酒"], ["啤酒"]],
        [[699000], [731400], [692400], [40000]],
        [["许1"], ["许1"], ["许1"], ["许2"]],
        [[600000], [600000], [600000], [70000]],
        "近年平均",
        0.9,
        "许可",
        0.8,
      ],
      result: [
        [
          ...["啤酒厂", "", "", 692400, 710650, 633880, 527991, 624173.6667, 600000, "合规", 561756.3],
          "近年平均（3 年）624,174 m³ × 0.9",
        ],
        ["另一厂", "", "", 40000, "", "", 50000, 50000, 70000, "超定额", 45000, "近年平均（1 年）50,000 m³ × 0.9"],
      ],
      decimals: 4,
      source: reportExample(
        {
          zh: "啤酒 2012～2014 年（复算；许可量、另一厂为示例）",
          en: "Beer from 2012 to 2014 (computed; permits and the other brewery are made up)",
        },
        ...table("5.4-8"),
      ),
    },
  ],
  calculate: ([
    names,
    dates,
    volumes,
    made,
    quotas,
    numbers,
    permitted,
    basis,
    factor,
    caps,
    floor,
    year,
    city,
    industry,
  ]) => {
    const quotaOf = quotas && numbersOf(quotas);
    const error = lengthError(
      [firms, names],
      [years, dates],
      [uses, volumes],
      [products, made],
      [quotaVolumes, quotaOf],
      [permits, numbers],
      [permitVolumes, permitted],
      [cities, city],
      [industries, industry],
    );
    if (error) return error;
    const bases = basis === null ? usualRules.basis : basesFrom(basis);
    if (isFailure(bases)) return bases;
    const ceilings = caps === null ? usualRules.caps : capsFrom(caps);
    if (isFailure(ceilings)) return ceilings;
    const rows = names.map((firm, at) => ({
      firm,
      year: dates[at]!,
      use: volumes[at]!,
      // Without products every row is one of its own.
      product: made?.[at] ?? (quotaOf ? "—" : ""),
      quotaVolume: quotaOf?.[at] ?? null,
      permit: numbers?.[at] ?? "",
      permitVolume: permitted?.[at] ?? null,
    }));
    const plans = planBy(rows, { basis: bases, factor: factor ?? usualRules.factor, caps: ceilings, floor, year });
    if (plans.length === 0) return tooFewPairs(firms.label, 1, 0);
    return plans.map((plan): Cell[] => [
      plan.firm,
      city?.[plan.at] ?? "",
      industry?.[plan.at] ?? "",
      ...[plan.quotaVolume, ...plan.uses, plan.mean, plan.permit, plan.verdict, plan.proposal].map(shown),
      plan.reasons.map((reason) => describe(reason, "zh-CN")).join("；"),
    ]);
  },
});
