/** Settings too long for the place that keeps them: in pieces beside a head that counts them, written last. */
const mark = "wq-pieces:";

export const pieceKey = (key: string, index: number) => `${key}#${index}`;

export const headOf = (count: number) => `${mark}${count}`;

/** How many pieces a head names; none where it is the whole setting. */
export function piecesOf(head: string | null): number {
  return head?.startsWith(mark) ? Number(head.slice(mark.length)) : 0;
}

/** The whole setting, or null where a piece is missing. */
export function joined(key: string, head: string | null, piece: (key: string) => string | null): string | null {
  const pieces = Array.from({ length: piecesOf(head) }, (_, index) => piece(pieceKey(key, index)));
  if (pieces.length === 0) return head;
  return pieces.includes(null) ? null : pieces.join("");
}
