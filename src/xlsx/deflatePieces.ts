/**
 * Content compressed in pieces at the same time, as pigz does: each by zlib, which flushes it to a whole byte, so that the pieces
 * behind each other are one stream. None refers to the one before it: that would make them a fifth of a percent smaller, and take
 * a sixth more time.
 */
import { isBytes } from "./isBytes";
import { joinBytes } from "./joinBytes";
import { machine } from "./machine";

type Zlib = NonNullable<typeof machine>;

/** Excel's own: it marks its entries as compressed "super fast" (APPNOTE 4.4.4). */
const fast = 1;
export const pieceSize = 512 * 1024;
/** What has changed is waited for at the end, and divided once more among the threads that have nothing else to do by then. */
const lateSize = pieceSize / 2;

/** A stretch of a content. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Null in a page. */
export function deflateInPieces(content: Uint8Array): Promise<readonly Uint8Array[]> | null {
  return machine && new DeflatedPieces(content, machine).of([{ start: 0, end: content.length }]);
}

export class DeflatedPieces {
  private readonly begun: readonly (Promise<Uint8Array> | null)[];

  /** Begins at once, in the machine's own threads, with all pieces but those in which one of these places lies. */
  constructor(
    private readonly content: Uint8Array,
    private readonly zlib: Zlib,
    changing: readonly number[] = [],
  ) {
    const waiting = new Set(changing.map((place) => Math.floor(place / pieceSize)));
    this.begun = Array.from({ length: Math.ceil(content.length / pieceSize) }, (_, piece) =>
      waiting.has(piece) ? null : deflatePiece(content.subarray(piece * pieceSize, (piece + 1) * pieceSize), zlib),
    );
  }

  /** What has become of the content: stretches of it that stay, of which whole pieces are taken as they are, and new bytes. */
  async of(parts: readonly (Stretch | Uint8Array)[]): Promise<readonly Uint8Array[]> {
    const all: Promise<Uint8Array>[] = [];
    let late: Uint8Array[] = [];
    const deflateLate = () => {
      const content = joinBytes(late);
      for (let at = 0; at < content.length; at += lateSize)
        all.push(deflatePiece(content.subarray(at, at + lateSize), this.zlib));
      late = [];
    };
    for (const part of parts.flatMap((part) => (isBytes(part) ? [part] : this.divided(part)))) {
      if (isBytes(part)) {
        late.push(part);
      } else {
        deflateLate();
        all.push(part);
      }
    }
    deflateLate();
    return [...(await Promise.all(all)), endOfStream(this.zlib)];
  }

  /** The pieces that lie in a stretch, those that are begun as what comes of them, and what is left at its ends. */
  private divided({ start, end }: Stretch): (Promise<Uint8Array> | Uint8Array)[] {
    const divided: (Promise<Uint8Array> | Uint8Array)[] = [];
    for (let at = start; at < end;) {
      const piece = Math.floor(at / pieceSize);
      const next = Math.min((piece + 1) * pieceSize, this.content.length);
      const isWhole = at === piece * pieceSize && next <= end;
      divided.push((isWhole ? this.begun[piece] : null) ?? this.content.subarray(at, Math.min(next, end)));
      at = next;
    }
    return divided;
  }
}

export function deflatePiece(piece: Uint8Array, zlib: Zlib): Promise<Uint8Array> {
  const options = { level: fast, chunkSize: pieceSize / 4, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  return new Promise((done, failed) =>
    zlib.deflateRaw(piece, options, (error, bytes) => (error ? failed(error) : done(bytes))),
  );
}

/** A last block without content, as zlib itself makes it, ends the stream. */
export function endOfStream(zlib: Zlib): Uint8Array {
  return zlib.deflateRawSync(new Uint8Array());
}
