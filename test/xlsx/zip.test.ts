import { unzipSync, zipSync } from "fflate";
import { ZipArchive, ZipError } from "../../src/xlsx/zip";

const text = (words: string) => new TextEncoder().encode(words);
const sample = zipSync(
  { "first.xml": text("<a>".repeat(500)), "文件/second.txt": [text("stored"), { level: 0 }], "third.bin": text("") },
  { mtime: "2020-01-02" },
);

test("reads what a zip holds", () => {
  const archive = new ZipArchive(sample);
  expect(archive.entries.map(({ name, size }) => [name, size])).toEqual([
    ["first.xml", 1500],
    ["文件/second.txt", 6],
    ["third.bin", 0],
  ]);
  expect(archive.read("文件/second.txt")).toEqual(text("stored"));
});

test("changing nothing gives the same bytes", async () => {
  expect(await new ZipArchive(sample).with(new Map())).toEqual(sample);
});

test("entries are replaced in place, added last and taken away; all others keep their bytes", async () => {
  const changed = await new ZipArchive(sample).with(
    new Map([
      ["文件/second.txt", text("new content")],
      ["third.bin", null],
      ["fourth.txt", text("four")],
    ]),
  );
  const archive = new ZipArchive(changed);
  expect(archive.entries.map(({ name }) => name)).toEqual(["first.xml", "文件/second.txt", "fourth.txt"]);
  // fflate is the independent reader.
  expect(unzipSync(changed)).toEqual({
    "first.xml": text("<a>".repeat(500)),
    "文件/second.txt": text("new content"),
    "fourth.txt": text("four"),
  });
  const untouched = archive.entries[0]!;
  expect(Buffer.from(changed).subarray(0, 39 + untouched.compressedSize)).toEqual(
    Buffer.from(sample).subarray(0, 39 + untouched.compressedSize),
  );
});

test("an archive with data descriptors behind its entries is copied exactly", async () => {
  // Info-ZIP style streaming output: sizes follow the data. Made from a plain one by moving them there.
  const plain = zipSync({ "a.txt": [text("aaaa"), { level: 0 }] });
  const view = new DataView(plain.buffer);
  const data = plain.subarray(30 + 5, 30 + 5 + 4);
  const descriptor = new Uint8Array(16);
  const described = new DataView(descriptor.buffer);
  described.setUint32(0, 0x08074b50, true);
  for (const [to, from] of [
    [4, 14],
    [8, 18],
    [12, 22],
  ] as const) {
    described.setUint32(to, view.getUint32(from, true), true);
  }
  const local = plain.slice(0, 35);
  new DataView(local.buffer).setUint16(6, 8, true);
  local.fill(0, 14, 26);
  const rest = plain.slice(39);
  const restView = new DataView(rest.buffer);
  restView.setUint16(8, 8, true);
  const end = rest.length - 22;
  restView.setUint32(end + 16, 35 + 4 + 16, true);
  const streamed = new Uint8Array([...local, ...data, ...descriptor, ...rest]);
  expect(new ZipArchive(streamed).read("a.txt")).toEqual(text("aaaa"));
  expect(await new ZipArchive(streamed).with(new Map())).toEqual(streamed);
});

test.each([
  ["what is no zip", () => text("hello, world"), "notZip"],
  ["one cut off", () => sample.slice(0, 60), "truncated"],
  ["one whose directory is overwritten", () => overwritten(), "damaged"],
])("%s is refused", (_, make, fault) => {
  expect(() => new ZipArchive(make())).toThrow(new ZipError(fault as ZipError["error"]));
});

function overwritten(): Uint8Array {
  const bytes = sample.slice();
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true);
  bytes.fill(0, directory, directory + 4);
  return bytes;
}

test("large entries, which the machine itself compresses", async () => {
  const content = text(Array.from({ length: 50_000 }, (_, index) => `${index} `).join(""));
  const bytes = await new ZipArchive(sample).with(new Map([["large.txt", content]]));
  expect(Buffer.compare(unzipSync(bytes)["large.txt"]!, content)).toBe(0);
  expect(bytes.length).toBeLessThan(content.length / 2);
});

test("an entry that is larger than it claims is refused without unpacking it all", () => {
  const bytes = zipSync({ "bomb.xml": new Uint8Array(1_000_000) });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 100, true);
  expect(() => new ZipArchive(bytes).read("bomb.xml")).toThrow(new ZipError("damaged"));
});

test("an entry whose bytes were changed is refused", () => {
  const bytes = sample.slice();
  const at = Buffer.from(bytes).indexOf("stored");
  bytes[at] = 0x53;
  expect(() => new ZipArchive(bytes).read("文件/second.txt")).toThrow(new ZipError("damaged"));
});
