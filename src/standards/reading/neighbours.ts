/** Values that stand alone, without another tier to hold them against: held against the values around them. */
import { grouped } from "../../statistics/grouped";
import { normalise } from "../normalise";
import type { ReadEntry } from "./reading";

/** Ten times off its neighbours, a value has most likely lost or won a decimal point; where all others print decimals, less will do. */
const farOff = 8;
const enough = 4;

/** Entries whose one value is far off those of the same product, or prints no decimals where all around it do and is far above them. */
export function farOffNeighbours(entries: readonly ReadEntry[]): Set<ReadEntry> {
  const doubtful = new Set<ReadEntry>();
  const alone = entries.flatMap((entry) => {
    const [only, ...more] = entry.values;
    const value = more.length === 0 ? (only?.printed.value ?? null) : null;
    return only && value !== null ? [{ entry, value, printed: only.printed.printed, heading: only.heading }] : [];
  });
  const byHeading = grouped(alone, ({ entry, heading }) => [entry.unit, heading].join("\t"));
  for (const group of byHeading.values()) {
    const decimal = group.filter(({ printed }) => printed.includes("."));
    const share = decimal.length / group.length;
    if (decimal.length < enough || share < 0.6) continue;
    const most = (share < 0.8 ? farOff : 1) * median(decimal.map(({ value }) => value));
    for (const { entry, value, printed } of group) if (!printed.includes(".") && value >= most) doubtful.add(entry);
  }
  const byProduct = grouped(alone, ({ entry: { code, product, unit } }) => [code, normalise(product), unit].join("\t"));
  for (const group of byProduct.values()) {
    for (const { entry, value, printed } of group) {
      const others = group.filter((other) => other.entry !== entry);
      const usual = median(others.map((other) => other.value));
      // One other value alone may well be so far off, unless this one lacks the decimals which that prints.
      const isOff =
        others.length > 1 || (!printed.includes(".") && others.some((other) => other.printed.includes(".")));
      if (isOff && (value >= farOff * usual || value * farOff <= usual)) doubtful.add(entry);
    }
  }
  return doubtful;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
