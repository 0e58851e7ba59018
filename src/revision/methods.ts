import type { Bilingual } from "../language/language";
import type { Purpose } from "../standards/standard";

/**
 * How a tier's value can come about (section 5.3 of the revision report of DB36/T 420; foreword of DB14/T 1049.2—2021).
 * sample: the samples yield it. peer: other standards do. old: it stays as it was. hand: the analyst states it, with a reason.
 */
export interface Method {
  readonly key: DecisionMethod;
  /** The word in the workbook's lists; also what the result table prints. */
  readonly name: Bilingual;
  readonly from: "sample" | "peer" | "old" | "hand";
}

export type DecisionMethod =
  | "mean"
  | "secondMean"
  | "thirdMean"
  | "pert"
  | "rank"
  | "rankOutput"
  | "trend"
  | "weightedMean"
  | "national"
  | "analogy"
  | "old"
  | "measured"
  | "surveyed"
  | "expert";

export const methods: readonly Method[] = [
  { key: "mean", name: { zh: "平均值", en: "mean" }, from: "sample" },
  { key: "secondMean", name: { zh: "二次平均", en: "second mean" }, from: "sample" },
  { key: "thirdMean", name: { zh: "三次平均", en: "third mean" }, from: "sample" },
  { key: "pert", name: { zh: "概率测算", en: "PERT" }, from: "sample" },
  { key: "rank", name: { zh: "冒泡排序", en: "rank by enterprises" }, from: "sample" },
  { key: "rankOutput", name: { zh: "冒泡排序（按产量）", en: "rank by output" }, from: "sample" },
  { key: "trend", name: { zh: "趋势分析", en: "trend" }, from: "sample" },
  { key: "weightedMean", name: { zh: "产量加权平均", en: "output-weighted mean" }, from: "sample" },
  { key: "national", name: { zh: "参照国标", en: "national standard" }, from: "peer" },
  { key: "analogy", name: { zh: "类比法", en: "analogy" }, from: "peer" },
  { key: "old", name: { zh: "沿用原值", en: "as before" }, from: "old" },
  { key: "measured", name: { zh: "技术测定", en: "measurement" }, from: "hand" },
  { key: "surveyed", name: { zh: "典型调研", en: "typical enterprise" }, from: "hand" },
  { key: "expert", name: { zh: "专家修正", en: "expert judgement" }, from: "hand" },
];

const byKey = new Map(methods.map((method) => [method.key, method]));
const byWord = new Map(methods.flatMap((method) => [method.name.zh, method.name.en].map((word) => [word, method])));

export function methodOf(key: DecisionMethod): Method {
  return byKey.get(key)!;
}

/** The method that a cell names, or null. */
export function methodNamed(word: string): Method | null {
  return byWord.get(word.trim()) ?? null;
}

/**
 * What the samples of one item yield: the columns that METHODSBY spills behind the item. The first seven are those of table 5.4-1
 * with the standard deviation.
 */
export const sampleFigures = [
  { key: "total", name: { zh: "总样本数", en: "total" } },
  { key: "count", name: { zh: "合理样本数", en: "count" } },
  { key: "min", name: { zh: "最小值", en: "least" } },
  { key: "max", name: { zh: "最大值", en: "greatest" } },
  { key: "mean", name: { zh: "平均值", en: "mean" } },
  { key: "secondMean", name: { zh: "二次平均", en: "second mean" } },
  { key: "deviation", name: { zh: "标准差", en: "deviation" } },
  { key: "thirdMean", name: { zh: "三次平均", en: "third mean" } },
  { key: "median", name: { zh: "中位数", en: "median" } },
  { key: "lowerFence", name: { zh: "离群下界", en: "lower fence" } },
  { key: "upperFence", name: { zh: "离群上界", en: "upper fence" } },
  { key: "outliers", name: { zh: "离群个数", en: "outliers" } },
  { key: "pert", name: { zh: "概率测算", en: "PERT" } },
  { key: "rankExisting", name: { zh: "冒泡排序 A", en: "rank A" } },
  { key: "rankNew", name: { zh: "冒泡排序 B", en: "rank B" } },
  { key: "rankLeading", name: { zh: "冒泡排序 C", en: "rank C" } },
  { key: "rankOutputExisting", name: { zh: "按产量排序 A", en: "rank by output A" } },
  { key: "rankOutputNew", name: { zh: "按产量排序 B", en: "rank by output B" } },
  { key: "rankOutputLeading", name: { zh: "按产量排序 C", en: "rank by output C" } },
  { key: "trend", name: { zh: "趋势分析", en: "trend" } },
  { key: "weightedMean", name: { zh: "产量加权平均", en: "output-weighted mean" } },
  { key: "conditions", name: { zh: "条件种数", en: "conditions" } },
  { key: "incomplete", name: { zh: "数据不全", en: "incomplete" } },
  { key: "differing", name: { zh: "单位不符", en: "units differ" } },
  { key: "contradicted", name: { zh: "填报不符", en: "contradicted" } },
] as const satisfies readonly { readonly key: string; readonly name: Bilingual }[];

export type SampleFigure = (typeof sampleFigures)[number]["key"];

/** Those that count something and have no unit. */
export const countedFigures: ReadonlySet<SampleFigure> = new Set<SampleFigure>([
  "total",
  "count",
  "outliers",
  "conditions",
  "incomplete",
  "differing",
  "contradicted",
]);

/** Which figure a method takes for a tier: ranking lets another share pass for each. */
export function figureFor(method: DecisionMethod, tier: Purpose): SampleFigure | null {
  const figure = method === "rank" || method === "rankOutput" ? `${method}${tierSuffix[tier]}` : method;
  return sampleFigures.find(({ key }) => key === figure)?.key ?? null;
}

const tierSuffix = { existing: "Existing", new: "New", leading: "Leading" } as const satisfies Record<Purpose, string>;
