/**
 * The names by which formulas speak of columns and settings. Columns that people fill in are called after their headers, by their
 * tables; the others here. A column bears its names, a formula calls them, and neither knows where the column stands.
 */
import type { Purpose } from "../../standards/standard";
import { tierLetters } from "../tiers";
import type { Fields, InputTable } from "./tables/field";
import { decisionsPrefix, itemFields } from "./tables/decisions";
import { peersTable } from "./tables/peers";
import { samplesPrefix, samplesTable } from "./tables/samples";

function calledAs<F extends Fields>({ fields }: Pick<InputTable<F>, "fields">): Readonly<Record<keyof F, string>> {
  // Fields without a name are in no formula; asking for theirs would give a formula that Excel refuses.
  return Object.fromEntries(Object.entries(fields).map(([key, { names }]) => [key, names[0] ?? "#NAME?"])) as Readonly<
    Record<keyof F, string>
  >;
}

const perTier = (name: string) => (tier: Purpose) => `${name}${tierLetters[tier]}`;

export const names = {
  samples: {
    ...calledAs(samplesTable),
    deducted: `${samplesPrefix}扣除水量`,
    deduction: `${samplesPrefix}扣除说明`,
    use: `${samplesPrefix}采用单耗`,
    convertedOutput: `${samplesPrefix}折算产量`,
    basis: `${samplesPrefix}依据`,
    computed: `${samplesPrefix}计算单耗`,
  },
  peers: calledAs(peersTable),
  items: calledAs({ fields: itemFields }),
  decisions: {
    methods: `${decisionsPrefix}方法`,
    method: perTier(`${decisionsPrefix}方法`),
    byHand: `${decisionsPrefix}手工值`,
    computed: `${decisionsPrefix}计算值`,
    values: `${decisionsPrefix}定额值`,
    value: perTier(`${decisionsPrefix}定额值`),
    guards: `${decisionsPrefix}提示`,
  },
  figures: { all: "统计_特征值", mean: "统计_平均值" },
  comparison: {
    all: "比较_特征值",
    nationalExisting: "比较_国标现有",
    provinceMean: "比较_外省平均",
    case: "比较_典型企业",
  },
  changes: { change: perTier("新旧_变幅"), basis: "新旧_依据" },
  fit: { actual: "合理_企业实际", difference: "合理_相差", fits: "合理_符合" },
  advancedness: {
    old: { verdict: "先进_原结论", by: "先进_原依据" },
    new: { verdict: "先进_新结论", by: "先进_新依据" },
  },
  savings: { enterprises: "节水_企业数", water: "节水_用水量", saving: perTier("节水_潜力") },
  settings: {
    tiers: "参数_级别",
    phi: "参数_概率",
    lambda: "参数_取法",
    shares: "参数_份额",
    trendYear: "参数_趋势年",
    tolerance: "参数_浮动",
    fewSamples: "参数_最少样本",
    water: "参数_水的口径",
  },
} as const;
