import { fingerprint32, fingerprint64 } from "../../src/language/fingerprint";

// The test vectors of the authors (Fowler, Noll, Vo).
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the fingerprint of %j is that of FNV-1a", (text, expected) => {
  expect(fingerprint32(text)).toBe(expected);
  expect(fingerprint64(text)[0]).toBe(expected);
});

test("texts whose characters change places differ in both halves", () => {
  const [one, other] = [fingerprint64("取水量"), fingerprint64("水取量")];
  expect(one[0]).not.toBe(other[0]);
  expect(one[1]).not.toBe(other[1]);
});
