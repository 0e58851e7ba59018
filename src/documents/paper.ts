/** A page of paper as text pieces and ruled lines: lines of text become paragraphs, ruled cells become tables. */
import type { Box, PrintedCell } from "./document";
import type { OpenEnd, PlacedTable } from "./open-table";
import { openTables } from "./open-table";
import type { TextPiece } from "./pieces";
import { around, cellText, close, isLevel, linesOf, middleIn, textOf } from "./pieces";
import type { RawBlock } from "./raw";

export interface Paper {
  readonly page: number;
  readonly pieces: readonly TextPiece[];
  /** Ruled lines: boxes of (nearly) no width or no height. */
  readonly rules: readonly Box[];
}

/** Pages in their order: a table with level rules alone may go on from one to the next. */
export function readPapers(papers: readonly Paper[]): RawBlock[] {
  let open: OpenEnd | null = null;
  return papers.flatMap((paper) => {
    const read = readPaper(paper, open);
    open = read.open;
    return read.blocks;
  });
}

function readPaper(
  { page, pieces, rules }: Paper,
  above: OpenEnd | null,
): { blocks: RawBlock[]; open: OpenEnd | null } {
  const ruled = ruledAreas(rules).flatMap((area) => tableOf(area, pieces, page));
  const free = <T extends Box>(boxes: readonly T[]) =>
    boxes.filter((box) => !ruled.some((table) => middleIn(box, table.box)));
  const opened = openTables(free(pieces.filter(({ turned }) => !turned)), free(rules), page, above);
  const tables = [...ruled, ...opened.tables];
  const inTable = (piece: TextPiece) => tables.some(({ box }) => middleIn(piece, box));
  // Beside tables, turned text is a stamp or the mark of the printer.
  const lines = linesOf(pieces.filter((piece) => !piece.turned && !inTable(piece))).map((line) => {
    const box = around(line);
    const block: RawBlock = { kind: "paragraph", text: textOf(line), place: { page, box } };
    return { top: box.top, block };
  });
  const placed = [...lines, ...tables.map(({ box, block }) => ({ top: box.top, block }))];
  return { blocks: placed.sort((a, b) => a.top - b.top).map(({ block }) => block), open: opened.open };
}

/** Groups of rules that touch. */
function ruledAreas(rules: readonly Box[]): Box[][] {
  const areas: Box[][] = [];
  for (const rule of rules) {
    const touching = areas.filter((area) => area.some((other) => touches(rule, other)));
    const rest = areas.filter((area) => !touching.includes(area));
    areas.splice(0, areas.length, ...rest, [rule, ...touching.flat()]);
  }
  return areas;
}

function touches(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + close && b.left <= a.right + close && a.top <= b.bottom + close && b.top <= a.bottom + close
  );
}

function edgesOf(values: readonly number[]): number[] {
  const edges: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (edges.length === 0 || value - edges.at(-1)! > close) edges.push(value);
  return edges;
}

function tableOf(area: readonly Box[], pieces: readonly TextPiece[], page: number): PlacedTable[] {
  const upright = area.filter(({ left, right, top, bottom }) => right - left <= close && bottom - top > close);
  const level = area.filter(isLevel);
  const xs = edgesOf(upright.map(({ left, right }) => (left + right) / 2));
  const ys = edgesOf(level.map(({ top, bottom }) => (top + bottom) / 2));
  if (xs.length < 3 || ys.length < 3) return [];
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const barred = (x: number, y: number) =>
    upright.some((rule) => Math.abs((rule.left + rule.right) / 2 - x) <= close && rule.top <= y && rule.bottom >= y);
  const ruled = (x: number, y: number) =>
    level.some((rule) => Math.abs((rule.top + rule.bottom) / 2 - y) <= close && rule.left <= x && rule.right >= x);
  const taken = new Set<string>();
  const cells: PrintedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row},${column}`)) continue;
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      let columnSpan = 1;
      while (column + columnSpan < columns && !barred(xs[column + columnSpan]!, y)) columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !ruled(x, ys[row + rowSpan]!)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
      const box = { left: xs[column]!, right: xs[column + columnSpan]!, top: ys[row]!, bottom: ys[row + rowSpan]! };
      const text = cellText(pieces.filter((piece) => middleIn(piece, box)));
      cells.push({ row, column, rowSpan, columnSpan, text, place: { page, box } });
    }
  }
  const box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  return [{ box, block: { kind: "table", rows, columns, cells, mergesKnown: true, place: { page, box } } }];
}
