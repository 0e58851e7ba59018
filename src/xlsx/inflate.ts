import { inflateSync } from "fflate";
import { machine } from "./machine";

/** Smaller ones are done before the machine has been asked. */
const small = 16 * 1024;

/**
 * The content of a deflated entry that says how large it is. One that is larger is cut off a byte behind, so that its size is
 * wrong. Throws where the data is damaged.
 */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  // What the machine refuses, the library decides about: the same files are opened everywhere.
  return (size < small ? null : inflateByMachine(data, size)) ?? inflateSync(data, { out: new Uint8Array(size + 1) });
}

function inflateByMachine(data: Uint8Array, size: number): Uint8Array | null {
  try {
    const content = machine?.inflateRawSync(data, { chunkSize: size + 1, maxOutputLength: size });
    return content ? new Uint8Array(content.buffer, content.byteOffset, content.length) : null;
  } catch {
    return null;
  }
}
