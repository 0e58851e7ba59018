/** What people write in headers and cells: understood, or asked about, or set aside with its reason; never guessed. */
import { readSheet } from "../../src/survey/records";
import { surveySheet } from "../../src/survey/sheet";
import { useUnitText } from "../../src/survey/units";
import type { Cell } from "../../src/workbook/values";
import { sheetOf } from "./sheets";

const read = (
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  above: readonly (readonly Cell[])[] = [],
) => readSheet("a.xlsx", sheetOf([...above, header, ...rows]), {});
const header = ["单位名称", "年份", "产品名称", "计量单位", "年实际产量", "取水量(万m³)"];
const named = (title: string) => [...header.slice(0, 5), title];
const row = (water: Cell, output: Cell = 100, firm: Cell = "甲厂", year: Cell = 2014) => [
  firm,
  year,
  "大米",
  "t",
  output,
  water,
];

// What 15000 of each unit is in 万m³.
test.each([
  ["取水量(M3)", 1.5],
  ["取水量(M³)", 1.5],
  ["取水量（㎥）", 1.5],
  ["取水量(m^3)", 1.5],
  ["取水量(cbm)", 1.5],
  ["取水量(10⁴m³)", 15000],
  ["取水量(×10⁴m³)", 15000],
  ["取水量(10^4 M3)", 15000],
  ["取水量（万㎥）", 15000],
  ["取水量/万立方米", 15000],
  ["取水量(吨)", 1.5],
])("the unit of %s is understood", (title, water) => {
  const { records, issues, waiting } = read(named(title), [row(15000)]);
  expect(waiting).toEqual([]);
  expect(issues).toEqual([]);
  expect(records.map((record) => record.water)).toEqual([water]);
});

test.each(["产值(元人民币)", "产值(人民币元)", "产值（RMB）", "产值(CNY)", "产值(¥)", "产值(￥)", "产值(元)"])(
  "%s is in yuan",
  (title) => {
    const { records, issues } = read([...header, title], [[...row(1), 20000]]);
    expect(records[0]!.outputValue).toBe(2);
    expect(issues).toEqual([]);
  },
);

test.each([
  "取水量(KM3)",
  "取水量(104m3)",
  "取水量(104㎥)",
  "取水量(加仑)",
  "取水量(万立)",
  "产值(美元)",
  "产值(USD)",
  "产值(万港元)",
  "产值($)",
])("%s is asked about", (title) => {
  const sheet = title.startsWith("产值") ? [...header, title] : named(title);
  const { records, waiting } = read(sheet, [[...row(15000), 7]]);
  expect(records).toEqual([]);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]!.layout.columns.find(({ unknownUnit }) => unknownUnit)).toMatchObject({
    unit: null,
    unknownUnit: /\((.+)\)/.exec(title)![1]!.replace("㎥", "m3"),
  });
});

test("a line of units below the header is asked about as well", () => {
  const { records, waiting } = read(named("取水量"), [[null, null, null, null, "t", "KM3"], row(15000)]);
  expect(records).toEqual([]);
  expect(waiting).toHaveLength(1);
});

test("a remark in brackets is no unit", () => {
  for (const title of ["取水量(不含生活用水)", "取水量(Vi)", "取水量（全年）"]) {
    const { records, issues } = read(named(title), [row(1.5)]);
    expect(records[0]!.water).toBe(1.5);
    expect(issues.map(({ check }) => check)).toEqual(["unitAssumed"]);
  }
});

test("units in a note: understood, or the column is left out with the reason", () => {
  expect(read(named("取水量"), [row(15000)], [["单位：M3"]]).records[0]!.water).toBe(1.5);
  expect(read(named("取水量"), [row(15000)], [["单位：10⁴m³"]]).records[0]!.water).toBe(15000);
  const { records, issues } = read(named("取水量"), [row(15000)], [["单位：KM3"]]);
  expect(records[0]).toMatchObject({ water: null, refused: ["water"] });
  expect(issues).toMatchObject([{ check: "unitNotKnown", row: 2, column: 5, message: { values: { unit: "KM3" } } }]);
});

// Volumes in 万m³, outputs in t.
test.each<[Cell, number | null]>([
  ["1 200", 1200],
  ["1,200", 1200],
  ["1，200", 1200],
  ["１２００", 1200],
  ["1\u00a0200", 1200],
  ["1\u202f200.5", 1200.5],
  ["1200\u200b", 1200],
  ["\ufeff1200", 1200],
  ["1'200", 1200],
  ["1 200 t", 1200],
  ["1,200 吨", 1200],
  ["3千t", 3000],
  ["3 千吨", 3000],
  ["1,200万", 12_000_000],
  ["1200万t", 12_000_000],
  ["1.2kt", 1200],
  ["12 00", null],
  ["1万2千", null],
  ["约1200", null],
  ["1200~1300", null],
])("an output of %j is %s", (cell, output) => {
  const [record] = read(header, [row(1, cell)]).records;
  expect(record!.output).toBe(output);
  expect(record!.unread).toEqual(output === null ? ["output"] : []);
});

test("万 behind a number in a column of 万m³ may mean it once or twice: it is left out", () => {
  const { records, issues } = read(header, [row("1200万"), row("1200万m³"), row("15000 m3")]);
  expect(records.map(({ water }) => water)).toEqual([null, 1200, 1.5]);
  expect(issues.map(({ check, row: at, column, severity }) => [check, at, column, severity])).toEqual([
    ["multiplierUnclear", 1, 5, "error"],
    ["unitInCell", 3, 5, "notice"],
  ]);
  expect(read(named("取水量(m³)"), [row("1200万")]).records[0]!.water).toBe(1200);
});

test.each<[Cell]>([
  ["2014年"],
  ["（2014年）"],
  ["[2014]"],
  ["２０１４年度"],
  ["二〇一四年"],
  [" 2014 "],
  ["2014\u200b"],
])("%j is the year 2014", (year) => expect(read(header, [row(1, 1, "甲厂", year)]).records[0]!.year).toBe(2014));

test.each(["2014-12-31", "2014/6", "14年", "2013-2014"])("%s is no year, and said to be none", (year) => {
  expect(read(header, [row(1, 1, "甲厂", year)]).records[0]).toMatchObject({ year: null, unread: ["year"] });
});

test.each([
  ...[
    "合计",
    "合计：",
    "合 计",
    "总计：",
    "合计（3家）",
    "合计(万m³)",
    "合计数",
    "小计1",
    "小计一",
    "汇总：",
    "Total",
    "TOTAL:",
  ],
  ...["Subtotal", "Grand Total", "一、小计", "九江市合计（5家）", "合计：600t", "【合计】", "总计\u200b", "合\u00a0计"],
])("%s is a total", (word) => {
  for (const rows of [
    [row(1), row(2, 300, word)],
    [row(1), [word, null, null, null, 300, 2]],
  ]) {
    const { records, setAside } = read(header, rows);
    expect(records).toHaveLength(1);
    expect(setAside.map(({ reason }) => reason)).toEqual(["header", "subtotal"]);
  }
});

test.each(["合计会计师事务所", "设计院", "统计印刷厂", "汇总包装有限公司", "Totalgas公司", "计量器具厂"])(
  "%s is an enterprise",
  (firm) => expect(read(header, [row(1, 1, firm)]).records).toHaveLength(1),
);

test("cells of spaces are blank, whatever kind of space", () => {
  const spaces = (text: string) => [text, text, text, text, text, text];
  const { records, issues, setAside } = read(header, [
    row(1),
    [" ", 2015, "大米", "t", 100, 1],
    spaces(" "),
    spaces("\u3000\u00a0"),
    spaces("\u200b"),
    ["乙厂", 2014, "面粉", "t", "  ", "\t"],
  ]);
  expect(records.map(({ firm, output, water }) => [firm, output, water])).toEqual([
    ["甲厂", 100, 1],
    ["甲厂", 100, 1],
    ["乙厂", null, null],
  ]);
  expect(issues.map(({ check, row: at }) => [check, at])).toEqual([["carried", 2]]);
  expect(setAside.map(({ reason, rows }) => [reason, rows])).toEqual([
    ["header", 1],
    ["blank", 3],
  ]);
});

test("signs that nobody sees make no second enterprise", () => {
  const { records } = read(header, [row(1), row(2, 1, "甲\u200b厂\u00a0"), row(3, 1, "\ufeff甲厂\u00ad")]);
  expect(new Set(records.map(({ firm }) => firm))).toEqual(new Set(["甲厂"]));
});

test("a formula that nobody has calculated is no blank, and carries no other enterprise's name", () => {
  const values = [header, row(1), ["?", 2014, "面粉", "t", "?", 2], [null, 2015, "面粉", "t", 3, 2]];
  const cells = values.flatMap((line, at) =>
    line.flatMap((value, column) =>
      value === null
        ? []
        : [value === "?" ? { row: at, column, value: null, formula: "=名录!A3" } : { row: at, column, value }],
    ),
  );
  const { records, issues } = readSheet("a.xlsx", surveySheet({ name: "S", cells }), {});
  expect(records.map(({ firm, output }) => [firm, output])).toEqual([
    ["甲厂", 100],
    [null, null],
    [null, 3],
  ]);
  expect(records[1]!.refused).toEqual(["output", "firm"]);
  expect(issues.map(({ check, row: at, column, message }) => [check, at, column, message.key])).toEqual([
    ["formulaError", 2, 4, "surveyNotCalculated"],
    ["formulaError", 2, 0, "surveyNotCalculated"],
  ]);
});

test("the unit of a unit use leaves every spelling of 万 out", () => {
  expect(["万t", "10^4t", "10⁴t", "百件"].map(useUnitText)).toEqual(["m³/t", "m³/t", "m³/t", "m³/件"]);
});

test("a label is never the value of another: a blank field is missing, and said to be", () => {
  const table = [header.slice(1), ...[2013, 2014].map((year) => row(1, 100, null, year).slice(1))];
  const readWith = (labels: readonly Cell[]) => readSheet("a.xlsx", sheetOf([["调查表"], labels, ...table]), {});
  const found = ({ records, issues }: ReturnType<typeof readWith>) => [
    records.map(({ firm, city, district }) => [firm, city, district]),
    issues.map(({ check, key, row: at, column }) => [check, key, at, column]),
  ];
  const twice = (values: readonly Cell[]) => [values, values];
  expect(found(readWith(["单位名称：", "甲厂", "市：", "吉安市", "区县：", "吉州区"]))).toEqual([
    twice(["甲厂", "吉安市", "吉州区"]),
    [],
  ]);
  expect(found(readWith(["单位名称：", "甲厂", "市：", null, "区县：", "吉州区"]))).toEqual([
    twice(["甲厂", null, "吉州区"]),
    [["missing", "city", 1, 2]],
  ]);
  // An enterprise is asked for at each sample, by the checks.
  expect(found(readWith(["单位名称：", null, "市：", "吉安市", "区县：", null]))).toEqual([
    twice([null, "吉安市", null]),
    [["missing", "district", 1, 4]],
  ]);
  expect(found(readWith(["单位名称：", "", "市：", "", "区县：", ""]))).toEqual([
    twice([null, null, null]),
    [
      ["missing", "city", 1, 2],
      ["missing", "district", 1, 4],
    ],
  ]);
});
