import pako from "pako";

/**
 * How many bytes a server sends of a script, compressed by zlib as it is known: pako gives the same to the byte. Node's own zlib is
 * Chromium's, which is faster and makes a hundredth more of it.
 */
export function sentBytes(content: Uint8Array): number {
  return pako.gzip(content, { level: 9 }).length;
}
