import { describe as describeMessage } from "../../src/language/messages";
import { allMessages } from "../../src/language/messages/all";
import { bundledLibrary } from "../../src/standards/bundled";
import { checkRecords, checks } from "../../src/survey/checks";
import type { CheckOptions } from "../../src/survey/checks/check";
import { QuotaRanges } from "../../src/survey/checks/quota-ranges";
import type { Issue } from "../../src/survey/issue";
import { readSheet } from "../../src/survey/records";
import type { Cell } from "../../src/workbook/values";
import { cellName } from "../../src/workbook/address";
import { chenming, sheetOf } from "./sheets";

const header = [
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
  "是否含直流冷却水",
  "其中生活用水量(万m³)",
  "其中直流冷却水量(万m³)",
];
interface Row {
  firm?: Cell;
  year?: Cell;
  product?: Cell;
  value?: Cell;
  added?: Cell;
  unit?: Cell;
  capacity?: Cell;
  output?: Cell;
  water?: Cell;
  use?: Cell;
  remark?: Cell;
  cooled?: Cell;
  domestic?: Cell;
  cooling?: Cell;
}
const sound: Row = { firm: "甲公司", year: 2014, product: "瓷砖", unit: "万m²", output: 500, water: 30 };

function rowOf(given: Row): Cell[] {
  const row = { ...sound, ...given };
  return [
    row.firm,
    row.year,
    row.product,
    row.value,
    row.added,
    row.unit,
    row.capacity,
    row.output,
    row.water,
    row.use,
    row.remark,
    row.cooled,
    row.domestic,
    row.cooling,
  ].map((cell) => cell ?? null);
}

function check(rows: readonly Row[], options: CheckOptions = {}, merges: readonly string[] = []): readonly Issue[] {
  return checkRecords(readSheet("a.xlsx", sheetOf([header, ...rows.map(rowOf)], merges), {}).records, options);
}

/** "missing error I2": check, severity and cell. */
const told = (issues: readonly Issue[]) =>
  issues.map(
    ({ check: id, severity, row, column }) => `${id} ${severity} ${column === null ? row + 1 : cellName(row, column)}`,
  );
const chinese = (issues: readonly Issue[]) => issues.map(({ message }) => describeMessage(message, "zh-CN"));

test("a sound row has nothing to say about", () => {
  expect(check([sound])).toEqual([]);
  expect(
    check([{ ...sound, value: 900, added: -30, capacity: 600, use: 0.06, remark: "不含生活用水", cooled: "否" }]),
  ).toEqual([]);
});

test("ids and titles tell the checks apart", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  expect(new Set(checks.map(({ title }) => title.zh)).size).toBe(checks.length);
});

test("the sheet of figure 4.2-3: one volume for paper and pulp, output above capacity, no water in 2015", () => {
  const issues = checkRecords(readSheet("晨鸣.xlsx", chenming, {}).records);
  expect(told(issues)).toEqual([
    "overCapacity notice K2",
    "sharedWater warning L2",
    "sharedWater warning L4",
    "missing error L6",
    "missing error L7",
  ]);
  expect(chinese(issues)[1]).toBe(
    "机制纸、纸浆 共用一个新水量 889.6 万m³，所填单耗是水量除以各产品产量之和。请按产品分摊水量。",
  );
});

describe("missing", () => {
  test.each([
    ["firm", "A2"],
    ["year", "B2"],
    ["product", "C2"],
    ["unit", "F2"],
    ["output", "H2"],
    ["water", "I2"],
  ] as const)("%s", (key, cell) => {
    expect(told(check([{ [key]: null }]))).toEqual([`missing error ${cell}`]);
  });

  test("an enterprise that has stopped is no sample, and nothing to complain about", () => {
    expect(told(check([{ output: null, water: null, remark: "2014年停产" }]))).toEqual(["missing notice H2"]);
  });
});

test.each([
  [{ output: "约500" }, "H2", "“年实际产量”应为数值，填的是“约500”。请改为数值，说明写到备注。"],
  [{ year: "2012-2014" }, "B2", "“年份”应为一个四位数的年份，填的是“2012-2014”。多年数据请一年一行。"],
  [{ cooled: "部分" }, "L2", "“是否含直流冷却水”应填“是”或“否”，填的是“部分”。"],
] as const)("what cannot be read: %j", (row, cell, text) => {
  const issues = check([row]);
  expect(told(issues)).toEqual([`notANumber error ${cell}`]);
  expect(chinese(issues)).toEqual([text]);
});

test("negative figures, and zeros that say they are known", () => {
  expect(told(check([{ water: -30 }]))).toEqual(["negative error I2"]);
  expect(told(check([{ water: 0 }]))).toEqual(["negative warning I2"]);
  expect(told(check([{ output: 0 }]))).toEqual(["negative warning H2"]);
});

test("duplicates name the other row; another process is another sample", () => {
  const issues = check([sound, { water: 31 }, sound]);
  expect(told(issues)).toEqual(["duplicate error C3", "duplicate error C4"]);
  expect(chinese(issues)).toEqual([
    "甲公司 2014 年的“瓷砖”已在 a.xlsx「Sheet1」第 2 行，两处数值不同。请保留正确的一行。",
    "与 a.xlsx「Sheet1」第 2 行重复（甲公司，2014 年，瓷砖），数值相同。请删去一行。",
  ]);
});

test("years outside what is asked for, or what nearly all rows have", () => {
  expect(told(check([{ year: 2041 }], { years: { from: 2012, to: 2014 } }))).toEqual(["yearOutside error B2"]);
  const rows = Array.from({ length: 60 }, (_, at) => ({ firm: `厂${at}`, year: 2012 + (at % 3) }));
  expect(told(check([...rows, { firm: "厂60", year: 2041 }]))).toEqual(["yearOutside error B62"]);
});

test("units that are none, or of another quantity than the quota's", () => {
  const quotas = new QuotaRanges(bundledLibrary);
  expect(told(check([{ unit: "若干" }]))).toEqual(["unitUnknown error F2"]);
  expect(told(check([{ product: "啤酒", unit: "万件", output: 1, water: 5 }], { quotas }))).toEqual([
    "unitUnknown warning F2",
  ]);
  expect(told(check([{ product: "啤酒", unit: "万kL", output: 1, water: 5 }], { quotas }))).toEqual([]);
});

test("output over capacity, value added over output value", () => {
  expect(told(check([{ capacity: 400 }]))).toEqual(["overCapacity warning H2"]);
  expect(told(check([{ capacity: 490 }]))).toEqual(["overCapacity notice H2"]);
  expect(told(check([{ value: 900, added: 1000 }]))).toEqual(["valueAdded error E2"]);
});

describe("a stated unit use", () => {
  // functions.md, CONSISTENT: 0.003 万m³ over 1200 t may be 0.022, though the quotient of the printed figures is 0.025.
  test("may be what was worked out before rounding", () => {
    expect(check([{ product: "大米", unit: "t", output: 1200, water: 0.003, use: 0.022 }])).toEqual([]);
  });

  test("cannot be what no rounding gives", () => {
    const issues = check([{ product: "大米", unit: "t", output: 1200, water: 0.003, use: "0.030" }]);
    expect(told(issues)).toEqual(["statedUse error J2"]);
    expect(issues[0]!.fix).toMatchObject({ row: 1, column: 9, value: 0.025 });
  });

  test("that is off by a power of ten says so", () => {
    const issues = check([{ use: 60 }]);
    expect(chinese(issues)[0]).toContain("相差 10 的 3 次方");
    // Of 万m² some state m³/万m².
    expect(check([{ use: 600 }])).toEqual([]);
  });

  test("text keeps the zeros that a number has lost", () => {
    expect(check([{ output: "500.0", water: "30.0", use: "0.060" }])).toEqual([]);
    expect(told(check([{ output: "500.0", water: "30.0", use: "0.061" }]))).toEqual(["statedUse error J2"]);
  });

  // Rows of table 3.2-1 whose printed unit use follows from the printed figures.
  test.each([
    [300000, "0.660", "0.022"],
    [10000, "0.088", "0.088"],
    [40000, "3.520", "0.880"],
    [8000, "0.006", "0.008"],
  ])("table 3.2-1: %s t, %s 万m³, %s m³/t", (output, water, use) => {
    expect(check([{ product: "大米", unit: "t", output, water, use }])).toEqual([]);
  });
});

describe("powers of ten", () => {
  const years = [2012, 2013, 2014, 2015].map((year, at) => ({ year, output: 500 + at, water: 30 + at / 10 }));

  test("against the enterprise's other years, with the correction where it is certain", () => {
    const rows = years.map((row) => (row.year === 2014 ? { ...row, water: 302000 } : row));
    const issues = check(rows);
    expect(told(issues)).toEqual(["powersOfTen error I4"]);
    expect(issues[0]!.fix).toMatchObject({ row: 3, column: 8, value: 30.2 });
    expect(chinese(issues)[0]).toContain("“新水量”的单位或小数点可能有误；更正后约为 0.06");
  });

  test("of the output", () => {
    const rows = years.map((row) => (row.year === 2013 ? { ...row, output: 5010000 } : row));
    const issues = check(rows);
    expect(told(issues)).toEqual(["powersOfTen error H3"]);
    expect(issues[0]!.fix).toMatchObject({ column: 7, value: 501 });
  });

  test("of three years only the one that slipped, and not the two that agree", () => {
    const sheet = sheetOf([
      ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"],
      ["甲厂", 2021, "啤酒", "kL", 10000, 4.5],
      ["甲厂", 2022, "啤酒", "kL", 10000, 4.6],
      ["甲厂", 2023, "啤酒", "kL", 10000, 46000],
    ]);
    const found = checkRecords(readSheet("", sheet, {}).records).filter(({ check }) => check === "powersOfTen");
    expect(found.map(({ row, fix }) => [row, fix?.value])).toEqual([[3, 4.6]]);
  });

  test("against the product's median, where an enterprise has all its years wrong", () => {
    const others = Array.from({ length: 20 }, (_, at) => ({ firm: `厂${at}`, water: 20 + at }));
    const wrong = [2012, 2013].map((year) => ({ firm: "乙公司", year, water: 310000, capacity: 600, use: 0.062 }));
    const issues = check([...others, ...wrong], { years: { from: 2012, to: 2014 } });
    expect(told(issues)).toEqual(["powersOfTen error I22", "powersOfTen error I23"]);
    expect(issues[0]!.fix).toMatchObject({ column: 8, value: 31 });
  });

  test("nothing is offered where either could be wrong", () => {
    const others = Array.from({ length: 20 }, (_, at) => ({ firm: `厂${at}`, water: 20 + at }));
    const issues = check([...others, { firm: "乙公司", water: 310000 }]);
    expect(told(issues)).toEqual(["powersOfTen error I22"]);
    expect(issues[0]!.fix).toBeUndefined();
  });

  test("a wide but honest spread between enterprises is none", () => {
    expect(check(Array.from({ length: 20 }, (_, at) => ({ firm: `厂${at}`, water: 2 * 1.25 ** at })))).toEqual([]);
  });
});

describe("several products", () => {
  test("with the same volume on each row", () => {
    const issues = check([
      { product: "瓷砖", water: 30.57 },
      { product: "卫生陶瓷", unit: "万件", output: 80, water: 30.57 },
    ]);
    expect(told(issues)).toEqual(["sharedWater warning I2", "sharedWater warning I3"]);
  });

  test("an intermediate and its final product, unless their volumes are apart", () => {
    const pulp = { product: "纸浆", unit: "万t", output: 17, water: 300 };
    const paper = { product: "机制纸", unit: "万t", output: 35, water: 890 };
    expect(told(check([paper, pulp]))).toEqual(["intermediate warning I3"]);
    expect(check([{ ...paper, remark: "不含制浆用水" }, pulp])).toEqual([]);
    expect(check([{ ...paper, water: 200 }, pulp])).toEqual([]);
  });
});

describe("what is included", () => {
  test.each([
    [{ cooled: "是" }, "L2"],
    [{ cooling: 12 }, "N2"],
    [{ remark: "含直流冷却水" }, "K2"],
    [{ remark: "未扣除直流冷却水" }, "K2"],
    [{ product: "火力发电", unit: "万kW·h", output: 28013, water: 2676 }, "I2"],
  ])("once-through cooling: %j", (row, cell) => {
    expect(told(check([row]))).toEqual([`onceThrough warning ${cell}`]);
  });

  test.each([
    [{ domestic: 8 }, "M2"],
    [{ remark: "含生活用水" }, "K2"],
    [{ remark: "新水量包括职工宿舍用水；2013年投产" }, "K2"],
  ])("domestic water: %j", (row, cell) => {
    expect(told(check([row]))).toEqual([`domesticWater warning ${cell}`]);
  });

  test.each(["不含生活用水", "已扣除直流冷却水", "生活用水另有水表", "直流冷却水不计入"])(
    "not included: %s",
    (remark) => {
      expect(check([{ remark }])).toEqual([]);
    },
  );
});

describe("jumps between years", () => {
  const series = (uses: readonly number[]) => check(uses.map((use, at) => ({ year: 2011 + at, water: 500 * use })));

  test.each([
    [[0.06, 0.07, 0.05, 0.065], []],
    [[0.06, 0.15], ["jump warning I3"]],
    [[0.06, 0.06, 0.15, 0.06], ["jump warning I4"]],
    [[0.15, 0.06, 0.06], ["jump warning I2"]],
    [[0.06, 0.06, 0.06, 0.02], ["jump warning I5"]],
  ])("%j", (uses, expected) => {
    expect(told(series(uses))).toEqual(expected);
  });
});

test("ten times outside the quota", () => {
  const quotas = new QuotaRanges(bundledLibrary);
  const range = quotas.of("啤酒")[0]!;
  // DB36/T 420—2017: 啤酒 5.5 to 6.0 m³/kL; DB14/T 1049.2—2021 stands within ten times of it.
  expect(10 ** range.high).toBeGreaterThanOrEqual(5.5);
  const beer = (use: number) => check([{ product: "啤酒", unit: "kL", output: 1000, water: use / 10 }], { quotas });
  expect(told(beer(200))).toEqual(["outsideQuota warning I2"]);
  expect(told(beer(0.2))).toEqual(["outsideQuota warning I2"]);
  expect(beer(5)).toEqual([]);
});

test("every message of the room fills all its gaps in both languages", () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, { zh, en }] of Object.entries(allMessages)) {
    if (key.startsWith("survey"))
      expect({ key, gaps: [...new Set(gaps(en))] }).toEqual({ key, gaps: [...new Set(gaps(zh))] });
  }
});
