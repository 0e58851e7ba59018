import { read } from "hucre";
import { Failure } from "../../src/language/failure";
import { columnIndex } from "../../src/workbook/address";
import type { CellEdit } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { patch } from "../../src/xlsx/patch";
import { ZipArchive } from "../../src/xlsx/zip";
import { prefixedWorkbook, richParts, richWorkbook, zipParts } from "../fixtures/rich-workbook";
import { cellAt, changedParts, changesOf, partsOf, patchedBytes, patchProblem, snapshotOf } from "./support";

const sheet = "定额表";
const plain = "参数 & 说明";
const sheetPart = "xl/worksheets/sheet1.xml";
const plainPart = "xl/worksheets/sheet2.xml";
const chainParts = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"];

function at(name: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name)!;
  return { row: Number(digits) - 1, column: columnIndex(letters!) };
}
const value = (name: string, entered: (CellEdit & { kind: "value" })["value"]): CellEdit => ({
  ...at(name),
  kind: "value",
  value: entered,
});

/** The cell as it stands in the sheet's XML. */
function cellXml(bytes: Uint8Array, part: string, name: string): string | undefined {
  return new RegExp(`<(x:)?c r="${name}"(?:[^>]*/>|[^]*?</\\1c>)`).exec(partsOf(bytes)[part]!)?.[0];
}

function withoutDimension(xml: string): string {
  return xml.replace(/<dimension[^>]*>/, "");
}

/** The sheet's XML without the cells of these names: what must not have changed. */
function without(xml: string, ...names: readonly string[]): string {
  return names.reduce((text, name) => text.replace(new RegExp(`<c r="${name}"(?:[^>]*/>|[^]*?</c>)`), ""), xml);
}

test("no changes, the same bytes", async () => {
  expect(Buffer.compare(await patchedBytes(richWorkbook(), noChanges), richWorkbook())).toBe(0);
});

test("bytes in one of Node's buffers are read, and stay as they were", async () => {
  // Of many small files, each in a part of one memory; the first byte of a file is nowhere near the memory's.
  const buffer = Buffer.concat([Buffer.alloc(100), richWorkbook()]).subarray(100);
  const changes = changesOf(sheet, [value("C4", 8)]);
  const before = Uint8Array.from(buffer);
  const outcome = await patch(buffer, changes);
  expect("bytes" in outcome && Buffer.compare(outcome.bytes, await patchedBytes(richWorkbook(), changes))).toBe(0);
  expect(Buffer.compare(buffer, before)).toBe(0);
});

describe("a sheet so large that it is compressed in pieces", () => {
  const cells = Array.from(
    { length: 40_000 },
    // Rows say which they are first, last, between apostrophes or not at all, and some close themselves.
    (_, row) => {
      const number = [`r="${row + 1}"`, `ht="15" r="${row + 1}"`, `r='${row + 1}'`, ""][row % 4]!;
      return row % 1000 === 5 ? `<row ${number}/>` : `<row ${number}><c r="A${row + 1}"><v>${row}</v></c></row>`;
    },
  );
  const written = (rows: readonly string[]) =>
    partsOf(richWorkbook())[plainPart]!.replace(
      /<sheetData>[^]*<\/sheetData>/,
      `<sheetData>${rows.join("")}</sheetData>`,
    );
  const encoder = new TextEncoder();

  describe.each([
    ["as it is", "", (text: string) => encoder.encode(text)],
    ["with Chinese", '<row><c t="inlineStr"><is><t>水😀</t></is></c></row>', (text: string) => encoder.encode(text)],
    ["with a byte order mark", "<!--é-->", (text: string) => encoder.encode(`\uFEFF${text}`)],
    ["in UTF-16", "<!--水-->", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s", (_, behind, encode) => {
    const before = written([...cells, behind]);
    const source = zipParts({ ...richParts(), [plainPart]: encode(before) });

    test.each([1, 2, 3, 4, 20_001, 39_999, 40_000])("only the cell of row %i is another", async (row) => {
      const bytes = await patchedBytes(source, changesOf(plain, [value(`A${row}`, 1e9 + row)]));
      const old = cells[row - 1]!;
      const after = before.replace(old, old.replace(/<v>.*<\/v>/, `<v>${1e9 + row}</v>`));
      expect(partsOf(bytes)[plainPart]!.replace("\uFEFF", "") === after).toBe(true);
    });
  });

  test("cells behind the last row, and between others", async () => {
    const source = zipParts({ ...richParts(), [plainPart]: encoder.encode(written(cells)) });
    const bytes = await patchedBytes(
      source,
      changesOf(plain, [value("A40001", "定额"), value("B7", 5), value("C9", 6)]),
    );
    const after = [...cells, '<row r="40001"><c r="A40001" t="inlineStr"><is><t>定额</t></is></c></row>'];
    after[6] = after[6]!.replace("</row>", '<c r="B7"><v>5</v></c></row>');
    after[8] = after[8]!.replace("</row>", '<c r="C9"><v>6</v></c></row>');
    expect(withoutDimension(partsOf(bytes)[plainPart]!)).toBe(withoutDimension(written(after)));
  });
});

describe("one number changed", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("C4", 8)]));
  });

  test("two parts change: the sheet, and the workbook that is to be calculated", () => {
    expect(changedParts(richWorkbook(), bytes)).toEqual(["xl/workbook.xml", sheetPart]);
  });

  test("in the sheet only that cell", () => {
    const before = partsOf(richWorkbook())[sheetPart]!;
    expect(partsOf(bytes)[sheetPart]).toBe(
      before.replace('<c r="C4" s="3"><v>7</v></c>', '<c r="C4" s="3"><v>8</v></c>'),
    );
  });

  test("in the workbook only the wish to be calculated", () => {
    const before = partsOf(richWorkbook())["xl/workbook.xml"]!;
    expect(partsOf(bytes)["xl/workbook.xml"]).toBe(
      before.replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
    );
  });

  test("every other entry keeps its compressed bytes and its place", () => {
    const before = new ZipArchive(richWorkbook());
    const after = new ZipArchive(bytes);
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    for (const entry of before.entries) {
      if (entry.name === sheetPart || entry.name === "xl/workbook.xml") continue;
      expect(after.entries.find(({ name }) => name === entry.name)).toMatchObject({
        crc: entry.crc,
        compressedSize: entry.compressedSize,
      });
    }
  });
});

describe("values of every kind, read back by the library", () => {
  const edits = [
    value("A3", "=1+1"),
    value("B3", ' <a>&"b"\n\t_x0041_\u0007 '),
    value("C3", -1.5e-7),
    value("B4", true),
    value("C5", null),
    value("A5", new Failure("#DIV/0!")),
    value("A6", new Failure("#SPILL!")),
    value("B6", ""),
    value("AB30", "远处"),
    value("B12", 12),
    value("B10", 10),
    value("L5", 5),
  ];

  test.each([
    ["as Excel writes sheets", richWorkbook],
    ["with prefixed names", prefixedWorkbook],
  ])("%s", async (_, make) => {
    const bytes = await patchedBytes(make(), changesOf(sheet, edits));
    const { sheets } = await read(bytes);
    const rows = sheets[0]!.rows;
    const found = edits.map(({ row, column }) => rows[row]?.[column] ?? null);
    // The library knows no escaped control characters other than these, and gives errors as text.
    expect(found).toEqual([
      "=1+1",
      ' <a>&"b"\n\t_x0041_\u0007 ',
      -1.5e-7,
      true,
      null,
      "#DIV/0!",
      "#VALUE!",
      "",
      "远处",
      12,
      10,
      5,
    ]);
    expect(rows[3]![2]).toBe(7);
    expect(rows.length).toBe(30);
  });

  test("text is never a formula, also after somebody has edited it in Excel", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [value("A3", "=HYPERLINK(1)"), value("A4", "-"), value("C4", "+86")]),
    );
    expect(cellXml(bytes, sheetPart, "A3")).toBe('<c r="A3" t="inlineStr" s="6"><is><t>=HYPERLINK(1)</t></is></c>');
    expect(cellXml(bytes, sheetPart, "A4")).not.toContain("s=");
    const formats = [...partsOf(bytes)["xl/styles.xml"]!.matchAll(/<xf [^>]*quotePrefix="1"[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(formats).toHaveLength(2);
    expect(formats[1]).toContain('numFmtId="176"');
    // A number in its place is no text any more.
    const again = await patchedBytes(bytes, changesOf(sheet, [value("A3", 1)]));
    expect(cellXml(again, sheetPart, "A3")).toMatch(/^<c r="A3" s="8"><v>1<\/v><\/c>$/);
    expect(partsOf(again)["xl/styles.xml"]).toMatch(
      /<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"\/><\/xf><\/cellXfs>/,
    );
  });

  test("new cells stand in order, look like their row or column, and rows say how far they reach", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [value("L4", 1), value("E3", 2), value("B12", 3), value("C15", 4), value("C13", 5)]),
    );
    const xml = partsOf(bytes)[sheetPart]!;
    expect(xml).toContain('<c r="E3"><v>2</v></c><c r="F3">');
    expect(xml).toContain('<c r="H4"><v>7</v></c><c r="L4" s="3"><v>1</v></c></row>');
    expect(xml).toContain('<row r="4" spans="1:12" x14ac:dyDescent="0.2">');
    expect(xml).toContain(
      '<row r="12" spans="1:10" x14ac:dyDescent="0.2"><c r="B12"><v>3</v></c></row><row r="13"><c r="C13"><v>5</v></c></row><row r="15"',
    );
    expect(xml).toContain('<c r="C15" s="5"><v>4</v></c>');
    expect(xml).toContain('<dimension ref="A1:L15"/>');
  });

  test("a sheet whose cells carry no numbers, with comments and CDATA", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(plain, [value("B2", 21), value("C2", 22), value("A3", 3), value("C5", 5), value("A9", 9)]),
    );
    const { sheets } = await read(bytes);
    expect(sheets[1]!.rows).toEqual([
      [1, "甲", null, null],
      ["乙丙", 21, 22, null],
      [3, null, null, null],
      [null, null, null, null],
      [null, expect.anything(), 5, 40],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [9, null, null, null],
    ]);
    expect(partsOf(bytes)[plainPart]).toContain('<!-- <row r="9"><c r="A9"><v>9</v></c></row> -->');
    expect(partsOf(bytes)[plainPart]).toContain("<![CDATA[</c><row>]]>");
  });

  test("a sheet without any cell", async () => {
    const parts = richParts();
    const empty =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const source = zipParts({ ...parts, [plainPart]: new TextEncoder().encode(empty) });
    const bytes = await patchedBytes(source, changesOf(plain, [value("B2", "新")]));
    expect(partsOf(bytes)[plainPart]).toBe(
      empty.replace(
        "<sheetData/>",
        '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>新</t></is></c></row></sheetData>',
      ),
    );
  });
});

describe("formulas", () => {
  test("ours and newer ones are stored as Excel stores them, and may spill", async () => {
    const formula = '=WQ.QUOTA(A3:A5,SORT(B3:B5),"先进值")';
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        { ...at("I3"), kind: "formula", formula, value: 0.19, spill: { rows: 3, columns: 1 } },
        { ...at("I4"), kind: "spilled", value: new Failure("#N/A") },
        { ...at("I5"), kind: "spilled", value: "无" },
      ]),
    );
    expect(cellXml(bytes, sheetPart, "I3")).toBe(
      '<c r="I3" cm="1"><f t="array" ref="I3:I5">_xldudf_WQ_QUOTA(A3:A5,_xlfn._xlws.SORT(B3:B5),"先进值")</f><v>0.19</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "I4")).toBe('<c r="I4" t="e"><v>#N/A</v></c>');
    // The mark of dynamic arrays was there already.
    expect(changedParts(richWorkbook(), bytes)).toEqual(["xl/workbook.xml", sheetPart]);
    expect(cellAt(await snapshotOf(bytes), sheet, 2, 8)).toMatchObject({ formula, spill: { rows: 3, columns: 1 } });
  });

  test("one of ours that gives one value is marked too, or Excel would write @ before it; not so in a table", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        { ...at("I9"), kind: "formula", formula: "=WQ.PERT(1,2,3)", value: 2 },
        { ...at("E4"), kind: "formula", formula: "=WQ.UNITWATER([@数量],1)", value: 7 },
        { ...at("E5"), kind: "formula", formula: '=IF(C5>1,"大","小")', value: "大" },
      ]),
    );
    expect(cellXml(bytes, sheetPart, "I9")).toBe(
      '<c r="I9" cm="1"><f t="array" ref="I9">_xldudf_WQ_PERT(1,2,3)</f><v>2</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "E4")).toBe(
      '<c r="E4"><f>_xldudf_WQ_UNITWATER(定额[[#This Row],[数量]],1)</f><v>7</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "E5")).toBe('<c r="E5" t="str"><f>IF(C5&gt;1,"大","小")</f><v>大</v></c>');
  });

  test("the mark is added to a workbook that has none, and to one that has others", async () => {
    const edit: CellEdit = {
      ...at("A1"),
      kind: "formula",
      formula: "=UNIQUE(B1:B2)",
      value: 1,
      spill: { rows: 2, columns: 1 },
    };
    const { "xl/metadata.xml": metadata, ...rest } = richParts();
    const strip = (path: string, pattern: RegExp) => {
      rest[path] = new TextEncoder().encode(new TextDecoder().decode(rest[path]).replace(pattern, ""));
    };
    strip("xl/_rels/workbook.xml.rels", /<Relationship Id="rId7"[^>]*>/);
    strip("[Content_Types].xml", /<Override PartName="\/xl\/metadata.xml"[^>]*>/);
    const added = await patchedBytes(zipParts(rest), changesOf(plain, [edit]));
    expect(partsOf(added)[plainPart]).toContain(
      '<c cm="1"><f t="array" ref="A1:A2">_xlfn.UNIQUE(B1:B2)</f><v>1</v></c>',
    );
    expect(partsOf(added)["xl/_rels/workbook.xml.rels"]).toContain('Target="metadata.xml"');
    expect(partsOf(added)["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
    expect(cellAt(await snapshotOf(added), plain, 0, 0)).toMatchObject({ formula: "=UNIQUE(B1:B2)" });

    const other = new TextDecoder()
      .decode(metadata)
      .replaceAll("XLDAPR", "XLRICHVALUE")
      .replace(/ fDynamic="1"/, "");
    const source = zipParts({ ...richParts(), "xl/metadata.xml": new TextEncoder().encode(other) });
    const completed = await patchedBytes(source, changesOf(plain, [edit]));
    expect(partsOf(completed)[plainPart]).toContain('<c cm="2">');
    const xml = partsOf(completed)["xl/metadata.xml"]!;
    expect(xml).toMatch(/<metadataTypes count="2">.*name="XLRICHVALUE".*name="XLDAPR".*<\/metadataTypes>/);
    expect(xml).toMatch(
      /<cellMetadata count="2"><bk><rc t="1" v="0"\/><\/bk><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata>/,
    );
    // The library decides which marks mean dynamic arrays.
    const { sheets } = await read(completed);
    expect(sheets[1]!.cells!.get("0,0")!.formulaDynamic).toBe(true);
  });

  test("a formula replaced by a value leaves the list of formulas to Excel", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("A15", 1)]));
    expect(changedParts(richWorkbook(), bytes)).toEqual([...chainParts, "xl/workbook.xml", sheetPart].sort());
    expect(partsOf(bytes)["xl/calcChain.xml"]).toBeUndefined();
    expect(partsOf(bytes)["[Content_Types].xml"]).not.toContain("calcChain");
    expect(partsOf(bytes)["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test("a shared formula whose first cell goes is given to each of the others", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("F3", 1), value("F5", 2)]));
    const found = await snapshotOf(bytes);
    const formulas = [2, 3, 4, 5, 6, 7].map((row) => cellAt(found, sheet, row, 5)!.formula);
    expect(formulas).toEqual([
      undefined,
      "=C4*$C$3+SUM(C$3:C4)",
      undefined,
      "=C6*$C$3+SUM(C$3:C6)",
      "=C7*$C$3+SUM(C$3:C7)",
      "=C8*$C$3+SUM(C$3:C8)",
    ]);
    expect(cellXml(bytes, sheetPart, "F4")).toBe('<c r="F4"><f>C4*$C$3+SUM(C$3:C4)</f><v>107</v></c>');
  });

  test("another cell of a shared formula goes alone", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("F5", 2)]));
    expect(without(partsOf(bytes)[sheetPart]!, "F5")).toBe(without(partsOf(richWorkbook())[sheetPart]!, "F5"));
    expect(cellAt(await snapshotOf(bytes), sheet, 7, 5)!.formula).toBe("=C8*$C$3+SUM(C$3:C8)");
  });

  test("new results leave the formulas as they are", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        { ...at("F3"), kind: "result", value: 1 },
        { ...at("F4"), kind: "result", value: "文" },
        { ...at("A7"), kind: "result", value: new Failure("#VALUE!") },
        { ...at("J1"), kind: "result", value: 0.2 },
      ]),
    );
    expect(cellXml(bytes, sheetPart, "F3")).toBe(
      '<c r="F3"><f t="shared" ref="F3:F8" si="0">C3*$C$3+SUM(C$3:C3)</f><v>1</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "F4")).toBe('<c r="F4" t="str"><f t="shared" si="0"/><v>文</v></c>');
    expect(cellXml(bytes, sheetPart, "A7")).toBe(
      '<c r="A7" t="e"><f>A3&amp;"-"&amp;TEXT(C3,"0.0")</f><v>#VALUE!</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "J1")).toMatch(/^<c r="J1" cm="1"><f t="array" ref="J1">.*<v>0.2<\/v><\/c>$/);
    expect(changedParts(richWorkbook(), bytes)).toEqual(["xl/workbook.xml", sheetPart]);
  });

  test("a result is kept where our engine does not know a function", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [{ ...at("F3"), kind: "result", value: new Failure("#NAME?") }]),
    );
    expect(partsOf(bytes)[sheetPart]).toBe(partsOf(richWorkbook())[sheetPart]);
  });

  test("a dynamic array that fills more or less than before", async () => {
    const more = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        { ...at("H3"), kind: "result", value: 1, spill: { rows: 4, columns: 1 } },
        { ...at("H6"), kind: "spilled", value: 4 },
      ]),
    );
    expect(cellXml(more, sheetPart, "H3")).toContain('ref="H3:H6"');
    expect(cellXml(more, sheetPart, "H6")).toBe('<c r="H6"><v>4</v></c>');
    const less = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        { ...at("H3"), kind: "result", value: 1 },
        { ...at("H4"), kind: "spilled", value: null },
        { ...at("H5"), kind: "spilled", value: null },
      ]),
    );
    expect(cellXml(less, sheetPart, "H3")).toContain('ref="H3"');
    expect(cellXml(less, sheetPart, "H4")).toBe('<c r="H4"/>');
  });

  test("something entered where a dynamic array spills: the array draws back, nothing of it becomes a constant", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("H4", "挡")]));
    expect(cellXml(bytes, sheetPart, "H3")).toBe(
      '<c r="H3" cm="1"><f t="array" ref="H3">_xlfn._xlws.SORT(C3:C5)</f><v>3</v></c>',
    );
    expect(cellXml(bytes, sheetPart, "H5")).toBe('<c r="H5"/>');
  });

  test("an array formula replaced as a whole, and one that would be broken up", async () => {
    const replaced = await patchedBytes(richWorkbook(), changesOf(sheet, [value("G3", 1)]));
    expect(cellXml(replaced, sheetPart, "G4")).toBe('<c r="G4"/>');
    expect(await patchProblem(richWorkbook(), changesOf(sheet, [value("G4", 1)]))).toEqual({
      key: "arrayPart",
      values: { sheet, cell: "G4", range: "G3:G5" },
    });
  });

  test("what an ordinary formula seems to fill here is not made constants", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(plain, [
        { ...at("D5"), kind: "result", value: 40, spill: { rows: 2, columns: 1 } },
        { ...at("D6"), kind: "spilled", value: 50 },
      ]),
    );
    expect(partsOf(bytes)[plainPart]).toBe(partsOf(richWorkbook())[plainPart]);
  });
});

describe("looks", () => {
  test("a new format is made from the cell's own, and none that is there changes", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [
        {
          ...at("C4"),
          kind: "style",
          style: {
            numberFormat: "0.0000",
            fill: "#ff0000",
            unlocked: true,
            border: {
              top: { line: "thin", color: "#000000" },
              right: { line: "thin", color: "#000000" },
              bottom: { line: "thin", color: "#000000" },
              left: { line: "thin", color: "#000000" },
            },
          },
        },
        { ...at("A3"), kind: "style", style: { font: { bold: true } } },
        { ...at("A4"), kind: "style", style: { font: { bold: true } } },
      ]),
    );
    expect(changedParts(richWorkbook(), bytes)).toEqual(["xl/styles.xml", sheetPart]);
    expect(cellXml(bytes, sheetPart, "C4")).toBe('<c r="C4" s="7"><v>7</v></c>');
    expect(cellXml(bytes, sheetPart, "A3")).toContain('s="6"');
    expect(cellXml(bytes, sheetPart, "A4")).toContain('s="6"');
    const styles = partsOf(bytes)["xl/styles.xml"]!;
    const before = partsOf(richWorkbook())["xl/styles.xml"]!;
    const formats = (xml: string) => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xml)![1]!;
    expect(formats(styles).startsWith(formats(before))).toBe(true);
    expect(styles).toContain('<cellXfs count="8">');
    // Made from format 3: its border and its lock are those it had.
    expect(formats(styles).slice(formats(before).length)).toMatch(
      /<xf numFmtId="177" fontId="0" fillId="4" borderId="1"[^>]*><protection locked="0"\/><\/xf>/,
    );
    const found = await snapshotOf(bytes);
    expect(found.styles[cellAt(found, sheet, 3, 2)!.style!]).toMatchObject({
      numberFormat: "0.0000",
      fill: "#ff0000",
      unlocked: true,
    });
    expect(found.styles[cellAt(found, sheet, 2, 0)!.style!]!.font).toMatchObject({ bold: true, name: "等线" });
  });

  test("looks that are taken away again", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [{ ...at("A15"), kind: "style", style: {} }]));
    const found = await snapshotOf(bytes);
    expect(found.styles[cellAt(found, sheet, 14, 0)!.style!] ?? {}).toEqual({});
  });
});

describe("what else a sheet holds", () => {
  test("notes: new, changed, taken away; conversations are left alone", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [], {
        notes: [
          { ...at("B3"), note: null },
          { ...at("C4"), note: "不许" },
          { ...at("D5"), note: "新 & 批注" },
        ],
      }),
    );
    expect(changedParts(richWorkbook(), bytes)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    const found = await snapshotOf(bytes);
    expect(cellAt(found, sheet, 2, 1)!.note).toBeUndefined();
    expect(cellAt(found, sheet, 3, 2)!.note).toBe("[线程批注] 数量对吗？");
    expect(cellAt(found, sheet, 4, 3)!.note).toBe("新 & 批注");
    const shapes = partsOf(bytes)["xl/drawings/vmlDrawing1.vml"]!;
    expect(shapes).not.toContain('id="_x0000_s1025"');
    expect(shapes).toContain("<x:Row>4</x:Row><x:Column>3</x:Column>");
  });

  test("notes on a sheet that had none", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(plain, [], { notes: [{ ...at("A1"), note: "你好" }] }));
    expect(cellAt(await snapshotOf(bytes), plain, 0, 0)!.note).toBe("你好");
    expect(partsOf(bytes)[plainPart]).toMatch(/<\/sheetData><legacyDrawing [^>]*r:id="rId\d"\/><\/worksheet>$/);
  });

  test("validation, tables, widths, panes, merged cells, in the order of the schema", async () => {
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(sheet, [value("N2", "甲"), value("O2", "乙")], {
        addedValidations: [
          { kind: "list", source: ["是", "否"], ranges: [{ ...at("E3"), rows: 6, columns: 1 }], strictness: "stop" },
          {
            kind: "decimal",
            comparison: "greaterThan",
            first: "0",
            ranges: [{ ...at("C3"), rows: 6, columns: 1 }],
            error: { text: "须为正数" },
            strictness: "stop",
          },
        ],
        addedTables: [
          {
            name: "新表",
            range: { ...at("N2"), rows: 3, columns: 2 },
            columns: ["甲", "乙"],
            headerRow: true,
            totalRow: false,
          },
        ],
        columnWidths: new Map([
          [11, 30],
          [0, 12],
          [20, 5],
        ]),
        rowHeights: new Map([
          [0, 40],
          [3, 22.5],
          [60, 30],
        ]),
        hiddenRows: new Map([[4, true]]),
        hiddenColumns: new Map([[2, true]]),
        frozen: { rows: 3, columns: 0 },
        merges: [{ ...at("A1"), rows: 1, columns: 4 }],
      }),
    );
    const before = (await snapshotOf(richWorkbook())).sheets[0]!;
    const xml = partsOf(bytes)[sheetPart]!;
    expect(xml).toContain('<dataValidations count="3">');
    expect(xml).toContain('<formula1>"是,否"</formula1>');
    expect(xml).toMatch(/<tableParts count="2"><tablePart r:id="rId3"\/><tablePart [^>]*r:id="rId8"\/><\/tableParts>/);
    const found = (await snapshotOf(bytes)).sheets[0]!;
    expect(found.tables!.map(({ name, columns }) => [name, columns])).toEqual([
      ["定额", ["代码", "产品", "数量", "日期", "备 注"]],
      ["新表", ["甲", "乙"]],
    ]);
    expect(found.validations!.slice(1, 3)).toMatchObject([
      { kind: "list", source: ["是", "否"] },
      { kind: "decimal", comparison: "greaterThan", first: "0", error: { text: "须为正数" } },
    ]);
    expect([...found.columnWidths!]).toEqual([
      [0, 12],
      [1, 20.125],
      [2, 8.43],
      [10, 0],
      [11, 30],
      [20, 5],
    ]);
    expect([...found.rowHeights!]).toEqual(
      [...new Map([...(before.rowHeights ?? []), [0, 40], [3, 22.5], [60, 30]])].sort(([a], [b]) => a - b),
    );
    expect(found.hiddenRows).toEqual([...new Set([...(before.hiddenRows ?? []), 4])].sort((a, b) => a - b));
    expect(found.hiddenColumns).toEqual([...new Set([...(before.hiddenColumns ?? []), 2])].sort((a, b) => a - b));
    expect(found.frozen).toEqual({ rows: 3, columns: 0 });
    expect(found.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    // The protection and its hash are as they were.
    expect(xml).toContain(/<sheetProtection[^>]*>/.exec(partsOf(richWorkbook())[sheetPart]!)![0]);
  });

  test("a list too long for a rule goes into cells", async () => {
    const words = Array.from({ length: 100 }, (_, index) => `产品${index}`);
    const bytes = await patchedBytes(
      richWorkbook(),
      changesOf(plain, [], {
        addedValidations: [{ kind: "list", source: words, ranges: [{ ...at("A1"), rows: 5, columns: 1 }] }],
      }),
    );
    const found = await snapshotOf(bytes);
    expect(found.sheets[1]!.validations).toMatchObject([{ kind: "list", source: { formula: "列表!$A$1:$A$100" } }]);
    expect(found.sheets[2]).toMatchObject({ name: "列表", hidden: true });
    expect(found.sheets[2]!.cells.map((cell) => cell.value)).toEqual(words);
  });

  test("a header of a table renames its column, unless a formula uses it", async () => {
    const bytes = await patchedBytes(richWorkbook(), changesOf(sheet, [value("B2", "产品名称")]));
    expect((await snapshotOf(bytes)).sheets[0]!.tables![0]!.columns[1]).toBe("产品名称");
    expect(changedParts(richWorkbook(), bytes)).toContain("xl/tables/table1.xml");
    for (const edit of [value("C2", "用量"), value("B2", null), value("B2", "代码")]) {
      expect((await patchProblem(richWorkbook(), changesOf(sheet, [edit]))).key).toBe("tableHeader");
    }
  });
});

describe("the workbook", () => {
  test("a sheet added, with what it holds", async () => {
    const bytes = await patchedBytes(richWorkbook(), {
      ...noChanges,
      styles: [{ font: { bold: true, color: "#ffffff" }, fill: "#1f4e79" }],
      addedSheets: [
        {
          name: "结果 '1'表",
          cells: [
            { row: 0, column: 0, value: "x", style: 0 },
            { row: 1, column: 0, value: "原煤" },
            { row: 1, column: 1, value: 0.19, formula: '=WQ.QUOTA("061",[@产品],"先进值")', note: "来源" },
            { row: 4, column: 3, value: 1, formula: "=SORT(A1:A2)", spill: { rows: 2, columns: 1 } },
          ],
          tables: [
            {
              name: "结果",
              range: { row: 0, column: 0, rows: 2, columns: 2 },
              columns: ["产品", "定额"],
              headerRow: true,
              totalRow: false,
            },
          ],
          columnWidths: new Map([[0, 24]]),
          frozen: { rows: 1, columns: 0 },
          page: { landscape: true, repeatedRows: 1 },
          charts: [{ kind: "pie", area: { row: 8, column: 0, rows: 10, columns: 5 }, series: [{ values: "B2:B2" }] }],
          conditionalFormats: [
            {
              kind: "text",
              match: "contains",
              text: "错",
              ranges: [{ row: 1, column: 0, rows: 1, columns: 1 }],
              style: { fill: "#ffcccc" },
            },
          ],
        },
      ],
    });
    const untouched = changedParts(richWorkbook(), bytes);
    expect(untouched.filter((part) => /sheet[12]|table1|calcChain|comments1|drawing1/.test(part))).toEqual([]);
    // The chart comes as parts of its own beside those that were there.
    expect(Object.keys(partsOf(bytes))).toEqual(
      expect.arrayContaining(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]),
    );
    const { sheets } = await read(bytes);
    expect(sheets[0]!.charts).toHaveLength(1);
    expect(sheets[2]!.charts).toMatchObject([{ kinds: ["pie"] }]);
    const found = await snapshotOf(bytes);
    const added = found.sheets[2]!;
    expect(added).toMatchObject({
      name: "结果 '1'表",
      frozen: { rows: 1, columns: 0 },
      page: { landscape: true, repeatedRows: 1 },
      tables: [{ name: "结果", columns: ["产品", "定额"] }],
      conditionalFormats: [{ kind: "text", match: "contains", text: "错", style: { fill: "#ffcccc" } }],
    });
    // Header cells hold the names of the columns.
    expect(cellAt(found, added.name, 0, 0)!.value).toBe("产品");
    expect(cellAt(found, added.name, 1, 1)).toMatchObject({
      formula: '=WQ.QUOTA("061",结果[[#This Row],[产品]],"先进值")',
      note: "来源",
    });
    expect(cellAt(found, added.name, 4, 3)).toMatchObject({ formula: "=SORT(A1:A2)", spill: { rows: 2, columns: 1 } });
    expect(found.styles[cellAt(found, added.name, 0, 0)!.style!]).toMatchObject({
      fill: "#1f4e79",
      font: { bold: true },
    });
  });

  test("names and settings", async () => {
    const bytes = await patchedBytes(richWorkbook(), {
      ...noChanges,
      addedNames: [
        { name: "基准定额", refersTo: "'参数 & 说明'!$B$1" },
        { name: "新名", refersTo: "WQ.PERT(1,2,3)", sheet },
      ],
      settings: { standard: "DB14/T 1049.2—2021" },
    });
    const found = await snapshotOf(bytes);
    expect(found.names).toEqual([
      { name: "基准定额", refersTo: "'参数 & 说明'!$B$1" },
      { name: "局部", refersTo: "'参数 & 说明'!$A$1:$A$3", sheet: plain },
      { name: "新名", refersTo: "WQ.PERT(1,2,3)", sheet },
    ]);
    expect(found.settings).toEqual({ standard: "DB14/T 1049.2—2021" });
    const gone = await patchedBytes(bytes, { ...noChanges, settings: { standard: null, layout: "{}" } });
    expect((await snapshotOf(gone)).settings).toEqual({ layout: "{}" });
  });

  test("a sheet renamed, with all that names it", async () => {
    const bytes = await patchedBytes(richWorkbook(), {
      ...changesOf(sheet, [value("C4", 8)]),
      renamedSheets: [
        { from: sheet, to: "O'Neil 表" },
        { from: plain, to: "参数" },
      ],
    });
    const found = await snapshotOf(bytes);
    expect(found.sheets.map(({ name }) => name)).toEqual(["O'Neil 表", "参数"]);
    expect(found.names[0]).toEqual({ name: "基准定额", refersTo: "'参数'!$B$2" });
    expect(found.sheets[0]!.validations![1]).toMatchObject({ source: { formula: "'参数'!$A$1:$A$3" } });
    expect(partsOf(bytes)["xl/charts/chart1.xml"]).toContain("<c:f>'O''Neil 表'!$C$3:$C$5</c:f>");
    expect(partsOf(bytes)[sheetPart]).toContain("<xm:f>'O''Neil 表'!C3:C8</xm:f>");
    expect(found.sheets[0]!.page!.repeatedRows).toBe(2);
    expect(cellAt(found, "O'Neil 表", 3, 2)!.value).toBe(8);
  });

  test("a sheet removed, with what only it refers to", async () => {
    const bytes = await patchedBytes(richWorkbook(), { ...noChanges, removedSheets: [sheet] });
    const found = await snapshotOf(bytes);
    expect(found.sheets.map(({ name }) => name)).toEqual([plain]);
    expect(found.activeSheet).toBe(plain);
    expect(found.names).toEqual([
      { name: "基准定额", refersTo: "'参数 & 说明'!$B$2" },
      { name: "局部", refersTo: "'参数 & 说明'!$A$1:$A$3", sheet: plain },
    ]);
    const left = Object.keys(partsOf(bytes));
    expect(
      left.filter((part) => /sheet1|table1|comments1|drawing1|chart1|image1|calcChain|threaded/.test(part)),
    ).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(["xl/vbaProject.bin", "customXml/item1.xml", "xl/persons/person.xml"]));
    const other = await patchedBytes(richWorkbook(), { ...noChanges, removedSheets: [plain] });
    expect((await snapshotOf(other)).names[0]).toEqual({ name: "基准定额", refersTo: "#REF!" });
  });

  test("changes to a sheet that is not there are refused", async () => {
    expect(await patchProblem(richWorkbook(), changesOf("没有", [value("A1", 1)]))).toEqual({
      key: "sheetNotFound",
      values: { sheet: "没有" },
    });
  });

  test("a part that turns out to be damaged when it is needed", async () => {
    const source = zipParts({ ...richParts(), "xl/comments1.xml": new TextEncoder().encode("<comments><auth") });
    const changes = changesOf(sheet, [], { notes: [{ ...at("A1"), note: "新" }] });
    expect((await patchProblem(source, changes)).key).toBe("savingFoundDamage");
  });

  test("days are counted from 1904 where the workbook does so", async () => {
    const parts = richParts();
    const xml = new TextDecoder().decode(parts["xl/workbook.xml"]).replace("<workbookPr", '<workbookPr date1904="1"');
    const source = zipParts({ ...parts, "xl/workbook.xml": new TextEncoder().encode(xml) });
    const bytes = await patchedBytes(source, changesOf(sheet, [value("D3", 44262), value("C3", 44262)]));
    expect(cellXml(bytes, sheetPart, "D3")).toBe('<c r="D3" s="4"><v>42800</v></c>');
    expect(cellXml(bytes, sheetPart, "C3")).toBe('<c r="C3" s="3"><v>44262</v></c>');
  });
});
