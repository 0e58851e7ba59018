/** Settings too long for the place that keeps them: in pieces beside a head that counts them, written last. */
const mark = "wq-pieces:";

export const pieceKey = (key: string, index: number) => `${key}#${index}`;

export const headOf = (count: number) => `${mark}${count}`;

/** The pieces that a head names; none where it is the whole setting. */
export function pieceKeys(key: string, head: string | null): string[] {
  const count = head?.startsWith(mark) ? Number(head.slice(mark.length)) : 0;
  return Array.from({ length: count }, (_, index) => pieceKey(key, index));
}

/** The whole setting, or null where a piece is missing. */
export function joined(head: string | null, pieces: readonly (string | null)[]): string | null {
  if (pieces.length === 0) return head;
  return pieces.includes(null) ? null : pieces.join("");
}
