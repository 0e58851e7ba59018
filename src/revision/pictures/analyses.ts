/** Pictures of the analyses over all products. */
import type { EChartsCoreOption } from "echarts/core";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { ChangeAnalysis } from "../analyses/changes";
import type { CoverageAnalysis } from "../analyses/coverage";
import type { ItemOutcome } from "../outcome";
import type { RevisionProject } from "../project";
import type { GroupSaving } from "../savings";
import { tierOrder, tierSystemOf } from "../tiers";
import { colors } from "../colors";
import { comparisonBars } from "../comparison";
import { shown } from "../shown";
import { percent, shortened, textStyle } from "./theme";

const texts = {
  old: { zh: "原定额", en: "Before" },
  noQuota: { zh: "（无定额）", en: " (no quotas)" },
  savingUnit: { zh: "万m³/年", en: "10⁴ m³/a" },
} as const;

type Named = Pick<RevisionProject, "settings">;

const frame = {
  animation: false,
  textStyle,
  aria: { enabled: true },
  legend: { top: 4, textStyle },
  // The outer bounds keep the labels inside; names of axes stand at their ends.
  grid: { left: 12, right: 56, top: 36, bottom: 12, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
} as const;

/** An item's tiers beside the national standard, the guide, other provinces and typical enterprises. */
export function comparisonPicture(
  { settings }: Named,
  outcome: ItemOutcome,
  language: Language = "zh-CN",
): EChartsCoreOption {
  const bars = comparisonBars(settings, outcome, language);
  return {
    ...frame,
    legend: { show: false },
    grid: { ...frame.grid, top: 12 },
    tooltip: { trigger: "item", confine: true, textStyle },
    xAxis: {
      type: "value",
      name: outcome.item.unit,
      nameLocation: "end",
      axisLabel: { ...textStyle, hideOverlap: true },
    },
    yAxis: { type: "category", inverse: true, data: bars.map(({ name }) => shortened(name, 14)), axisLabel: textStyle },
    series: [
      {
        type: "bar",
        barMaxWidth: 20,
        label: {
          show: true,
          position: "right",
          formatter: ({ value }: { value: number }) => shown(value),
          ...textStyle,
        },
        data: bars.map(({ name, value, color }) => ({ name, value, itemStyle: { color } })),
      },
    ],
  };
}

/** Slopes from the old quota, taken as 100 %, to each tier. */
export function changePicture(
  { settings }: Named,
  { items }: ChangeAnalysis,
  language: Language = "zh-CN",
): EChartsCoreOption {
  const names = tierSystemOf(settings.tiers).names;
  return {
    ...frame,
    legend: { show: false },
    // Names stand at the ends of the lines.
    grid: { ...frame.grid, top: 16, right: 104 },
    tooltip: { trigger: "item", confine: true, textStyle },
    xAxis: {
      type: "category",
      data: [inLanguage(texts.old, language), ...tierOrder.map((tier) => names[tier])],
      axisLabel: textStyle,
    },
    yAxis: { type: "value", axisLabel: { ...textStyle, formatter: (value: number) => percent(value) } },
    series: items.map(({ outcome, changes }) => ({
      name: outcome.item.key,
      type: "line",
      connectNulls: true,
      symbolSize: 6,
      endLabel: { show: items.length <= 20, formatter: shortened(outcome.item.key, 8), ...textStyle },
      labelLayout: { moveOverlap: "shiftY" },
      data: [1, ...tierOrder.map((tier) => (changes[tier] === null ? null : 1 + changes[tier]))],
    })),
  };
}

/** The share of water that industries use, one bar a source; those without quotas are grey. */
export function coveragePicture(
  { sources, industries }: CoverageAnalysis,
  language: Language = "zh-CN",
): EChartsCoreOption {
  return {
    ...frame,
    // As many as there are industries: in one row, to be leafed through.
    legend: { type: "scroll", top: 4, itemWidth: 14, textStyle },
    tooltip: { trigger: "item", confine: true, textStyle, valueFormatter: (value: unknown) => percent(Number(value)) },
    xAxis: {
      type: "value",
      max: 1,
      axisLabel: { ...textStyle, hideOverlap: true, formatter: (value: number) => percent(value) },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: sources.map((source) => shortened(source, 12)),
      axisLabel: textStyle,
    },
    series: industries.map(({ industry, covered, shares }) => ({
      name: covered ? industry : `${industry}${inLanguage(texts.noQuota, language)}`,
      type: "bar",
      stack: "share",
      barMaxWidth: 34,
      ...(covered ? {} : { itemStyle: { color: colors.other } }),
      data: [...shares],
    })),
  };
}

/** Saving potential against each tier, those with most to save first. */
export function savingPicture(
  { settings }: Named,
  groups: readonly GroupSaving[],
  language: Language = "zh-CN",
  most = 15,
): EChartsCoreOption {
  const names = tierSystemOf(settings.tiers).names;
  const drawn = [...groups]
    .sort((a, b) => largest(b) - largest(a))
    .slice(0, most)
    .filter((group) => largest(group) > 0);
  return {
    ...frame,
    legend: { top: 4, itemWidth: 14, itemGap: 8, textStyle },
    tooltip: { trigger: "axis", confine: true, textStyle },
    xAxis: {
      type: "value",
      name: inLanguage(texts.savingUnit, language),
      nameLocation: "end",
      axisLabel: { ...textStyle, hideOverlap: true },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: drawn.map(({ group }) => shortened(group, 14)),
      axisLabel: textStyle,
    },
    series: tierOrder.map((tier) => ({
      name: language === "zh-CN" ? `达到${names[tier]}值` : names[tier],
      type: "bar",
      barMaxWidth: 14,
      itemStyle: { color: colors[tier] },
      data: drawn.map(({ savings }) =>
        savings[tier] === null ? null : Number((savings[tier] / 10000).toPrecision(5)),
      ),
    })),
  };
}

function largest({ savings }: GroupSaving): number {
  return Math.max(savings.existing ?? 0, savings.new ?? 0, savings.leading ?? 0);
}
