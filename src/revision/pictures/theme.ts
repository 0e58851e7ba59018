/** What all pictures share. */
import { fontFamily } from "../../language/fonts";

export const textStyle = { fontFamily, fontSize: 12, color: "#333333" } as const;

/** Longer names are cut for axes and kept whole in tooltips. */
export function shortened(text: string, length = 12): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
