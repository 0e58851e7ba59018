/** A content that is compressed while it is still being made, so that a large one is never held whole. */
import type { NewContent } from "./changingContent";
import { crc32 } from "./crc32";
import { deflatePiece, endOfStream, pieceSize } from "./deflatePieces";
import { joinBytes } from "./joinBytes";
import { machine } from "./machine";

export class GrowingContent {
  private size = 0;
  private crc = 0;
  /** What has been added since the last piece was begun, or in a page since the beginning. */
  private waiting: Uint8Array[] = [];
  private waitingSize = 0;
  private readonly pieces: Promise<Uint8Array>[] = [];

  /** Tells how many more pieces have been handed to the machine's threads, which answer between two turns only. */
  add(bytes: Uint8Array): number {
    this.waiting.push(bytes);
    this.waitingSize += bytes.length;
    if (!machine || this.waitingSize < pieceSize) return 0;
    const content = joinBytes(this.waiting);
    let at = 0;
    for (; at + pieceSize <= content.length; at += pieceSize) this.begin(content.subarray(at, at + pieceSize));
    this.waiting = [content.subarray(at)];
    this.waitingSize -= at;
    return at / pieceSize;
  }

  /** Bytes where there are few, or in a page, which compresses when it is asked for the file. */
  done(): Uint8Array | NewContent {
    const rest = joinBytes(this.waiting);
    if (this.pieces.length === 0) return rest;
    if (rest.length > 0) this.begin(rest);
    const deflated = Promise.all(this.pieces).then((pieces) => [...pieces, endOfStream(machine!)]);
    return { size: this.size, crc: this.crc, deflated, plain: null };
  }

  private begin(piece: Uint8Array): void {
    this.size += piece.length;
    this.crc = crc32(piece, this.crc);
    // A copy: what zlib gives is a small part of the room that it has made.
    this.pieces.push(deflatePiece(piece, machine!).then((bytes) => new Uint8Array(bytes)));
  }
}
