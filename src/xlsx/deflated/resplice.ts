/** A deflated stream of a content with a few changes: blocks that the changes do not concern stay as they are compressed. */
import type { Block, Inflated } from "./blocks";
import { inflateBlocks } from "./blocks";
import { deflatePiece } from "./deflate";

/** What stands from `start` to `end` of the content is replaced. */
export interface ByteSplice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** How far back a stream refers to what came before (RFC 1951, 2). */
const reach = 32 * 1024;

/** @param splices in order, none overlapping; null where the blocks of the stream do not allow it */
export async function resplice(
  data: Uint8Array,
  inflated: Inflated,
  splices: readonly ByteSplice[],
): Promise<Uint8Array | null> {
  const { content, blocks, endBit } = inflated;
  const writer = new BitWriter(data.length + 64 * 1024);
  const concerned = blocks.map((_, index) => isConcerned(blocks, index, splices));
  for (let index = 0; index < blocks.length;) {
    let next = index + 1;
    while (next < blocks.length && concerned[next] === concerned[index]) next++;
    const bit = blocks[index]!.bit;
    const last = next === blocks.length;
    if (!concerned[index]) {
      const run = blocks.slice(index, next);
      if (!writer.append(data, bit, last ? endBit : blocks[next]!.bit, run)) return null;
    } else {
      const end = last ? content.length : blocks[next]!.at;
      const changed = spliced(content, splices, blocks[index]!.at, end);
      const packed = await deflatePiece(changed);
      const again = inflateBlocks(packed, changed.length);
      if (!again) return null;
      if (!last) packed[again.blocks.at(-1)!.bit >>> 3]! &= ~(1 << (again.blocks.at(-1)!.bit & 7));
      if (!writer.append(packed, 0, again.endBit, again.blocks)) return null;
    }
    index = next;
  }
  return writer.written();
}

/** Whether something changes in a block, or in what it may refer to. */
function isConcerned(blocks: readonly Block[], index: number, splices: readonly ByteSplice[]): boolean {
  const from = blocks[index]!.at - reach;
  const to = blocks[index + 1]?.at ?? Infinity;
  return splices.some(({ start, end }) => start < to && end > from);
}

/** The content from one place to another, changed. */
export function spliced(
  content: Uint8Array,
  splices: readonly ByteSplice[],
  from = 0,
  to = content.length,
): Uint8Array {
  const isLast = to === content.length;
  const within = splices.filter(({ start }) => start >= from && (start < to || isLast));
  const size = within.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), to - from);
  const changed = new Uint8Array(size);
  let written = 0;
  let at = from;
  const put = (bytes: Uint8Array) => {
    changed.set(bytes, written);
    written += bytes.length;
  };
  for (const { start, end, bytes } of within) {
    put(content.subarray(at, start));
    put(bytes);
    at = end;
  }
  put(content.subarray(at, to));
  return changed;
}

class BitWriter {
  private bytes: Uint8Array;
  private bit = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  /** Blocks of another stream; false where stored ones among them would not begin with a byte any more. */
  append(from: Uint8Array, start: number, end: number, blocks: readonly Block[]): boolean {
    const shift = (this.bit - start) & 7;
    if (shift !== 0 && blocks.some(({ stored }) => stored)) return false;
    this.reserve(((this.bit + end - start) >>> 3) + 2);
    const { bytes } = this;
    const first = start >>> 3;
    const last = (end + 7) >>> 3;
    // The byte that the two share, and those behind it by as many bits further as the two differ.
    let at = this.bit >>> 3;
    const kept = bytes[at]! & ((1 << (this.bit & 7)) - 1);
    const right = (start & 7) - (this.bit & 7);
    if (right === 0) {
      bytes.set(from.subarray(first, last), at);
    } else {
      const offset = right > 0 ? right : right + 8;
      let source = right > 0 ? first : first - 1;
      for (; source < last; source++) {
        const low = source < first ? 0 : from[source]! >>> offset;
        bytes[at++] = low | ((from[source + 1] ?? 0) << (8 - offset));
      }
      at = this.bit >>> 3;
    }
    bytes[at] = (bytes[at]! & ~((1 << (this.bit & 7)) - 1)) | kept;
    this.bit += end - start;
    // Nothing of what follows in the other stream.
    const rest = this.bit >>> 3;
    bytes[rest]! &= (1 << (this.bit & 7)) - 1;
    bytes.fill(0, rest + 1, Math.min(bytes.length, rest + 8));
    return true;
  }

  private reserve(size: number): void {
    if (size + 8 <= this.bytes.length) return;
    const larger = new Uint8Array(2 * size + 8);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, (this.bit + 7) >>> 3);
  }
}
