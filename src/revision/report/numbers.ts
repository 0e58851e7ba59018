import { roundTo } from "../decisions";

/** A value with the decimals of its item, blank where there is none: 8.03, 0.030. */
export function fixed(value: number | null, decimals: number): string {
  if (value === null) return "";
  return roundTo(value, decimals).toFixed(decimals);
}

/** A quota as it is published: without zeros that only fill up (20, 8.03), nor the dust of binary fractions. */
export function quota(value: number | null): string {
  return value === null ? "" : String(Number(value.toPrecision(12)));
}

/** A quota that another has as one value or as a range. */
export function quotaRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? quota(high) : `${quota(low)}~${quota(high)}`;
}

export function percent(share: number | null, decimals = 1): string {
  return share === null ? "" : `${roundTo(share * 100, decimals).toFixed(decimals)}%`;
}

/** A change with its sign: −36.84, 13.51. */
export function change(fraction: number | null): string {
  return fraction === null ? "" : roundTo(fraction * 100, 2).toFixed(2);
}

/** m³ as 万m³. */
export function tenThousand(volume: number | null): string {
  return volume === null ? "" : roundTo(volume / 10000, 2).toFixed(2);
}

export function count(value: number | null): string {
  return value === null ? "" : String(value);
}

/** Of sums of many enterprises: two decimals, none where they say nothing more. */
export function amount(value: number | null): string {
  return value === null ? "" : String(roundTo(value, Math.abs(value) >= 1000 ? 0 : 2));
}
