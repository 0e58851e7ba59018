/** Whatever becomes of a content after its pieces were compressed: an independent library finds it in their stream. */
import { inflateSync } from "fflate";
import { deflateInPieces } from "../../src/xlsx/deflatePieces";
import fc, { runs } from "../support/property";

const piece = 256 * 1024;
const reach = 32 * 1024;
const encoder = new TextEncoder();

/** Rows that resemble each other, as a sheet's do, over a little more than three pieces. */
const rows = encoder.encode(
  Array.from(
    { length: 13_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 7919) % 1013}</v></c></row>`,
  ).join(""),
);
/** Of these a part can be taken out without anybody seeing which. */
const alike = new Uint8Array(3 * piece + 5000).fill(32);

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

function changed(before: Uint8Array, { at, removed, inserted }: Change): Uint8Array {
  return Buffer.concat([before.subarray(0, at), encoder.encode(inserted), before.subarray(at + removed)]);
}

async function expectSame(before: Uint8Array, after: Uint8Array): Promise<void> {
  const stream = await deflateInPieces(before)!.of(after);
  expect(Buffer.compare(inflateSync(stream), after)).toBe(0);
}

test("the contents are large enough for several pieces", () => {
  expect(rows.length).toBeGreaterThan(2 * piece);
});

test.each([
  ["rows", rows],
  ["bytes that are all alike", alike],
  ["less than a piece", rows.subarray(0, 1000)],
  ["just one piece", rows.subarray(0, piece)],
  ["nothing", new Uint8Array()],
])("%s as they are", async (_, content) => {
  await expectSame(content, content);
});

test.each([
  ["the first byte", { at: 0, removed: 1, inserted: "x" }],
  ["the last byte", { at: rows.length - 1, removed: 1, inserted: "x" }],
  ["the last byte before a border", { at: piece - 1, removed: 1, inserted: "x" }],
  ["the first byte behind a border", { at: piece, removed: 1, inserted: "x" }],
  ["what the next piece just still refers to", { at: piece - reach, removed: 1, inserted: "xyz" }],
  ["what it no longer refers to", { at: piece - reach - 1, removed: 1, inserted: "xyz" }],
  ["more behind the end", { at: rows.length, removed: 0, inserted: "more" }],
  ["all behind a border taken away", { at: 2 * piece, removed: rows.length, inserted: "" }],
  ["all before a border taken away", { at: 0, removed: piece, inserted: "" }],
  ["a whole piece taken away", { at: piece, removed: piece, inserted: "" }],
  ["everything taken away", { at: 0, removed: rows.length, inserted: "" }],
  ["a piece more in the middle", { at: 300_000, removed: 0, inserted: "水".repeat(100_000) }],
])("%s", async (_, change) => {
  await expectSame(rows, changed(rows, change));
  await expectSame(alike, changed(alike, change));
});

test("any changes", async () => {
  const change = fc.record({
    at: fc.nat({ max: rows.length }),
    removed: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2 * piece })),
    inserted: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("", " ".repeat(5000), "<v>".repeat(100_000))),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(rows, alike),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (before, changes) => expectSame(before, changes.reduce(changed, before)),
    ),
    runs(20),
  );
});
