import type { Entry } from "./index-of-records";

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What the unit use can be, given the digits that water and output show; per one of the output's unit. */
function possibleUse(
  { record, unitSize }: Entry,
  output = record.output!,
  roundingOfOutput = record.rounding.output,
): Interval {
  const { water, rounding } = record;
  const min = Math.max(0, water! - rounding.water) / (output + roundingOfOutput);
  const most = output > roundingOfOutput ? (water! + rounding.water) / (output - roundingOfOutput) : Infinity;
  return { low: (min * 10_000) / unitSize, high: (most * 10_000) / unitSize };
}

/** Whether the stated unit use, as rounded, overlaps what the inputs allow. `factor` is a slip to be undone first. */
export function canGive(entry: Entry, stated: number, factor = 1): boolean {
  const possible = possibleUse(entry);
  if (overlaps(possible, entry, stated, factor)) return true;
  // Of 万m² some state m³/万m², as many quotas are.
  const { unitSize, record } = entry;
  return !record.unitUseStatesUnit && unitSize !== 1 && overlaps(possible, entry, stated, factor * unitSize);
}

export function overlaps({ low, high }: Interval, { record }: Entry, stated: number, factor = 1): boolean {
  const half = Math.max(record.rounding.unitUse, halfOfZeros(stated));
  // Binary fractions: 0.0205 ± 0.0005 must still touch 0.021.
  const slack = 1e-9 * stated;
  return stated + half + slack >= low * factor && stated - half - slack <= high * factor;
}

/** 1060 may be rounded to tens: three digits are what people keep. Of the inputs every digit counts. */
function halfOfZeros(stated: number): number {
  let step = 1;
  while (stated >= step * 1000 && stated % (step * 10) === 0) step *= 10;
  return step > 1 ? step / 2 : 0;
}
