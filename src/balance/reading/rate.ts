/** Volumes of a period, as headers and captions state them: m³/d, (m ³ /h), 万m³/月, 吨/天. */

export interface Rate {
  /** m³/d, m³/h, m³/月 or m³/a. */
  readonly unit: string;
  /** One of what is written is so many of the unit: 10,000 for 万m³. */
  readonly factor: number;
}

const periods: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:d|day|日|天)$/i, "m³/d", 1],
  [/^(?:h|hr|时|小时)$/i, "m³/h", 24],
  // A month counts as 30 days and a year as 365; who reads is told.
  [/^(?:月|month|mon)$/i, "m³/月", 1 / 30],
  [/^(?:a|y|year|年)$/i, "m³/a", 1 / 365],
];
const written =
  /(万|千|亿)?(?:m\s*\^?\s*\{?\s*[3³]\s*\}?|㎥|立方米|立方|方|吨|t)\s*[/／每]\s*(day|d|日|天|hr|h|小时|时|month|mon|月|year|y|a|年)(?![a-z])/i;
const multipliers: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

export function rateIn(text: string): Rate | null {
  const match = written.exec(text);
  if (!match) return null;
  const unit = periods.find(([pattern]) => pattern.test(match[2]!))![1];
  return { unit, factor: multipliers[match[1] ?? ""] ?? 1 };
}

/** How many of one unit one of the other is: 24 m³/d are 1 m³/h. */
export function factorBetween(from: string, to: string): number {
  return from === to ? 1 : daily(from) / daily(to);
}

function daily(unit: string): number {
  return periods.find(([, name]) => name === unit)![2];
}

/** A header or cell without what its brackets say of units. */
export function withoutUnit(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[(（][^()（）]*[)）]/g, "")
    .replace(/[\s*※]+/g, "");
}
