/**
 * The second reading: by the stream of words alone, with units, numbers and names of tiers as its anchors. It knows neither columns
 * nor merged cells: which words stand on a line, and in which order, is all.
 */
import type { PrintedTable } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { gridOf } from "../../documents/document";
import { isNone, printedValue } from "./printed-value";
import { tierWord } from "./tier-words";
import { tidyUnit, unitWithin, useUnit } from "./use-unit";

export interface StreamValue {
  readonly row: number;
  readonly heading: string;
  readonly printed: string;
  /** The last unit before it; "" where none has come yet. */
  readonly unit: string;
  /** The words since the last line of values. */
  readonly labels: readonly string[];
}

interface Word {
  readonly kind: "value" | "none" | "unit" | "tier" | "text";
  readonly text: string;
}

function wordsOf(text: string): Word[] {
  const whole = oneLine(text);
  const one = (part: string): Word => {
    if (part === "" || isNone(part)) return { kind: "none", text: part };
    const value = printedValue(part);
    if (value) return { kind: "value", text: value.printed };
    const unit = useUnit(part);
    if (unit) return { kind: "unit", text: unit };
    const tier = tierWord(part);
    return tier ? { kind: "tier", text: tier.name } : { kind: "text", text: part };
  };
  const word = one(whole);
  if (word.kind !== "text" || !whole.includes(" ")) return [word];
  // Several anchors that share a cell come apart; a sentence stays whole.
  const parts = whole.split(" ").map(one);
  const anchors = parts.filter(({ kind }) => kind !== "text").length;
  const label = parts.filter(({ kind }) => kind === "text");
  return anchors === parts.length || (anchors === 1 && label.length === 1 && parts.at(-1)!.kind === "unit")
    ? parts
    : [word];
}

export function readStream(table: PrintedTable, outside: string): StreamValue[] {
  const grid = gridOf(table);
  const lines = grid.map((line, row) =>
    line.flatMap((cell, column): Word[] => {
      if (!cell) return [{ kind: "none", text: "" }];
      return cell.row === row && cell.column === column ? wordsOf(cell.text) : [];
    }),
  );
  const headings = headingsOf(lines.slice(0, table.headerRows));
  const found: StreamValue[] = [];
  let [unit, labels]: [string, string[]] = [unitOfHeadings(table) || outside, []];
  lines.forEach((line, row) => {
    if (row < table.headerRows) return;
    const at = placesOf(line, headings.length);
    const first = at?.[0]?.at ?? line.length;
    for (const word of line.slice(0, first)) if (word.kind === "text") labels.push(word.text);
    unit = line.findLast((word) => word.kind === "unit")?.text ?? unit;
    if (!at) return;
    for (const { heading, at: place } of at) {
      const word = line[place]!;
      if (word.kind !== "value") continue;
      found.push({
        row,
        heading: typeof heading === "number" ? headings[heading]! : heading,
        printed: word.text,
        unit: tidyUnit(unit),
        labels,
      });
    }
    labels = [];
  });
  return found;
}

interface Placed {
  readonly heading: string | number;
  readonly at: number;
}

/** Where the values of a line are: behind the names of tiers on it, or one for each heading. Null where that cannot be told. */
function placesOf(line: readonly Word[], headings: number): Placed[] | null {
  const tiers = line.flatMap(({ kind, text }, at) => (kind === "tier" ? [{ text, at }] : []));
  if (tiers.length > 0) {
    const after = line.flatMap(({ kind }, at) => (kind === "value" && at > tiers[0]!.at ? [at] : []));
    if (after.length < tiers.length) return null;
    return tiers.map(({ text }, count) => ({ heading: text, at: after[count]! }));
  }
  const windows = [...line.keys()].filter((from) => isWindow(line, from, headings));
  const unit = line.findIndex(({ kind }) => kind === "unit");
  const all = line.flatMap(({ kind }, at) => (kind === "value" && at > 1 ? [at] : []));
  const fitting = windows.filter(
    (from) =>
      from === unit + 1 ||
      (unit < 0 && all.every((at) => at >= from && at < from + headings)) ||
      from + headings === unit,
  );
  const best = fitting.includes(unit + 1) && unit >= 0 ? [unit + 1] : fitting;
  if (best.length !== 1) return null;
  return Array.from({ length: headings }, (_, count) => ({ heading: count, at: best[0]! + count }));
}

function isWindow(line: readonly Word[], from: number, length: number): boolean {
  const window = line.slice(from, from + length);
  return (
    window.length === length &&
    window.every(({ kind }) => kind === "value" || kind === "none") &&
    window.some(({ kind }) => kind === "value")
  );
}

/** What heads the values, in the order of the words: tiers, or probabilities and methods; else one unnamed value. */
function headingsOf(lines: readonly (readonly Word[])[]): string[] {
  const words = lines.flat();
  const tiers = words.filter(({ kind }) => kind === "tier").map(({ text }) => text);
  if (tiers.length > 0) return tiers;
  const many = words
    .filter(({ text }) => /P\s*=?\s*\d+|^\d+\s*[%％]$/.test(text))
    .map(({ text }) => text.replace(/\s/g, ""));
  if (many.length > 0) return many;
  const below = lines.length > 1 ? lines.at(-1)!.filter(({ kind }) => kind === "text") : [];
  return below.length > 1 ? below.map(({ text }) => text.replace(/\s/g, "")) : [""];
}

function unitOfHeadings({ cells, headerRows }: PrintedTable): string {
  const units = cells.filter(({ row }) => row < headerRows).map(({ text }) => unitWithin(oneLine(text)));
  return units.find((unit) => unit !== null) ?? "";
}
