/** Widths of the columns of a table: what its cells say is broken between words, never within a number. */
import { sum } from "../../statistics/summary";
import type { TableBlock } from "./blocks";

/** Twentieths of a point: figures and Latin letters of 9 points, in the widest typeface that may stand in, and what is beside them. */
const letter = 115;
const margins = 140;
/** Longer words than this may be broken all the same: names made of letters, addresses. */
const longestWord = 16;
/** Two Chinese characters stand beside each other at least. */
const narrowest = 2 * 180 + margins;

/** As the columns ask for their share of the whole; those with room give to those whose numbers would be broken. */
export function columnWidths({ columns, rows, totals = [] }: TableBlock, whole: number): readonly number[] {
  const asked = sum(columns.map(({ width }) => width));
  const shares = columns.map(({ width }) => (whole * width) / asked);
  const needed = columns.map((_, at) => neededFor([...rows, ...totals].map((texts) => texts[at] ?? "")));
  const lacking = shares.map((share, at) => Math.max(0, needed[at]! - share));
  const spare = shares.map((share, at) => Math.max(0, share - needed[at]!));
  const [wanted, room] = [sum(lacking), sum(spare)];
  if (wanted === 0 || room === 0) return shares.map(Math.round);
  const given = Math.min(wanted, room);
  return shares.map((share, at) => Math.round(share + (lacking[at]! / wanted) * given - (spare[at]! / room) * given));
}

/** About how tall a table is, its heading left out. */
export function tableHeight({ rows, totals = [] }: TableBlock, widths: readonly number[]): number {
  const linesOf = (text: string, width: number) => Math.max(1, Math.ceil(lengthOf(text) / (width - margins)));
  const lines = [...rows, ...totals].map((texts) => Math.max(...texts.map((text, at) => linesOf(text, widths[at]!))));
  return sum(lines) * lineHeight + lines.length * rowMargins;
}

/** A line of 9 points, and what is above and below the lines of a row. */
const lineHeight = 230;
const rowMargins = 40;

function lengthOf(text: string): number {
  const latin = text.match(/[!-~]/g)?.length ?? 0;
  return latin * letter + (text.length - latin) * 180;
}

function neededFor(texts: readonly string[]): number {
  let longest = 0;
  for (const text of texts) {
    for (const word of text.split(/[^!-~]+/)) longest = Math.max(longest, Math.min(word.length, longestWord));
  }
  return Math.max(narrowest, longest * letter + margins);
}
