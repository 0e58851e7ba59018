import { bundledLibrary } from "../../src/standards/bundled";
import { editionCounts, editionRows } from "../../src/standards/edition-rows";
import { compareEditions } from "../../src/standards/editions";
import type { OwnStandard } from "../../src/standards/library";
import { readOwnStandard } from "../../src/standards/own/read";
import type { Cell } from "../../src/workbook/values";

const head = ["行业代码", "产品名称", "条件", "单位", "先进值（新建）", "通用值（现有）"];

function standard(id: string, rows: readonly (readonly Cell[])[]): OwnStandard {
  const { own, problems } = readOwnStandard([["标准号", id], ["标准名称", "某省用水定额"], head, ...rows]); // prettier-ignore
  if (!own) throw new Error(JSON.stringify(problems));
  return own;
}

const before = standard("DB99/T 1—2014", [
  ["151", "啤酒", "", "m³/kL", 5, 8],
  ["131", "面粉", "", "m³/t", "0.20", 0.3],
  ["061", "原煤", "", "m³/t", 0.2, 0.4],
  ["262", "尿素", "煤头", "m³/t", 6, 9],
  ["262", "尿素", "气头", "m³/t", 4, 7],
  ["222", "纸板", "", "m³/t", 10, 15],
]);
const after = standard("DB99/T 1—2024", [
  ["151", "啤酒", "", "L/L", 4, 8],
  ["131", "面粉", "", "m³/t", 0.2, 0.3],
  ["061", "原煤", "井工", "m³/t", 0.2, 0.3],
  ["061", "原煤", "露天", "m³/t", 0.1, 0.2],
  ["262", "尿素", "", "m³/t", 4, 7],
  ["222", "箱纸板", "", "m³/t", 9, 14],
  ["144", "液体乳", "", "m³/t", 2, 4],
]);

const rows = compareEditions(before, after).rows;
const rowOf = (product: string, condition = "") =>
  rows.find((row) => (row.before ?? row.after)!.product === product && (row.before ?? row.after)!.condition === condition)!; // prettier-ignore

test("entries are the same, changed, new or gone, and none is lost", () => {
  expect(rows.map(({ kind, before: old, after: next }) => [kind, (old ?? next)!.product])).toEqual([
    ["changed", "啤酒"], ["same", "面粉"], ["gone", "原煤"], ["gone", "尿素"], ["gone", "尿素"], ["gone", "纸板"],
    ["new", "原煤"], ["new", "原煤"], ["new", "尿素"], ["new", "箱纸板"], ["new", "液体乳"],
  ]); // prettier-ignore
  expect(editionCounts(compareEditions(before, after))).toEqual({ same: 1, changed: 1, new: 5, gone: 4 });
});

test("a change is told in per cent, over a unit that can be converted", () => {
  // 1 L/L is 1 m³/kL: 5 to 4 is a fifth less, and 8 stays 8.
  expect(rowOf("啤酒").tiers.map(({ change }) => change)).toEqual([expect.closeTo(-0.2), 0]);
});

test("split, merged and renamed entries are offered, never assumed", () => {
  const offers = (product: string, condition?: string) =>
    rowOf(product, condition).offers.map(({ kind, variant }) => [kind, variant.product, variant.condition]);
  expect(offers("原煤")).toEqual([["split", "原煤", "井工"], ["split", "原煤", "露天"]]); // prettier-ignore
  expect(offers("尿素", "煤头")).toEqual([["merged", "尿素", ""]]);
  expect(offers("纸板")).toEqual([["renamed", "箱纸板", ""]]);
  expect(offers("液体乳")).toEqual([]);
});

test("without codes too: a name divided by words in brackets, and the same name under another condition", () => {
  const living = (year: number, ...own: (readonly Cell[])[]) => standard(`DB99/T 2—${year}`, own);
  const found = compareEditions(
    living(2014, ["", "快餐", "", "m³/m²", 6, 9], ["", "宾馆", "含餐饮", "L/(床·d)", 650, 850]),
    living(2024, ["", "快餐（堂食）", "", "m³/m²", 5, 8], ["", "快餐（外卖）", "", "m³/m²", 4, 7], ["", "宾馆", "", "L/(床·d)", 600, 800]),
  ).rows; // prettier-ignore
  const told = found.map(({ before: old, after: next, offers }) => [(old ?? next)!.product, ...offers.map(({ kind, variant }) => `${kind} ${variant.product}`)]); // prettier-ignore
  expect(told).toEqual([
    ["快餐", "split 快餐（堂食）", "split 快餐（外卖）"],
    ["宾馆", "condition 宾馆"],
    ["快餐（堂食）", "renamed 快餐"],
    ["快餐（外卖）", "renamed 快餐"],
    ["宾馆", "condition 宾馆"],
  ]);
});

test("as a table, one row an entry, in both languages", () => {
  const [header, ...lines] = editionRows(compareEditions(before, after), "zh-CN");
  expect(header).toContain("新建企业 DB99/T 1—2014");
  expect(lines[0]).toEqual(["修改", "151", "啤酒", null, "m³/kL → L/L", "5", "4", -20, "8", "8", 0, null]);
  expect(lines).toHaveLength(rows.length);
  expect(editionRows(compareEditions(before, after), "en-US")[1]![0]).toBe("changed");
});

test("a standard against itself is the same, but for what is doubtful", () => {
  const [first] = bundledLibrary.standards;
  const own = {
    standard: first!,
    variants: bundledLibrary.variants.filter((variant) => variant.standard === first!.id),
  };
  const { same, new: added, gone } = editionCounts(compareEditions(own, own));
  expect(same + added).toBe(own.variants.length);
  expect(added).toBe(gone);
  expect(same / own.variants.length).toBeGreaterThan(0.97);
});
