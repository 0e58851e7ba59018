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

/** A table that goes on at the end of its page, with no rule below: where its columns stand. */
export interface OpenEnd {
  readonly box: Box;
  readonly columns: readonly Column[];
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/**
 * @param pieces those that stand in no ruled table, none turned
 * @param rules those of no ruled table
 * @param above what goes on from the page before
 */
export function openTables(
  pieces: readonly TextPiece[],
  rules: readonly Box[],
  page: number,
  above: OpenEnd | null,
): { readonly tables: readonly PlacedTable[]; readonly open: OpenEnd | null } {
  const whole = wholeRules(rules);
  const stacks = stacked(whole).flatMap((stack) => divided(stack, pieces));
  const own = stacks.map((stack) => tableOf(stack, pieces, page)).filter((table) => table !== null);
  const rest = above && restOf(above, pieces, whole, page);
  const tables = [...(rest ? [rest] : []), ...own];
  const last = tables.reduce<Placed | null>(
    (low, table) => (!low || table.box.bottom > low.box.bottom ? table : low),
    null,
  );
  return { tables, open: last?.isOpen ? { box: last.box, columns: last.columns } : null };
}

interface Placed extends PlacedTable {
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
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

function tableOf(stack: readonly Box[], pieces: readonly TextPiece[], page: number): Placed | null {
  const ruled = around(stack);
  const lines = linesOf(within(pieces, ruled));
  // With its headings alone between rules, a table goes on below them to the end of the page.
  const isOpen = !lines.some(hasNumber);
  const below = isOpen ? rowsBelow(ruled, pieces) : [];
  if (isOpen && below.length === 0) return null;
  const box = around([ruled, ...below.flat()]);
  return placed(rowsOf([...lines, ...below], stack), box, page, isOpen);
}

/** The rows at the top of a page that go on with the table at the end of the page before: to the next rule, or the last line that fits. */
function restOf(above: OpenEnd, pieces: readonly TextPiece[], rules: readonly Box[], page: number): Placed | null {
  const { left, right } = above.box;
  const end = rules.find((rule) => near(rule.left, left) && near(rule.right, right));
  const lines = linesOf(pieces);
  const first = lines.slice(0, headLinesAtMost).find((line) => hasNumber(line) && isRow(line, above));
  if (!first || (end && end.top < around(first).top)) return null;
  const top = around(first).top - close;
  const rows = rowsBelow({ left, right, top, bottom: top }, pieces, end?.top);
  const box = { ...around(rows.flat()), left, right };
  return placed(rowsOf(rows, []), box, page, end === undefined, above.columns);
}

/** Running heads and what stands above a table that goes on. */
const headLinesAtMost = 4;

function hasNumber(line: readonly TextPiece[]): boolean {
  return line.some(({ text }) => isNumeric(text));
}

/** Whether the words of a line stand in more than one of the columns of a table, and within it. */
function isRow(line: readonly TextPiece[], { box, columns }: OpenEnd): boolean {
  const filled = new Set(
    line.map((piece) => columns.findIndex(({ left, right }) => middleIn(piece, { ...piece, left, right }))),
  );
  return isWithin(line, box) && !filled.has(-1) && filled.size > 1;
}

function isWithin(line: readonly TextPiece[], box: Box): boolean {
  return line.every(({ left, right }) => left >= box.left - close && right <= box.right + close);
}

/** The lines that follow the bottom of a box as rows do: several words apart, or the rest of a cell close below. */
function rowsBelow(box: Box, pieces: readonly TextPiece[], end = Infinity): TextPiece[][] {
  const rows: TextPiece[][] = [];
  let [bottom, usual] = [box.bottom, Infinity];
  for (const line of linesOf(
    pieces.filter(({ top, bottom: low }) => (top + low) / 2 > box.bottom && low < end + close),
  )) {
    const { top, bottom: low } = around(line);
    const [height, gap] = [low - top, top - bottom];
    const isFar = gap > Math.max(2 * usual, 2.5 * height);
    const isRest = line.length === 1 && gap < height && rows.length > 0;
    if (isFar || !isWithin(line, box) || captionOf(textOf(line)) !== null || (wordsApart(line) < 2 && !isRest)) break;
    if (isRest && line[0]!.right - line[0]!.left > (box.right - box.left) / 2) break;
    if (rows.length > 0) usual = Math.min(usual, Math.max(gap, height));
    rows.push(line);
    bottom = low;
  }
  return rows;
}

function wordsApart(line: readonly TextPiece[]): number {
  return line.filter((piece, at) => at === 0 || piece.left - line[at - 1]!.right > (piece.bottom - piece.top) * 0.5)
    .length;
}

function placed(
  rows: readonly TextPiece[][],
  box: Box,
  page: number,
  isOpen: boolean,
  known?: readonly Column[],
): Placed | null {
  const columns = known ?? columnsOf(rows.filter(hasNumber), box);
  if (columns.length < 3 || rows.length < (known ? 1 : 2)) return null;
  const cells = rows.flatMap((row, at) =>
    columns.flatMap((column, index): PrintedCell[] => {
      const own = row.filter((piece) => columns.findIndex(({ right }) => piece.left < right) === index);
      if (own.length === 0) return [];
      const place = { page, box: { ...around(row), left: column.left, right: column.right } };
      return [{ row: at, column: index, rowSpan: 1, columnSpan: 1, text: cellText(own), place }];
    }),
  );
  const block = { kind: "table", rows: rows.length, columns: columns.length, cells, mergesKnown: false, place: { page, box } } as const; // prettier-ignore
  return { box, block, columns, isOpen };
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
function columnsOf(rows: readonly (readonly TextPiece[])[], { left, right }: Box): Column[] {
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
