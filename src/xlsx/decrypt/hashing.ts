/** What the schemes of [MS-OFFCRYPTO] reckon with. Done at once: each call of the platform's own digest is an errand of its own, and there are 100,000. */
import { joinBytes } from "../joinBytes";

export type Hash = (bytes: Uint8Array) => Uint8Array;

export function hashOf(hash: Hash, ...pieces: readonly Uint8Array[]): Uint8Array {
  return hash(joinBytes(pieces));
}

/** A number of four bytes, the lowest first. */
export function counter(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: 2 * text.length }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at & 1))) & 0xff);
}

/** The hash of salt and password, hashed again and again so that guessing takes its time. */
export function spun(hash: Hash, salt: Uint8Array, password: string, times: number): Uint8Array {
  let digest = hashOf(hash, salt, utf16(password));
  const round = new Uint8Array(4 + digest.length);
  const view = new DataView(round.buffer);
  for (let turn = 0; turn < times; turn++) {
    view.setUint32(0, turn, true);
    round.set(digest, 4);
    digest = hash(round);
  }
  return digest;
}

/** Cut, or lengthened with one byte. */
export function sized(bytes: Uint8Array, length: number, filling = 0): Uint8Array {
  const result = new Uint8Array(length).fill(filling);
  result.set(bytes.subarray(0, length));
  return result;
}

export function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
