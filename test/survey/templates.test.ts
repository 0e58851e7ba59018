import { describe as describeMessage } from "../../src/language/messages";
import { bundledLibrary } from "../../src/standards/bundled";
import { regions } from "../../src/survey/districts";
import { findBlocks, guessLayout, isCertain } from "../../src/survey/headers";
import { readFile } from "../../src/survey/consolidate";
import { surveySheet } from "../../src/survey/sheet";
import type { TemplateKind, TemplateOptions } from "../../src/survey/templates";
import { productsOf, regionOf, surveyTemplate, templateKinds, templateSetting } from "../../src/survey/templates";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Cell } from "../../src/workbook/values";

const standard = "DB36/T 420—2017";
const options: TemplateOptions = {
  language: "zh-CN",
  products: productsOf(bundledLibrary, standard),
  region: regionOf(bundledLibrary, standard),
  years: { from: 2012, to: 2014 },
  rows: 20,
};
const template = (kind: TemplateKind) => surveyTemplate(kind, options);
const sheetNamed = (workbook: WorkbookSnapshot, name: string) => workbook.sheets.find((sheet) => sheet.name === name)!;
const tableSheets = ({ sheets }: WorkbookSnapshot) => sheets.filter(({ tables }) => tables);

/** The workbook after somebody has entered values under the headers of a sheet, row by row. */
function filled(workbook: WorkbookSnapshot, name: string, rows: readonly Record<string, Cell>[]): WorkbookSnapshot {
  const sheet = sheetNamed(workbook, name);
  const { range, columns } = sheet.tables![0]!;
  const values = new Map<string, Cell>();
  rows.forEach((row, at) => {
    for (const [title, value] of Object.entries(row)) {
      const column = columns.indexOf(title);
      expect({ title, column }).not.toEqual({ title, column: -1 });
      values.set(`${range.row + 1 + at} ${column}`, value);
    }
  });
  const cells = sheet.cells.map((cell) => {
    const value = values.get(`${cell.row} ${cell.column}`);
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, cells } : one)) };
}

const read = (workbook: WorkbookSnapshot) =>
  readFile({ path: "a.xlsx", stamp: "" }, workbook.sheets.map(surveySheet), {});

describe.each(templateKinds)("%s", (kind) => {
  const workbook = template(kind);

  test("begins with instructions, ends with lists, and says which form it is", () => {
    expect(workbook.sheets[0]!.name).toBe("填表说明");
    expect(workbook.sheets.at(-1)!.name).toBe("清单");
    expect(workbook.settings[templateSetting]).toBe(kind);
  });

  test.each(tableSheets(workbook).map((sheet) => [sheet.name, sheet] as const))(
    "%s can be filled and printed",
    (_, sheet) => {
      const [table] = sheet.tables!;
      const { row: header, rows, columns } = table!.range;
      expect(new Set(table!.columns).size).toBe(columns);
      expect(sheet.frozen!.rows).toBe(header + 1);
      expect(sheet.page).toMatchObject({ landscape: true, fitToWidth: true, repeatedRows: header + 1 });
      expect(sheet.protected).toBe(true);
      const unlocked = (cell: SheetSnapshot["cells"][number]) => workbook.styles[cell.style!]!.unlocked === true;
      const body = sheet.cells.filter(({ row, column }) => row > header && row < header + rows && column < columns);
      // What is calculated or numbered is locked, everything else open.
      expect(body.length).toBeGreaterThan(0);
      const isOpen = ({ formula, column }: (typeof body)[number]) =>
        formula === undefined && table!.columns[column] !== "序号";
      expect(body.filter((cell) => unlocked(cell) !== isOpen(cell))).toEqual([]);
      for (const cell of sheet.cells.filter(({ row }) => row === header)) expect(unlocked(cell)).toBe(false);
    },
  );

  test("every column to fill has a hint, and no text is longer than Excel takes", () => {
    for (const sheet of tableSheets(workbook)) {
      const [table] = sheet.tables!;
      const computed = new Set(sheet.cells.filter(({ formula }) => formula).map(({ column }) => column));
      table!.columns.forEach((title, column) => {
        if (title === "序号" || computed.has(column)) return;
        const rule = sheet.validations!.find(({ ranges }) => ranges.some((range) => range.column === column));
        expect(rule?.prompt?.text).toBeTruthy();
      });
      for (const { prompt, error } of sheet.validations!) {
        expect(prompt!.title!.length).toBeLessThanOrEqual(32);
        expect(prompt!.text.length).toBeLessThanOrEqual(255);
        expect((error?.title ?? "").length).toBeLessThanOrEqual(32);
        expect((error?.text ?? "").length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("as it is sent out it has nothing to consolidate and nothing to ask", () => {
    const reading = read(workbook);
    expect(reading.records).toEqual([]);
    expect(reading.waiting).toEqual([]);
    expect(reading.issues).toEqual([]);
  });

  test("exists in English, with the same places", () => {
    const english = surveyTemplate(kind, { ...options, language: "en-US" });
    const places = ({ sheets }: WorkbookSnapshot) =>
      sheets.map(({ cells }) => cells.map(({ row, column }) => [row, column]));
    expect(places(english)).toEqual(places(workbook));
    const chinese = english.sheets
      .slice(0, -1)
      .flatMap(({ cells }) => cells.filter(({ value }) => /[一-鿿]{5,}/.test(String(value))));
    expect(chinese).toEqual([]);
  });
});

const sample = {
  市: "九江市",
  区县: "柴桑区",
  单位名称: "甲公司",
  年份: 2014,
  产品名称: "啤酒",
  计算单位: "万kL",
  年实际产量: 11.65,
  "新水量(万m³)": 71.065,
};

test("a filled enterprise survey is read without a question", () => {
  const workbook = filled(template("enterprise"), "企业用水调查表", [sample, { ...sample, 年份: 2013 }]);
  const block = findBlocks(surveySheet(sheetNamed(workbook, "企业用水调查表")))[0]!;
  expect(isCertain(guessLayout(block.labels, new Set()), new Set())).toBe(true);
  const reading = read(workbook);
  expect(reading.issues).toEqual([]);
  expect(
    reading.records.map(({ city, firm, year, product, outputUnit, output, water }) => [
      city,
      firm,
      year,
      product,
      outputUnit,
      output,
      water,
    ]),
  ).toEqual([
    ["九江市", "甲公司", 2014, "啤酒", "万kL", 11.65, 71.065],
    ["九江市", "甲公司", 2013, "啤酒", "万kL", 11.65, 71.065],
  ]);
});

test("the header is the form's, in the form's order", () => {
  const sheet = sheetNamed(template("enterprise"), "企业用水调查表");
  expect(sheet.tables![0]!.columns).toEqual([
    "序号",
    "市",
    "区县",
    "单位名称",
    "年份",
    "产品名称",
    "年产值(万元)",
    "年增加值(万元)",
    "计算单位",
    "年生产能力",
    "年实际产量",
    "新水量(万m³)",
    "单位产品用水量",
    "备注",
    "水源",
    "生产工艺",
    "规模",
    "是否含直流冷却水",
  ]);
});

test("the enterprise of an on-site survey holds for its production", () => {
  const workbook = template("typical");
  const basics = sheetNamed(workbook, "基本情况");
  const production = sheetNamed(workbook, "生产与用水");
  const named = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet === basics)
        return {
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.row === 2 && cell.column === 1 ? { ...cell, value: "甲公司" } : cell)),
        };
      // What the formula shows once it is calculated.
      if (sheet === production)
        return {
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.row === 2 && cell.column === 1 ? { ...cell, value: "甲公司" } : cell)),
        };
      return sheet;
    }),
  };
  const { 市: _city, 区县: _district, 单位名称: _firm, ...row } = sample;
  const [record] = read(filled(named, "生产与用水", [{ ...row, "其中生活用水量(万m³)": 1.5 }])).records;
  expect(record).toMatchObject({ firm: "甲公司", product: "啤酒", water: 71.065, domesticWater: 1.5 });
});

test("a permit register gives samples where it has products", () => {
  const { 单位名称: firm, "新水量(万m³)": water, ...row } = sample;
  const workbook = filled(template("permits"), "取水许可台账", [
    { ...row, 取水权人: firm, 取水许可证编号: "D360", "许可取水量(万m³)": 80, "实际取水量(万m³)": water },
  ]);
  const reading = read(workbook);
  expect(reading.records[0]).toMatchObject({
    firm: "甲公司",
    water: 71.065,
    others: { permit: "D360", permitVolume: 80 },
  });
  expect(reading.issues.map(({ message }) => describeMessage(message, "zh-CN"))).toEqual([]);
});

describe("lists", () => {
  test("hold the standard's products with the unit of their output", () => {
    const products = productsOf(bundledLibrary, standard);
    expect(products).toContainEqual({ name: "啤酒", unit: "kL" });
    expect(products.length).toBeGreaterThan(100);
    expect(new Set(products.map(({ name }) => name)).size).toBe(products.length);
  });

  test("offer the counties of the city that was chosen", () => {
    const sheet = sheetNamed(template("enterprise"), "企业用水调查表");
    const rule = sheet.validations!.find(({ ranges }) => ranges[0]!.column === 2)!;
    expect(rule).toMatchObject({ kind: "list", strictness: "warning" });
    const { formula } = (rule as { source: { formula: string } }).source;
    expect(formula).toBe(
      "IF(COUNTIF(清单!$J$3:$J$102,$B4)=0,清单!$K$3:$K$102,OFFSET(清单!$K$3,MATCH($B4,清单!$J$3:$J$102,0)-1,0,COUNTIF(清单!$J$3:$J$102,$B4),1))",
    );
  });

  test("leave city and county free elsewhere", () => {
    const sheet = surveyTemplate("enterprise", { ...options, region: null }).sheets[1]!;
    const rule = sheet.validations!.find(({ ranges }) => ranges[0]!.column === 1)!;
    expect(rule.kind).toBe("textLength");
  });

  // 民政部, county-level divisions at the end of 2023: Jiangxi 11 cities and 100, Shanxi 11 cities and 117.
  test.each([
    ["江西", 11, 100],
    ["山西", 11, 117],
  ] as const)("%s has %i cities and %i counties", (region, cities, counties) => {
    expect(regions[region]).toHaveLength(cities);
    const names = regions[region].flatMap(({ name, districts }) => districts.map((district) => name + district));
    expect(new Set(names).size).toBe(counties);
  });
});
