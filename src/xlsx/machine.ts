/**
 * What the machine itself has for zips and texts: Node's own zlib and buffers, several times as fast as any library. Null in a
 * page, whose own compression takes its time to be asked and has no way back at once.
 */
export const machine = builtIn("node:zlib");

const buffer = builtIn("node:buffer");

/** The text of bytes that are all ASCII, as most sheets are, without decoding them into the engine's heap; null: ask a decoder. */
export function asciiText(bytes: Uint8Array): string | null {
  if (!buffer?.isAscii(bytes)) return null;
  return buffer.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** As they would be sorted; 0: the same. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  return buffer ? buffer.Buffer.compare(one, other) : 1;
}

function builtIn<Name extends "node:zlib" | "node:buffer">(name: Name) {
  return typeof process === "undefined" ? null : (process.getBuiltinModule?.(name) ?? null);
}
