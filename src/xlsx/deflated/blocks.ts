/**
 * Inflating (RFC 1951) with a note of where each block of the stream begins, which no library tells: with it, what a change does not
 * concern can be kept as it is compressed.
 */

export interface Block {
  /** Where it begins in the stream, in bits. */
  readonly bit: number;
  /** Where what it holds begins in the content. */
  readonly at: number;
  /** Stored blocks hold bytes, and must go on standing where bytes begin. */
  readonly stored: boolean;
}

export interface Inflated {
  readonly content: Uint8Array;
  readonly blocks: readonly Block[];
  /** Behind the last bit of the last block. */
  readonly endBit: number;
}

/** Null for a stream that is damaged, or holds anything but `size` bytes. */
export function inflateBlocks(data: Uint8Array, size: number): Inflated | null {
  const content = new Uint8Array(size);
  const blocks: Block[] = [];
  const limit = 8 * data.length;
  let position = 0;
  let at = 0;
  for (let final = false; !final;) {
    if (position + 3 > limit) return null;
    const head = peek(data, position);
    final = (head & 1) === 1;
    const kind = (head >>> 1) & 3;
    blocks.push({ bit: position, at, stored: kind === 0 });
    position += 3;
    if (kind === 0) {
      const from = (position + 7) >>> 3;
      const length = data[from]! | (data[from + 1]! << 8);
      if (from + 4 + length > data.length || at + length > size) return null;
      content.set(data.subarray(from + 4, from + 4 + length), at);
      at += length;
      position = 8 * (from + 4 + length);
      continue;
    }
    const codes = kind === 1 ? fixedCodes() : kind === 2 ? readCodes(data, position) : null;
    if (!codes) return null;
    const behind = inflateBlock(data, codes.behind ?? position, codes, content, at);
    if (!behind || behind.position > limit) return null;
    position = behind.position;
    at = behind.at;
  }
  return at === size ? { content, blocks, endBit: position } : null;
}

interface Codes {
  readonly literals: Table;
  readonly distances: Table;
  /** Behind their description in the stream. */
  readonly behind?: number;
}

/** By the next bits of the stream: the symbol, and in the lowest four bits the length of its code; 0 where there is none. */
interface Table {
  readonly entries: Uint16Array;
  readonly mask: number;
}

const lengthExtra = bytes("0 0 0 0 0 0 0 0 1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 0");
const lengthBase = bases(lengthExtra, 3).fill(258, 28);
const distanceExtra = bytes("0 0 0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 10 10 11 11 12 12 13 13");
const distanceBase = bases(distanceExtra, 1);
/** The order in which lengths of codes for lengths of codes are given. */
const codeOrder = bytes("16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15");

function bytes(numbers: string): Uint8Array {
  return Uint8Array.from(numbers.split(" "), Number);
}

function bases(extra: Uint8Array, first: number): Uint16Array {
  let next = first;
  return Uint16Array.from(extra, (bits) => {
    const base = next;
    next += 1 << bits;
    return base;
  });
}

/** At least 25 bits from a place on; zeros behind the end. */
function peek(data: Uint8Array, position: number): number {
  const at = position >>> 3;
  return (data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24)) >>> (position & 7);
}

function inflateBlock(
  data: Uint8Array,
  start: number,
  { literals, distances }: Codes,
  content: Uint8Array,
  from: number,
): { readonly position: number; readonly at: number } | null {
  const { entries: literal, mask: literalMask } = literals;
  const { entries: distance, mask: distanceMask } = distances;
  const size = content.length;
  let at = from;
  // The next bits of the stream, and the byte behind them.
  let next = (start >>> 3) + 1;
  let bits = data[next - 1]! >>> (start & 7);
  let count = 8 - (start & 7);
  while (next <= data.length + 8) {
    for (; count < 24; count += 8) bits |= data[next++]! << count;
    const entry = literal[bits & literalMask]!;
    if (entry === 0) return null;
    bits >>>= entry & 15;
    count -= entry & 15;
    const symbol = entry >>> 4;
    if (symbol < 256) {
      if (at >= size) return null;
      content[at++] = symbol;
      continue;
    }
    if (symbol === 256) return { position: 8 * next - count, at };
    if (symbol > 285) return null;
    const extra = lengthExtra[symbol - 257]!;
    const length = lengthBase[symbol - 257]! + (bits & ((1 << extra) - 1));
    bits >>>= extra;
    count -= extra;
    for (; count < 15; count += 8) bits |= data[next++]! << count;
    const far = distance[bits & distanceMask]!;
    if (far === 0) return null;
    bits >>>= far & 15;
    count -= far & 15;
    const farExtra = distanceExtra[far >>> 4];
    if (farExtra === undefined) return null;
    for (; count < farExtra; count += 8) bits |= data[next++]! << count;
    const back = distanceBase[far >>> 4]! + (bits & ((1 << farExtra) - 1));
    bits >>>= farExtra;
    count -= farExtra;
    if (back > at || at + length > size) return null;
    for (const end = at + length; at < end; at++) content[at] = content[at - back]!;
  }
  return null;
}

let fixed: Codes | undefined;

function fixedCodes(): Codes {
  if (!fixed) {
    const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
    fixed = { literals: tableOf(lengths), distances: tableOf(new Uint8Array(32).fill(5)) };
  }
  return fixed;
}

/** The codes of a block, described at its beginning by the lengths of their codes. */
function readCodes(data: Uint8Array, start: number): Codes | null {
  const head = peek(data, start);
  const literals = (head & 31) + 257;
  const all = literals + ((head >>> 5) & 31) + 1;
  const given = ((head >>> 10) & 15) + 4;
  let position = start + 14;
  const ofLengths = new Uint8Array(19);
  for (let index = 0; index < given; index++, position += 3) ofLengths[codeOrder[index]!] = peek(data, position) & 7;
  const table = tableOf(ofLengths);
  const lengths = new Uint8Array(all);
  for (let index = 0; index < all;) {
    const entry = table.entries[peek(data, position) & table.mask]!;
    if (entry === 0) return null;
    position += entry & 15;
    const symbol = entry >>> 4;
    if (symbol < 16) {
      lengths[index++] = symbol;
      continue;
    }
    if (symbol === 16 && index === 0) return null;
    const [bits, least] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11];
    const count = least + (peek(data, position) & ((1 << bits) - 1));
    position += bits;
    if (index + count > all) return null;
    lengths.fill(symbol === 16 ? lengths[index - 1]! : 0, index, index + count);
    index += count;
  }
  return {
    literals: tableOf(lengths.subarray(0, literals)),
    distances: tableOf(lengths.subarray(literals)),
    behind: position,
  };
}

function tableOf(lengths: Uint8Array): Table {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 1);
  const counts = new Uint16Array(16);
  for (const length of lengths) if (length > 0) counts[length]!++;
  const next = new Uint16Array(17);
  for (let length = 1; length <= 15; length++) next[length + 1] = (next[length]! + counts[length]!) << 1;
  const entries = new Uint16Array(1 << longest);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const first = reversed(next[length]!++, length);
    for (let at = first; at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length;
  });
  return { entries, mask: entries.length - 1 };
}

/** Codes stand in the stream with their first bit lowest. */
function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at++) bits |= ((code >>> at) & 1) << (length - 1 - at);
  return bits;
}
