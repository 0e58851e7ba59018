/** Where a few edited rows stand in the bytes of a large sheet: found by halving, and a guess that nothing depends on. */
import { rowPlaces } from "../../src/xlsx/patch/rows";

const sheetOf = (numbers: readonly number[]) =>
  Buffer.from(
    `<sheetData>${numbers.map((row) => `<row r="${row}"><c r="A${row}"><v>${row % 97}</v></c></row>`).join("")}</sheetData>`,
  );
const edit = (row: number) => ({ row: row - 1 });

const all = Array.from({ length: 40_000 }, (_, index) => index + 1);

test.each([
  ["every row", all],
  ["every third row", all.filter((row) => row % 3 === 1)],
])("%s: the first and the last of those that are edited", (_, rows) => {
  const bytes = sheetOf(rows);
  expect(bytes.length).toBeGreaterThan(512 * 1024);
  const places = (row: number) => bytes.indexOf(`ow r="${row}"`);
  for (const row of [1, 4, 1000, 20_002, 39_997]) {
    expect(rowPlaces(bytes, [edit(row)])).toEqual([places(row)]);
  }
  expect(rowPlaces(bytes, [edit(30_001), edit(7), edit(1000)])).toEqual([places(7), places(30_001)]);
});

test("nothing where the row is not there, rows have no numbers, or nothing is a row", () => {
  expect(rowPlaces(sheetOf(all), [edit(40_001)])).toEqual([]);
  expect(rowPlaces(Buffer.from("<row/>".repeat(100_000)), [edit(5)])).toEqual([]);
  expect(rowPlaces(Buffer.alloc(600_000, 32), [edit(5)])).toEqual([]);
});

test("rows out of order do no harm", () => {
  const bytes = sheetOf([...all].reverse());
  for (const place of rowPlaces(bytes, [edit(100), edit(39_000)])) expect(place).toBeLessThan(bytes.length);
});
