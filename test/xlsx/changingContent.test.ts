/** Whatever becomes of a content while it is being compressed: independent libraries find it in the stream, and its checksum. */
import { crc32 } from "node:zlib";
import { inflateSync } from "fflate";
import type { ByteSplice } from "../../src/xlsx/changingContent";
import { ChangingContent, newContent } from "../../src/xlsx/changingContent";
import { joinBytes } from "../../src/xlsx/joinBytes";
import fc, { runs } from "../support/property";

const piece = 512 * 1024;
const encoder = new TextEncoder();

/** Rows that resemble each other, as a sheet's do, over a little more than two pieces. */
const rows = encoder.encode(
  Array.from(
    { length: 27_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 7919) % 1013}</v></c></row>`,
  ).join(""),
);
/** Of these a part can be taken out without anybody seeing which. */
const alike = new Uint8Array(2 * piece + 5000).fill(32);

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

async function expectChanged(before: Uint8Array, expected: readonly number[], changes: readonly Change[]) {
  const splices = changes.map(({ at, removed, inserted }): ByteSplice => ({
    start: Math.min(at, before.length),
    end: Math.min(at + removed, before.length),
    bytes: encoder.encode(inserted),
  }));
  const after = Buffer.concat([
    ...splices.flatMap(({ start, bytes }, index) => [before.subarray(splices[index - 1]?.end ?? 0, start), bytes]),
    before.subarray(splices.at(-1)?.end ?? 0),
  ]);
  const changing = new ChangingContent(before, expected);
  expect(changing.crc).toBe(crc32(before));
  const content = changing.with(splices);
  expect(content).toMatchObject({ size: after.length, crc: crc32(after) });
  const inflated = inflateSync(joinBytes(await content.deflated), { out: new Uint8Array(after.length + 1) });
  expect(Buffer.compare(inflated, after)).toBe(0);
  expect(Buffer.compare(joinBytes(content.plain!()), after)).toBe(0);
}

test("the contents are large enough for several pieces", () => {
  expect(rows.length).toBeGreaterThan(2 * piece);
});

test.each([
  ["rows", rows],
  ["bytes that are all alike", alike],
  ["less than a piece", rows.subarray(0, 1000)],
  ["just one piece", rows.subarray(0, piece)],
  ["just two pieces", rows.subarray(0, 2 * piece)],
  ["nothing", new Uint8Array()],
])("%s as they are", async (_, content) => {
  await expectChanged(content, [], []);
  const { size, crc, deflated } = await newContent(content, undefined);
  expect({ size, crc }).toEqual({ size: content.length, crc: crc32(content) });
  expect(Buffer.compare(inflateSync(joinBytes(await deflated)), content)).toBe(0);
});

test.each([
  ["the first byte", { at: 0, removed: 1, inserted: "x" }],
  ["the last byte", { at: rows.length - 1, removed: 1, inserted: "x" }],
  ["the last byte before a border", { at: piece - 1, removed: 1, inserted: "x" }],
  ["the first byte behind a border", { at: piece, removed: 1, inserted: "x" }],
  ["something put in at a border", { at: piece, removed: 0, inserted: "xyz" }],
  ["more behind the end", { at: rows.length, removed: 0, inserted: "more" }],
  ["all behind a border taken away", { at: 2 * piece, removed: rows.length, inserted: "" }],
  ["all before a border taken away", { at: 0, removed: piece, inserted: "" }],
  ["a whole piece taken away", { at: piece, removed: piece, inserted: "" }],
  ["everything taken away", { at: 0, removed: rows.length, inserted: "" }],
  ["a piece more in the middle", { at: 300_000, removed: 0, inserted: "水".repeat(200_000) }],
])("%s, where it was expected, and where it was not", async (_, change) => {
  for (const expected of [[], [0], [change.at], [piece, 2 * piece]]) {
    await expectChanged(rows, expected, [change]);
    await expectChanged(alike, expected, [change]);
  }
});

test("any changes", async () => {
  const place = fc.nat({ max: rows.length });
  const change = fc.record({
    at: fc.oneof(place, fc.constantFrom(piece - 1, piece, piece + 1, 2 * piece)),
    removed: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: piece + 10 })),
    inserted: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("", " ".repeat(5000), "<v>".repeat(100_000))),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(rows, alike),
      fc.array(place, { maxLength: 2 }),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (before, expected, changes) => {
        let free = 0;
        const apart = [...changes]
          .sort((one, other) => one.at - other.at)
          .filter(({ at, removed }) => at >= free && (free = at + removed) >= 0);
        await expectChanged(before, expected, apart);
      },
    ),
    runs(20),
  );
});
