/** By Node's own zlib or, as in a page, without: what is read and refused is the same. */
import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { deflate } from "../../src/xlsx/deflate";
import { inflate } from "../../src/xlsx/inflate";
import { joinBytes } from "../../src/xlsx/joinBytes";
import { decodeXml, encodeXml } from "../../src/xlsx/xml";

const mockBuiltIn = jest.fn<object | undefined, [string]>();
jest.mock("../../src/xlsx/machine", () => ({
  ...jest.requireActual<object>("../../src/xlsx/machine"),
  get machine() {
    return mockBuiltIn("node:zlib") ?? null;
  },
}));

const large = new TextEncoder().encode("<row r='1'/>".repeat(60_000));
const deflated = deflateSync(large);
const isLarge = (bytes: Uint8Array) => Buffer.compare(bytes, large) === 0;

describe.each([
  ["with", (name: string) => process.getBuiltinModule(name)],
  ["without", () => undefined],
])("%s the machine's own", (_, builtIn) => {
  beforeEach(() => mockBuiltIn.mockImplementation(builtIn));

  test("what was deflated is inflated", async () => {
    expect(isLarge(inflate(deflated, large.length))).toBe(true);
    expect(isLarge(inflateSync(joinBytes(await deflate(large))))).toBe(true);
  });

  test("bytes behind the end of the stream do not matter", () => {
    expect(isLarge(inflate(Uint8Array.of(...deflated, 1, 2, 3), large.length))).toBe(true);
  });

  test("content that is not as large as the entry says has another size", () => {
    expect(inflate(deflated, large.length - 5)).not.toHaveLength(large.length - 5);
    expect(inflate(deflated, large.length + 5)).not.toHaveLength(large.length + 5);
  });

  test("a stream that is cut off is refused", () => {
    expect(() => inflate(deflated.subarray(0, 40), large.length)).toThrow("unexpected EOF");
  });

  test("the checksum is the standard's", () => {
    // The check value of CRC-32 (ISO-HDLC).
    const digits = new TextEncoder().encode("123456789");
    expect(crc32(digits)).toBe(0xcbf43926);
    expect(crc32(digits.subarray(4), crc32(new Uint8Array(), crc32(digits.subarray(0, 4))))).toBe(0xcbf43926);
  });
});

test("pieces are encoded as their text is", () => {
  const pieces = ["<t>水", "定额</t>", "", "<t>😀</t>"];
  expect(encodeXml(pieces)).toEqual(encodeXml(pieces.join("")));
  expect(decodeXml(encodeXml(["\uFEFF<a/>"]))).toBe("\uFEFF<a/>");
});
