/** The figures of each item's samples: table 5.4-1, and what every method makes of them. */
import type { MessageKey } from "../language/message";
import { isFailure } from "../language/failure";
import type { Purpose } from "../standards/standard";
import type { LambdaMode } from "../statistics/lambda";
import { pertQuota } from "../statistics/pert";
import type { BoxPlot } from "../statistics/boxplot";
import { boxPlot, isOutlier } from "../statistics/boxplot";
import { rankedByOutput, rankValue } from "../statistics/rank";
import { summarise } from "../statistics/sample-summary";
import { secondMean } from "../statistics/second-mean";
import { extent, mean } from "../statistics/summary";
import { trendValue } from "../statistics/trend";
import type { SampleFigure } from "./methods";

/** One usable sample of an item. */
export interface Observation {
  readonly use: number;
  readonly output: number | null;
  readonly year: number | null;
}

/** All that statistics want to know of the samples of an item. */
export interface ItemSamples {
  readonly observations: readonly Observation[];
  /** Of all samples, excluded and unusable ones too. */
  readonly total: number;
  /** Different conditions among those that count. */
  readonly conditions: number;
  /** Why samples that nobody has excluded cannot be used, or what contradicts in them. */
  readonly problems: readonly MessageKey[];
}

export interface FigureSettings {
  readonly phi: number;
  readonly lambda: LambdaMode;
  readonly rankShares: Readonly<Record<Purpose, number>>;
  readonly trendYear: number | null;
}

export type Figures = Readonly<Record<SampleFigure, number | null>>;

/** Null where a figure cannot be had: no samples, fewer than two years, no outputs. */
export function figuresOf(
  { observations, total, conditions, problems }: ItemSamples,
  settings: FigureSettings,
): Figures {
  const uses = observations.map(({ use }) => use);
  const summary = uses.length === 0 ? null : summarise(uses);
  const weighed = observations.filter((one): one is Observation & { output: number } => (one.output ?? 0) > 0);
  const heavy = weighed.map(({ use }) => use);
  const weights = weighed.map(({ output }) => output);
  const box = uses.length === 0 ? null : boxPlot(uses);
  const rank = (tier: Purpose) => (uses.length === 0 ? null : rankValue(uses, settings.rankShares[tier]));
  // Output shares are of those whose output is known.
  const ranked = heavy.length === 0 ? null : rankedByOutput(heavy, weights);
  const rankOutput = (tier: Purpose) => ranked && ranked(settings.rankShares[tier]);
  return {
    total,
    count: uses.length,
    min: summary && summary.min,
    max: summary && summary.max,
    mean: summary && summary.mean,
    secondMean: summary && summary.secondMean,
    deviation: summary && summary.deviation,
    thirdMean: uses.length === 0 ? null : secondMean(uses, 3),
    median: box && box.median,
    lowerFence: box && box.lowerFence,
    upperFence: box && box.upperFence,
    outliers: box && uses.filter((use) => isOutlier(use, box)).length,
    pert: box && pertOf(box, uses, settings),
    rankExisting: rank("existing"),
    rankNew: rank("new"),
    rankLeading: rank("leading"),
    rankOutputExisting: rankOutput("existing"),
    rankOutputNew: rankOutput("new"),
    rankOutputLeading: rankOutput("leading"),
    trend: trendOf(observations, settings.trendYear),
    conditions,
    incomplete: problems.length - countOf(problems, "sampleUnitDiffers") - countOf(problems, "statedUseContradicted"),
    differing: countOf(problems, "sampleUnitDiffers"),
    contradicted: countOf(problems, "statedUseContradicted"),
    weightedMean: heavy.length === 0 ? null : mean(heavy, weights),
  };
}

function countOf(problems: readonly MessageKey[], key: MessageKey): number {
  return problems.filter((problem) => problem === key).length;
}

/** PERT over the sample's least value, median and greatest value. */
function pertOf({ median }: BoxPlot, uses: readonly number[], { phi, lambda }: FigureSettings): number | null {
  const { min, max } = extent(uses);
  const quota = pertQuota(min, median, max, phi, lambda);
  return isFailure(quota) ? null : quota;
}

/** The straight line through the yearly samples, at the year given or the one after the last. */
function trendOf(observations: readonly Observation[], trendYear: number | null): number | null {
  const points = observations.flatMap(({ year, use }) => (year === null ? [] : [[year, use] as const]));
  const years = points.map(([year]) => year);
  if (new Set(years).size < 2) return null;
  const value = trendValue(points, trendYear ?? Math.max(...years) + 1, "linear");
  return isFailure(value) ? null : value;
}
