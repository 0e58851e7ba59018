import { strFromU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre";
import type { CellEdit, CellSnapshot } from "../../src/workbook/snapshot";
import { sheetXml } from "../../src/xlsx/cells";
import { prefixedWorkbook, richWorkbook } from "../fixtures/rich-workbook";
import { changesOf, patchedBytes, snapshotOf } from "./support";
import fc, { runs } from "../support/property";

const sheet = "定额表";

/** Any character of Unicode, which has no halves of pairs. fast-check's own begins with a table of the million that there are. */
const character = fc
  .nat({ max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
/** Text as people and other programs enter it: any characters, and what looks like markup, an escape or a member of objects. */
const text = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "=1+1",
    "+86",
    "-",
    "@a",
    "_x0041_",
    "]]>",
    "&amp;",
    "<v>1</v>",
    " 前后 ",
    "换\n行",
    "😀",
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const formula = fc.constantFrom(
  "=A1+1",
  '=WQ.PERT(1,2,3)&"<&>"',
  "=SUM($C$3:C8)",
  "=SORT(C3:C5)",
  "='参数 & 说明'!A1*2",
);

const edit: fc.Arbitrary<CellEdit> = fc
  .record({ row: fc.integer({ min: 2, max: 22 }), column: fc.integer({ min: 0, max: 12 }) })
  // The array formula in G3:H5 has tests of its own.
  .filter(({ row, column }) => !((column === 6 || column === 7) && row < 5))
  .chain((place) =>
    fc.oneof(
      fc
        .oneof(text, number, fc.boolean(), fc.constant(null))
        .map((value) => ({ ...place, kind: "value" as const, value })),
      fc.tuple(formula, fc.oneof(text, number)).map(([entered, value]) => ({
        ...place,
        kind: "formula" as const,
        formula: entered,
        value,
      })),
    ),
  );
const edits = fc.uniqueArray(edit, { maxLength: 40, selector: ({ row, column }) => row * 100 + column });

/** Value and formula of every cell, by its place. */
function contents(cells: readonly CellSnapshot[]): Map<string, unknown> {
  const filled = cells.filter(({ value, formula: has }) => value !== null || has !== undefined);
  return new Map(filled.map(({ row, column, value, formula: has }) => [`${row},${column}`, { value, formula: has }]));
}

describe.each([
  ["as Excel writes sheets", richWorkbook()],
  ["with prefixed names", prefixedWorkbook()],
])("any edits, %s", (_, source) => {
  test("edited cells read back as entered, all others as they were", async () => {
    const before = contents((await snapshotOf(source)).sheets[0]!.cells);
    await fc.assert(
      fc.asyncProperty(edits, async (chosen) => {
        const bytes = await patchedBytes(source, changesOf(sheet, chosen));
        const expected = new Map(before);
        for (const one of chosen) {
          const key = `${one.row},${one.column}`;
          if (one.kind === "formula") expected.set(key, { value: one.value, formula: one.formula });
          else if (one.kind === "value" && one.value !== null)
            expected.set(key, { value: one.value, formula: undefined });
          else expected.delete(key);
        }
        expect(contents((await snapshotOf(bytes)).sheets[0]!.cells)).toEqual(expected);
        // The XML is still one that another reader takes, with every cell and row in order.
        const parts = unzipSync(bytes);
        await readXlsx(zipSync(parts, { level: 0 }));
        expectOrder(strFromU8(parts["xl/worksheets/sheet1.xml"]!));
      }),
      runs(60),
    );
  });
});

function expectOrder(xml: string): void {
  const { data } = sheetXml(xml);
  const rows = [
    ...xml.slice(data.tagEnd, data.end).matchAll(/<(?:x:)?row r="(\d+)"[^>]*?(?:\/>|>([^]*?)<\/(?:x:)?row>)/g),
  ];
  const numbers = rows.map(([, row]) => Number(row));
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  for (const [, row, cells = ""] of rows) {
    const names = [...cells.matchAll(/<(?:x:)?c r="([A-Z]+)(\d+)"/g)];
    expect(names.every(([, , number]) => number === row)).toBe(true);
    const columns = names.map(([, letters]) => letters!.padStart(3));
    expect(columns).toEqual([...new Set(columns)].sort());
  }
}
