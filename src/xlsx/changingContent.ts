/**
 * The content of an entry of which little is about to change. While the places are looked for, it is being compressed again
 * already; what does not change is not waited for then.
 */
import type { Pause } from "../workbook/pause";
import { crc32 } from "./crc32";
import type { Stretch } from "./deflatePieces";
import { DeflatedPieces, pieceSize } from "./deflatePieces";
import { deflate } from "./deflate";
import { isBytes } from "./isBytes";
import { joinBytes } from "./joinBytes";
import { machine } from "./machine";

/** Of so many bytes the checksum is made at a time. */
const checkedAtOnce = 1 << 20;

/** What goes into an entry. */
export interface NewContent {
  readonly size: number;
  readonly crc: number;
  /** In pieces, which stand behind each other. */
  readonly deflated: Promise<readonly Uint8Array[]>;
  /** As it is, for where compressing it saves nothing; null: it does. */
  readonly plain: (() => readonly Uint8Array[]) | null;
}

/** Told from other forms of a content, which have nothing of this name. */
export function isNewContent(content: object): content is NewContent {
  return "deflated" in content;
}

/** Bytes in place of what stands from `start` to `end`. */
export interface ByteSplice extends Stretch {
  readonly bytes: Uint8Array;
}

export async function newContent(bytes: Uint8Array, pause: Pause | undefined): Promise<NewContent> {
  // Begun before anything else is done here.
  const deflated = deflate(bytes);
  let crc = 0;
  for (let at = 0; at < bytes.length; at += checkedAtOnce) {
    crc = crc32(bytes.subarray(at, at + checkedAtOnce), crc);
    await pause?.();
  }
  return { size: bytes.length, crc, deflated, plain: () => [bytes] };
}

export class ChangingContent {
  private readonly pieces: DeflatedPieces | null;
  /** Those of all that stands before each piece, and last of the whole. */
  private readonly checksums = [0];

  /** `changing`: places where it will probably change. */
  constructor(
    readonly bytes: Uint8Array,
    changing: readonly number[],
  ) {
    this.pieces = machine && new DeflatedPieces(bytes, machine, changing);
    for (let at = 0; at < bytes.length; at += pieceSize) {
      this.checksums.push(crc32(bytes.subarray(at, at + pieceSize), this.crc));
    }
  }

  get crc(): number {
    return this.checksums.at(-1)!;
  }

  /** The content with these changes, which follow each other. */
  with(changes: readonly ByteSplice[]): NewContent {
    const parts: (Stretch | Uint8Array)[] = [];
    let at = 0;
    for (const { start, end, bytes } of changes) {
      parts.push({ start: at, end: start }, bytes);
      at = end;
    }
    parts.push({ start: at, end: this.bytes.length });
    const plain = () => parts.map((part) => (isBytes(part) ? part : this.bytes.subarray(part.start, part.end)));
    const deflated = this.pieces?.of(parts) ?? deflate(joinBytes(plain()));
    return { size: plain().reduce((sum, { length }) => sum + length, 0), crc: this.crcOf(plain()), deflated, plain };
  }

  private crcOf([first, ...others]: readonly Uint8Array[]): number {
    const piece = Math.floor(first!.length / pieceSize);
    return [first!.subarray(piece * pieceSize), ...others].reduce(
      (crc, part) => crc32(part, crc),
      this.checksums[piece]!,
    );
  }
}
