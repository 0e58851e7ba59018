/** Tables with level rules only (above, below the headings, at the end): their columns are told by the gaps between the words. */
import { captionOf } from "./caption";
import type { Box, PrintedCell } from "./document";
import { isNumeric } from "./headings";
import type { TextPiece } from "./pieces";
import { around, cellText, close, isLevel, linesOf, middleIn, textOf } from "./pieces";
import type { RawTable } from "./raw";

export interface PlacedTable {
  readonly box: Box;
  readonly block: RawTable;
}

/**
 * @param pieces those that stand in no ruled table, none turned
 * @param rules those of no ruled table
 */
export function openTables(pieces: readonly TextPiece[], rules: readonly Box[], page: number): PlacedTable[] {
  return stacked(wholeRules(rules)).flatMap((stack) => divided(stack, pieces)).flatMap((stack) => tableOf(stack, pieces, page)); // prettier-ignore
}

/** Level rules, each in one piece: some programs draw one for every cell. */
function wholeRules(rules: readonly Box[]): Box[] {
  const whole: Box[] = [];
  for (const rule of rules.filter(isLevel).sort((a, b) => a.left - b.left)) {
    const at = whole.findIndex((other) => Math.abs(other.top - rule.top) <= close && rule.left <= other.right + close);
    if (at < 0) whole.push(rule);
    else whole[at] = around([whole[at]!, rule]);
  }
  return whole.sort((a, b) => a.top - b.top);
}

/** Rules of the same width above each other. */
function stacked(rules: readonly Box[]): Box[][] {
  const stacks: Box[][] = [];
  for (const rule of rules) {
    const stack = stacks.find(([first]) => near(first!.left, rule.left) && near(first!.right, rule.right));
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter(({ length }) => length > 1);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2 * close;
}

/** A caption between two rules parts two tables. */
function divided(stack: readonly Box[], pieces: readonly TextPiece[]): Box[][] {
  const parts: Box[][] = [];
  stack.forEach((rule, at) => {
    const above = stack[at - 1];
    const between = above ? linesOf(within(pieces, around([above, rule]))) : [];
    if (!above || between.some((line) => captionOf(textOf(line)) !== null)) parts.push([rule]);
    else parts.at(-1)!.push(rule);
  });
  return parts.filter(({ length }) => length > 1);
}

function within(pieces: readonly TextPiece[], box: Box): TextPiece[] {
  return pieces.filter((piece) => middleIn(piece, box));
}

function tableOf(stack: readonly Box[], pieces: readonly TextPiece[], page: number): PlacedTable[] {
  const box = around(stack);
  const rows = rowsOf(linesOf(within(pieces, box)), stack);
  const columns = columnsOf(
    rows.filter((row) => row.some(({ text }) => isNumeric(text))),
    box,
  );
  if (columns.length < 3 || rows.length < 2) return [];
  const cells = rows.flatMap((row, at) =>
    columns.flatMap((column, index): PrintedCell[] => {
      const own = row.filter((piece) => columns.findIndex(({ right }) => piece.left < right) === index);
      if (own.length === 0) return [];
      const place = { page, box: { ...around(row), left: column.left, right: column.right } };
      return [{ row: at, column: index, rowSpan: 1, columnSpan: 1, text: cellText(own), place }];
    }),
  );
  const block = { kind: "table", rows: rows.length, columns: columns.length, cells, mergesKnown: false, place: { page, box } } as const; // prettier-ignore
  return [{ box, block }];
}

/** Lines that stand closer together than most are one row, unless a rule parts them. */
function rowsOf(lines: readonly TextPiece[][], rules: readonly Box[]): TextPiece[][] {
  const gaps = lines.slice(1).map((line, at) => around(line).top - around(lines[at]!).bottom);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const rows: TextPiece[][] = [];
  lines.forEach((line, at) => {
    const [top, above] = [around(line).top, around(lines[at - 1] ?? line).bottom];
    const parted = rules.some((rule) => rule.top >= above - close && rule.top <= top + close);
    if (at > 0 && !parted && gaps[at - 1]! < usual / 2) rows.at(-1)!.push(...line);
    else rows.push([...line]);
  });
  return rows;
}

/** Where no word of any row stands, one column ends and the next begins. */
function columnsOf(rows: readonly (readonly TextPiece[])[], { left, right }: Box): { left: number; right: number }[] {
  const words = rows.flat().sort((a, b) => a.left - b.left);
  const stretches: { left: number; right: number }[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last && word.left - last.right < (word.bottom - word.top) * 0.5) last.right = Math.max(last.right, word.right);
    else stretches.push({ left: word.left, right: word.right });
  }
  return stretches.map((stretch, at) => ({
    left: at === 0 ? left : (stretches[at - 1]!.right + stretch.left) / 2,
    right: at === stretches.length - 1 ? right : (stretch.right + stretches[at + 1]!.left) / 2,
  }));
}
