/** Holds the two readings of a table against each other, and an entry against its neighbours. Only what passes all is certain. */
import { grouped } from "../../statistics/grouped";
import { normalise } from "../normalise";
import { purposes, singleTierName } from "../standard";
import { isBound } from "./bounds";
import { farOffNeighbours } from "./neighbours";
import type { DoubtReason, ReadEntry, ReadValue } from "./reading";
import type { StreamValue } from "./stream";
import { slips } from "./slips";
import { isLetterTier, isSecondTier, isUnknownTier } from "./tier-words";
import { useUnit } from "./use-unit";

export interface JudgedValue extends ReadValue {
  readonly doubts: readonly DoubtReason[];
  /** What the stream of words gives instead, in words; "" where it agrees. */
  readonly other: string;
}

export interface JudgedEntry extends Omit<ReadEntry, "values" | "doubts"> {
  readonly values: readonly JudgedValue[];
}

export function judge(
  entries: readonly ReadEntry[],
  stream: readonly StreamValue[],
  mergesKnown: boolean,
): JudgedEntry[] {
  const placeOf = ({ row, heading }: { readonly row: number; readonly heading: string }) => `${row}\t${heading}`;
  const byPlace = grouped(stream, placeOf);
  const unsteady = againstProbability(entries);
  const off = farOffNeighbours(entries);
  const slid = mergesKnown ? new Map<ReadEntry, DoubtReason[]>() : slips(entries, doubtsOf);
  // A value under no name of a tier serves as 通用值 does, unless it stands beside one that has it.
  const isNamed = ({ tier }: ReadValue) => tier.name !== singleTierName;
  const named = entries.some(({ values }) => values.some(isNamed));
  return entries.map((entry) => {
    const shared = new Set([
      ...entry.doubts,
      ...doubtsOf(entry),
      ...(slid.get(entry) ?? []),
      ...(unsteady.has(entry) ? (["tierOrder"] as const) : []),
      ...(off.has(entry) ? (["farOff"] as const) : []),
    ]);
    const values = entry.values.map((value): JudgedValue => {
      const others = byPlace.get(placeOf(value)) ?? [];
      const { doubts, other } = compared(entry, value, others);
      const unnamed = named && !isNamed(value) ? (["tierUnknown"] as const) : [];
      return { ...value, doubts: [...new Set([...shared, ...unnamed, ...doubts])], other };
    });
    const { doubts: _, ...rest } = entry;
    return { ...rest, values };
  });
}

/** A drier year needs more water: entries that differ in nothing but the year, whose values fall while it gets drier. */
function againstProbability(entries: readonly ReadEntry[]): Set<ReadEntry> {
  const doubtful = new Set<ReadEntry>();
  const last = new Map<string, { entry: ReadEntry; dryness: number; value: number }>();
  for (const entry of entries) {
    const dryness = entry.conditions.map(drynessOf).find((found) => found !== null);
    const value = entry.values[0]?.printed.value ?? null;
    if (dryness === undefined || value === null) continue;
    const others = entry.conditions.filter((term) => drynessOf(term) === null);
    const key = [entry.code, entry.product, entry.unit, entry.values[0]!.tier.name, ...others].join("\t");
    const before = last.get(key);
    const rises = before && dryness > before.dryness;
    if (rises && (value < before.value || value > farthest * before.value)) doubtful.add(before.entry).add(entry);
    last.set(key, { entry, dryness, value });
  }
  return doubtful;
}

const years: readonly (readonly [RegExp, number])[] = [
  [/丰水年/, 25],
  [/平水年|一般年|正常年/, 50],
  [/特[枯旱]|特别?干旱|特大干旱|严重干旱/, 95],
  [/枯水年|干旱年/, 75],
];

/** How dry the year of a condition is, as the probability of having enough water in it; null where it is about something else. */
export function drynessOf(term: string): number | null {
  const percent = /(\d+)\s*[%％]\s*[)）]?$/.exec(term)?.[1];
  if (percent !== undefined) return Number(percent);
  return years.find(([name]) => name.test(term))?.[1] ?? null;
}

function compared(
  entry: ReadEntry,
  value: ReadValue,
  others: readonly StreamValue[],
): { doubts: DoubtReason[]; other: string } {
  const [other] = others;
  if (!other) return { doubts: ["oneReading"], other: "" };
  if (others.length > 1) return { doubts: ["tierTwice"], other: others.map(({ printed }) => printed).join(" | ") };
  const differs: string[] = [];
  if (other.printed !== value.printed.printed) differs.push(other.printed);
  if (other.unit !== entry.unit) differs.push(`单位：${other.unit || "无"}`);
  const labels = strangeLabels(entry, other.labels, value.row === entry.row);
  if (labels.length > 0) differs.push(`产品：${labels.join(" ")}`);
  return { doubts: differs.length > 0 ? ["readingsDiffer"] : [], other: differs.join("；") };
}

/** Words of the stream that stand nowhere in the entry, or that should name its product and do not. */
function strangeLabels(entry: ReadEntry, labels: readonly string[], first: boolean): string[] {
  const told = normalise([entry.section, entry.code, entry.category, entry.product, ...entry.conditions].join("\t"));
  const strange = labels.filter(
    (label) =>
      !told.includes(normalise(label)) &&
      !normalise(label)
        .split(/[:；;]/)
        .every((part) => told.includes(part)),
  );
  const named = labels.some((label) => normalise(label) === normalise(entry.product));
  return first && entry.productPrinted && labels.length > 0 && !named ? [...labels] : strange;
}

/** Tiers of one product, and the ends of a range, differ by less: what lies further apart has lost or won a digit, or belongs to another row. */
const farthest = 5;

function doubtsOf({ values, unit, product, conditions }: ReadEntry): DoubtReason[] {
  const doubts: DoubtReason[] = [];
  if (unit === "") doubts.push("unitMissing");
  else if (useUnit(unit) === null) doubts.push("unitUnknown");
  if (product === "") doubts.push("labelsMissing");
  const terms = conditions.map((term) => term.replace(/^.*：/, ""));
  if (terms.some((term) => isUnknownTier(term) || isSecondTier(term)) || conditions.some(isLetterTier))
    doubts.push("tierUnknown");
  if ([product, ...conditions].some(isCutOff)) doubts.push("brokenRow");
  if (terms.some(isBound)) doubts.push("boundAlone");
  if (new Set(values.map(({ tier }) => tier.purpose)).size < values.length) doubts.push("tierTwice");
  const sorted = [...values].sort((a, b) => purposes.indexOf(a.tier.purpose) - purposes.indexOf(b.tier.purpose));
  const bounds = sorted.flatMap(({ printed: { value, range } }) =>
    range ? [range] : value === null ? [] : [{ low: value, high: value }],
  );
  for (let at = 1; at < bounds.length; at++) {
    const [stricter, looser] = [bounds[at - 1]!, bounds[at]!];
    if (stricter.low > looser.low || stricter.high > looser.high) doubts.push("tierOrder");
    else if (looser.high > farthest * stricter.low) doubts.push("farApart");
  }
  if (bounds.some(({ low, high }) => high === 0 || high > farthest * low)) doubts.push("farApart");
  return [...new Set(doubts)];
}

/** Whether a bracket of a label opens or closes without the other: the rest of it stands in another row. */
function isCutOff(label: string): boolean {
  const count = (pattern: RegExp) => label.match(pattern)?.length ?? 0;
  return count(/[（(]/g) !== count(/[）)]/g);
}

/** By what an entry is looked up. */
export function keyOf({ code, product, conditions, unit }: JudgedEntry): string {
  return [code, product, ...conditions, unit].map(normalise).join("\t");
}

/** Entries that differ in their tiers alone, as one, held against each other; null where two have the same tier. */
export function joinTiers(entries: readonly JudgedEntry[]): JudgedEntry | null {
  const values = entries.flatMap((entry) => entry.values);
  if (new Set(values.map(({ tier }) => tier.purpose)).size < values.length) return null;
  const remark = [...new Set(entries.map((entry) => entry.remark))].filter((text) => text !== "").join("；");
  const whole = { ...entries[0]!, remark, values };
  const doubts = doubtsOf({ ...whole, doubts: [] });
  return { ...whole, values: values.map((value) => ({ ...value, doubts: [...value.doubts, ...doubts] })) };
}

/** Entries of a standard that nothing tells apart. */
export function markTwice<T extends JudgedEntry>(entries: readonly T[]): T[] {
  const byKey = new Map<string, number>();
  for (const entry of entries) byKey.set(keyOf(entry), (byKey.get(keyOf(entry)) ?? 0) + 1);
  return entries.map((entry) => {
    if (byKey.get(keyOf(entry)) === 1) return entry;
    return {
      ...entry,
      values: entry.values.map((value) => ({ ...value, doubts: [...value.doubts, "twice" as const] })),
    };
  });
}
