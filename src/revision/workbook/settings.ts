/** The settings of a project as rows of sheet 说明, each defined once: written there, read back from there, and named for formulas. */
import type { LambdaMode } from "../../statistics/lambda";
import { parseNumber } from "../../units/number";
import type { Settings } from "../project";
import { customarySettings } from "../project";
import { tierLetters, tierOrder, tierSystemOf, tierSystems } from "../tiers";
import type { Value } from "./builder";
import { names } from "./names";

export interface Setting {
  readonly label: string;
  readonly meaning: string;
  readonly get: (settings: Settings) => Value;
  /** What cannot be read, or is not there, leaves the settings as they are. */
  readonly set: (settings: Settings, value: Value) => Settings;
  /** Names for formulas; rows below each other that share one are one range. */
  readonly names?: readonly string[];
  readonly percent?: boolean;
  /** The words to choose from. */
  readonly choices?: readonly string[];
}

type TextKey = "title" | "standard" | "replaces" | "region";

function textSetting(label: string, key: TextKey, meaning = ""): Setting {
  return {
    label,
    meaning,
    get: (settings) => settings[key],
    set: (settings, value) => ({ ...settings, [key]: textOf(value) }),
  };
}

type NumberKey = "phi" | "tolerance" | "fewSamples";

function numberSetting(label: string, key: NumberKey, more: Pick<Setting, "meaning" | "names" | "percent">): Setting {
  return {
    label,
    ...more,
    get: (settings) => settings[key],
    set: (settings, value) => ({ ...settings, [key]: numberOf(value) ?? settings[key] }),
  };
}

const lambdaWords: Readonly<Record<LambdaMode, string>> = { table: "查表", exact: "精确" };

const tierMeanings = { existing: "最宽：现有企业", new: "新建（改、扩建）企业", leading: "最严：先进、领跑" } as const;

export const settingList: readonly Setting[] = [
  textSetting("标准名称", "title", "修订的标准"),
  textSetting("标准号", "standard"),
  textSetting("代替标准", "replaces", "原定额的标准号"),
  textSetting("地区", "region"),
  ...tierOrder.map((tier): Setting => ({
    label: `级别 ${tierLetters[tier]}`,
    meaning: tierMeanings[tier],
    names: [names.settings.tiers],
    get: ({ tiers }) => tierSystemOf(tiers).names[tier],
    set: (settings, value) => {
      const system = tierSystems.find((one) => one.names[tier] === textOf(value));
      return system ? { ...settings, tiers: system.id } : settings;
    },
  })),
  numberSetting("概率 φ", "phi", {
    meaning: "概率测算、类比法允许达到定额的企业份额，一般 1/3～2/5",
    names: [names.settings.phi],
    percent: true,
  }),
  {
    label: "λ 取法",
    meaning: "查表（表 5.4-7）或 精确（正态分位数）",
    names: [names.settings.lambda],
    choices: Object.values(lambdaWords),
    get: ({ lambda }) => lambdaWords[lambda],
    set: (settings, value) => ({ ...settings, lambda: textOf(value) === lambdaWords.exact ? "exact" : "table" }),
  },
  ...tierOrder.map((tier): Setting => ({
    label: `排序份额 ${tierLetters[tier]}`,
    meaning: "冒泡排序法允许达到定额的份额",
    names: [names.settings.shares],
    percent: true,
    get: ({ rankShares }) => rankShares[tier],
    set: (settings, value) => ({
      ...settings,
      rankShares: { ...settings.rankShares, [tier]: numberOf(value) ?? settings.rankShares[tier] },
    }),
  })),
  {
    label: "趋势目标年",
    meaning: "趋势分析推到哪一年；空白为最后样本年的次年",
    names: [names.settings.trendYear],
    get: ({ trendYear }) => trendYear,
    set: (settings, value) => ({ ...settings, trendYear: typeof value === "number" ? value : null }),
  },
  numberSetting("浮动幅度", "tolerance", {
    meaning: "合理性、先进性分析的允许差",
    names: [names.settings.tolerance],
    percent: true,
  }),
  numberSetting("最少样本数", "fewSamples", {
    meaning: "可用样本少于此数时提示",
    names: [names.settings.fewSamples],
  }),
];

/** What stands beside the labels, wherever they are. */
export function settingsFrom(valueBeside: (label: string) => Value): Settings {
  return settingList.reduce((settings, { label, set }) => set(settings, valueBeside(label)), customarySettings);
}

function textOf(value: Value): string {
  return value === null ? "" : String(value).trim();
}

function numberOf(value: Value): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? parseNumber(value) : null;
}
