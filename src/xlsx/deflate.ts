import { deflateSync } from "fflate";
import { deflateInPieces } from "./deflatePieces";

/** Smaller ones are not worth the way into the machine's own compression and back. */
const small = 64 * 1024;

/** Compressed by the machine's own means where there are any, which takes a fraction of the time; in pieces behind each other. */
export async function deflate(content: Uint8Array): Promise<readonly Uint8Array[]> {
  if (content.length < small) return [deflateSync(content, { level: 6 })];
  const pieces = deflateInPieces(content);
  if (pieces) return pieces;
  const native = nativeStream();
  if (native === null) return [deflateSync(content, { level: 6 })];
  const stream = new Blob([content as Uint8Array<ArrayBuffer>]).stream().pipeThrough(native);
  return [new Uint8Array(await new Response(stream).arrayBuffer())];
}

function nativeStream(): CompressionStream | null {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    // Not there, or without this format.
    return null;
  }
}
