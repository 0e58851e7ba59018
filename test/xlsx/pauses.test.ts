/** Files written with pauses are the same files, and read with pauses hold the same. */
import { open } from "../../src/xlsx/open";
import { ZipArchive } from "../../src/xlsx/zip";
import { encodeXmlInSteps } from "../../src/xlsx/xml";
import { write } from "../../src/xlsx/write";
import { cellsOf, snapshotOf } from "../support/workbook";
import { partsOf } from "./support";

test("a text is encoded as a whole would be, wherever it is cut", async () => {
  // A character of two units across the border between two pieces, in either position.
  for (const before of [(1 << 20) - 2, (1 << 20) - 1, 1 << 20]) {
    const text = `${"水".repeat(before)}𠮷定额`;
    let pauses = 0;
    const bytes = await encodeXmlInSteps(text, async () => void pauses++);
    expect(pauses).toBe(2);
    expect(Buffer.from(bytes).equals(Buffer.from(text))).toBe(true);
  }
});

test("a workbook has the same parts", async () => {
  const rows = Array.from({ length: 20 }, (_, row) => [row, `第${row}行`, { formula: `=A${row + 1}*2` }]);
  const workbook = snapshotOf([{ name: "S", cells: cellsOf(rows) }]);
  let pauses = 0;
  const paused = await write(workbook, { pause: async () => void pauses++ });
  expect(pauses).toBeGreaterThanOrEqual(20);
  // The properties tell the second in which it was written.
  const { "docProps/core.xml": _paused, ...parts } = partsOf(paused);
  const { "docProps/core.xml": _whole, ...wholeParts } = partsOf(await write(workbook));
  expect(parts).toEqual(wholeParts);
});

describe("a file with a large sheet", () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => [row, `第${row}行 𠮷`, { formula: `=A${row + 1}*2` }]);
  const written = write(snapshotOf([{ name: "S", cells: cellsOf(rows) }]));

  test("holds the same", async () => {
    const bytes = await written;
    const sheet = "xl/worksheets/sheet1.xml";
    expect(new ZipArchive(bytes).entries.find(({ name }) => name === sheet)!.size).toBeGreaterThan(1 << 20);
    const content = await new ZipArchive(bytes).readInSteps(sheet, async () => undefined);
    expect(Buffer.from(content!).equals(new ZipArchive(bytes).read(sheet))).toBe(true);
    let pauses = 0;
    const paused = await open(bytes, "大表.xlsx", { pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(10_000);
    expect(paused).toEqual(await open(bytes, "大表.xlsx"));
    expect("workbook" in paused && paused.workbook.sheets[0]!.cells).toHaveLength(30_000);
  });

  test("is as damaged", async () => {
    const bytes = (await written).slice();
    const { offset, length } = largestEntry(bytes);
    const middle = offset + (length >> 1);
    bytes.set([bytes[middle]! ^ 0xff], middle);
    const paused = await open(bytes, "大表.xlsx", { pause: async () => undefined });
    expect(paused).toHaveProperty("problem");
    expect(paused).toEqual(await open(bytes, "大表.xlsx"));
  });
});

/** Where the data of the entry that takes most of an archive stand. */
function largestEntry(bytes: Uint8Array) {
  const { compressedSize, name } = [...new ZipArchive(bytes).entries].sort(
    (one, other) => other.compressedSize - one.compressedSize,
  )[0]!;
  return { offset: Buffer.from(bytes).indexOf(name) + name.length, length: compressedSize };
}
