/** The form filled in, as a workbook: sources, units, products; unit water use with common water divided. */
import { bundledCases } from "../../src/functions/cases";
import { reportOf, tablesOfReport } from "../../src/balance/report";
import { readBalances } from "../../src/balance/reading/document";
import { arrange } from "../../src/documents/arrange";
import { readWorkbook } from "../../src/documents/workbook";
import { bundledLibrary } from "../../src/standards/bundled";
import { reuseRateOf } from "../../src/standards/cases";
import { surveyTemplate } from "../../src/survey/templates";
import { comparisonWith } from "../../src/workflows/tested-products";
import type { Cell } from "../../src/workbook/values";

const options = { language: "zh-CN", products: [], region: null, years: { from: 2012, to: 2014 }, rows: 3 } as const;

type Entries = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Rows from the second column on, below title, note and header. */
function filled(entries: Entries) {
  const workbook = surveyTemplate("balance", options);
  const sheets = workbook.sheets.map((sheet) => {
    const rows = entries[sheet.name] ?? [];
    const value = (row: number, column: number) => rows[row - 3]?.[column - 1] ?? null;
    return {
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: value(cell.row, cell.column) ?? cell.value })),
    };
  });
  const [balance] = readBalances(arrange("form.xlsx", "workbook", readWorkbook({ ...workbook, sheets })));
  return balance!;
}

/** Unit, system, fresh water, then nothing up to consumption, leakage, discharge; product behind the calculated columns. */
const unit = (name: string, fresh: number, drained: number, consumed: number, product: string) =>
  [name, "主要生产", fresh, null, null, null, null, null, consumed, null, drained, null, null, product] as const;
const sheets = {
  用水单元水平衡: [
    unit("发酵", 300, 200, 100, "啤酒"),
    unit("榨汁", 100, 80, 20, "果汁"),
    unit("食堂", 80, 70, 10, ""),
  ],
  水源情况: [["自来水", "自来水", 480]],
};
const product = (name: string, unit: string, output: number, share: number | null) =>
  [name, null, unit, output, 30, share] as const;

test("common water in proportion to each product's own: 80 m³/d as 60 and 20", () => {
  const balance = filled({
    ...sheets,
    产品与产量: [product("啤酒", "kL", 2000, null), product("果汁", "t", 600, null)],
  });
  const { uses, said } = reportOf(balance).products;
  expect(said.map(({ key }) => key)).toEqual(["balanceByOwn"]);
  expect(uses.map(({ own, allotted, volume }) => [own, allotted, volume])).toEqual([
    [300, 60, 10_800],
    [100, 20, 3600],
  ]);
  // 360 × 30 ÷ 2,000 kL; 120 × 30 ÷ 600 t.
  expect(uses.map(({ use }) => use)).toEqual([5.4, 6]);
});

test("common water by shares; shares that do not add up divide nothing", () => {
  const by = (first: number, second: number) =>
    reportOf(filled({ ...sheets, 产品与产量: [product("啤酒", "kL", 2000, first), product("果汁", "t", 600, second)] }))
      .products;
  expect(by(50, 50).uses.map(({ use }) => use)).toEqual([5.1, 7]);
  const wrong = by(50, 40);
  expect(wrong.said.map(({ key, values }) => [key, values?.["sum"]])).toEqual([["balanceSharesSum", 90]]);
  expect(wrong.uses.map(({ allotted }) => allotted)).toEqual([null, null]);
});

test("the unit use is held against the tiers (table 8 of Shanxi: beer) and has cases of the food industry", () => {
  const compare = comparisonWith({ library: bundledLibrary, standard: "DB14/T 1049.2—2021", cases: bundledCases() });
  const balance = filled({ ...sheets, 产品与产量: [product("啤酒", "kL", 2000, null)] });
  const report = reportOf(balance, { compare });
  // The juice's 100 m³/d count for nothing; 380 × 30 ÷ 2,000 = 5.7.
  expect(report.products.said.map(({ key }) => key)).toEqual(["balanceOneProduct", "balanceProductUnknown"]);
  const [, row] = tablesOfReport(report, "zh-CN").find(({ title }) => title === "单位产品用水量")!.rows;
  expect(row!.slice(0, 7)).toEqual(["啤酒", 300, 80, 11_400, "2000 kL", 5.7, "m³/kL"]);
  expect(row!.at(-1)).toBe("通用值");
  const cases = tablesOfReport(report, "zh-CN").find(({ title }) => title === "同行业案例")!.rows;
  expect(cases.slice(1).every(([company]) => String(company).endsWith("（食品）"))).toBe(true);
});

test("a workbook's own digits count, not those that its format shows", () => {
  const workbook = surveyTemplate("balance", options);
  const style = workbook.styles.length;
  const sheet = (rows: readonly (readonly Cell[])[]) => ({
    name: "平衡",
    cells: rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value, style }))),
  });
  const rows = [
    ["用水单元", "新水量(m³/d)", "排水量(m³/d)", "耗水量(m³/d)"],
    ["甲", 1.25, 0.5, 0.75],
    ["乙", 0.4, 0.1, 0.3],
  ];
  const styles = [...workbook.styles, { numberFormat: "0" }];
  const [balance] = readBalances(
    arrange("a.xlsx", "workbook", readWorkbook({ sheets: [sheet(rows)], styles, names: [], settings: {} })),
  );
  expect(balance!.units.map(({ entries }) => entries.fresh!.value)).toEqual([1.25, 0.4]);
});

test("fresh water by source: each kind is held against its own sources, and the parts against the whole", () => {
  const by = (name: string, fresh: number, surface: number | null, tap: number | null) => [
    ...unit(name, fresh, 0, fresh, ""),
    null,
    surface,
    null,
    tap,
  ];
  const sources = { 水源情况: [["赣江", "地表水", 100], ["市政", "自来水", 50]] }; // prettier-ignore
  const closingOfForm = (second: readonly Cell[]) =>
    reportOf(filled({ ...sources, 用水单元水平衡: [by("甲", 90, 60, 30), second] }));
  const closed = closingOfForm(by("乙", 60, 40, 20));
  expect(closed.balance.units.map(({ entries }) => entries.fresh!.value)).toEqual([90, 60]);
  const ofSources = closed.closing.checks.filter(({ kind }) => kind === "sources");
  expect(ofSources.map(({ name, gap }) => [name, gap])).toEqual([["", 0], ["地表水", 0], ["自来水", 0]]); // prettier-ignore
  // 60 are 20 of the river and 40 of the town: the sum is right, and each source is not.
  const moved = closingOfForm(by("乙", 60, 20, 40)).closing.checks.filter(({ gap }) => gap !== 0);
  expect(moved.map(({ name, gap }) => [name, gap])).toEqual([["地表水", 20], ["自来水", -20]]); // prettier-ignore
  const blank = closingOfForm(by("乙", 60, 40, null)).closing.checks.filter(({ gap }) => gap !== 0);
  expect(blank).toMatchObject([
    { kind: "parts", name: "乙", gap: 20, suspicion: { key: "balanceBlankCloses", values: { value: 20 } } },
  ]);
});

test("reconciled by source: the river gives what its own users take", () => {
  const rows = [
    ["用水单元", "地表水(m³/d)", "自来水(m³/d)", "耗水量(m³/d)"],
    ["甲", 60, 30, 90],
    ["乙", 40, null, 40],
    ["水源", "取水量(m³/d)"],
    ["地表水", 110],
    ["自来水", 30],
  ] as const;
  const sheets = [rows.slice(0, 3), rows.slice(3)].map((lines, at) => ({
    name: `表${at}`,
    cells: lines.flatMap((row, down) => row.map((value, column) => ({ row: down, column, value }))),
  }));
  const [balance] = readBalances(
    arrange("a.xlsx", "workbook", readWorkbook({ sheets, styles: [], names: [], settings: {} })),
  );
  const { reconciliation } = reportOf(balance!);
  const tap = reconciliation.flows.filter(({ name }) => /自来水/.test(name.zh));
  // Only the river's 110 and 100 disagree; what the town gives closes, and gives way to nothing but its users' other water.
  expect(tap.map(({ measured }) => measured)).toEqual([30, 30]);
  expect(tap[0]!.adjusted).toBeCloseTo(tap[1]!.adjusted!, 9);
  const river = reconciliation.flows.filter(({ name }) => /地表水/.test(name.zh)).map(({ adjusted }) => adjusted!);
  expect(river[0]).toBeCloseTo(river[1]! + river[2]!, 9);
});

test("the reuse rate is held against those that cases of the industry state, and only those", () => {
  const balance = filled({
    ...sheets,
    用水单元水平衡: [["发酵", "主要生产", 100, 900, null, null, null, null, 100, null, null]],
  });
  const one = (company: string, reuseRate: number | null) => ({ company, mode: "", figures: "", reuseRate });
  const report = reportOf(balance, { cases: [one("甲", 0.95), one("乙", 0.85), one("丙", null)] });
  const rows = tablesOfReport(report, "zh-CN").find(({ title }) => title === "同行业案例")!.rows;
  // 900 of 1,000 are reused.
  expect(rows.slice(1, 4).map((row) => row.slice(3))).toEqual([[0.95, -0.05], [0.85, 0.05], [null, null]]); // prettier-ignore
  expect(rows.at(-1)).toEqual(["重复利用率：本厂 90%；写明重复利用率的案例 2 家，85%～95%，低于本厂的 1 家。"]);
  // Case 2 of the list reaches 99.1 %; 21 raised its rate by 8.28 points to what nobody says.
  const rateOf = (company: string) => reuseRateOf(bundledCases().find((found) => found.company === company)!);
  const named = (number: number) => bundledCases().find((found) => found.number === number)!.company;
  expect([rateOf(named(2)), rateOf(named(21))]).toEqual([0.991, null]);
});
