/** Whether the figures that a table prints for a sample can belong to any sample at all, when the sample itself is not printed. */
import type { Interval, Printed } from "../units/printed";
import { intersection, intervalOf } from "../units/printed";

export interface SampleFigures {
  readonly count: number;
  readonly min: Printed;
  readonly max: Printed;
  readonly mean: Printed;
}

/**
 * Every second mean that a sample of so many values with this least, greatest and mean can have, in rising order. How many values lie
 * below the mean is not known, so each number is tried; together they leave gaps.
 */
export function possibleSecondMeans({ count, min, max, mean }: SampleFigures): Interval[] {
  const [low, high, average] = [intervalOf(min), intervalOf(max), intervalOf(mean)];
  const found: Interval[] = [];
  for (let below = 1; below < count; below++) {
    const above = count - below;
    // Of the values below the mean one is the least, of those above one the greatest; the others lie in between.
    const meanBelow: Interval = {
      low: low.low,
      high: below === 1 ? low.high : (low.high + (below - 1) * average.high) / below,
    };
    const meanAbove: Interval = {
      low: above === 1 ? high.low : (high.low + (above - 1) * average.low) / above,
      high: high.high,
    };
    const remaining: Interval = {
      low: (count * average.low - above * meanAbove.high) / below,
      high: (count * average.high - above * meanAbove.low) / below,
    };
    const possible = intersection(meanBelow, remaining);
    if (possible) found.push({ low: (average.low + possible.low) / 2, high: (average.high + possible.high) / 2 });
  }
  return found.sort((first, second) => first.low - second.low);
}
