/** Which headings the values of a line have, told by the order and number of the words above alone. */
import { tierWord } from "./tier-words";
import type { ValueHeading } from "./value-headings";
import { headsAside, isProbability, isQuotaHeading, valueHeadings } from "./value-headings";

/**
 * The headings of the values, in their order.
 *
 * @param lines the words of each line of headings, from top to bottom
 */
export function headedBy(lines: readonly (readonly string[])[]): ValueHeading[] {
  const [first = [], ...below] = lines;
  const leaves = namesOfValues(lines.at(-1) ?? [], below.length > 0);
  if (leaves.length === 0) return valueHeadings([["定额"]]);
  const parents = below.slice(0, -1).map((line) => shared(line, leaves.length));
  const top = below.length > 0 ? shared(topOf(first, leaves), leaves.length) : [];
  return valueHeadings(leaves.map((leaf, at) => [...[top, ...parents].flatMap((line) => line[at] ?? []), leaf]));
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
  return (tierWord(text) !== null || isProbability(text) || isQuotaHeading(text)) && !/保证率$|频率$/.test(text);
}

/** The words of the lowest line that head values: names of tiers, probabilities, quotas; else all of a line below another. */
function namesOfValues(words: readonly string[], isBelow: boolean): readonly string[] {
  const named = words.filter(headsValues);
  if (named.length > 0) return named;
  return isBelow ? words : [];
}

/** Words of the first line that may stand above several values: names of tiers and units; or as many as the leaves repeat. */
function topOf(words: readonly string[], leaves: readonly string[]): readonly string[] {
  const named = words.filter((text) => tierWord(text) !== null || isQuotaHeading(text));
  if (named.length > 0) return named;
  const repeats = leaves.length / new Set(leaves).size;
  const texts = words.filter((text) => !/备注|说明/.test(text));
  return Number.isInteger(repeats) ? texts.slice(-repeats) : [];
}

/** Each of some words over the same number of leaves; none where they do not divide. */
function shared(words: readonly string[], leaves: number): string[] {
  const each = leaves / words.length;
  if (words.length === 0 || !Number.isInteger(each)) return [];
  return Array.from({ length: leaves }, (_, at) => words[Math.floor(at / each)]!);
}
