/**
 * Content compressed in pieces at the same time, as pigz does: each by zlib, which flushes it to a whole byte and knows the 32 KB
 * before it, so that the pieces behind each other are one stream.
 */
import type { ZlibOptions } from "node:zlib";
import { joinBytes } from "./joinBytes";
import { compareBytes, machine } from "./machine";

type Zlib = NonNullable<typeof machine>;

/** Excel's own: it marks its entries as compressed "super fast" (APPNOTE 4.4.4). */
const fast = 1;
const pieceSize = 256 * 1024;
/** So far back a piece may refer (RFC 1951, 2). */
const reach = 32 * 1024;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly deflated: Promise<Uint8Array>;
}

/** Null in a page. */
export function deflateInPieces(content: Uint8Array): DeflatedPieces | null {
  return machine && new DeflatedPieces(content, machine);
}

export class DeflatedPieces {
  private readonly pieces: readonly Piece[];

  /** Begins at once, in the machine's own threads. */
  constructor(
    private readonly content: Uint8Array,
    private readonly zlib: Zlib,
  ) {
    this.pieces = this.deflated(content, 0, content.length);
  }

  /** This content, or what has become of it: pieces before and behind all that differs are taken as they are. */
  async of(content: Uint8Array): Promise<Uint8Array> {
    const { pieces } = this;
    const moved = content.length - this.content.length;
    let before = 0;
    // The last one ends the stream.
    const mayStay = moved === 0 ? pieces.length : pieces.length - 1;
    while (before < mayStay && this.isSame(pieces[before]!, content)) before++;
    const start = pieces[before - 1]?.end ?? 0;
    let behind = pieces.length;
    while (behind > before && this.isSameBehind(pieces[behind - 1]!, content, start, moved)) behind--;
    const end = behind < pieces.length ? pieces[behind]!.start + moved : content.length;
    // The stream has to be ended, even where nothing is left to be compressed.
    const ends = before === pieces.length || behind < pieces.length;
    const between = start < end || !ends ? this.deflated(content, start, end) : [];
    const all = [...pieces.slice(0, before), ...between, ...pieces.slice(behind)];
    return joinBytes(await Promise.all(all.map(({ deflated }) => deflated)));
  }

  private isSame({ start, end }: Piece, content: Uint8Array): boolean {
    return compareBytes(this.content.subarray(start, end), content.subarray(start, end)) === 0;
  }

  /** What it refers to must be the same as well, and stand behind all that is taken from before the change. */
  private isSameBehind({ start, end }: Piece, content: Uint8Array, from: number, moved: number): boolean {
    const known = Math.max(0, start - reach);
    if (start + moved < from || known + moved < 0) return false;
    return compareBytes(this.content.subarray(known, end), content.subarray(known + moved, end + moved)) === 0;
  }

  private deflated(content: Uint8Array, from: number, to: number): Piece[] {
    const count = Math.max(1, Math.ceil((to - from) / pieceSize));
    return Array.from({ length: count }, (_, index) => {
      const start = from + index * pieceSize;
      const end = Math.min(start + pieceSize, to);
      return { start, end, deflated: this.deflate(content, start, end) };
    });
  }

  private deflate(content: Uint8Array, start: number, end: number): Promise<Uint8Array> {
    const { Z_FINISH, Z_SYNC_FLUSH } = this.zlib.constants;
    const options: ZlibOptions = {
      level: fast,
      chunkSize: 64 * 1024,
      finishFlush: end === content.length ? Z_FINISH : Z_SYNC_FLUSH,
      ...(start > 0 && { dictionary: content.subarray(Math.max(0, start - reach), start) }),
    };
    return new Promise((done, failed) =>
      this.zlib.deflateRaw(content.subarray(start, end), options, (error, bytes) =>
        error ? failed(error) : done(bytes),
      ),
    );
  }
}
