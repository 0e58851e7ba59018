/** Unpacking while a page has its turns: by the browser's own stream, which gives what it has, piece by piece. */
import type { Pause } from "../workbook/pause";

/**
 * The content of a deflated entry that says how large it is. Null where the browser has no such stream or refuses the data, or the size
 * is another one: whoever reads it at once decides about it.
 */
export async function inflateInSteps(data: Uint8Array, size: number, pause: Pause): Promise<Uint8Array | null> {
  const content = new Uint8Array(size);
  let length = 0;
  try {
    const unpacking = new DecompressionStream("deflate-raw");
    const pieces = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(unpacking).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      if (length + piece.value.length > size) {
        await pieces.cancel();
        return null;
      }
      content.set(piece.value, length);
      length += piece.value.length;
      await pause();
    }
  } catch {
    return null;
  }
  return length === size ? content : null;
}
