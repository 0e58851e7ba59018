import { readFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { Failure } from "../../src/language/failure";
import type { Message } from "../../src/language/messages";
import { describe as words } from "../../src/language/messages";
import type { OpenedWorkbook, OpenOptions } from "../../src/xlsx/open";
import { open } from "../../src/xlsx/open";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { rowsOf, storedWorkbook } from "../support/storedWorkbook";
import { oleFile } from "../fixtures/ole-file";
import { xlsbFile } from "../fixtures/xlsb-file";
import { prefixedWorkbook, richParts, richWorkbook, zipParts } from "../fixtures/rich-workbook";

const encoder = new TextEncoder();

async function opened(bytes: Uint8Array, name = "定额.xlsx", options?: OpenOptions): Promise<OpenedWorkbook> {
  const result = await open(bytes, name, options);
  if ("problem" in result) throw new Error(words(result.problem, "en-US"));
  return result;
}

async function problem(bytes: Uint8Array, name = "定额.xlsx", options?: OpenOptions): Promise<Message> {
  const before = bytes.slice();
  const result = await open(bytes, name, options);
  expect(Buffer.compare(bytes, before)).toBe(0);
  if (!("problem" in result)) throw new Error("It opened");
  expect(words(result.problem, "zh-CN")).toContain(name);
  return result.problem;
}

describe("somebody's workbook", () => {
  let workbook: OpenedWorkbook["workbook"];
  const cell = (sheet: number, row: number, column: number): CellSnapshot | undefined =>
    workbook.sheets[sheet]!.cells.find((found) => found.row === row && found.column === column);
  const look = (sheet: number, row: number, column: number) => workbook.styles[cell(sheet, row, column)!.style!];

  beforeAll(async () => {
    workbook = (await opened(richWorkbook())).workbook;
  });

  test("sheets, the one in front, names", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["定额表", "参数 & 说明"]);
    expect(workbook.activeSheet).toBe("参数 & 说明");
    expect(workbook.names).toEqual([
      { name: "基准定额", refersTo: "'参数 & 说明'!$B$2" },
      { name: "局部", refersTo: "'参数 & 说明'!$A$1:$A$3", sheet: "参数 & 说明" },
    ]);
  });

  test("values: rich and phonetic text, escapes, numbers, dates as serial numbers, booleans, errors", () => {
    expect(cell(0, 0, 0)!.value).toBe("用水 定额表");
    expect(cell(0, 2, 1)!.value).toBe("原煤");
    expect(cell(0, 4, 0)!.value).toBe("换\r行\n第二行");
    expect(cell(0, 7, 0)!.value).toBe("链接_x0041_");
    expect(cell(0, 2, 0)!.value).toBe("061");
    expect(cell(0, 3, 3)!.value).toBe(44261.5);
    expect(cell(0, 5, 0)!.value).toBe(true);
    expect(cell(0, 5, 1)!.value).toMatchObject({ code: "#N/A" });
  });

  test("formulas as typed, with the results the file keeps", () => {
    expect(cell(0, 0, 9)).toMatchObject({
      formula: '=WQ.QUOTA("061","原煤","先进值",CONCAT("井工矿"," 不包括"))',
      value: 0.19,
    });
    expect(cell(0, 6, 0)).toMatchObject({ formula: '=A3&"-"&TEXT(C3,"0.0")', value: "061-12.5" });
    expect(cell(0, 7, 5)).toMatchObject({ formula: "=C8*$C$3+SUM(C$3:C8)", value: 22.5 });
  });

  test("array formulas say what they fill, and what they fill is left out", () => {
    expect(cell(0, 2, 7)).toMatchObject({
      formula: "=SORT(C3:C5)",
      spill: { rows: 3, columns: 1 },
      spilled: [[3], [7], [12.5]],
    });
    expect(cell(0, 2, 6)).toMatchObject({ formula: "=C3:C5*2", spill: { rows: 3, columns: 1 } });
    expect(cell(0, 3, 7)).toBeUndefined();
    expect(cell(0, 4, 6)).toBeUndefined();
  });

  test("cells without numbers, comments and CDATA where tags are looked for", () => {
    expect(workbook.sheets[1]!.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 1],
      [0, 1, "甲"],
      [1, 0, "乙丙"],
      [1, 1, 20],
      [4, 1, "</c><row>"],
      [4, 3, 40],
    ]);
  });

  test("looks, with theme colours and tints worked out", () => {
    expect(look(0, 0, 0)).toEqual({
      font: { name: "黑体", size: 16, bold: true, color: "#002060" },
      alignment: { horizontal: "center", vertical: "center" },
    });
    expect(look(0, 1, 0)).toMatchObject({ numberFormat: "@", font: { color: "#ffffff" }, fill: "#335693" });
    expect(look(0, 2, 2)).toMatchObject({ numberFormat: "0.00_ ", unlocked: true });
    expect(look(0, 2, 3)).toEqual({ numberFormat: "yyyy/m/d" });
  });

  test("what else a sheet holds", () => {
    expect(workbook.sheets[0]).toMatchObject({
      merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
      hiddenRows: [7],
      hiddenColumns: [10],
      frozen: { rows: 2, columns: 1 },
      showGridlines: false,
      protected: true,
      page: { landscape: true, fitToWidth: true, repeatedRows: 2, footer: "&C第 &P 页" },
    });
    expect(workbook.sheets[0]!.columnWidths!.get(1)).toBe(20.125);
    expect(workbook.sheets[0]!.rowHeights!.get(0)).toBe(28.5);
    expect(workbook.sheets[0]!.tables).toEqual([
      {
        name: "定额",
        range: { row: 1, column: 0, rows: 7, columns: 5 },
        columns: ["代码", "产品", "数量", "日期", "备 注"],
        headerRow: true,
        totalRow: false,
      },
    ]);
    expect(cell(0, 2, 1)!.note).toBe("请核对");
  });

  test("validation, also among the extensions, and conditional formats by priority", () => {
    expect(workbook.sheets[0]!.validations).toMatchObject([
      { kind: "list", source: ["原煤", "洗煤", "焦炭"], prompt: { title: "提示", text: "请选择" } },
      { kind: "list", source: { formula: "'参数 & 说明'!$A$1:$A$3" }, strictness: "stop" },
    ]);
    expect(workbook.sheets[0]!.conditionalFormats).toMatchObject([
      { kind: "dataBar", color: "#638ec6" },
      {
        kind: "compare",
        comparison: "greaterThan",
        first: "10",
        style: { fill: "#ffc7ce", font: { color: "#9c0006" } },
      },
    ]);
  });

  test("the same with prefixed names", async () => {
    expect((await opened(prefixedWorkbook())).workbook).toEqual(workbook);
  });

  test("values only", async () => {
    const values = (await opened(richWorkbook(), "定额.xlsx", { valuesOnly: true })).workbook;
    expect(values.styles).toEqual([]);
    expect(values.sheets[0]!.merges).toEqual(workbook.sheets[0]!.merges);
    expect(values.sheets[0]!.cells.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual(
      workbook.sheets[0]!.cells.filter(({ value }) => value !== null).map(({ value }) => value),
    );
  });
});

function withPart(path: string, change: (text: string) => string): Uint8Array {
  const parts = richParts();
  return zipParts({ ...parts, [path]: encoder.encode(change(new TextDecoder().decode(parts[path]))) });
}

test("dates of a workbook that counts from 1904 are moved to the usual calendar, other numbers are not", async () => {
  const bytes = withPart("xl/workbook.xml", (xml) => xml.replace("<workbookPr", '<workbookPr date1904="1"'));
  const cells = (await opened(bytes)).workbook.sheets[0]!.cells;
  expect(cells.find(({ row, column }) => row === 2 && column === 3)!.value).toBe(44260 + 1462);
  expect(cells.find(({ row, column }) => row === 2 && column === 2)!.value).toBe(12.5);
});

test("rules whose formulas call our functions are counted, wherever they stand and of whichever kind", async () => {
  const call = "_xldudf_WQ_TIEROF(A1,1,2,3)";
  const stored = { S: { rows: rowsOf([1]), behind: "" } };
  const behind =
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${call}=1</formula></cfRule>` +
    `<cfRule type="iconSet" priority="2"><iconSet><cfvo type="percent" val="0"/><cfvo type="formula" val="${call}"/><cfvo type="num" val="3"/></iconSet></cfRule>` +
    '<cfRule type="expression" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
    `<dataValidations count="1"><dataValidation type="custom" sqref="A1"><formula1>${call}=1</formula1></dataValidation></dataValidations>` +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:cfRule type="expression" priority="4" id="{1}"><xm:f>${call}=1</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const { workbook } = await opened(storedWorkbook({ S: { ...stored.S, behind } }));
  expect(workbook.sheets[0]!.rulesThatCall).toBe(4);
  expect((await opened(storedWorkbook(stored))).workbook.sheets[0]!.rulesThatCall).toBeUndefined();
});

test("a million blank rows that only have looks do not come along", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 20}"><c r="A${row + 20}" s="2"/></row>`);
  const bytes = withPart("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace("</sheetData>", `${rows.join("")}</sheetData>`),
  );
  const cells = (await opened(bytes)).workbook.sheets[0]!.cells;
  expect(cells.length).toBeLessThan(1100);
});

describe("other formats", () => {
  test("an .xls, as LibreOffice saves it", async () => {
    const bytes = new Uint8Array(readFileSync(path.join(PROJECT_ROOT, "test/fixtures/survey-97.xls")));
    const { workbook, source } = await opened(bytes, "调查.xls");
    const [sheet] = workbook.sheets;
    expect(sheet!.cells.map(({ value }) => value)).toEqual([
      ...["企业用水调查表", "单位名称", "日期", "新水量", "合计"],
      ...["甲厂", 44260, 12.5, 25, true, new Failure("#DIV/0!")],
    ]);
    // As the file says it.
    expect(workbook.styles[sheet!.cells[6]!.style!]).toEqual({ numberFormat: "m/d/yyyy" });
    expect(sheet!.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    expect(source).toBeNull();
  });

  test("an .xlsb, with shared strings, whole and broken numbers", async () => {
    const { workbook, source } = await opened(
      xlsbFile("调查表", [
        ["产品", null, 0.19],
        [-3, "061", 1e6],
      ]),
      "a.xlsb",
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["调查表"]);
    expect(workbook.sheets[0]!.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, "产品"],
      [0, 2, 0.19],
      [1, 0, -3],
      [1, 1, "061"],
      [1, 2, 1e6],
    ]);
    expect(source).toBeNull();
  });

  test("an .ods", async () => {
    const { writeOds } = await import("hucre");
    const bytes = await writeOds({ sheets: [{ name: "表", rows: [["产品", 1.5, true]] }] });
    const { workbook, source } = await opened(bytes, "定额.ods");
    expect(workbook.sheets[0]!.cells.map(({ value }) => value)).toEqual(["产品", 1.5, true]);
    expect(source).toBeNull();
  });

  test.each([
    ["UTF-8", encoder.encode("代码,产品\n061,原煤\n")],
    ["UTF-8 with a mark", encoder.encode("\ufeff代码,产品\n061,原煤\n")],
    ["GBK", new Uint8Array(iconv.encode("代码,产品\n061,原煤\n", "gbk"))],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...iconv.encode("代码,产品\n061,原煤\n", "utf-16le")])],
  ])("a .csv in %s", async (_, bytes) => {
    const { workbook } = await opened(bytes, "定额.csv");
    expect(workbook.sheets[0]!.name).toBe("定额");
    expect(workbook.sheets[0]!.cells.map(({ value }) => value)).toEqual(["代码", "产品", "061", "原煤"]);
  });

  test("what a .csv holds is data: numbers only where nothing is lost, and no formulas", async () => {
    const { workbook } = await opened(encoder.encode("12.50,-3,1e3,012,12345678901234567,=1+1,2021-03-05\n"), "a.csv");
    expect(workbook.sheets[0]!.cells.map(({ value }) => value)).toEqual([
      12.5,
      -3,
      1000,
      "012",
      "12345678901234567",
      "=1+1",
      "2021-03-05",
    ]);
    expect(workbook.sheets[0]!.cells.every(({ formula }) => formula === undefined)).toBe(true);
  });

  test("a web page called .xls, in GBK", async () => {
    const page =
      '<html xmlns:x="urn:x"><meta charset="gb2312"><table><tr><td colspan="2">调查表</td></tr><tr><td>单位<br>名称</td><td>061</td></tr><tr><td>甲&amp;乙</td><td x:num>12.5</td></tr></table></html>';
    const { workbook } = await opened(new Uint8Array(iconv.encode(page, "gbk")), "导出.xls");
    expect(workbook.sheets[0]!.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, "调查表"],
      [1, 0, "单位\n名称"],
      [1, 1, "061"],
      [2, 0, "甲&乙"],
      [2, 1, 12.5],
    ]);
    expect(workbook.sheets[0]!.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });

  test("an encrypted workbook asks for its password, refuses a wrong one and opens with the right one", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "表", rows: [["原煤", 1]] }],
      encryption: { password: "水", spinCount: 1000 },
    });
    expect((await problem(bytes)).key).toBe("filePasswordNeeded");
    expect((await problem(bytes, "定额.xlsx", { password: "火" })).key).toBe("filePasswordWrong");
    const older = bytes.slice();
    const version = Buffer.from(older).indexOf(Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    older[version] = 3;
    older[version + 2] = 2;
    expect((await problem(older, "定额.xlsx", { password: "水" })).key).toBe("fileEncryptionUnsupported");
    const { workbook } = await opened(bytes, "定额.xlsx", { password: "水" });
    expect(workbook.sheets[0]!.cells.map(({ value }) => value)).toEqual(["原煤", 1]);
  });
});

test("formulas of an encrypted workbook give one value, fill their range or spill, as they were entered", async () => {
  const array = { formula: "B1:B2*2", formulaType: "array" as const };
  const cells = new Map([
    ["0,2", { formula: "B1:B2*2", formulaResult: 2 }],
    ["0,3", { ...array, formulaRef: "D1:D2", formulaResult: 2 }],
    ["0,4", { ...array, formulaRef: "E1:E2", formulaDynamic: true, formulaResult: 2 }],
    ["1,4", { value: 4, style: { numFmt: "0.00" } }],
  ]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "表",
        rows: [
          ["甲", 1, 2, 2, 2],
          ["乙", 2, null, 4, 4],
        ],
        cells,
      },
    ],
    encryption: { password: "水", spinCount: 1000 },
  });
  const { workbook } = await opened(bytes, "定额.xlsx", { password: "水" });
  const formulas = workbook.sheets[0]!.cells.filter(({ formula }) => formula !== undefined);
  const filled = { spill: { rows: 2, columns: 1 }, spilled: [[2], [4]] };
  expect(formulas).toMatchObject([
    { formula: "=@B1:B2*2", entered: "plain" },
    { formula: "=B1:B2*2", entered: "array", ...filled },
    { formula: "=B1:B2*2", ...filled },
  ]);
  expect(workbook.sheets[0]!.cells).toHaveLength(8);
  const looks = workbook.sheets[0]!.cells.at(-1)!;
  expect(looks).toMatchObject({ row: 1, column: 4, value: null });
  expect(workbook.styles[looks.style!]).toMatchObject({ numberFormat: "0.00" });
});

describe("bad input gets a message that names the file, and the file stays as it is", () => {
  const ole = (...names: readonly string[]): Uint8Array => oleFile(names);

  test.each<[string, () => Uint8Array, Message["key"]]>([
    ["empty", () => new Uint8Array(0), "fileEmpty"],
    ["text called .xlsx", () => encoder.encode("just words\n"), "fileUnknown"],
    ["random bytes", () => Uint8Array.of(1, 2, 3, 4, 5, 0, 7), "fileUnknown"],
    ["a PDF", () => encoder.encode("%PDF-1.7\n"), "fileIsOther"],
    ["a web page without a table", () => encoder.encode("<html><p>1</p></html>"), "fileIsOther"],
    [
      "a .docx",
      () =>
        zipParts({ "[Content_Types].xml": encoder.encode("<Types/>"), "word/document.xml": encoder.encode("<w/>") }),
      "fileIsOther",
    ],
    ["any zip", () => zipParts({ "a.txt": encoder.encode("a") }), "fileIsOther"],
    ["a renamed .doc", () => ole("WordDocument"), "fileIsOther"],
    ["an encrypted package of nothing", () => ole("EncryptionInfo", "EncryptedPackage"), "fileDamaged"],
    ["a cut off .xls", () => ole("Workbook").slice(0, 700), "fileTruncated"],
    ["a cut off .xlsx", () => richWorkbook().slice(0, 9000), "fileTruncated"],
    [
      "a package without a workbook",
      () => zipParts({ "[Content_Types].xml": encoder.encode("<Types/>") }),
      "fileDamaged",
    ],
    [
      "a sheet that is not well formed",
      () => withPart("xl/worksheets/sheet1.xml", (xml) => xml.slice(0, 3000)),
      "fileDamaged",
    ],
    [
      "a sheet with a DOCTYPE",
      () =>
        withPart("xl/worksheets/sheet1.xml", (xml) =>
          xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
        ),
      "fileForbiddenXml",
    ],
    [
      "styles with a DOCTYPE",
      () => withPart("xl/styles.xml", (xml) => xml.replace("<styleSheet", "<!DOCTYPE x><styleSheet")),
      "fileForbiddenXml",
    ],
    [
      "a zip bomb",
      () => zipParts({ ...richParts(), "xl/media/bomb.xml": new Uint8Array(33 * 1024 * 1024) }),
      "fileExpandsTooMuch",
    ],
  ])("%s", async (_, make, key) => {
    expect((await problem(make())).key).toBe(key);
  });

  test("a file, parts or cells beyond the limits", async () => {
    const large = await problem(richWorkbook(), "大.xlsx", { limits: { bytes: 1000 } });
    expect(large.key).toBe("fileTooLarge");
    expect((await problem(richWorkbook(), "大.xlsx", { limits: { parts: 5 } })).key).toBe("fileTooManyParts");
    const cells = await problem(richWorkbook(), "大.xlsx", { limits: { cells: 10 } });
    expect(cells).toMatchObject({ key: "fileTooManyCells", values: { sheet: "定额表" } });
  });
});
