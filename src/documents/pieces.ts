/** Pieces of text on a page of paper, and the lines that they make. */
import type { Box } from "./document";
import { tidy } from "./wording";

/** In points from the upper left corner of the page. */
export interface TextPiece extends Box {
  readonly text: string;
  /** Written down or up the page instead of along a line. */
  readonly turned?: "down" | "up";
}

/** Rules and edges closer than this are one. */
export const close = 3;

/** Whether a ruled line runs along the lines of text. */
export function isLevel({ left, right, top, bottom }: Box): boolean {
  return bottom - top <= close && right - left > close;
}

export function middleIn(piece: Box, box: Box): boolean {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Pieces that stand beside each other, from top to bottom. */
export function linesOf(pieces: readonly TextPiece[]): TextPiece[][] {
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

export function cellText(pieces: readonly TextPiece[]): string {
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

export function textOf(line: readonly TextPiece[]): string {
  const joined = line.map((piece, at) => {
    const before = line[at - 1];
    const apart = before && piece.left - before.right > (piece.bottom - piece.top) * 0.3;
    return (apart ? " " : "") + piece.text;
  });
  return tidy(joined.join(""));
}
