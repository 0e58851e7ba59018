import { deflateSync } from "fflate";
import { deflateInPieces } from "./deflatePieces";
import { machine } from "./machine";
import { turn } from "./turn";

/** Smaller ones are not worth the way into the machine's threads, or a page's own compression, and back. */
const small = 64 * 1024;

/** Compressed by the machine's own means where there are any, which takes a fraction of the time; in pieces behind each other. */
export async function deflate(content: Uint8Array): Promise<readonly Uint8Array[]> {
  if (content.length < small) {
    return [machine ? machine.deflateRawSync(content, { level: 6 }) : deflateSync(content, { level: 6 })];
  }
  const pieces = deflateInPieces(content);
  if (pieces) return pieces;
  const native = nativeStream();
  if (native === null) return [deflateSync(content, { level: 6 })];
  const [deflated] = await Promise.all([new Response(native.readable).arrayBuffer(), fed(native, content)]);
  return [new Uint8Array(deflated)];
}

/** The browser compresses in the page's own thread: so much at a time, and then the page has its turn. */
const atOnce = 256 * 1024;

async function fed({ writable }: CompressionStream, content: Uint8Array): Promise<void> {
  const writer = writable.getWriter();
  for (let at = 0; at < content.length; at += atOnce) {
    await writer.write(content.subarray(at, at + atOnce) as Uint8Array<ArrayBuffer>);
    await turn();
  }
  await writer.close();
}

function nativeStream(): CompressionStream | null {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    // Not there, or without this format.
    return null;
  }
}
