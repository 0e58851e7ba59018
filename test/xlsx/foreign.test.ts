/** Workbooks that other programs wrote, or that are damaged: each kind is read right, or refused by name. */
import { unzipSync } from "fflate";
import { Failure, isFailure } from "../../src/language/failure";
import { cellName } from "../../src/workbook/address";
import { open } from "../../src/xlsx/open";
import { patch } from "../../src/xlsx/patch";
import { ZipArchive } from "../../src/xlsx/zip";
import { zipParts } from "../fixtures/rich-workbook";
import { oleFile } from "../fixtures/ole-file";
import { xlsbFile } from "../fixtures/xlsb-file";
import { noChanges } from "../../src/workbook/snapshot";

const text = (words: string) => new TextEncoder().encode(words);

async function valuesOf(bytes: Uint8Array, name: string): Promise<Record<string, unknown>> {
  const opened = await open(bytes, name);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const cells = opened.workbook.sheets[0]!.cells.map(({ row, column, value }) => [
    cellName(row, column),
    isFailure(value) ? value.code : value,
  ]);
  return Object.fromEntries(cells) as Record<string, unknown>;
}

async function problemOf(bytes: Uint8Array, name: string): Promise<string> {
  const opened = await open(bytes, name);
  return "problem" in opened ? opened.problem.key : "opened";
}

const workbook = (extra: string) =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${extra}</sheets></workbook>`;
const relation = (type: string, target: string, id = "rId1") =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const small: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
  "_rels/.rels": relations(relation("officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": workbook(`<sheet name="甲" sheetId="1" r:id="rId1"/>`),
  "xl/_rels/workbook.xml.rels": relations(
    relation("worksheet", "worksheets/sheet1.xml"),
    relation("sharedStrings", "sharedStrings.xml", "rId2"),
  ),
  "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>企业</t></si></sst>`,
  "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>3</v></c></row></sheetData></worksheet>`,
};

function zipped(
  rename: (part: string) => string,
  encode: (xml: string, part: string) => Uint8Array = text,
): Uint8Array {
  return zipParts(Object.fromEntries(Object.entries(small).map(([part, xml]) => [rename(part), encode(xml, part)])));
}

function utf16(xml: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + xml.replace("UTF-8", "UTF-16"), "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

describe("parts of a package", () => {
  test.each([
    ["in other capitals", zipped((part) => part.replace("sharedS", "SharedS").replace("sheet1", "Sheet1"))],
    ["all in capitals", zipped((part) => part.toUpperCase())],
    ["with backslashes", zipped((part) => part.replaceAll("/", "\\"))],
    [
      "in UTF-16",
      zipped(
        (part) => part,
        (xml) => utf16(xml, true, true),
      ),
    ],
    [
      "in UTF-16 without a mark",
      zipped(
        (part) => part,
        (xml) => (xml.startsWith("<?") ? utf16(xml, true, false) : text(xml)),
      ),
    ],
  ])("%s are read, and patched without losing one", async (_, bytes) => {
    expect(await valuesOf(bytes, "a.xlsx")).toEqual({ A1: "企业", B1: 3 });
    const edits = [{ row: 1, column: 0, kind: "value" as const, value: 7 }];
    const sheet = { sheet: "甲", edits, addedTables: [], addedValidations: [], rearranged: false };
    const patched = await patch(bytes, { ...noChanges, sheets: [sheet] });
    if ("problem" in patched) throw new Error(patched.problem.key);
    expect(Object.keys(unzipSync(patched.bytes))).toEqual(Object.keys(unzipSync(bytes)));
    expect(await valuesOf(patched.bytes, "a.xlsx")).toEqual({ A1: "企业", B1: 3, A2: 7 });
  });

  test("whose list of texts is missing are damaged", async () => {
    const { "xl/sharedStrings.xml": _, ...rest } = small;
    const bytes = zipParts(Object.fromEntries(Object.entries(rest).map(([part, xml]) => [part, text(xml)])));
    expect(await problemOf(bytes, "a.xlsx")).toBe("fileDamaged");
  });
});

test("of two entries of one name in a zip both stay, and the last is the one that is read and changed", async () => {
  const one = zipParts({ "a.xml": text("first"), "b.xml": text("second") });
  const bytes = Buffer.from(one);
  for (let at = bytes.indexOf("b.xml"); at >= 0; at = bytes.indexOf("b.xml")) bytes.write("a.xml", at);
  const archive = new ZipArchive(bytes);
  expect(new TextDecoder().decode(archive.read("a.xml"))).toBe("second");
  const unchanged = await archive.with(new Map());
  expect(Buffer.compare(unchanged, bytes)).toBe(0);
  const changed = Buffer.from(await archive.with(new Map([["a.xml", text("third")]])));
  // Its name stands before each of the two, and in the directory.
  expect(changed.toString("latin1").split("a.xml")).toHaveLength(5);
  expect(new TextDecoder().decode(new ZipArchive(changed).read("a.xml"))).toBe("third");
});

const content = (table: string) =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="甲">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`;
const cell = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const ods = (table: string, marked = manifest) =>
  zipParts({
    "META-INF/manifest.xml": text(marked),
    mimetype: text("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": text(content(table)),
  });

describe(".ods", () => {
  test("rows in groups and header rows are rows, wherever the mimetype stands", async () => {
    const table = `<table:table-header-rows>${row(cell("企业"))}</table:table-header-rows>${row(cell("甲厂"))}<table:table-row-group>${row(cell("乙厂"))}${row(cell("丙厂"))}</table:table-row-group>${row(cell("丁厂"))}`;
    expect(await valuesOf(ods(table), "a.ods")).toEqual({ A1: "企业", A2: "甲厂", A3: "乙厂", A4: "丙厂", A5: "丁厂" });
  });

  test("times are parts of a day", async () => {
    const time = `<table:table-cell office:value-type="time" office:time-value="PT02H30M00S"><text:p>02:30:00</text:p></table:table-cell>`;
    expect((await valuesOf(ods(row(time)), "a.ods"))["A1"]).toBeCloseTo(2.5 / 24, 12);
    const short = time.replace("PT02H30M00S", "PT00H00M01.5S");
    expect((await valuesOf(ods(row(short)), "a.ods"))["A1"]).toBeCloseTo(1.5 / 86400, 12);
  });

  // LibreOffice 7.4 saves such a formula for Excel with this error.
  test("errors that LibreOffice alone has are errors, and texts that read like them are texts", async () => {
    const failed = (code: string) =>
      `<table:table-cell table:formula="of:=X" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>${code}</text:p></table:table-cell>`;
    const line = row(failed("Err:502"), failed("#DIV/0!"), cell("Err:502"), cell("#DIV/0!"));
    const opened = await open(ods(line), "a.ods");
    expect("workbook" in opened && opened.workbook.sheets[0]!.cells.map(({ value }) => value)).toEqual([
      new Failure("#VALUE!"),
      new Failure("#DIV/0!"),
      "Err:502",
      "#DIV/0!",
    ]);
  });

  test("what merged cells cover is kept", async () => {
    const merged = cell("甲").replace("<table:table-cell", '<table:table-cell table:number-columns-spanned="3"');
    const covered = cell("乙").replaceAll("table:table-cell", "table:covered-table-cell");
    const line = row(merged, covered, "<table:covered-table-cell/>", cell("丙"));
    expect(await valuesOf(ods(line), "a.ods")).toEqual({ A1: "甲", B1: "乙", D1: "丙" });
  });

  test("blank cells to the last column and row take no time, and a table without end is refused", async () => {
    const blank = `<table:table-cell table:number-columns-repeated="16383"/>`;
    const rest = `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(await valuesOf(ods(row(cell("甲"), blank) + rest), "a.ods")).toEqual({ A1: "甲" });
    expect(await problemOf(ods(rest.replace("1048575", "999999999")), "a.ods")).toBe("fileDamaged");
  });

  test("an encrypted one is called so", async () => {
    const encrypted = manifest.replace("/></", "><manifest:encryption-data/></manifest:file-entry></");
    expect(await problemOf(ods(row(cell("甲")), encrypted), "a.ods")).toBe("fileEncryptionUnsupported");
  });
});

describe("damage", () => {
  test("an .xlsb whose data break off inside is refused by name", async () => {
    const bytes = xlsbFile("甲", [["产品", 3]]);
    const at = Buffer.from(bytes).indexOf("sheet1.bin");
    bytes.fill(0xff, at + 10, at + 60);
    expect(await problemOf(bytes, "a.xlsb")).toBe("fileDamaged");
  });

  test("an .xls of which nothing but its container is left", async () => {
    expect(await problemOf(oleFile(["WORKBOOK"]), "a.xls")).toBe("fileDamaged");
  });

  test("every byte of a small workbook changed in turn never ends in an exception", async () => {
    const bytes = zipped((part) => part);
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at]! ^= 0xff;
      await expect(problemOf(changed, "a.xlsx")).resolves.toEqual(expect.any(String));
    }
  });
});

test('text in UTF-16 without a mark, a mark with a stray byte, and values kept by ="…"', async () => {
  const table = "企业,年份\n甲厂,2014\n";
  expect(await valuesOf(utf16(table, false, false), "a.csv")).toEqual({ A1: "企业", B1: "年份", A2: "甲厂", B2: 2014 });
  const stray = Buffer.concat([Buffer.from("\ufeff甲厂,1"), Buffer.of(0xff), Buffer.from(",丙")]);
  expect(await valuesOf(new Uint8Array(stray), "a.csv")).toEqual({ A1: "甲厂", B1: "1\ufffd", C1: "丙" });
  expect(await valuesOf(text('="丙厂",="2014",="061"'), "a.csv")).toEqual({ A1: "丙厂", B1: "2014", C1: "061" });
});
