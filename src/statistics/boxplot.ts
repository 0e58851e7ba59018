import { copyOf, select } from "./select";

/**
 * How quartiles are read off a sample.
 * hinges: medians of the lower and upper half, the middle value in both (Tukey). The report reads its box plots so: the box of copper
 * reaches from 8.0 to 9.6 (5.4.2, figure 5.4-1). inclusive and exclusive: Excel's QUARTILE.INC and QUARTILE.EXC.
 */
export type QuartileMethod = "hinges" | "inclusive" | "exclusive";

export interface BoxPlot {
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  readonly lowerFence: number;
  readonly upperFence: number;
}

/** Tukey's whiskers: 1.5 times the height of the box. */
export const customaryReach = 1.5;

/**
 * The box of a sample of at least one value.
 *
 * @param reach how many heights of the box the fences lie from it; what lies beyond is an outlier.
 */
export function boxPlot(values: ArrayLike<number>, reach = customaryReach, method: QuartileMethod = "hinges"): BoxPlot {
  const sample = copyOf(values);
  const [lower, middle, upper] = quartilePositions(sample.length, method);
  // Each selection narrows the next: what lies before a selected rank is not above it.
  const median = valueAt(sample, middle, 0, sample.length - 1);
  const lowerQuartile = valueAt(sample, lower, 0, Math.ceil(middle));
  const upperQuartile = valueAt(sample, upper, Math.floor(middle), sample.length - 1);
  const min = smallest(sample, 0, Math.floor(lower));
  const max = largest(sample, Math.ceil(upper), sample.length - 1);
  const height = upperQuartile - lowerQuartile;
  return {
    min,
    lowerQuartile,
    median,
    upperQuartile,
    max,
    lowerFence: lowerQuartile - reach * height,
    upperFence: upperQuartile + reach * height,
  };
}

/** Tells the outliers of a sample; a value that lies just on a fence, or beyond it by rounding only, is none. */
export function outlierTest({ lowerFence, upperFence, max, min }: BoxPlot): (value: number) => boolean {
  const slack = 1e-13 * Math.max(Math.abs(min), Math.abs(max));
  const [from, to] = [lowerFence - slack, upperFence + slack];
  return (value) => value < from || value > to;
}

export function isOutlier(value: number, box: BoxPlot): boolean {
  return outlierTest(box)(value);
}

/** In ascending order. */
export function outliersAmong(values: Float64Array, box: BoxPlot): readonly number[] {
  const isOut = outlierTest(box);
  // Its extremes tell of a sample whether it has any.
  if (!isOut(box.min) && !isOut(box.max)) return [];
  return Array.from(values.filter(isOut).sort());
}

/** Positions in the sorted sample, counted from 0; halves and quarters lie between two values. */
function quartilePositions(count: number, method: QuartileMethod): readonly [number, number, number] {
  const last = count - 1;
  const middle = last / 2;
  if (method === "inclusive") return [last / 4, middle, (3 * last) / 4];
  if (method === "exclusive") {
    const lower = Math.max(0, (count + 1) / 4 - 1);
    return [lower, middle, last - lower];
  }
  const lower = Math.floor(middle) / 2;
  return [lower, middle, last - lower];
}

/**
 * Value at a position of the sorted sample, between two values in proportion. Rearranges the sample between the bounds so that
 * everything before the position is at most, and everything behind it at least, the value.
 */
function valueAt(sample: Float64Array, position: number, from: number, to: number): number {
  const rank = Math.floor(position);
  select(sample, rank, from, to);
  const below = sample[rank]!;
  if (position === rank) return below;
  let next = rank + 1;
  for (let index = next + 1; index <= to; index++) if (sample[index]! < sample[next]!) next = index;
  const above = sample[next]!;
  sample[next] = sample[rank + 1]!;
  sample[rank + 1] = above;
  return below + (position - rank) * (above - below);
}

function smallest(sample: Float64Array, from: number, to: number): number {
  let min = sample[from]!;
  for (let index = from + 1; index <= to; index++) if (sample[index]! < min) min = sample[index]!;
  return min;
}

function largest(sample: Float64Array, from: number, to: number): number {
  let max = sample[from]!;
  for (let index = from + 1; index <= to; index++) if (sample[index]! > max) max = sample[index]!;
  return max;
}
