/** Which headings the values of a line have, told by the order and number of the words above alone. */
import { isUnknownTier, tierWord } from "./tier-words";
import { useUnit } from "./use-unit";
import type { ValueHeading } from "./value-headings";
import { headsAside, headsFigure, isProbability, isQuotaHeading, valueHeadings } from "./value-headings";

/** A place for a number on each line: what heads it as a value, or null where a rate or a factor stands. */
export type Slot = ValueHeading | null;

/** A word of a line of headings. */
export interface HeadWord {
  readonly text: string;
  /** Whether it reaches over several columns, so that it heads words below it. */
  readonly isWide: boolean;
}

/**
 * The headings of the numbers, in their order.
 *
 * @param printed the words of each line of headings, from top to bottom
 * @param numbers how many numbers the lines below end with, where that is the same for nearly all; else 0
 */
export function headedBy(printed: readonly (readonly HeadWord[])[], numbers = 0): Slot[] {
  // A last line of fewer units than there are headings above it says what several of these are counted in.
  const texts = printed.map((line) => line.map(({ text }) => text));
  const [last = [], above = []] = [texts.at(-1), texts.at(-2)];
  const isUnits = last.every((text) => useUnit(text) !== null) && last.length < namesOfValues(above, false, 0).length;
  const [lines, below] = isUnits ? [printed.slice(0, -1), last] : [printed, []];
  return headed(lines, below, numbers);
}

function headed(lines: readonly (readonly HeadWord[])[], units: readonly string[], numbers: number): Slot[] {
  const texts = lines.map((line) => line.map(({ text }) => text));
  const [, ...below] = texts;
  const leaves = namesOfValues(texts.at(-1) ?? [], below.length > 0, numbers);
  if (leaves.length === 0) return valueHeadings([["定额"]]);
  if (below.length === 1) {
    const mixed = mixedColumns(lines[0]!, leaves, numbers);
    if (mixed) return slotsOf(mixed);
  }
  const parents = below.slice(0, -1).map((line) => shared(line, leaves.length));
  const top = below.length > 0 ? shared(topOf(lines[0]!, leaves), leaves.length) : [];
  const above = [top, ...parents, shared(units, leaves.length)];
  return valueHeadings(leaves.map((leaf, at) => [...above.flatMap((line) => line[at] ?? []), leaf]));
}

function slotsOf(columns: readonly (readonly string[])[]): Slot[] {
  const isValue = ([head, ...below]: readonly string[]) => !(below.length === 0 ? headsFigure : headsAside)(head!);
  const headings = valueHeadings(columns.filter(isValue));
  return columns.map((column) => (isValue(column) ? headings.shift()! : null));
}

/**
 * The columns of numbers where a line of headings has words that head words below beside such that head numbers themselves (常规灌溉
 * beside 高效节水灌溉 with 喷灌 and 微灌), or heads of rates beside those of quotas. Null where all head the same number of words.
 */
function mixedColumns(first: readonly HeadWord[], leaves: readonly string[], numbers: number): string[][] | null {
  const words = first.filter(({ text }) => !isRemark(text) && !/单位$/.test(text));
  const wide = words.filter(({ isWide }) => isWide);
  const runs = runsOf(leaves);
  const single = numbers - leaves.length;
  const own = words.slice(-(wide.length + Math.max(single, 0)));
  const fits = wide.every((word) => own.includes(word)) && wide.length > 0;
  const isMixed = single > 0 || wide.some(({ text }) => headsAside(text));
  const groups = runs.length === wide.length ? runs : wide.length === 1 ? [leaves] : null;
  if (!isMixed || !fits || single < 0 || !groups) return null;
  let group = 0;
  return own.flatMap(({ text, isWide }) => (isWide ? groups[group++]!.map((leaf) => [text, leaf]) : [[text]]));
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

/** Words of the first line that may stand above several values: names of tiers and units, what reaches over several; or as many as the leaves repeat. */
function topOf(words: readonly HeadWord[], leaves: readonly string[]): readonly string[] {
  const texts = words.map(({ text }) => text).filter((text) => !isRemark(text));
  const named = texts.filter((text) => tierWord(text) !== null || isQuotaHeading(text));
  if (named.length > 0) return named;
  const wide = words.filter(({ text, isWide }) => isWide && !isRemark(text)).map(({ text }) => text);
  if (wide.length > 1 && Number.isInteger(leaves.length / wide.length)) return wide;
  const repeats = leaves.length / new Set(leaves).size;
  return Number.isInteger(repeats) ? texts.slice(-repeats) : [];
}

/** Each of some words over the same number of leaves; none where they do not divide. */
function shared(words: readonly string[], leaves: number): string[] {
  const each = leaves / words.length;
  if (words.length === 0 || !Number.isInteger(each)) return [];
  return Array.from({ length: leaves }, (_, at) => words[Math.floor(at / each)]!);
}
