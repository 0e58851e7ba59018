/** Which headings the values of a line have, told by the order and number of the words above alone. */
import { isUnknownTier, tierWord } from "./tier-words";
import type { ValueHeading } from "./value-headings";
import { headsAside, headsFigure, isProbability, isQuotaHeading, valueHeadings } from "./value-headings";

/** A place for a number on each line: what heads it as a value, or null where a rate or a factor stands. */
export type Slot = ValueHeading | null;

/**
 * The headings of the numbers, in their order.
 *
 * @param lines the words of each line of headings, from top to bottom
 * @param numbers how many numbers the lines below end with, where that is the same for all; else 0
 */
export function headedBy(lines: readonly (readonly string[])[], numbers = 0): Slot[] {
  const [first = [], ...below] = lines;
  const leaves = namesOfValues(lines.at(-1) ?? [], below.length > 0, numbers);
  if (leaves.length === 0) return valueHeadings([["定额"]]);
  const parents = below.slice(0, -1).map((line) => shared(line, leaves.length));
  const tops = below.length > 0 ? topsOf(first, leaves) : null;
  const columns = leaves.map((leaf, at) => {
    const top = tops?.over[at];
    return top !== undefined && headsAside(top)
      ? null
      : [...(top === undefined ? [] : [top]), ...parents.flatMap((line) => line[at] ?? []), leaf];
  });
  const headings = valueHeadings(columns.filter((column) => column !== null));
  const slots: Slot[] = columns.map((column) => (column ? headings.shift()! : null));
  for (const at of tops?.between ?? []) slots.splice(at, 0, null);
  return slots;
}

interface Tops {
  /** For each leaf, the word above it; none where that cannot be told. */
  readonly over: readonly string[];
  /** Before which slots a number without a leaf stands, such as that of a factor, in their order. */
  readonly between: readonly number[];
}

/** Words of the first line that stand above the leaves: each over as many, or each over a run in which no leaf comes twice. */
function topsOf(first: readonly string[], leaves: readonly string[]): Tops {
  const isFigure = (text: string) => headsAside(text) || /系数/.test(text);
  if (!first.some(isFigure)) return { over: shared(topOf(first, leaves), leaves.length), between: [] };
  const words = first.filter((text) => isFigure(text) || tierWord(text) !== null || isQuotaHeading(text));
  const heads = words.filter((text) => !isFigure(text));
  const runs = runsOf(leaves);
  const overRuns = (own: readonly string[]) => own.flatMap((text, at) => runs[at]!.map(() => text));
  if (words.length === runs.length) return { over: overRuns(words), between: [] };
  if (heads.length !== runs.length) return { over: [], between: [] };
  let [slot, run] = [0, 0];
  const between = words.flatMap((text) => {
    if (isFigure(text)) return [slot++];
    slot += runs[run++]!.length;
    return [];
  });
  return { over: overRuns(heads), between };
}

/** Runs of leaves: a new one begins with a leaf that is in the one before. */
function runsOf(leaves: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const leaf of leaves) {
    if (runs.length === 0 || runs.at(-1)!.includes(leaf)) runs.push([leaf]);
    else runs.at(-1)!.push(leaf);
  }
  return runs;
}

/** Of a single line of headings: how many words it has, and which of them head values. */
export interface Order {
  readonly count: number;
  /** Whether other numbers stand among the values. */
  readonly isMixed: boolean;
  readonly places: readonly number[];
}

export function orderOf(words: readonly string[]): Order {
  return {
    count: words.length,
    isMixed: words.some(headsAside),
    places: words.flatMap((text, at) => (headsValues(text) ? [at] : [])),
  };
}

function headsValues(text: string): boolean {
  if (headsAside(text)) return false;
  const isTier = tierWord(text) !== null || isUnknownTier(text);
  return (isTier || isProbability(text) || isQuotaHeading(text)) && !/保证率$|频率$/.test(text);
}

/** The words of the lowest line that head values: names of tiers, probabilities, quotas; else all of a line below another, or its last. */
function namesOfValues(words: readonly string[], isBelow: boolean, numbers: number): readonly string[] {
  const named = words.filter(headsValues);
  if (named.length > 0) return named;
  if (isBelow) return words;
  const last = words.filter((text) => !isRemark(text)).slice(-numbers);
  return numbers > 0 && numbers < words.length && !last.some(headsFigure) ? last : [];
}

export function isRemark(text: string): boolean {
  return /备注|说明/.test(text);
}

/** Words of the first line that may stand above several values: names of tiers and units; or as many as the leaves repeat. */
function topOf(words: readonly string[], leaves: readonly string[]): readonly string[] {
  const named = words.filter((text) => tierWord(text) !== null || isQuotaHeading(text));
  if (named.length > 0) return named;
  const repeats = leaves.length / new Set(leaves).size;
  const texts = words.filter((text) => !isRemark(text));
  return Number.isInteger(repeats) ? texts.slice(-repeats) : [];
}

/** Each of some words over the same number of leaves; none where they do not divide. */
function shared(words: readonly string[], leaves: number): string[] {
  const each = leaves / words.length;
  if (words.length === 0 || !Number.isInteger(each)) return [];
  return Array.from({ length: leaves }, (_, at) => words[Math.floor(at / each)]!);
}
