/** Powers of ten: m³ entered for 万m³, t for 万t, a decimal point gone astray. */
import type { RecordIndex } from "./index-of-records";
import { middle } from "./index-of-records";
import type { Entry } from "./index-of-records";
import { canGive } from "./rounding";

export interface Slip {
  /** The unit use is 10^power times what it should be. */
  readonly power: number;
  /** Which of the two is wrong, where that can be told. */
  readonly culprit: "water" | "output" | null;
  /** Whether the correction is beyond doubt. */
  readonly certain: boolean;
  readonly against: "years" | "product";
}

/** Years of one enterprise differ by less than this (in log10), once the slip is undone. */
const betweenYears = 0.25;
/** Enterprises differ much more; only a slip of hundreds stands out against the product's median. */
const betweenFirms = 2.5;

const remembered = new WeakMap<RecordIndex, Map<Entry, Slip | null>>();

export function slipOf(index: RecordIndex, entry: Entry): Slip | null {
  let slips = remembered.get(index);
  if (!slips) remembered.set(index, (slips = new Map()));
  let slip = slips.get(entry);
  if (slip === undefined) slips.set(entry, (slip = findSlip(index, entry)));
  return slip;
}

function findSlip(index: RecordIndex, entry: Entry): Slip | null {
  if (entry.level === null) return null;
  const others = index.otherYears(entry).filter(({ level }) => level !== null);
  const median = index.medianLevel(entry);
  if (others.length > 0) {
    const slip = againstYears(entry, others, median);
    if (slip) return slip;
  }
  if (median === null) return null;
  const distance = entry.level - median;
  if (Math.abs(distance) < betweenFirms) return null;
  const power = powerNearest(entry, distance);
  const stated = statedAgrees(entry, power);
  const culprit = stated ? culpritByCapacity(entry, power) : null;
  return { power, culprit, certain: stated && culprit !== null, against: "product" };
}

function againstYears(entry: Entry, others: readonly Entry[], median: number | null): Slip | null {
  const usual = middle(Float64Array.from(others, ({ level }) => level!).sort());
  const distance = entry.level! - usual;
  const power = Math.round(distance);
  const agreeing = others.filter(({ level }) => Math.abs(level! - usual) < betweenYears).length;
  // Where the other years are far apart themselves, their middle is nobody's: one of them has slipped, and not this one.
  if (agreeing === 0) return null;
  if (power === 0 || Math.abs(distance - power) > betweenYears) return null;
  // Of two years that differ, the one farther from the other enterprises is wrong; so it is where half of the years are.
  if (median !== null && Math.abs(entry.level! - median) < Math.abs(usual - median)) return null;
  if (median === null && others.length < 2) return null;
  const culprit = culpritByYears(entry, others, power) ?? culpritByCapacity(entry, power);
  const certain = culprit !== null && (statedAgrees(entry, power) || (agreeing >= 2 && Math.abs(power) >= 3));
  return { power, culprit, certain, against: "years" };
}

/** 4 (万) and 3 (k) are how units slip. The unit use that was stated settles which; otherwise the nearer one is named. */
function powerNearest(entry: Entry, distance: number): number {
  const sign = Math.sign(distance);
  const stated = [4, 3, 8, 7].find((power) => statedAgrees(entry, power * sign));
  if (stated !== undefined) return stated * sign;
  const size = Math.abs(distance);
  return sign * (size < 3.4 ? 3 : size < 5.5 ? 4 : Math.round(size));
}

/** The unit use that somebody worked out before the slip was made. */
function statedAgrees(entry: Entry, power: number): boolean {
  const { unitUse } = entry.record;
  return unitUse !== null && unitUse > 0 && canGive(entry, unitUse, 10 ** -power);
}

function culpritByYears({ record, unitSize }: Entry, others: readonly Entry[], power: number): Slip["culprit"] {
  const water =
    Math.log10(record.water!) - middle(Float64Array.from(others, (other) => Math.log10(other.record.water!)).sort());
  const made = ({ record: one, unitSize: size }: Pick<Entry, "record" | "unitSize">) => Math.log10(one.output! * size);
  const output = made({ record, unitSize }) - middle(Float64Array.from(others, made).sort());
  if (Math.abs(water - power) < 0.4 && Math.abs(output) < 0.4) return "water";
  return Math.abs(output + power) < 0.4 && Math.abs(water) < 0.4 ? "output" : null;
}

/** An output that fills a fair part of the capacity is right; one that would do so only after the correction is not. */
function culpritByCapacity({ record }: Entry, power: number): Slip["culprit"] {
  const { output, capacity } = record;
  if (capacity === null || capacity <= 0) return null;
  const fills = (made: number) => made >= capacity * 0.05 && made <= capacity * 1.3;
  if (fills(output!)) return "water";
  return fills(output! * 10 ** power) ? "output" : null;
}
