/** CRC-32 as zip entries carry it, eight bytes at a step: sheets of tens of megabytes pass here. */
const tables = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[index] = value >>> 0;
  }
  const all = [first];
  for (let table = 1; table < 8; table++) {
    const before = all[table - 1]!;
    all.push(first.map((_, index) => (before[index]! >>> 8) ^ first[before[index]! & 0xff]!));
  }
  return all;
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as unknown as Eight;
  const whole = bytes.length - (bytes.length % 8);
  let crc = 0xffffffff;
  let at = 0;
  for (; at < whole; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t7[crc & 0xff]! ^
      t6[(crc >>> 8) & 0xff]! ^
      t5[(crc >>> 16) & 0xff]! ^
      t4[crc >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

type Table = Uint32Array;
type Eight = readonly [Table, Table, Table, Table, Table, Table, Table, Table];

/** The checksum of two pieces that follow each other, from those of each: polynomials are multiplied instead of bytes read again. */
export function joinedCrc(first: number, second: number, secondLength: number): number {
  return (multiplied(powerOf(secondLength), first) ^ second) >>> 0;
}

/** The checksum of the first of two pieces that follow each other, from that of both and of the second: powers go round at 2³² - 1. */
export function firstCrc(both: number, second: number, secondLength: number): number {
  return multiplied(powerOf(0xffffffff - secondLength), (both ^ second) >>> 0);
}

/** x to the power of 8 times this, modulo the polynomial. */
function powerOf(bytes: number): number {
  let power = 0x80000000;
  let square = 0x00800000;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiplied(square, power);
    square = multiplied(square, square);
  }
  return power;
}

/** Modulo the polynomial; the highest bit is the coefficient of 1. */
function multiplied(one: number, other: number): number {
  let product = 0;
  let factor = other;
  for (let bit = 31; bit >= 0; bit--) {
    if ((one >>> bit) & 1) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ 0xedb88320 : factor >>> 1;
  }
  return product >>> 0;
}
