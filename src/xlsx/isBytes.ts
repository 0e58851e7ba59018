/** Whether something is bytes rather than what they are made of; those of another window, as of a test's or a frame's, are bytes too. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value);
}
