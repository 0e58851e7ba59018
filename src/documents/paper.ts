/** A page of paper as text pieces and ruled lines: lines of text become paragraphs, ruled cells become tables. */
import type { Box, PrintedCell } from "./document";
import type { RawBlock } from "./raw";
import { tidy } from "./wording";

/** In points from the upper left corner of the page. */
export interface TextPiece extends Box {
  readonly text: string;
  /** Written down or up the page instead of along a line. */
  readonly turned?: "down" | "up";
}

export interface Paper {
  readonly page: number;
  readonly pieces: readonly TextPiece[];
  /** Ruled lines: boxes of (nearly) no width or no height. */
  readonly rules: readonly Box[];
}

/** Lines closer than this are one. */
const close = 3;

export function readPaper({ page, pieces, rules }: Paper): RawBlock[] {
  const tables = ruledAreas(rules).flatMap((area) => tableOf(area, pieces, page));
  const inTable = (piece: TextPiece) => tables.some(({ box }) => middleIn(piece, box));
  // Beside tables, turned text is a stamp or the mark of the printer.
  const lines = linesOf(pieces.filter((piece) => !piece.turned && !inTable(piece))).map((line) => {
    const box = around(line);
    const block: RawBlock = { kind: "paragraph", text: textOf(line), place: { page, box } };
    return { top: box.top, block };
  });
  const placed = [...lines, ...tables.map(({ box, block }) => ({ top: box.top, block }))];
  return placed.sort((a, b) => a.top - b.top).map(({ block }) => block);
}

function middleIn(piece: Box, box: Box): boolean {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Pieces that stand beside each other, from top to bottom. */
function linesOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.bottom - b.bottom)) {
    const line = lines.at(-1);
    const last = line && around(line);
    const middle = (piece.top + piece.bottom) / 2;
    // Raised digits stand a little above their line, and still within it.
    const beside = last && middle >= last.top && middle <= last.bottom + 1;
    if (beside) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function cellText(pieces: readonly TextPiece[]): string {
  if (!pieces.some(({ turned }) => turned)) return tidy(linesOf(pieces).map(textOf).join("\n"));
  // Lines that go up stand beside each other from left to right, those that go down from right to left.
  const isUp = pieces.every(({ turned }) => turned === "up");
  const lines: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => (isUp ? a.left - b.left : b.right - a.right))) {
    const line = lines.at(-1);
    const middle = (piece.left + piece.right) / 2;
    if (line && middle >= around(line).left && middle <= around(line).right) line.push(piece);
    else lines.push([piece]);
  }
  const along = (line: TextPiece[]) => line.sort((a, b) => (isUp ? b.bottom - a.bottom : a.top - b.top));
  return tidy(lines.map((line) => along(line).map(({ text }) => text).join("")).join("\n")); // prettier-ignore
}

function textOf(line: readonly TextPiece[]): string {
  const joined = line.map((piece, at) => {
    const before = line[at - 1];
    const apart = before && piece.left - before.right > (piece.bottom - piece.top) * 0.3;
    return (apart ? " " : "") + piece.text;
  });
  return tidy(joined.join(""));
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

function tableOf(area: readonly Box[], pieces: readonly TextPiece[], page: number): { box: Box; block: RawBlock }[] {
  const upright = area.filter(({ left, right, top, bottom }) => right - left <= close && bottom - top > close);
  const level = area.filter(({ left, right, top, bottom }) => bottom - top <= close && right - left > close);
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
