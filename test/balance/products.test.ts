/** The form filled in, as a workbook: sources, units, products; unit water use with common water divided. */
import { bundledCases } from "../../src/functions/cases";
import { reportOf, tablesOfReport } from "../../src/balance/report";
import { readBalances } from "../../src/balance/reading/document";
import { arrange } from "../../src/documents/arrange";
import { readWorkbook } from "../../src/documents/workbook";
import { bundledLibrary } from "../../src/standards/bundled";
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
  const compare = comparisonWith({ library: bundledLibrary, standard: "DB14/T 1049.2—2021", cases: bundledCases });
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
