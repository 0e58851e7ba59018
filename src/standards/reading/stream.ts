/**
 * The second reading: by the stream of words alone, with units, numbers and names of tiers as its anchors. It knows neither columns
 * nor merged cells: which words stand on a line, and in which order, is all (and of headings, which of them head others).
 */
import type { Grid, PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { distinct } from "../../documents/headings";
import { oneLine } from "../../documents/wording";
import { withoutFootnote, withoutUnit } from "./labels";
import { isNone, printedValue } from "./printed-value";
import type { Order, Slot } from "./stream-headings";
import { headedBy, isRemark, orderOf } from "./stream-headings";
import { tierWord } from "./tier-words";
import { tiersOfHeading } from "./tiers-apart";
import type { UnitOf } from "./use-unit";
import { tidyUnit, unitLine, useUnit } from "./use-unit";

export interface StreamValue {
  readonly row: number;
  readonly heading: string;
  readonly printed: string;
  /** The last unit before it, or that of its heading; "" where none has come yet. */
  readonly unit: string;
  /** The words since the last line of values. */
  readonly labels: readonly string[];
}

export interface Word {
  readonly kind: "value" | "none" | "unit" | "tier" | "text";
  readonly text: string;
}

/** @param listed how many tiers the heading of a list names, as in `领跑值/先进值`; else 0 */
function wordsOf(text: string, listed: number): Word[] {
  const whole = oneLine(text);
  const one = (part: string): Word => {
    if (part === "" || isNone(part)) return { kind: "none", text: part };
    const value = printedValue(part);
    if (value) return { kind: "value", text: value.printed };
    const unit = useUnit(part);
    if (unit) return { kind: "unit", text: unit };
    const tier = tierWord(part);
    // The letter of a section before a code says no more than the digits.
    return tier
      ? { kind: "tier", text: tier.name }
      : { kind: "text", text: part.replace(/^[A-T]\s?(?=\d{2,4}(?:$|\s?[\u4e00-\u9fff]))/, "") };
  };
  const [name, unit] = withoutUnit(whole);
  if (unit !== "") return [one(name), { kind: "unit", text: unit }];
  const line = unitLine(whole);
  if (line !== null) return [{ kind: "unit", text: line }];
  const word = one(whole);
  if (word.kind !== "text" || !/[\s/／、；;，,|｜:：（(]/.test(whole)) return [word];
  // Several anchors that share a cell come apart; a sentence stays whole.
  const pieces = piecesOf(whole).map(one);
  const isList = listed > 1 && pieces.length === listed && pieces.every(({ kind }) => kind === "value" || kind === "none"); // prettier-ignore
  if (isList || isOfTiers(pieces)) return inOrder(pieces);
  const parts = whole.split(" ").map(one);
  const anchors = parts.filter(({ kind }) => kind !== "text").length;
  const label = parts.filter(({ kind }) => kind === "text");
  return anchors === parts.length || (anchors === 1 && label.length === 1 && parts.at(-1)!.kind === "unit")
    ? parts
    : [word];
}

/** What a cell holds between spaces, strokes, colons and brackets, numbers apart from the words beside them. */
function piecesOf(text: string): string[] {
  return text
    .replace(/(?<=\d)(?=(?![级万])[\u4e00-\u9fffⅠⅡⅢ])|(?<=[\u4e00-\u9fff])(?=[\d≤])/g, " ")
    .split(/[\s/／、；;，,|｜:：（）()]+/)
    .filter((piece) => piece !== "");
}

/** Whether the pieces of a cell are several tiers, each with its value. */
function isOfTiers(pieces: readonly Word[]): boolean {
  const tiers = pieces.filter(({ kind }) => kind === "tier").length;
  return tiers > 1 && pieces.length === 2 * tiers && pieces.every(({ kind }, at) => (kind === "tier") === (pieces[0]!.kind === "tier" ? at % 2 === 0 : at % 2 === 1) && (kind === "tier" || kind === "value")); // prettier-ignore
}

/** A tier behind its value goes before it. */
function inOrder(pieces: readonly Word[]): Word[] {
  const isBehind = pieces[0]?.kind === "value" && pieces[1]?.kind === "tier";
  return isBehind ? pieces.map((_, at) => pieces[at % 2 === 0 ? at + 1 : at - 1]!) : [...pieces];
}

export function readStream(table: PrintedTable, outside: UnitOf): StreamValue[] {
  const grid = gridOf(table);
  const { headerRows } = table;
  const textsOf = (row: number) => {
    const over = valuesOver(grid, row);
    return grid[row]!.map((cell, column) => {
      const standsHere = cell?.column === column && (cell.row === row || over.has(cell));
      return standsHere ? cell.text : cell ? null : "";
    });
  };
  const heads = grid.slice(0, headerRows).map((line, row) =>
    distinct(line).flatMap((cell) => {
      const isHere = cell.row === row && cell.text !== "";
      const several = isHere ? tiersOfHeading(cell.text) : [];
      if (several.length > 0) return several.map((text) => ({ text, isWide: false }));
      return isHere ? [{ text: oneLine(cell.text), isWide: isWide(table, grid, cell) }] : [];
    }),
  );
  const listed = Math.max(0, ...distinct(grid.slice(0, headerRows).flat()).map(({ text }) => tiersOfHeading(text).length)); // prettier-ignore
  const lines = grid.map((_, row) => textsOf(row).flatMap((text) => (text === null ? [] : wordsOf(text, listed))));
  const remarks = heads[0]?.filter(({ text }) => isRemark(text)).length ?? 0;
  const headings = headedBy(heads, numbersBehind(lines.slice(headerRows), remarks));
  const order = heads.length === 1 ? orderOf(heads[0]!.map(({ text }) => text)) : null;
  const found: StreamValue[] = [];
  let [unit, labels, tier]: [string, string[], string] = ["", [], ""];
  for (let row = headerRows; row < grid.length; row++) {
    const line = withTier(lines[row]!, table.mergesKnown ? tier : "");
    tier = line.findLast(({ kind }) => kind === "tier")?.text ?? "";
    const at = (order?.isMixed ? null : placesOf(line, headings)) ?? placesByOrder(line, headings, order);
    const first = at?.[0]?.at ?? line.length;
    for (const word of line.slice(0, first)) if (word.kind === "text") labels.push(withoutFootnote(word.text).text);
    unit = line.findLast((word) => word.kind === "unit")?.text ?? unit;
    // Labels beside a number that cannot be told are not those of the line below.
    if (!at && table.mergesKnown && line.some(({ kind }) => kind === "value")) labels = [];
    if (!at) continue;
    for (const { heading, unit: own, at: place } of at) {
      const word = line[place]!;
      if (word.kind !== "value") continue;
      found.push({ row, heading, printed: word.text, unit: tidyUnit(unit || own || outside(row)), labels });
    }
    labels = [];
  }
  return found;
}

/** Whether a heading heads several: it reaches over them, or blanks follow it above words. */
function isWide(table: PrintedTable, grid: Grid, { row, column, columnSpan }: PrintedCell): boolean {
  const isBlankBeside = !grid[row]![column + 1]?.text && column + 1 < table.columns;
  const hasBelow = row + 1 < table.headerRows && Boolean(grid[row + 1]![column + 1]?.text);
  return columnSpan > 1 || (!table.mergesKnown && isBlankBeside && hasBelow);
}

/** A line that ends with a value and names no tier goes on with the one named before; it never has where every line names its own. */
function withTier(line: readonly Word[], tier: string): readonly Word[] {
  const goesOn = tier !== "" && line.at(-1)?.kind === "value" && !line.some(({ kind }) => kind === "tier");
  return goesOn ? [...line.slice(0, -1), { kind: "tier", text: tier }, line.at(-1)!] : line;
}

const nearlyAll = 0.8;

/** How many numbers the lines end with, before remarks, where that is the same for nearly all that have any; else 0. */
function numbersBehind(lines: readonly (readonly Word[])[], remarks: number): number {
  const runs = lines.flatMap((line) => {
    const words = line.slice(0, line.length - remarks);
    const first = words.findLastIndex(({ kind }) => kind !== "value" && kind !== "none") + 1;
    return words.some(({ kind }) => kind === "value") ? [words.slice(first)] : [];
  });
  const usual = runs.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  // Before the numbers a label may be blank.
  const fits = (run: readonly Word[]) =>
    run.length >= usual && run.slice(0, run.length - usual).every(({ text }) => text === "");
  return runs.filter(fits).length >= nearlyAll * runs.length ? usual : 0;
}

/** Values that reach down to a line which has a name of its own: they stand beside it too. */
function valuesOver(grid: Grid, row: number): Set<PrintedCell> {
  const line = grid[row]!;
  const name = line.findIndex((cell) => cell?.row === row && cell.text !== "" && !isValue(cell.text));
  const reaching = distinct(line).filter((cell) => cell.row < row && cell.column > name && isValue(cell.text));
  return new Set(name < 0 ? [] : reaching);
}

function isValue(text: string): boolean {
  return printedValue(oneLine(text)) !== null;
}

interface Placed {
  readonly heading: string;
  readonly unit: string;
  readonly at: number;
}

/** Where the values of a line are: behind the names of tiers on it, or one for each heading. Null where that cannot be told. */
function placesOf(line: readonly Word[], headings: readonly Slot[]): Placed[] | null {
  const hasTiers = headings.some((slot) => slot?.tier);
  const tiers = hasTiers ? [] : line.flatMap(({ kind, text }, at) => (kind === "tier" ? [{ text, at }] : []));
  if (tiers.length > 0) {
    const after = line.flatMap(({ kind }, at) => (kind === "value" && at > tiers[0]!.at ? [at] : []));
    // One tier with a value under each heading: a region, a size.
    if (tiers.length === 1 && headings.length > 1 && after.length === headings.length) {
      const tier = tiers[0]!.text;
      return placed(headings, after).map(({ heading, ...at }) => ({ ...at, heading: `${tier} ${heading}` }));
    }
    if (after.length < tiers.length) return null;
    const unit = headings.map((slot) => slot?.unit).find(Boolean) ?? "";
    return tiers.map(({ text }, count) => ({ heading: text, unit, at: after[count]! }));
  }
  const { length } = headings;
  const windows = [...line.keys()].filter((from) => isWindow(line, from, length));
  const unit = line.findIndex(({ kind }) => kind === "unit");
  const all = line.flatMap(({ kind }, at) => (kind === "value" && at > 1 ? [at] : []));
  const fitting = windows.filter(
    (from) =>
      from === unit + 1 || (unit < 0 && all.every((at) => at >= from && at < from + length)) || from + length === unit,
  );
  const best = fitting.includes(unit + 1) && unit >= 0 ? [unit + 1] : fitting;
  if (best.length !== 1) return null;
  return placed(headings, headings.map((_, count) => best[0]! + count)); // prettier-ignore
}

/** In a line with as many words as the headings have: the values stand where their headings do. */
function placesByOrder(line: readonly Word[], headings: readonly Slot[], order: Order | null): Placed[] | null {
  if (!order || line.length !== order.count || order.places.length !== headings.length) return null;
  const isFilled = order.places.every((at) => line[at]!.kind === "value" || line[at]!.kind === "none");
  if (!isFilled || !order.places.some((at) => line[at]!.kind === "value")) return null;
  return placed(headings, order.places);
}

/** The values among some slots, each with its place on the line. */
function placed(slots: readonly Slot[], places: readonly number[]): Placed[] {
  return slots.flatMap((slot, count) =>
    slot ? [{ heading: slot.key, unit: slot.unit ?? "", at: places[count]! }] : [],
  );
}

function isWindow(line: readonly Word[], from: number, length: number): boolean {
  const window = line.slice(from, from + length);
  return (
    window.length === length &&
    window.every(({ kind }) => kind === "value" || kind === "none") &&
    window.some(({ kind }) => kind === "value")
  );
}
