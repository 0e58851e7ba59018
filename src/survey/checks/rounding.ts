import type { Entry } from "./index-of-records";

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What the unit use can be, given the digits that water and output show; per one of the output's unit. */
export function possibleUse(
  { record, unitSize }: Entry,
  output = record.output!,
  roundingOfOutput = record.rounding.output,
): Interval {
  const { water, rounding } = record;
  const least = Math.max(0, water! - rounding.water) / (output + roundingOfOutput);
  const most = output > roundingOfOutput ? (water! + rounding.water) / (output - roundingOfOutput) : Infinity;
  return { low: (least * 10_000) / unitSize, high: (most * 10_000) / unitSize };
}

/** Whether the stated unit use, as rounded, overlaps what the inputs allow. `factor` is a slip to be undone first. */
export function canGive(entry: Entry, stated: number, factor = 1): boolean {
  return overlaps(possibleUse(entry), entry, stated, factor);
}

export function overlaps({ low, high }: Interval, { record }: Entry, stated: number, factor = 1): boolean {
  const half = record.rounding.unitUse;
  // Binary fractions: 0.0205 ± 0.0005 must still touch 0.021.
  const slack = 1e-9 * stated;
  return stated + half + slack >= low * factor && stated - half - slack <= high * factor;
}
