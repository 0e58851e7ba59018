import { describe as describeMessage } from "../../src/language/messages";
import type { SheetReading } from "../../src/survey/records";
import { readSheet } from "../../src/survey/records";
import type { SurveySheet } from "../../src/survey/sheet";
import type { Cell } from "../../src/workbook/values";
import { Failure } from "../../src/language/failure";
import { chenming, sheetOf } from "./sheets";

const header = [
  "序号",
  "单位名称",
  "年份",
  "产品名称",
  "计算单位",
  "年生产能力",
  "年实际产量",
  "新水量(万m³)",
  "单位产品用水量",
  "备注",
];

function read(sheet: SurveySheet): SheetReading {
  const reading = readSheet("调查.xlsx", sheet, {});
  const aside = reading.setAside.reduce((rows, { rows: more }) => rows + more, 0);
  expect(reading.rowsKept + aside).toBe(reading.rowsIn);
  return reading;
}

const readRows = (rows: readonly (readonly Cell[])[], merges: readonly string[] = []) =>
  read(sheetOf([header, ...rows], merges));
const readRow = (row: readonly Cell[]) => readRows([row]).records[0]!;
const aside = ({ setAside }: SheetReading) => setAside.map(({ row, rows, reason }) => [row, rows, reason]);
const said = ({ issues }: SheetReading) => issues.map(({ check, row, column }) => [check, row, column]);

test("the sheet of figure 4.2-3 is read as it was meant", () => {
  const reading = read(chenming);
  expect(
    reading.records.map(({ firm, city, year, product, outputUnit, output, water, sharedWater }) => [
      firm,
      city,
      year,
      product,
      outputUnit,
      output,
      water,
      sharedWater,
    ]),
  ).toEqual([
    ["江西晨鸣纸业股份有限公司", "南昌市", 2013, "机制纸", "万吨", 35.3119, 889.5857, 1],
    ["江西晨鸣纸业股份有限公司", "南昌市", 2013, "纸浆", "万吨", 3.7915, null, 1],
    ["江西晨鸣纸业股份有限公司", "南昌市", 2014, "机制纸", "万吨", 33.422045, 823.9361, 3],
    ["江西晨鸣纸业股份有限公司", "南昌市", 2014, "纸浆", "万吨", 2.193264, null, 3],
    ["江西晨鸣纸业股份有限公司", "南昌市", 2015, "机制纸", "万吨", 34.078135, null, null],
    ["江西晨鸣纸业股份有限公司", "南昌市", 2015, "纸浆", "万吨", 0.92067, null, null],
  ]);
  expect(reading.records[0]).toMatchObject({ valueAdded: -8477.933, unitUse: 22.75, capacity: 35 });
  expect(reading.records[0]!.raw).toEqual(chenming.rows[1]);
  expect(reading.issues).toEqual([]);
  expect(aside(reading)).toEqual([[0, 1, "header"]]);
});

test("what is no record is set aside with its reason, and nothing is lost", () => {
  const reading = read(
    sheetOf(
      [
        ["2014年江西省企业用水调查表"],
        [],
        header,
        ["例", "某某公司", 2014, "啤酒", "万kL", 10, 8, 40, 5, null],
        ["一、陶瓷制造"],
        [1, "甲公司", 2014, "瓷砖", "万m²", 600, 500, 30, null, null],
        [2, "乙公司", 2014, "瓷砖", "万m²", 700, 650, 41, null, null],
        [null, "小 计", null, null, null, 1300, 1150, 71, null, null],
        header,
        [3, "丙公司", 2014, "啤酒", "万kL", 10, 8, 40, null, null],
        [4, null, null, null, null, null, null, null, null, null],
        [5, null, null, null, null, null, null, null, null, null],
        [],
        ["合计", null, null, null, null, null, null, 111, null, null],
        ["注：新水量不含居民生活用水。"],
        ["填表人：王某", null, null, "联系电话：", 13900000000],
        [],
        [],
      ],
      ["A1:J1", "A5:J5"],
    ),
  );
  expect(reading.rowsIn).toBe(16);
  expect(reading.records.map(({ firm }) => firm)).toEqual(["甲公司", "乙公司", "丙公司"]);
  expect(aside(reading)).toEqual([
    [0, 1, "title"],
    [1, 1, "blank"],
    [2, 1, "header"],
    [3, 1, "example"],
    [4, 1, "heading"],
    [7, 1, "subtotal"],
    [8, 1, "repeatedHeader"],
    [10, 2, "unfilled"],
    [12, 1, "blank"],
    [13, 1, "subtotal"],
    [14, 2, "note"],
  ]);
  expect(reading.setAside.find(({ reason }) => reason === "subtotal")!.text).toBe("\t小 计\t\t\t\t1300\t1150\t71");
});

test("a sheet without a table is set aside as a whole", () => {
  expect(aside(read(sheetOf([["填表说明"], [], ["一、本表由企业填写。"]])))).toEqual([
    [0, 1, "noTable"],
    [1, 1, "blank"],
    [2, 1, "noTable"],
  ]);
  expect(read(sheetOf([])).rowsIn).toBe(0);
});

test("a table whose water cannot be told waits for the user, with rows to look at", () => {
  const rows = [
    ["单位名称", "年份", "产品名称", "计算单位", "产量", "取水量", "用水量"],
    ["甲公司", 2014, "瓷砖", "万m²", 500, 30, 32],
  ];
  const waiting = readSheet("a.xlsx", sheetOf(rows), {});
  expect(waiting.records).toEqual([]);
  expect(aside(waiting)).toEqual([
    [0, 1, "header"],
    [1, 1, "waiting"],
  ]);
  const [table] = waiting.waiting;
  expect(table).toMatchObject({
    sheet: "Sheet1",
    headerRow: 0,
    sample: [["甲公司", "2014", "瓷砖", "万m²", "500", "30", "32"]],
  });
  const { layout } = table!;
  const columns = [
    ...layout.columns.filter(({ key }) => key !== "water"),
    { index: 6, key: "water" as const, unit: "m³", year: null, score: 1 },
  ];
  const confirmed = { [layout.fingerprint]: { ...layout, columns, confirmed: true } };
  expect(readSheet("a.xlsx", sheetOf(rows), confirmed).records[0]).toMatchObject({ water: 0.0032 });
});

describe("names", () => {
  test("merged downwards hold for their rows", () => {
    const reading = readRows(
      [
        [1, "甲公司", 2013, "瓷砖", "万m²", 600, 480, 29],
        [null, null, 2014, null, null, 600, 500, 30],
      ],
      ["B2:B3", "D2:D3", "E2:E3"],
    );
    expect(reading.records[1]).toMatchObject({ firm: "甲公司", year: 2014, product: "瓷砖", outputUnit: "万m²" });
    expect(reading.issues).toEqual([]);
  });

  test("left blank below their first row hold too, and it is said once", () => {
    const reading = readRows([
      [1, "甲公司", 2013, "瓷砖", "万m²", 600, 480, 29],
      [null, null, 2014, null, null, 600, 500, 30],
      [null, null, 2015, null, null, 600, 510, 30],
      [2, "乙公司", 2013, "啤酒", "万kL", 10, 8, 40],
    ]);
    expect(reading.records.map(({ firm, year, product, outputUnit }) => [firm, year, product, outputUnit])).toEqual([
      ["甲公司", 2013, "瓷砖", "万m²"],
      ["甲公司", 2014, "瓷砖", "万m²"],
      ["甲公司", 2015, "瓷砖", "万m²"],
      ["乙公司", 2013, "啤酒", "万kL"],
    ]);
    expect(said(reading)).toEqual([
      ["carried", 2, 1],
      ["carried", 2, 3],
      ["carried", 2, 4],
    ]);
    expect(describeMessage(reading.issues[0]!.message, "zh-CN")).toBe(
      "第 3～4 行的“单位名称”为空，沿用第 2 行的“甲公司”。若不是，请补填。",
    );
  });

  test("do not hold across a total, nor a product for another enterprise", () => {
    const across = readRows([
      [1, "甲公司", 2013, "瓷砖", "万m²", 600, 480, 29],
      ["合计"],
      [null, null, 2014, "瓷砖", "万m²", 600, 500, 30],
    ]);
    expect(across.records[1]!.firm).toBeNull();
    const other = readRows([
      [1, "甲公司", 2013, "瓷砖", "万m²", 600, 480, 29],
      [2, "乙公司", 2014, null, null, 600, 500, 30],
    ]);
    expect(other.records[1]).toMatchObject({ product: null, outputUnit: null });
  });
});

describe("numbers", () => {
  test("with the digits they show", () => {
    expect(readRow([1, "甲", 2014, "原煤", "t", "１，２００", "1,200.50", "0.10", 0.022]).rounding).toEqual({
      output: 0.005,
      water: 0.005,
      unitUse: expect.closeTo(0.0005, 10) as number,
    });
    expect(readRow([1, "甲", 2014, "原煤", "t", "１，２００", "1,200.50", "0.10", 0.022])).toMatchObject({
      capacity: 1200,
      output: 1200.5,
      water: 0.1,
    });
  });

  test.each(["—", "/", "无", "", null, " - "])("blank marks (%s) are unknown and not zero", (mark) => {
    expect(readRow([1, "甲", 2014, "原煤", "t", mark, 5, 1])).toMatchObject({ capacity: null, unread: [] });
  });

  test.each(["约500", "停产", "12~15", "=1+2", "#REF!"])("%s is no number and stays as it was", (text) => {
    const record = readRow([1, "甲", 2014, "原煤", "t", null, text, 1]);
    expect(record).toMatchObject({ output: null, unread: ["output"] });
    expect(record.raw[6]).toBe(text);
  });

  test("an error value is no number", () => {
    const record = readRow([1, "甲", 2014, "原煤", "t", null, new Failure("#REF!"), 1]);
    expect(record).toMatchObject({ output: null, unread: [], refused: ["output"] });
    expect(record.raw[6]).toBe("#REF!");
  });

  test.each([
    ["12.5万m³", 12.5],
    ["125000 m3", 12.5],
    ["125000立方米", 12.5],
    ["0.00125亿m³", 12.5],
  ])("a unit in the cell counts: %s", (text, water) => {
    expect(readRow([1, "甲", 2014, "原煤", "t", null, 5, text]).water).toBe(water);
  });

  test("an output with its own unit comes in the unit of its row", () => {
    expect(readRow([1, "甲", 2014, "原煤", "万t", null, "5000吨", 1])).toMatchObject({
      output: 0.5,
      outputUnit: "万t",
    });
    const other = readRows([[1, "甲", 2014, "原煤", "万t", null, "5000kL", 1]]);
    expect(other.records[0]!.output).toBeNull();
    expect(said(other)).toEqual([["unitUnsuitable", 1, 6]]);
  });
});

describe("years", () => {
  test.each([
    [2014, 2014],
    ["2014年", 2014],
    ["２０１４年度", 2014],
    ["2041", 2041],
  ])("%s", (cell, year) => {
    expect(readRow([1, "甲", cell, "原煤", "t", null, 5, 1]).year).toBe(year);
  });

  test.each(["14", "2012-2014", 42004, "去年"])("%s is not one year", (cell) => {
    expect(readRow([1, "甲", cell, "原煤", "t", null, 5, 1])).toMatchObject({ year: null, unread: ["year"] });
  });
});

describe("units", () => {
  const readHeader = (labels: readonly string[], row: readonly Cell[], above: readonly (readonly Cell[])[] = []) =>
    read(sheetOf([...above, labels, row]));

  test("of the header, of a note above the table, and assumed with a notice", () => {
    const labels = ["单位名称", "年份", "产品名称", "产量(万t)", "新水量(m³)", "年产值(亿元)"];
    expect(readHeader(labels, ["甲", 2014, "原煤", 5, 12000, 1.5]).records[0]).toMatchObject({
      outputUnit: "万t",
      output: 5,
      water: 1.2,
      outputValue: 15000,
    });
    const bare = ["单位名称", "年份", "产品名称", "产量(万t)", "新水量", "年产值"];
    const noted = readHeader(bare, ["甲", 2014, "原煤", 5, 12000, 1.5], [["煤矿用水表", null, null, "单位：亿元、m³"]]);
    expect(noted.records[0]).toMatchObject({ water: 1.2, outputValue: 15000 });
    expect(noted.issues).toEqual([]);
    const assumed = readHeader(bare, ["甲", 2014, "原煤", 5, 1.2, 15000]);
    expect(assumed.records[0]).toMatchObject({ water: 1.2, outputValue: 15000 });
    expect(said(assumed)).toEqual([
      ["unitAssumed", 0, 4],
      ["unitAssumed", 0, 5],
    ]);
  });

  test("of unit use say what the output is counted in, with a notice", () => {
    const reading = readRows([[1, "甲", 2014, "原煤", "m³/t", null, 50000, 1]]);
    expect(reading.records[0]).toMatchObject({ outputUnit: "t", output: 50000 });
    expect(said(reading)).toEqual([["unitOfUse", 1, 4]]);
  });

  test("a header and a row that contradict each other", () => {
    const reading = readHeader(
      ["单位名称", "年份", "产品名称", "计算单位", "产量(万t)", "新水量(万m³)"],
      ["甲", 2014, "原煤", "t", 5, 1],
    );
    expect(reading.records[0]).toMatchObject({ outputUnit: "万t", output: null, refused: ["output"] });
    expect(said(reading)).toEqual([["unitConflict", 1, 4]]);
  });

  test("water by mass is its volume, and a stated unit use comes in m³ per one of the output's unit", () => {
    const reading = readHeader(
      ["单位名称", "年份", "产品名称", "计算单位", "产量", "用水量(万吨)", "单位产品用水量(m³/万t)"],
      ["甲", 2014, "原煤", "万t", 5, 1, 2000],
    );
    expect(reading.records[0]).toMatchObject({ water: 1, unitUse: 0.2 });
  });
});

test("a column a year gives a record a year", () => {
  const reading = read(
    sheetOf([
      ["企业名称", "产品", "2013年产量(t)", "2014年产量(t)", "2013年取水量(m³)", "2014年取水量(m³)"],
      ["甲", "原煤", 100, 110, 20, 21],
      ["乙", "原煤", null, 90, null, 18],
    ]),
  );
  expect(reading.records.map(({ firm, year, output, water }) => [firm, year, output, water])).toEqual([
    ["甲", 2013, 100, 0.002],
    ["甲", 2014, 110, 0.0021],
    ["乙", 2014, 90, 0.0018],
  ]);
  expect(reading.records[1]!.placement).toMatchObject({ output: 3, water: 5 });
  expect(reading.rowsKept).toBe(2);
});

test("tables side by side keep a row once", () => {
  const small = ["单位名称", "年份", "产品名称", "产量(t)", "新水量(m³)"];
  const reading = read(
    sheetOf([
      [...small, null, ...small],
      ["甲", 2014, "原煤", 1, 2, null, "乙", 2014, "原煤", 3, 4],
      ["丙", 2014, "原煤", 5, 6],
    ]),
  );
  expect(reading.records.map(({ firm }) => firm)).toEqual(["甲", "丙", "乙"]);
  expect(reading.rowsKept).toBe(2);
});

test("a million blank rows cost nothing and are accounted for", () => {
  const rows: Cell[][] = new Array<Cell[]>(1_000_001).fill([]);
  rows[0] = header;
  rows[1] = [1, "甲", 2014, "原煤", "t", null, 5, 1];
  rows[1_000_000] = [2, "乙", 2014, "原煤", "t", null, 5, 1];
  const reading = read(sheetOf(rows));
  expect(reading.records).toHaveLength(2);
  expect(aside(reading)).toEqual([
    [0, 1, "header"],
    [2, 999_998, "blank"],
  ]);
});
