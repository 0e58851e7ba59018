/** Headings of several lines, notes around tables, totals and blanks: read right, asked about, or set aside with the reason. */
import { readSheet } from "../../src/survey/records";
import type { Cell } from "../../src/workbook/values";
import { sheetOf } from "./sheets";

type Rows = readonly (readonly Cell[])[];
const read = (rows: Rows, merges: readonly string[] = [], name = "S") =>
  readSheet("a.xlsx", sheetOf(rows, merges, name), {});
/** What each row gives: enterprise, year, output with its unit, water in 万m³. */
const figures = (rows: Rows, merges: readonly string[] = [], name?: string) =>
  read(rows, merges, name).records.map(({ firm, year, output, outputUnit, water }) =>
    [firm, year, `${output} ${outputUnit}`, water].join(" "),
  );
const checksOf = (rows: Rows, merges: readonly string[] = []) =>
  read(rows, merges).issues.map(({ check, row, column, severity }) => [check, row, column, severity]);

const names = ["企业名称", "年份", "产品名称"];
const first = ["甲厂", 2022, "合成氨"];

describe("headings of several lines", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "a line of units in brackets",
      [
        [...names, "产量", "取水量"],
        [null, null, null, "（t）", "（m3）"],
      ],
      [],
    ],
    [
      "a line of units with its name",
      [
        [...names, "产量", "取水量"],
        ["（单位）", null, null, "吨", "立方米"],
      ],
      [],
    ],
    [
      "three lines",
      [
        [...names, "生产", "用水"],
        [null, null, null, "产量", "取水量"],
        [null, null, null, "t", "m³"],
      ],
      ["A1:A3", "B1:B3", "C1:C3"],
    ],
    [
      "numbers of columns",
      [
        [...names, "产量(t)", "取水量(m³)"],
        ["甲", "乙", "丙", 1, 2],
      ],
      [],
    ],
    [
      "numbers with formulas",
      [
        [...names, "产量(t)", "取水量(m³)"],
        ["1", "2", "3", "4", "5=4×3"],
      ],
      [],
    ],
    [
      "parts of the water beside its sum",
      [
        [...names, "产量(t)", "取水量(m³)", null],
        [null, null, null, null, "合计", "地下水"],
      ],
      ["E1:F1"],
    ],
    [
      "two languages",
      [["企业名称 Enterprise", "年份 Year", "产品名称 Product", "产量(t) Output", "取水量(m3) Water"]],
      [],
    ],
    ["marks of footnotes", [["企业名称*", "年份①", "产品名称²", "产量(t)③", "取水量¹(m³)"]], []],
    ["line breaks", [["企业\n名称", "年\n份", "产品\n名称", "产 量\n(t)", "取 水 量\n（m3）"]], []],
    ["a remark inside the unit", [[...names, "产量(吨(折百))", "取水量(m³(不含雨水))"]], []],
    ["units written out", [[...names, "产量(以吨计)", "取水量(按立方米计)"]], []],
    ["a unit above", [["单位：t、m³"], [...names, "产量", "取水量"]], []],
    ["two units above", [["计量单位：立方米、吨"], [...names, "产量", "取水量"]], []],
    ["units by name above", [["单位：产量 t；水量 m³"], [...names, "产量", "取水量"]], []],
    ["units in a title", [["企业用水调查表（水量单位：m³，产量单位：t）"], [...names, "产量", "取水量"]], ["A1:E1"]],
    ["units in words above", [["水量以立方米计，产量以吨计"], [...names, "产量", "取水量"]], []],
  ])("%s", (_, header, merges) => {
    const [figure, ...more] = figures([...header, [...first, 5000, 13000]], merges);
    expect(more).toEqual([]);
    expect(figure!.replace("吨", "t").replace("(折百)", "")).toBe("甲厂 2022 5000 t 1.3");
  });

  test("a column a year, with and without merged cells", () => {
    const header = ["企业名称", "产品名称", "2020年", null, "2021年", null];
    const below = [null, null, "产量(t)", "取水量(m3)", "产量(t)", "取水量(m3)"];
    const rows = [header, below, ["甲厂", "合成氨", 1, 20000, 2, 30000]];
    const right = ["甲厂 2020 1 t 2", "甲厂 2021 2 t 3"];
    expect(figures(rows)).toEqual(right);
    expect(figures(rows, ["A1:A2", "B1:B2", "C1:D1", "E1:F1"])).toEqual(right);
  });

  test("months beside the year: the year's water is the sample's, the months are said to be left", () => {
    const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
    const rows = [
      [...names, "产量(t)", ...months, "全年取水量(m3)"],
      [...first, 7, ...months.map(() => 1000), 12000],
    ];
    expect(figures(rows)).toEqual(["甲厂 2022 7 t 1.2"]);
    expect(checksOf(rows).map(([check]) => check)).toEqual(months.map(() => "notCarried"));
  });
});

describe("units in a column of their own", () => {
  const rows = [
    [...first, 5000, "t", 13000, "m³"],
    ["乙厂", 2022, "合成氨", 20, "万t", 240, "万m³"],
  ];
  test.each([
    ["产量单位", "取水量单位"],
    ["单位", "单位"],
    ["计量单位", "计量单位"],
  ])("%s and %s", (output, water) => {
    const header = [...names, "产量", output, "取水量", water];
    expect(figures([header, ...rows])).toEqual(["甲厂 2022 5000 t 1.3", "乙厂 2022 20 万t 240"]);
    expect(checksOf([header, ...rows])).toEqual([]);
  });

  test("whichever comes first", () => {
    const header = [...names, "取水量", "单位", "产量", "单位"];
    expect(figures([header, [...first, 13000, "m³", 5000, "t"]])).toEqual(["甲厂 2022 5000 t 1.3"]);
  });

  test("what is no unit of water is left out, with its cell", () => {
    const header = [...names, "产量", "单位", "取水量", "单位"];
    const sheet = [header, [...first, 5000, "t", 13000, "KM3"], [...first, 5000, "t", 13000, "万元"]];
    expect(read(sheet).records.map(({ water, refused }) => [water, refused])).toEqual([
      [null, ["water"]],
      [null, ["water"]],
    ]);
    expect(checksOf(sheet)).toEqual([
      ["unitNotKnown", 1, 5, "error"],
      ["unitNotKnown", 2, 5, "error"],
    ]);
  });
});

describe("notes on units", () => {
  test.each([
    "注：取水量单位为m³。",
    "说明：水量以立方米计。",
    "注：1.水量单位：m3；2.产量单位：t。",
    "备注 用水量按m³计算",
  ])("below the table: %s", (note) => {
    expect(figures([[...names, "产量(t)", "取水量"], [...first, 5000, 13000], [note]])).toEqual([
      "甲厂 2022 5000 t 1.3",
    ]);
  });

  test("a header goes before a note, and that they differ is said", () => {
    const rows = [["单位：m³"], [...names, "产量(t)", "取水量(万m³)"], [...first, 5000, 1.3]];
    expect(figures(rows)).toEqual(["甲厂 2022 5000 t 1.3"]);
    expect(checksOf(rows)).toEqual([["unitConflict", 0, 0, "warning"]]);
  });

  test("tons over everything: whether the water is meant nobody says", () => {
    const rows = [["单位：吨"], [...names, "产量", "取水量"], [...first, 5000, 13000]];
    expect(figures(rows)).toEqual(["甲厂 2022 5000 吨 "]);
    expect(checksOf(rows)).toEqual([["unitNotKnown", 2, 4, "error"]]);
  });
});

test.each([
  "取水量(日均)",
  "取水量(月均，万m³)",
  "取水量(m³/d)",
  "取水量(上半年)",
  "取水量(一季度)",
  "产值(台币)",
  "产值(英镑)",
  "产量(担)",
])("%s is asked about", (title) => {
  const header = title.startsWith("产值")
    ? [...names, "产量(t)", "取水量(m³)", title]
    : title.startsWith("产量")
      ? [...names, title, "取水量(m³)"]
      : [...names, "产量(t)", title];
  const { records, waiting } = read([header, [...first, 5000, 13000, 7]]);
  expect(records).toEqual([]);
  expect(waiting).toHaveLength(1);
});

describe("rows that are none", () => {
  const table = (...rows: Rows) => [
    ["序号", ...names, "产量(t)", "取水量(m³)"],
    [1, ...first, 5, 10000],
    [2, "乙厂", 2022, "尿素", 6, 20000],
    ...rows,
  ];
  const aside = (...rows: Rows) => {
    const { records, setAside } = read(table(...rows));
    return [records.length, setAside.slice(1).map(({ reason }) => reason)];
  };
  test.each([
    ...[
      "合计3家",
      "合计共3家",
      "共3家企业",
      "合计/Total",
      "合计 Total",
      "“合计”",
      "《合计》",
      "合計",
      "總計",
      "ＴＯＴＡＬ",
      "∑",
    ],
    ...["全省", "全市", "本页计", "总和", "汇总数", "合计值", "合计——", "合计=30000", "合计2022年", "取水量合计"],
    ...["加权平均", "平均数", "最大值", "最小值", "中位数", "占比"],
  ])("%s is a total or a figure about the rows", (word) => {
    expect(aside([null, word, null, null, 11, 30000])).toEqual([2, ["subtotal"]]);
    expect(aside([word, null, null, null, 11, 30000])).toEqual([2, ["subtotal"]]);
    expect(aside([null, null, null, word, 11, 30000])).toEqual([2, ["subtotal"]]);
  });

  test("parts of a row above are not counted beside it", () => {
    expect(aside([null, "其中：一车间", 2022, "合成氨", 2, 4000])).toEqual([2, ["part"]]);
  });

  test("a group's number and name", () => {
    expect(aside(["二、", "九江市"], [3, "丙厂", 2022, "尿素", 6, 20000])).toEqual([3, ["heading"]]);
  });

  test.each(["全市自来水公司", "共和酒业", "差异化纤维厂", "最高酒业", "平均分食品厂", "3家村酒厂"])(
    "%s is an enterprise",
    (firm) => {
      expect(aside([3, firm, 2022, "合成氨", 5, 10000])).toEqual([3, []]);
    },
  );
});

describe("what is carried down", () => {
  const header = ["序号", ...names, "产量(t)", "取水量(m³)"];
  const firms = (...rows: Rows) =>
    read([header, ...rows]).records.map(({ firm, year, product }) => [firm, year, product]);
  test("a row that names neither product nor year is none of the enterprise above", () => {
    expect(firms([null, ...first, 5, 1], [null, null, null, null, 5, 1])).toEqual([first, [null, null, null]]);
  });

  test("a row with a number of its own may be another enterprise's", () => {
    expect(firms([1, ...first, 5, 1], [2, null, 2021, "合成氨", 5, 1])).toEqual([first, [null, 2021, "合成氨"]]);
    expect(firms([1, ...first, 5, 1], [null, null, 2021, "合成氨", 5, 1])).toEqual([first, ["甲厂", 2021, "合成氨"]]);
  });

  test.each(["同上", "〃", '"', "″"])("%s says that the value above holds", (ditto) => {
    expect(firms([1, ...first, 5, 1], [2, ditto, 2021, ditto, 5, 1], [3, ditto, ditto, "尿素", 5, 1])).toEqual([
      first,
      ["甲厂", 2021, "合成氨"],
      ["甲厂", 2021, "尿素"],
    ]);
  });

  test("in the first row of a table it says nothing", () => {
    const [record] = read([header, [1, "同上", 2022, "合成氨", 5, 1]]).records;
    expect(record).toMatchObject({ firm: null, unread: ["firm"] });
  });
});

describe("dates", () => {
  const dated = (date: Cell) =>
    read([
      [...names, "产量(t)", "取水量(m³)", "有效期止"],
      [...first, 5, 1, date],
    ]);
  test.each<[Cell, string]>([
    [45658, "2025-01-01"],
    [45658.354, "2025-01-01"],
    ["2025年1月1日", "2025-01-01"],
    ["2025.1.1", "2025-01-01"],
    ["2025/01/01", "2025-01-01"],
    ["20250101", "2025-01-01"],
    ["2025-01-01 00:00:00", "2025-01-01"],
    ["长期", "长期"],
  ])("%s is %s", (cell, date) => {
    const { records, issues } = dated(cell);
    expect(records[0]!.others).toEqual({ validTo: date });
    expect(issues).toEqual([]);
  });

  test.each(["2025-13-40", "2025-02-30", "1/2/2025", "2025/1", "明年"])(
    "%s stays as it is, and is asked about",
    (text) => {
      const { records, issues } = dated(text);
      expect(records[0]!.others).toEqual({ validTo: text });
      expect(issues).toMatchObject([{ check: "dateUnclear", severity: "warning", row: 1, column: 5 }]);
    },
  );
});

test("an amount a year is an amount, and 5 % of an output is none", () => {
  const outputs = ["1200吨/年", "1200 t/a", "5%"].map((cell) => [...first, cell, 1]);
  const { records } = read([[...names, "产量(t)", "取水量(m³)"], ...outputs]);
  expect(records.map(({ output, unread }) => [output, unread])).toEqual([
    [1200, []],
    [1200, []],
    [null, ["output"]],
  ]);
  const [record] = read([
    [...names, "计量单位", "产量", "取水量(m³)"],
    [...first, "吨/年", 5, 1],
  ]).records;
  expect(record).toMatchObject({ outputUnit: "吨/年", output: 5 });
});

test.each(["2014", "2014年", "（2014）"])("%s in the column of years is no count of rows", (year) => {
  expect(
    figures([
      [...names, "产量(t)", "取水量(m³)"],
      ["甲厂", year, "全厂合成氨", 5, 10000],
    ]),
  ).toEqual(["甲厂 2014 5 t 1"]);
  const { setAside } = read([
    [...names, "产量(t)", "取水量(m³)"],
    ["甲厂", "2014(全年)", "合成氨", 5, 10000],
  ]);
  expect(setAside.map(({ reason }) => reason)).toEqual(["header"]);
});

test("a table whose units cannot be those of its columns is asked about, and not passed over", () => {
  const { waiting } = read([
    [...names, "产量(万)", "取水量(元)"],
    [...first, 5, 1],
  ]);
  expect(waiting[0]!.layout.columns.map(({ key, unknownUnit }) => [key, unknownUnit]).slice(3)).toEqual([
    ["output", "万"],
    ["water", "元"],
  ]);
});

test("a unit in brackets behind a number is that unit", () => {
  const [record] = read([
    [...names, "产量", "取水量"],
    [...first, "1000（吨）", "1.3（万m³）"],
  ]).records;
  expect(record).toMatchObject({ outputUnit: "吨", output: 1000, water: 1.3 });
});

test("a stray byte in a name is said", () => {
  expect(
    checksOf([
      [...names, "产量(t)", "取水量(m³)"],
      ["甲\uFFFD厂", 2022, "合成氨", 5, 1],
    ]),
  ).toEqual([["damagedText", 1, 0, "warning"]]);
});
