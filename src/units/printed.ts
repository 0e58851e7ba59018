/** Numbers as a document prints them: the value, and how far it was rounded. */
import { parseNumber } from "./number";

export interface Printed {
  readonly value: number;
  /** Decimals printed; negative where tens or hundreds were rounded away. A per cent counts as the fraction it is. */
  readonly decimals: number;
  /** Printed with its sign. */
  readonly percent?: true;
}

/**
 * What a cell prints. Text keeps its final zeros ("6.20" has two decimals), a number has lost them: the shortest digits that give it
 * count, within the 15 that a worksheet keeps. Null for anything that is no number.
 */
export function readPrinted(cell: number | string): Printed | null {
  if (typeof cell === "string") {
    const value = parseNumber(cell);
    if (value === null) return null;
    const text = cell.normalize("NFKC").trim();
    const decimals = decimalsOf(text.replace(/[%,]/g, ""));
    return text.endsWith("%") ? { value, decimals: decimals + 2, percent: true } : { value, decimals };
  }
  if (!Number.isFinite(cell)) return null;
  return { value: cell, decimals: decimalsOf(String(Number(cell.toPrecision(15)))) };
}

function decimalsOf(text: string): number {
  const [digits, exponent] = text.toLowerCase().split("e");
  const fraction = digits!.split(".")[1] ?? "";
  return fraction.length - Number(exponent ?? 0);
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** All values that are printed so. */
export function intervalOf({ value, decimals }: Printed): Interval {
  const half = halfStep(decimals);
  return { low: value - half, high: value + half };
}

/** Half a unit of the last decimal. */
export function halfStep(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/** Whether they share a value: intervals are closed, for a printed number rounds either way at a half. */
export function overlap(first: Interval, second: Interval): boolean {
  return intersection(first, second) !== null;
}

/**
 * The values that both hold, or null. The slack is for binary fractions, which miss decimal ones by a little: intervals that touch
 * share the one value where they do.
 */
export function intersection(first: Interval, second: Interval): Interval | null {
  const slack = 1e-12 * Math.max(...[first.low, first.high, second.low, second.high].map(finiteSize));
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  if (low <= high) return { low, high };
  return low <= high + slack ? { low: high, high: low } : null;
}

function finiteSize(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) : 0;
}

/** All quotients of two quantities that cannot be negative. */
export function quotientInterval(above: Interval, below: Interval): Interval {
  return {
    low: Math.max(above.low, 0) / below.high,
    high: below.low > 0 ? above.high / below.low : Infinity,
  };
}

/** An interval in another unit. */
export function scaledInterval({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}
