/** The settings of a project as rows of sheet 说明: read back from there, and named for formulas. */
import type { LambdaMode } from "../../statistics/lambda";
import { parseNumber } from "../../units/number";
import type { RevisionProject, Settings } from "../project";
import { customarySettings } from "../project";
import { tierOrder, tierSystemNamed, tierSystemOf } from "../tiers";
import type { Value } from "./builder";

export interface ParameterRow {
  readonly row: number;
  readonly label: string;
  readonly value: Value;
  readonly meaning: string;
  /** The name that formulas use; rows below it may belong to the same name. */
  readonly word?: string;
  readonly count: number;
  readonly percent?: boolean;
}

interface Parameter {
  readonly label: string;
  readonly value: (settings: Settings) => Value;
  readonly meaning: string;
  readonly word?: string;
  readonly count?: number;
  readonly percent?: boolean;
}

const lambdaWords: Readonly<Record<LambdaMode, string>> = { table: "查表", exact: "精确" };

const parameters: readonly Parameter[] = [
  { label: "标准名称", value: ({ title }) => title, meaning: "修订的标准" },
  { label: "标准号", value: ({ standard }) => standard, meaning: "" },
  { label: "代替标准", value: ({ replaces }) => replaces, meaning: "原定额的标准号" },
  { label: "地区", value: ({ region }) => region, meaning: "" },
  ...tierOrder.map((tier, index) => ({
    label: `级别 ${"ABC"[index]!}`,
    value: ({ tiers }: Settings) => tierSystemOf(tiers).names[tier],
    meaning: ["最宽：现有企业", "新建（改、扩建）企业", "最严：先进、领跑"][index]!,
    ...(index === 0 ? { word: "参数_级别", count: 3 } : {}),
  })),
  {
    label: "概率 φ",
    value: ({ phi }) => phi,
    meaning: "概率测算、类比法允许达到定额的企业份额，一般 1/3～2/5",
    word: "参数_概率",
    percent: true,
  },
  {
    label: "λ 取法",
    value: ({ lambda }) => lambdaWords[lambda],
    meaning: "查表（表 5.4-7）或 精确（正态分位数）",
    word: "参数_取法",
  },
  ...tierOrder.map((tier, index) => ({
    label: `排序份额 ${"ABC"[index]!}`,
    value: ({ rankShares }: Settings) => rankShares[tier],
    meaning: "冒泡排序法允许达到定额的份额",
    percent: true,
    ...(index === 0 ? { word: "参数_份额", count: 3 } : {}),
  })),
  {
    label: "趋势目标年",
    value: ({ trendYear }) => trendYear,
    meaning: "趋势分析推到哪一年；空白为最后样本年的次年",
    word: "参数_趋势年",
  },
  {
    label: "浮动幅度",
    value: ({ tolerance }) => tolerance,
    meaning: "合理性、先进性分析的允许差",
    word: "参数_浮动",
    percent: true,
  },
  {
    label: "最少样本数",
    value: ({ fewSamples }) => fewSamples,
    meaning: "可用样本少于此数时提示",
    word: "参数_最少样本",
  },
];

const firstParameterRow = 4;

export const parameterLabels: readonly string[] = parameters.map(({ label }) => label);

export function parameterRows({ settings }: Pick<RevisionProject, "settings">): readonly ParameterRow[] {
  return parameters.map(({ value, count = 1, ...rest }, index) => ({
    ...rest,
    count,
    row: firstParameterRow + index,
    value: value(settings),
  }));
}

/** Reads settings back from what stands beside their labels; what is missing or cannot be read stays customary. */
export function settingsFrom(valueBeside: (label: string) => Value): Settings {
  const text = (label: string) => {
    const value = valueBeside(label);
    return value === null ? "" : String(value).trim();
  };
  const number = (label: string, customary: number) => {
    const value = valueBeside(label);
    const read = typeof value === "string" ? parseNumber(value) : value;
    return typeof read === "number" ? read : customary;
  };
  const share = (index: number) => number(`排序份额 ${"ABC"[index]!}`, customarySettings.rankShares[tierOrder[index]!]);
  const year = valueBeside("趋势目标年");
  const names = ["级别 A", "级别 B", "级别 C"].map(text);
  return {
    title: text("标准名称"),
    standard: text("标准号"),
    replaces: text("代替标准"),
    region: text("地区"),
    tiers: tierSystemNamed(names)?.id ?? customarySettings.tiers,
    phi: number("概率 φ", customarySettings.phi),
    lambda: text("λ 取法") === lambdaWords.exact ? "exact" : "table",
    rankShares: { existing: share(0), new: share(1), leading: share(2) },
    trendYear: typeof year === "number" ? year : null,
    tolerance: number("浮动幅度", customarySettings.tolerance),
    fewSamples: number("最少样本数", customarySettings.fewSamples),
  };
}
