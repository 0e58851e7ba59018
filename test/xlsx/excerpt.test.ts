/** Edits of a few cells of a large sheet: all of its text but theirs stays, wherever they stand and however the sheet is written. */
import { unzipSync, zipSync } from "fflate";
import type { CellEdit } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { patch } from "../../src/xlsx/patch";
import { ZipArchive } from "../../src/xlsx/zip";
import { rowsOf, storedWorkbook } from "../support/storedWorkbook";

const count = 4000;
const part = "xl/worksheets/sheet1.xml";
const plain = rowsOf(...Array.from({ length: count }, (_, row) => [`企业${row}`, row * 7, "水量"]));
const dated = '<dimension ref="A1:C4000"/>';

function bookOf(change: (xml: string) => string, rows = plain): Uint8Array {
  const files = unzipSync(storedWorkbook({ 样本: { rows } }));
  const xml = change(Buffer.from(files[part]!).toString());
  return zipSync({ ...files, [part]: Buffer.from(xml) });
}

const value = (row: number, column = 1): CellEdit => ({ row, column, kind: "value", value: 0.5 });

async function edited(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<string> {
  const changes = { sheet: "样本", edits, addedTables: [], addedValidations: [], rearranged: false };
  const outcome = await patch(bytes, { ...noChanges, sheets: [changes] });
  if ("problem" in outcome) throw new Error(outcome.problem.key);
  // Reading holds it against its checksum.
  return Buffer.from(new ZipArchive(outcome.bytes).read(part)).toString();
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(unzipSync(bytes)[part]!).toString();
}

const cell = (row: number) => `<c r="B${row + 1}"><v>${row * 7}</v></c>`;
const changed = (row: number) => `<c r="B${row + 1}"><v>0.5</v></c>`;

const written: readonly (readonly [string, (xml: string) => string])[] = [
  ["as usual", (xml) => xml],
  ["with a comment before it", (xml) => xml.replace("<sheetData>", '<!-- <row r="2001"> --><sheetData>')],
  ["with its rows' numbers behind", (xml) => xml.replaceAll(/<row r="(\d+)"/g, '<row spans="1:3" r="$1"')],
  ["with a byte order mark", (xml) => `\uFEFF${xml}`],
  ["with a prefix", (xml) => xml.replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=")],
];

test.each(written)("a sheet written %s", async (name, change) => {
  const prefixed = name.includes("prefix")
    ? (xml: string) => xml.replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:")
    : (xml: string) => xml;
  const bytes = bookOf(change);
  const before = textOf(bytes);
  for (const rows of [[0], [1999], [3999], [0, 1, 2500, 3999]]) {
    const wanted = rows.reduce((xml, row) => xml.replace(prefixed(cell(row)), prefixed(changed(row))), before);
    expect(wanted).not.toBe(before);
    expect(
      await edited(
        bytes,
        rows.map((row) => value(row)),
      ),
    ).toBe(wanted);
  }
});

test("cells and rows that the sheet has not", async () => {
  const bytes = bookOf((xml) => xml.replace("<sheetData>", `${dated}<sheetData>`));
  const before = textOf(bytes);
  const added = (row: number, name: string) => `<row r="${row + 1}"><c r="${name}${row + 1}"><v>0.5</v></c></row>`;
  expect(await edited(bytes, [value(4500)])).toBe(
    before.replace("C4000", "C4501").replace("</sheetData>", `${added(4500, "B")}</sheetData>`),
  );
  expect(await edited(bytes, [value(10, 5), value(3999)])).toBe(
    before
      .replace("A1:C4000", "A1:F4000")
      .replace('</c></row><row r="12">', '</c><c r="F11"><v>0.5</v></c></row><row r="12">')
      .replace(cell(3999), changed(3999)),
  );
  const gap = bookOf((xml) => xml.replace(/<row r="2001">.*?<\/row>/, ""));
  expect(await edited(gap, [value(2000)])).toBe(
    textOf(gap).replace('<row r="2002">', `${added(2000, "B")}<row r="2002">`),
  );
});

test("formulas that belong to several cells are seen wherever they stand", async () => {
  const shared = (row: number) =>
    row === 100 ? `<f t="shared" ref="D101:D102" si="0">B101*2</f>` : row === 101 ? `<f t="shared" si="0"/>` : null;
  const bytes = bookOf((xml) =>
    [100, 101].reduce(
      (text, row) =>
        text.replace(
          `</c></row><row r="${row + 2}">`,
          `</c><c r="D${row + 1}">${shared(row)}<v>1</v></c></row><row r="${row + 2}">`,
        ),
      xml,
    ),
  );
  const xml = await edited(bytes, [value(100, 3)]);
  expect(xml).toContain('<c r="D101"><v>0.5</v></c>');
  expect(xml).toContain('<c r="D102"><f>B102*2</f><v>1</v></c>');
});
