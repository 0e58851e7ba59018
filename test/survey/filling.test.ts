import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { QuotaRanges } from "../../src/survey/checks/quota-ranges";
import {
  contradiction,
  earlierYears,
  entryFor,
  fieldsOf,
  liveUse,
  reachedTiers,
  recordsOf,
  rowIssues,
  rowValues,
  tableAt,
  tablesIn,
} from "../../src/survey/filling";
import type { Cell } from "../../src/workbook/values";
import { sheetOf } from "./sheets";

const header = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(m³)"];
const standard = "DB14/T 1049.2—2021";

function opened(rows: readonly (readonly Cell[])[]) {
  const sheet = sheetOf([header, ...rows]);
  const table = tableAt(tablesIn(sheet, {}), 1, 0)!;
  const fields = fieldsOf(table);
  return { sheet, table, fields, at: (row: number) => rowValues(fields, sheet.rows[row]!) };
}

describe("what is entered for what was typed", () => {
  const { fields } = opened([]);
  const typed = (key: string, text: string, outputUnit?: string) =>
    entryFor(
      fields.find((field) => field.key === key)!,
      text,
      outputUnit,
    );

  it.each([
    ["water", "1,200", 1200],
    ["water", "１２．５", 12.5],
    ["water", "0.12 万m³", 1200],
    ["water", "无", "无"],
    ["water", " ", null],
    ["output", "=1+1", 2],
    ["water", "310000/5", 62000],
    ["water", "1200-1300", undefined],
    ["output", "约500", undefined],
    ["water", "5 t/a", undefined],
    ["year", "2024年", 2024],
    ["year", "24", undefined],
    ["outputUnit", "万t", "万t"],
    ["outputUnit", "很多", undefined],
    ["firm", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ])("%s: %s", (key, text, value) => {
    const entry = typed(key, text);
    expect("value" in entry ? entry.value : undefined).toBe(value);
  });

  it.each([
    ["12万吨", "t", 120000],
    ["12万吨", "万t", 12],
    ["12万", "t", 120000],
    ["3.5 kL", "m³", 3.5],
    ["12万吨", "", "surveyOutputUnitFirst"],
    ["12万", "万t", "surveyMultiplierUnclear"],
    ["12万吨", "台", "surveyUnitUnsuitable"],
  ])("an output of %s in a row that counts in “%s”", (text, unit, expected) => {
    const entry = typed("output", text, unit);
    expect("value" in entry ? entry.value : entry.problem.key).toBe(expected);
  });

  it("takes 31万 for 310,000 of a column that counts in ones", () => {
    expect(typed("water", "31万")).toEqual({ value: 310000 });
  });
});

describe("the unit use of a row", () => {
  it("is that of UNITWATER, by the unit in the header", () => {
    const { fields, at } = opened([["甲", 2024, "啤酒", "万kL", 11.65, 710_650]]);
    // Beer in 2012, table 5.4-8 of the revision report: 6.10 m³/kL.
    expect(liveUse(fields, at(1))).toMatchObject({ value: 6.1, unit: "m³/kL", waterUnit: "m³" });
  });

  it("is none while something is missing, and an error where the output is zero", () => {
    const { fields, at } = opened([
      ["甲", 2024, "啤酒", null, 11.65, 710_650],
      ["甲", 2024, "啤酒", "kL", 0, 710_650],
    ]);
    expect(liveUse(fields, at(1))).toBeNull();
    expect(isFailure(liveUse(fields, at(2))!.value)).toBe(true);
  });

  it("is held against each variant of the product, those that the row names first", () => {
    const { fields, at } = opened([["甲", 2024, "原煤", "t", 1000, 190]]);
    const reached = reachedTiers(liveUse(fields, at(1)), "原煤", {
      library: bundledLibrary,
      standard,
      conditions: ["井工矿", "不包括"],
    });
    expect(reached).toHaveLength(3);
    // GRADE(0.19,"061","原煤","井工矿 不包括")
    expect(reached.map(({ variant, tier }) => [variant.condition.includes("不包括"), tier])).toContainEqual([
      true,
      "先进值",
    ]);
    expect(reached[0]!.variant.condition).toMatch(/井工矿/);
  });

  it("is not compared where the unit of output measures something else", () => {
    const variants = bundledLibrary.products({ product: "啤酒", standard }).flatMap((product) => product.variants);
    expect(contradiction("t", variants)).toBe("m³/kL");
    expect(contradiction("万kL", variants)).toBeNull();
    const { fields, at } = opened([["甲", 2024, "啤酒", "t", 1000, 190]]);
    const [reached] = reachedTiers(liveUse(fields, at(1)), "啤酒", { library: bundledLibrary, standard });
    expect(isFailure(reached!.tier)).toBe(true);
  });
});

it("finds the other years of an enterprise whose name stands once", () => {
  const { sheet, table, fields, at } = opened([
    ["甲厂", 2021, "啤酒", "kL", 1000, 5000],
    [null, 2022, "啤酒", "kL", 1000, 6000],
    ["乙厂", 2022, "啤酒", "kL", 1000, 9000],
    ["甲厂", 2023, "啤 酒", "kL", 1000, null],
  ]);
  const years = earlierYears(sheet.rows, table, fields, 4, at(4));
  expect(years.map(({ row, year, use }) => [row, year, use?.value])).toEqual([
    [2, 2022, 6],
    [1, 2021, 5],
  ]);
});

it("goes on below the last row that is filled, and stops where rows only wait", () => {
  const { table } = opened([["甲厂", 2021, "啤酒", "kL", 1000, 5000]]);
  expect([table.firstRow, table.endRow]).toEqual([1, 3]);
  const waiting = opened([
    ["甲厂", 2021, "啤酒", "kL", 1000, 5000],
    [null, null, null, null, null, null],
  ]);
  expect(waiting.table.endRow).toBe(3);
});

describe("what the checks say of a row while it is typed", () => {
  const header = ["单位名称", "年份", "产品名称", "计算单位", "年生产能力", "年实际产量", "新水量(万m³)"];
  const of = (...rows: (string | number | null)[][]) => ({ name: "调查", rows: [header, ...rows], merges: [] });
  const say = (sheet: ReturnType<typeof of>, typed: readonly (string | number | null)[]) => {
    const [table] = tablesIn(sheet, {});
    const values = new Map(typed.map((cell, column) => [column, cell]));
    const row = sheet.rows.length;
    const quotas = new QuotaRanges(bundledLibrary);
    return rowIssues({ sheet, layouts: {}, table: table!, row, values }, recordsOf(sheet, {}), { quotas }).map(
      ({ check, column, likely, row: at }) => [check, column, likely?.value ?? null, at],
    );
  };

  test("310,000 in a field of 万m³ may have been meant as 31, with nothing to compare it with", () => {
    expect(say(of(["甲", 2022, "某物", "t", null, null, null]), ["乙", 2023, "某物", "t", null, null, 310000])).toEqual(
      [["waterHuge", 6, 31, 2]],
    );
  });

  // Beer at 6.1 m³/kL (table 5.4-8): 610,000 m³ for 100,000 kL.
  test("m³ for 万m³ is told by the quotas of the product", () => {
    expect(say(of(), ["乙", 2023, "啤酒", "kL", null, 100000, 610000])).toEqual([["outsideQuota", 6, 61, 1]]);
  });

  test("by the other years of the enterprise, also where its name stands once", () => {
    const sheet = of(["甲", 2020, "某物", "t", null, 1000, 30], [null, 2021, "某物", "t", null, 1000, 31]);
    expect(say(sheet, [null, 2022, "某物", "t", null, 1000, 300000])).toEqual([["powersOfTen", 6, 30, 3]]);
  });

  test("output above capacity, a year twice, and nothing of a good row", () => {
    const sheet = of(["甲", 2020, "某物", "t", 1200, 1000, 30]);
    expect(say(sheet, ["甲", 2021, "某物", "t", 1000, 1200, 31])).toEqual([["overCapacity", 5, null, 2]]);
    expect(say(sheet, ["甲", 2020, "某物", "t", 1200, 1000, 30]).map(([check]) => check)).toEqual(["duplicate"]);
    expect(say(sheet, ["甲", 2021, "某物", "t", 1200, 1000, 31])).toEqual([]);
    expect(say(sheet, [null, null, null, null, null, null, null])).toEqual([]);
  });
});
