import { inflateSync } from "fflate";
import { machine } from "./machine";

/**
 * The content of a deflated entry that says how large it is. One that is larger is cut off a byte behind, so that its size is
 * wrong. Throws where the data is damaged.
 */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  // What the machine refuses, the library decides about: the same files are opened everywhere.
  return inflateByMachine(data, size) ?? inflateSync(data, { out: new Uint8Array(size + 1) });
}

/** The machine takes no less. */
const smallestChunk = 64;

function inflateByMachine(data: Uint8Array, size: number): Uint8Array | null {
  try {
    const content = machine?.inflateRawSync(data, {
      chunkSize: Math.max(size + 1, smallestChunk),
      maxOutputLength: size,
    });
    return content ? new Uint8Array(content.buffer, content.byteOffset, content.length) : null;
  } catch {
    return null;
  }
}
