/** The figures of the report, as charts of the word processor. */
import { boxPlot, isOutlier } from "../../statistics/boxplot";
import { extent } from "../../statistics/summary";
import type { ChangeAnalysis } from "../analyses/changes";
import type { CoverageAnalysis } from "../analyses/coverage";
import type { ItemOutcome } from "../outcome";
import { colors } from "../colors";
import { comparisonBars } from "../comparison";
import type { RevisionProject } from "../project";
import { usable } from "../samples";
import type { GroupSaving } from "../savings";
import { tierOrder, tierSystemOf } from "../tiers";
import type { FigureBlock, PointsSeries } from "./blocks";

type Named = Pick<RevisionProject, "settings">;

/** Box and dots of the samples that count; excluded ones lie above them as crosses. */
export function sampleFigure(id: string, { item, adopted, figures }: ItemOutcome): FigureBlock {
  const counting = usable(adopted);
  const uses = counting.map(({ use }) => use);
  const box = boxPlot(uses);
  const inside = uses.filter((use) => !isOutlier(use, box));
  const whiskers = [Math.min(...inside), Math.max(...inside)] as const;
  const excluded = adopted.filter(({ use, sample }) => use !== null && sample.exclusion !== null);
  const { lowerQuartile: q1, upperQuartile: q3, median } = box;
  const [bottom, top] = [0.7, 1.3];
  // One stroke: the left whisker, round the box with the median on the way, and the right whisker.
  const outline = [
    [whiskers[0], 1],
    [q1, 1],
    [q1, top],
    [median, top],
    [median, bottom],
    [median, top],
    [q3, top],
    [q3, 1],
    [whiskers[1], 1],
    [q3, 1],
    [q3, bottom],
    [q1, bottom],
    [q1, 1],
  ] as const;
  const series: PointsSeries[] = [
    {
      name: "样本",
      color: colors.sample,
      shape: "circle",
      points: counting
        .filter(({ use }) => !isOutlier(use, box))
        .map(({ use }, index) => ({ x: use, y: 1 + (((index * 5) % 9) - 4) * 0.05 })),
    },
  ];
  const outliers = counting.filter(({ use }) => isOutlier(use, box));
  if (outliers.length > 0) {
    series.push({
      name: "离群",
      color: colors.outlier,
      shape: "diamond",
      points: outliers.map(({ use }) => ({ x: use, y: 1 })),
    });
  }
  if (excluded.length > 0) {
    series.push({
      name: "已剔除",
      color: colors.excluded,
      shape: "x",
      points: excluded.map(({ use }) => ({ x: use!, y: 1.6 })),
    });
  }
  series.push({ name: "箱体", color: colors.boxLine, line: true, points: outline.map(([x, y]) => ({ x, y })) });
  return {
    kind: "figure",
    id,
    caption: `${item.key}样本箱体图（${item.unit}）`,
    description: `${item.key}：参加统计 ${figures.count ?? 0} 个样本，最小 ${box.min}，中位数 ${median}，最大 ${box.max}；剔除 ${excluded.length} 个`,
    chart: {
      kind: "points",
      unit: item.unit,
      upwards: { rows: 2 },
      series: mostPointsFirst(series),
      logarithmic: spreadsWide(series.flatMap(({ points }) => points.map(({ x }) => x))),
    },
  };
}

/** LibreOffice leaves a first series out that has fewer points than a later one. */
function mostPointsFirst(series: readonly PointsSeries[]): readonly PointsSeries[] {
  return [...series].sort((first, second) => second.points.length - first.points.length);
}

/** Samples that differ by orders of magnitude lie on top of each other on a plain axis. */
export function spreadsWide(values: readonly number[]): boolean {
  const { min, max } = extent(values);
  return min > 0 && max / min > 30;
}

export function comparisonFigure(id: string, outcome: ItemOutcome, { settings }: Named): FigureBlock {
  const { item } = outcome;
  const bars = comparisonBars(settings, outcome);
  return {
    kind: "figure",
    id,
    half: true,
    caption: `${item.key}定额对比（${item.unit}）`,
    description: bars.map(({ name, value }) => `${name} ${value}`).join("，"),
    chart: {
      kind: "bars",
      categories: bars.map(({ name }) => shortLabel(name)),
      series: [{ name: item.key, values: bars.map(({ value }) => value) }],
      colors: bars.map(({ color }) => color),
      unit: item.unit,
    },
  };
}

/** In half the width of a page nothing may be broken or said twice: `江苏省 定额值（现有）` is 江苏省（现有） there. */
function shortLabel(name: string): string {
  return name.replace(/ 定额值?(?=（|$)/, "").replace(/\s+/g, "");
}

export function coverageFigure(id: string, { sources, industries }: CoverageAnalysis): FigureBlock {
  return {
    kind: "figure",
    id,
    caption: "各行业用水占比",
    description: industries
      .map(({ industry, shares }) => `${industry} ${shares.map((share) => share ?? "—").join("、")}`)
      .join("；"),
    chart: {
      kind: "bars",
      stacked: true,
      percent: true,
      categories: sources,
      series: industries.map(({ industry, covered, shares }) => ({
        name: covered ? industry : `${industry}（无定额）`,
        values: shares,
        ...(covered ? {} : { color: colors.other }),
      })),
      unit: "",
    },
  };
}

/** At most so many lines can be told apart. */
const linesAtMost = 20;

export function changeFigure(id: string, { items }: ChangeAnalysis, { settings }: Named): FigureBlock {
  const names = tierSystemOf(settings.tiers).names;
  const largest = [...items]
    .sort((a, b) => Math.abs(b.changes.existing ?? 0) - Math.abs(a.changes.existing ?? 0))
    .slice(0, linesAtMost);
  return {
    kind: "figure",
    id,
    caption:
      items.length > linesAtMost
        ? `新旧定额对比（变幅最大的 ${linesAtMost} 项，原定额为 100%）`
        : "新旧定额对比（原定额为 100%）",
    description: largest.map(({ outcome, changes }) => `${outcome.item.key} ${changes.existing ?? "—"}`).join("，"),
    chart: {
      kind: "lines",
      percent: true,
      categories: ["原定额", ...tierOrder.map((tier) => names[tier])],
      series: largest.map(({ outcome, changes }) => ({
        name: outcome.item.key,
        values: [1, ...tierOrder.map((tier) => (changes[tier] === null ? null : 1 + changes[tier]))],
      })),
    },
  };
}

const groupsAtMost = 15;

export function savingFigure(id: string, groups: readonly GroupSaving[], { settings }: Named): FigureBlock {
  const names = tierSystemOf(settings.tiers).names;
  const most = ({ savings }: GroupSaving) => Math.max(savings.existing ?? 0, savings.new ?? 0, savings.leading ?? 0);
  const saving = groups.filter((group) => most(group) > 0);
  // A chart has at least one bar, be it of no length.
  const drawn = (saving.length > 0 ? saving : [...groups]).sort((a, b) => most(b) - most(a)).slice(0, groupsAtMost);
  return {
    kind: "figure",
    id,
    caption: "各产品节水潜力（万m³/年）",
    description: drawn.map((group) => `${group.group} ${most(group)} m³`).join("，"),
    chart: {
      kind: "bars",
      categories: drawn.map(({ group }) => group),
      series: tierOrder.map((tier) => ({
        name: `达到${names[tier]}值`,
        color: colors[tier],
        values: drawn.map(({ savings }) => (savings[tier] === null ? null : savings[tier] / 10000)),
      })),
      unit: "万m³/年",
    },
  };
}
