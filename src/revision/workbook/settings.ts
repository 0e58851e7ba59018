/** The settings of a project as rows of sheet 说明, each defined once: written there, read back from there, and named for formulas. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { LambdaMode } from "../../statistics/lambda";
import { parseNumber } from "../../units/number";
import type { Settings } from "../project";
import type { WaterPart } from "../water-scope";
import { deductionWords } from "../water-scope";
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

type NumberKey = "phi" | "tolerance" | "fewSamples" | "factorSamples";

function numberSetting(label: string, key: NumberKey, more: Pick<Setting, "meaning" | "names" | "percent">): Setting {
  return {
    label,
    ...more,
    get: (settings) => settings[key],
    set: (settings, value) => ({ ...settings, [key]: withinRange(numberOf(value), more.percent) ?? settings[key] }),
  };
}

/** A share lies below 1: 40 for 40 % is a slip. */
function withinRange(value: number | null, percent = false): number | null {
  return value !== null && (value < 0 || (percent && value >= 1)) ? null : value;
}

const lambdaWords: Readonly<Record<LambdaMode, string>> = { table: "查表", exact: "精确" };

/** What to do with a part of the water: counted, or deducted. */
function waterSetting(part: WaterPart, label: string, meaning: string, [kept, deducted]: readonly [string, string]) {
  const setting: Setting = {
    label,
    meaning,
    names: [names.settings.water],
    choices: [kept, deducted],
    get: ({ water }) => (water[part] ? deducted : kept),
    set: (settings, value) =>
      [kept, deducted].includes(textOf(value))
        ? { ...settings, water: { ...settings.water, [part]: textOf(value) === deducted } }
        : settings,
  };
  return setting;
}

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
      rankShares: { ...settings.rankShares, [tier]: withinRange(numberOf(value), true) ?? settings.rankShares[tier] },
    }),
  })),
  {
    label: "趋势目标年",
    meaning: "趋势分析推到哪一年；空白为最后样本年的次年",
    names: [names.settings.trendYear],
    get: ({ trendYear }) => trendYear,
    set: (settings, value) => ({ ...settings, trendYear: numberOf(value) }),
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
  {
    label: "规模界限",
    meaning: "按年用水量（万m³）分规模，可有几个界限，如 50、300（表 4.1-2～4.1-9 为 50）",
    get: ({ sizeBounds }) => (sizeBounds.length === 1 ? sizeBounds[0]! : sizeBounds.join("、")),
    set: (settings, value) => ({ ...settings, sizeBounds: boundsOf(value) ?? settings.sizeBounds }),
  },
  numberSetting("因素最少样本", "factorSamples", { meaning: "样本少于此数的产品不分析影响因素（5.2）" }),
  waterSetting(
    "unconventional",
    "水的口径 水源",
    "新水量含再生水、矿坑水等任何水源（山西 DB14/T 1049.1 第 3.1 条），或仅常规水资源（江西修订报告 1.7）",
    ["全部水源", deductionWords[0]!],
  ),
  waterSetting(
    "onceThrough",
    "水的口径 直流冷却水",
    "直流冷却水是否从水量中扣除：国标已扣除，江西火电原定额未扣除（江西修订报告 4.2 火电注）",
    ["不扣除", deductionWords[1]!],
  ),
  waterSetting(
    "domestic",
    "水的口径 生活用水",
    "居民生活用水不属于企业生产用水（山西 DB14/T 1049.1 第 3.3 条）；水量中含有的，可按填报扣除",
    ["不扣除", deductionWords[1]!],
  ),
];

/** What stands beside the labels, wherever they are; what is not taken over is told. */
export function settingsFrom(valueBeside: (label: string) => Value, remarks: Message[]): Settings {
  const given = settingList.map((setting) => ({ ...setting, value: valueBeside(setting.label) }));
  const settings = given.reduce((before, { set, value }) => set(before, value), customarySettings);
  for (const { label, value, get } of given) {
    const used = get(settings);
    if (textOf(value) === "" || partsOf(value) === partsOf(used)) continue;
    remarks.push(message("settingUnread", { label, value: textOf(value), used: textOf(used) || "空白" }));
  }
  return settings;
}

/** Values that mean the same in one spelling: 40% and 0.4, "50,300" and 50、300. */
function partsOf(value: Value): string {
  const parts = separated(value).map((part) => parseNumber(part) ?? part.normalize("NFKC"));
  return [...new Set(parts)].sort().join(" ");
}

function separated(value: Value): readonly string[] {
  return textOf(value)
    .split(/[、，,;；/\s]+/)
    .filter((part) => part !== "");
}

/** Null where there is none above zero, or something that is no number. */
function boundsOf(value: Value): readonly number[] | null {
  const parts = separated(value);
  const bounds = parts.flatMap((part) => parseNumber(part) ?? []).filter((bound) => bound > 0);
  return bounds.length === 0 || bounds.length < parts.length ? null : [...new Set(bounds)].sort((a, b) => a - b);
}

function textOf(value: Value): string {
  return value === null ? "" : String(value).trim();
}

function numberOf(value: Value): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? parseNumber(value) : null;
}
