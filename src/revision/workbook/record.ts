import type { Stamp } from "../project";

/** Who decided, and when, in one cell: `张三 2025-03-01 09:30`. */
export function recordText({ who, time }: Stamp): string {
  return [who, time].filter((part) => part !== "").join(" ");
}

export function recordFrom(text: string): Stamp {
  const match = /^(.*?)\s*(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)?$/.exec(text.trim());
  return { who: match?.[1] ?? "", time: match?.[2] ?? "" };
}
