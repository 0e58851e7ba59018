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

/** How many bytes a text takes in UTF-8; null in a page, which would have to encode it. */
export function utf8Length(text: string): number | null {
  return buffer ? buffer.Buffer.byteLength(text) : null;
}

/** Where a mark stands, which is found quickest where its first letter is seldom met with; less than 0: nowhere, or in a page. */
export function placeInBytes(bytes: Uint8Array, mark: string): number {
  return buffer ? buffer.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(mark) : -1;
}

function builtIn<Name extends "node:zlib" | "node:buffer">(name: Name) {
  return typeof process === "undefined" ? null : (process.getBuiltinModule?.(name) ?? null);
}
