/** Several tiers within one cell: `领跑值 5.0；先进值 6.2`, or `5.0/6.2` below the heading `领跑值/先进值`. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { divided, ownCells } from "./cells-apart";
import { isNone, printedValue } from "./printed-value";
import { tierWord } from "./tier-words";
import { unitWithin } from "./use-unit";

const strokes = /\s*[/／、|｜;；,，\n]\s*/;

/** The tiers that one heading names for its column, with the unit behind each; none where it names fewer than two. */
export function tiersOfHeading(text: string): string[] {
  const unit = unitWithin(text);
  const bare = text.replace(/[（(\s]*(?:单位\s*[:：])?\s*(?:m|L|l|立方|升|㎥)[^\u4e00-\u9fff]*[/／每].*$/s, "");
  const within = /[（(]([^（()）]+)[）)]/s.exec(bare)?.[1] ?? "";
  // A line may end within a word.
  const names = [bare, within, oneLine(bare), oneLine(within)].map((part) => part.trim().split(strokes)).find((parts) => parts.length > 1 && parts.every((part) => tierWord(part) !== null)); // prettier-ignore
  return (names ?? []).map((name) => (unit === null ? name : `${name}（${unit}）`));
}

/** The values of such a column's cell; null where they are not as many as the tiers. */
export function valuesListed(text: string, count: number): string[] | null {
  // A narrow column breaks the line within the list; the stream does not join what a line parts, so that such a cell is doubtful.
  const list = /[/／、|｜;；]/.test(text) ? text.replace(/\n/g, "") : text;
  const parts = list.trim().split(strokes);
  const isValue = (part: string) => printedValue(part) !== null || isNone(part);
  return parts.length === count && parts.every(isValue) ? parts : null;
}

const amount = String.raw`[≤＜<]?\s*\d[\d.,，]*万?(?:\s*[~～—–-]+\s*\d[\d.]*万?)?`;
const named = new RegExp(`^(.+?)\\s*[:：为]?\\s*(${amount})$`, "s");
const namedBehind = new RegExp(`^(${amount})\\s*[（(](.+?)[）)]$`, "s");

/** Tiers with their values, as one cell names them; null where it holds anything else, or fewer than two. */
function tiersNamed(text: string): Map<string, string> | null {
  const parts = oneLine(text)
    .replace(/(?<=\d)\s*(?=(?![级万])[\u4e00-\u9fffⅠⅡⅢ])/g, "；")
    .split(/\s*[；;，,、/／|｜]\s*(?![\d.])|\s+(?=[^\d\s])|\s*；\s*/)
    .filter((part) => part !== "");
  const found = parts.map((part): readonly [string, string] | null => {
    const [, name, value] = named.exec(part) ?? [];
    const [, before, behind] = namedBehind.exec(part) ?? [];
    const pair = name !== undefined && tierWord(name) ? ([name, value!] as const) : behind !== undefined ? ([behind, before!] as const) : null; // prettier-ignore
    return pair && tierWord(pair[0]) && printedValue(pair[1]) ? pair : null;
  });
  const pairs = found.filter((pair) => pair !== null);
  const tiers = new Map(pairs);
  return pairs.length > 1 && pairs.length === found.length && tiers.size === pairs.length ? tiers : null;
}

/** A column for each tier, for the reading by the layout alone: the stream takes the cell as its words come. */
export function withTiersApart(table: PrintedTable): PrintedTable {
  const leaves = gridOf(table)[table.headerRows - 1] ?? [];
  for (const [at, leaf] of leaves.entries()) {
    if (!leaf || leaf.columnSpan > 1) continue;
    const own = ownCells(table, at).filter(({ columnSpan, text }) => columnSpan === 1 && !isNone(text));
    const listed = tiersOfHeading(leaf.text);
    const names = listed.length > 0 ? listed : tiersIn(own);
    if (names.length === 0) continue;
    const valuesOf = ({ text }: PrintedCell) => {
      if (listed.length > 0) return valuesListed(text, names.length);
      const tiers = tiersNamed(text);
      return tiers && names.map((name) => tiers.get(name) ?? "");
    };
    // What cannot be divided stays whole in the first column, where it is no number and doubtful.
    const whole = (text: string) => names.map((_, place) => (place > 0 || text === "" ? "" : isNone(text) ? text : `${text}（未分级）`)); // prettier-ignore
    return divided(table, at, names.length, (cell) =>
      cell === leaf ? names : cell.row < table.headerRows ? null : (valuesOf(cell) ?? whole(cell.text)),
    );
  }
  return table;
}

const most = 0.6;

/** The tiers that most cells of a column name. */
function tiersIn(own: readonly PrintedCell[]): string[] {
  const found = own.flatMap(({ text }) => tiersNamed(text) ?? []);
  if (found.length === 0 || found.length < most * own.length) return [];
  return [...new Set(found.flatMap((tiers) => [...tiers.keys()]))];
}
