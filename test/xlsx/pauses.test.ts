/** Files written with pauses are the same files. */
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
