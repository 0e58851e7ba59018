/** Deflated streams changed in a few places, held against the contents that they are to hold; packed and unpacked by zlib. */
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import { crc32, firstCrc, joinedCrc } from "../../src/xlsx/crc32";
import { inflateBlocks } from "../../src/xlsx/deflated/blocks";
import type { ByteSplice } from "../../src/xlsx/deflated/resplice";
import { resplice, spliced } from "../../src/xlsx/deflated/resplice";

/** Numbers by a fixed rule, from 0 to below a limit. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const next = numbers(7);
const rows = Array.from(
  { length: 9000 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${next(99_991)}</v></c></row>`,
);
const text = Buffer.from(rows.join(""));
const noise = Uint8Array.from({ length: 300_000 }, () => next(256));

const streams: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
  ["by zlib", text, deflateRawSync(text)],
  ["in small blocks", text, deflateRawSync(text, { memLevel: 1 })],
  ["with fixed codes", text, deflateRawSync(text, { strategy: constants.Z_FIXED })],
  ["without references", text, deflateRawSync(text, { strategy: constants.Z_HUFFMAN_ONLY })],
  ["by fflate", text, deflateSync(text)],
  ["that does not compress", noise, deflateRawSync(noise)],
  ["stored", text, deflateRawSync(text, { level: 0 })],
  ["of nothing", new Uint8Array(), deflateRawSync(new Uint8Array())],
];

test.each(streams)("a stream %s is read with its blocks", (_, content, data) => {
  const inflated = inflateBlocks(data, content.length)!;
  expect(Buffer.compare(inflated.content, content)).toBe(0);
  expect(inflated.blocks[0]).toMatchObject({ bit: 0, at: 0 });
  expect(Math.ceil(inflated.endBit / 8)).toBe(data.length);
  expect(inflateBlocks(data, content.length + 1)).toBeNull();
  expect(inflateBlocks(data.subarray(0, data.length - 1), content.length)).toBeNull();
});

const places = [[0], [1], [150_000], [32_768, 100_000], [5, 200_000, 290_000], [Infinity]];

test.each(streams.filter(([, content]) => content.length > 0))("a stream %s is changed", async (_, content, data) => {
  const inflated = inflateBlocks(data, content.length)!;
  for (const at of places) {
    for (const [removed, added] of [
      [0, "新"],
      [3, ""],
      [1, "<v>12.25</v>"],
      [40_000, "x"],
    ] as const) {
      const changes: ByteSplice[] = at.map((place) => {
        const start = Math.min(place, content.length);
        return { start, end: Math.min(start + removed, content.length), bytes: Buffer.from(added) };
      });
      const wanted = Buffer.concat([
        ...changes.flatMap(({ start, bytes }, index) => [content.subarray(changes[index - 1]?.end ?? 0, start), bytes]),
        content.subarray(changes.at(-1)!.end),
      ]);
      expect(Buffer.compare(spliced(content, changes), wanted)).toBe(0);
      const changed = await resplice(data, inflated, changes);
      // Stored blocks may not be moved by bits.
      if (changed) expect(Buffer.compare(inflateRawSync(changed), wanted)).toBe(0);
      else expect(inflated.blocks.some(({ stored }) => stored)).toBe(true);
    }
  }
});

test("what a change does not concern is not compressed again", async () => {
  const data = deflateRawSync(text, { memLevel: 5 });
  const inflated = inflateBlocks(data, text.length)!;
  const middle = Math.floor(text.length / 2);
  const changed = (await resplice(data, inflated, [{ start: middle, end: middle + 1, bytes: Buffer.from("7") }]))!;
  const kept = inflated.blocks.filter(({ at }) => at < middle).at(-1)!.bit >>> 3;
  expect(kept).toBeGreaterThan(data.length / 4);
  expect(Buffer.compare(changed.subarray(0, kept), data.subarray(0, kept))).toBe(0);
});

test("damaged streams are none", () => {
  const data = deflateRawSync(text);
  const pick = numbers(3);
  for (let round = 0; round < 200; round++) {
    const damaged = Uint8Array.from(data);
    damaged[pick(damaged.length)]! ^= 1 << pick(8);
    const inflated = inflateBlocks(damaged, text.length);
    if (inflated) expect(inflated.content).toHaveLength(text.length);
  }
  expect(inflateBlocks(Uint8Array.of(7), 0)).toBeNull();
  expect(inflateBlocks(new Uint8Array(), 0)).toBeNull();
});

test("checksums of pieces", () => {
  for (const at of [0, 1, 7, 8, 1000, text.length]) {
    const [first, second] = [crc32(text.subarray(0, at)), crc32(text.subarray(at))];
    expect(joinedCrc(first, second, text.length - at)).toBe(crc32(text));
    expect(firstCrc(crc32(text), second, text.length - at)).toBe(first);
  }
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
});
