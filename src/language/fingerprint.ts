/**
 * FNV-1a (Fowler, Noll, Vo): short numbers by which two texts are told apart. They guard against mix-ups, not against attacks. They
 * are kept in workbooks and documents: what they give for a text may not change.
 */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/** In 32 bits. */
export function fingerprint32(text: string): number {
  let sum = basis;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0)!, prime) >>> 0;
  return sum;
}

/** In 64 bits, as two halves. */
export function fingerprint64(text: string): readonly [number, number] {
  let [first, second] = [basis, 0xc9dc5118];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, prime) >>> 0;
    second = Math.imul(second ^ (code + index), prime) >>> 0;
  }
  return [first, second];
}
