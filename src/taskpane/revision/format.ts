/** Numbers as the pane shows them. */
import type { Item } from "../../revision/project";
import { roundTo } from "../../revision/decisions";

/** As many decimals as the item is published with, and two more for what is not rounded yet. */
export function figure(value: number | null, { decimals }: Pick<Item, "decimals">): string {
  return value === null ? "—" : String(roundTo(value, decimals + 2));
}

export function percentage(share: number | null, decimals = 0): string {
  return share === null ? "—" : `${roundTo(share * 100, decimals).toFixed(decimals)}%`;
}

export function signed(fraction: number | null): string {
  if (fraction === null) return "—";
  const text = roundTo(Math.abs(fraction) * 100, 1).toFixed(1);
  return Number(text) === 0 ? "0%" : `${fraction < 0 ? "−" : "+"}${text}%`;
}

export function quota(value: number | null): string {
  return value === null ? "—" : String(value);
}

/** m³ as 万m³. */
export function tenThousand(volume: number | null): string {
  return volume === null ? "—" : roundTo(volume / 10000, 1).toFixed(1);
}
