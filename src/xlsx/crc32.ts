import { machine } from "./machine";

/** CRC-32 as zip entries carry it, four bytes at a step: sheets of tens of megabytes pass here. */
const tables = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[index] = value >>> 0;
  }
  const all = [first];
  for (let table = 1; table < 4; table++) {
    const before = all[table - 1]!;
    all.push(first.map((_, index) => (before[index]! >>> 8) ^ first[before[index]! & 0xff]!));
  }
  return all;
}

/** `before`: that of the bytes in front of these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  // Of no bytes at all, zlib says 0 whatever stands in front of them.
  if (bytes.length === 0) return before;
  if (machine?.crc32) return machine.crc32(bytes, before);
  const [one, two, three, four] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % 4);
  let crc = before ^ 0xffffffff;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = four[crc & 0xff]! ^ three[(crc >>> 8) & 0xff]! ^ two[(crc >>> 16) & 0xff]! ^ one[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ one[(crc ^ bytes[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
