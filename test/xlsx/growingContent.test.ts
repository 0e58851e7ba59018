/** A content that is compressed while it is made: an independent library finds all of it, however it came. */
import { crc32 } from "node:zlib";
import { inflateSync, unzipSync, zipSync } from "fflate";
import { isBytes } from "../../src/xlsx/isBytes";
import { GrowingContent } from "../../src/xlsx/growingContent";
import { joinBytes } from "../../src/xlsx/joinBytes";
import { Package } from "../../src/xlsx/package";
import fc, { runs } from "../support/property";

const piece = 512 * 1024;

/** Bytes that compress, and differ from place to place. */
function content(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);
}

function grown(whole: Uint8Array, lengths: readonly number[]) {
  const growing = new GrowingContent();
  let at = 0;
  for (const length of lengths) {
    growing.add(whole.subarray(at, at + length));
    at += length;
  }
  growing.add(whole.subarray(at));
  return growing.done();
}

test.each([
  ["a piece", piece, []],
  ["a byte more than two", 2 * piece + 1, [piece, piece]],
  ["several in one go", 3 * piece, [3 * piece]],
  ["a little at a time", piece + 5000, Array.from({ length: 100 }, () => 5000)],
  ["nothing in between", piece + 1, [0, piece, 0]],
] as const)("%s", async (_, length, lengths) => {
  const whole = content(length);
  const done = grown(whole, lengths);
  if (isBytes(done)) throw new Error("it is large enough to be compressed");
  expect(done).toMatchObject({ size: length, crc: crc32(whole) });
  expect(Buffer.compare(inflateSync(joinBytes(await done.deflated)), whole)).toBe(0);
});

test("less than a piece stays as it is", () => {
  const whole = content(piece - 1);
  expect(Buffer.compare(grown(whole, [1000, 0, 7]) as Uint8Array, whole)).toBe(0);
});

test("in any steps", async () => {
  const step = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 2 * piece }));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 3 * piece }), fc.array(step, { maxLength: 6 }), async (length, lengths) => {
      const whole = content(length);
      const done = grown(whole, lengths);
      const found = isBytes(done) ? done : inflateSync(joinBytes(await done.deflated));
      expect(Buffer.compare(found, whole)).toBe(0);
    }),
    runs(20),
  );
});

test("a part of a package, which is read no more until it is saved", async () => {
  const file = new Package(
    zipSync({ "[Content_Types].xml": new TextEncoder().encode("<Types/>"), "a.xml": content(9) }),
  );
  const whole = content(piece + 3);
  file.setContent("a.xml", grown(whole, []));
  expect(() => file.bytes("a.xml")).toThrow("compressed already");
  const saved = unzipSync(await file.save());
  expect(Object.keys(saved)).toEqual(["[Content_Types].xml", "a.xml"]);
  expect(Buffer.compare(saved["a.xml"]!, whole)).toBe(0);
});
