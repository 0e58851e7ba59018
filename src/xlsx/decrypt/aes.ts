/** AES as the platform has it, which knows no single blocks (ECB) and wants every text to end with padding. */
const blockSize = 16;

/** Every block by itself. */
export async function decipheredBlocks(key: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto;
  const aes = await subtle.importKey("raw", buffer(key), "AES-CBC", false, ["encrypt", "decrypt"]);
  const whole = data.subarray(0, data.length - (data.length % blockSize));
  const last = whole.length > 0 ? whole.subarray(-blockSize) : new Uint8Array(blockSize);
  // Nothing, put behind the last block, is a block of padding.
  const padding = await subtle.encrypt({ name: "AES-CBC", iv: buffer(last) }, aes, new Uint8Array());
  const padded = new Uint8Array(whole.length + padding.byteLength);
  padded.set(whole);
  padded.set(new Uint8Array(padding), whole.length);
  const chained = await subtle.decrypt({ name: "AES-CBC", iv: new Uint8Array(blockSize) }, aes, padded);
  const blocks = new Uint8Array(chained);
  for (let at = blockSize; at < blocks.length; at++) blocks[at]! ^= whole[at - blockSize]!;
  return blocks;
}

/** Blocks that were each joined with the one before (CBC), from `iv` on, and from a new one behind every segment. */
export async function deciphered(
  key: Uint8Array,
  data: Uint8Array,
  iv: (segment: number) => Uint8Array,
  segmentSize = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const blocks = await decipheredBlocks(key, data);
  for (let start = 0, segment = 0; start < blocks.length; start += segmentSize, segment++) {
    const first = iv(segment);
    const end = Math.min(blocks.length, start + segmentSize);
    for (let at = start; at < end; at++)
      blocks[at]! ^= at - start < blockSize ? first[at - start]! : data[at - blockSize]!;
  }
  return blocks;
}

/** The types of the platform want it apart from memory that is shared. */
function buffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
