import comparatorData from "../../generated/datasets/comparators";
import { evaluate } from "../../src/functions/evaluate";
import quota from "../../src/functions/lookup/quota";
import { bundledContext } from "../../src/functions/bundled";
import { bundledLibrary } from "../../src/standards/bundled";
import { comparatorsOf } from "../../src/standards/comparators";
import type { Comparison } from "../../src/standards/compare";
import { compareProduct } from "../../src/standards/compare";

const comparators = comparatorsOf(comparatorData);

function compare(product: string, options = {}): Comparison {
  const found = compareProduct(bundledLibrary, comparators, product, options);
  if (!found) throw new Error(`${product} is in no standard`);
  return found;
}

describe("comparators", () => {
  test("stand once however many tables print them", () => {
    const beer = comparators.filter(({ product, standard }) => product === "啤酒" && standard === "GB/T 18916.6—2012");
    expect(beer.map(({ purpose, low }) => [purpose, low])).toEqual([
      ["existing", 6],
      ["new", 5.5],
    ]);
    expect(beer[0]!.tables).toEqual(expect.arrayContaining(["4.2-6", "5.4-9"]));
  });

  test("keep ranges as ranges and leave out coefficients", () => {
    expect(comparators.find(({ region, product }) => region === "安徽" && product === "啤酒")).toMatchObject({
      value: "5.5~6.0",
      low: 5.5,
      high: 6,
    });
    expect(comparators.some(({ tier }) => tier === "调节系数")).toBe(false);
  });
});

describe("beer", () => {
  const { rows, unit, summaries } = compare("啤酒");

  test("meets by purpose, not by words", () => {
    expect(unit).toBe("m³/kL");
    // Tables 8 of Shanxi; 5.4-15 and 6-1 of Jiangxi; 4.2-6 and 5.4-9 for the others. Jiangxi's 新建 is doubtful.
    const values = (purpose: string) =>
      rows.flatMap((row) =>
        row.purpose === purpose && row.comparable?.low === row.comparable?.high ? (row.comparable?.low ?? []) : [],
      );
    expect(values("leading")).toEqual([5.2]);
    expect(values("new").sort()).toEqual([4, 5, 5.5, 5.5]);
    expect(values("existing").sort()).toEqual([5, 5.5, 6, 6, 6, 6, 6, 9.5]);
  });

  test("marks the strictest and the median of the values that hold under no condition", () => {
    const whole = { condition: "", others: 1 };
    expect(summaries).toEqual({
      leading: { ...whole, others: 0, count: 1, strictest: 5.2, median: 5.2 },
      // Shanxi's 4 and 6 are of beer from malt.
      new: { ...whole, count: 3, strictest: 5, median: 5.5 },
      existing: { ...whole, count: 7, strictest: 5, median: 6 },
    });
  });

  test("shows a range and a doubtful value without counting them", () => {
    const range = rows.find(({ issuer }) => issuer === "安徽省")!;
    expect(range.comparable).toEqual({ low: 5.5, high: 6 });
    const doubtful = rows.filter(({ status }) => status === "doubtful");
    expect(doubtful.length).toBeGreaterThan(0);
    for (const row of doubtful) expect(row.comparable).toBeNull();
  });

  test("marks the draft as one", () => {
    expect(rows.filter(({ draft }) => draft).map(({ source }) => source)).toEqual(
      expect.arrayContaining(["DB36/T 420—2017（送审稿） 修订报告表5.4-15"]),
    );
  });
});

test("the same product under other names is found from any of them", () => {
  const names = (product: string) => new Set(compare(product).rows.map((row) => row.product));
  for (const product of ["阴极铜", "电解铜", "铜板（阴极铜）"]) {
    expect(names(product)).toEqual(new Set(["铜板（阴极铜）", "阴极铜"]));
  }
  expect(names("采煤")).toEqual(new Set(["原煤", "采煤"]));
});

test("a tier that stands in for one not printed says so", () => {
  const row = compare("阴极铜").rows.find(({ standsIn }) => standsIn !== null)!;
  expect(row).toMatchObject({ tier: "先进值", standsIn: "通用值", purpose: "new", low: 1 });
});

test("units of one quantity convert, others are shown as they are", () => {
  const { rows, unit } = compare("电力生产", { unit: "L/(kW·h)" });
  expect(unit).toBe("L/(kW·h)");
  const own = rows.find(
    ({ condition, tier }) => condition.includes("循环冷却；机组容量：≥600MW") && tier === "通用值",
  )!;
  expect(own.comparable!.low).toBeCloseTo(2.38, 12);
  const none = compare("电力生产", { unit: "m³/t" });
  expect(none.rows.every(({ comparable }) => comparable === null)).toBe(true);
  expect(none.summaries).toEqual({ leading: null, new: null, existing: null });
});

test("values of different conditions are not summed up", () => {
  const { summaries } = compare("白酒");
  expect(summaries).toMatchObject({ leading: null, new: null });
  // Blended spirits alone have two values, in Shanxi and in the old standard of Jiangxi (25).
  expect(summaries.existing).toMatchObject({ condition: "工艺：勾兑", count: 2, others: 3 });
  expect(compare("白酒", { condition: "酿造" }).summaries.new).toMatchObject({ count: 1, others: 0 });
});

test("words narrow the conditions", () => {
  const { rows } = compare("阴极铜", { condition: "铜精矿" });
  expect(rows.length).toBeGreaterThan(3);
  for (const { condition } of rows) expect(condition).toContain("铜精矿");
  expect(compareProduct(bundledLibrary, comparators, "没有的产品")).toBeNull();
});

test("every row of a standard has the formula that gives its value", () => {
  for (const product of ["啤酒", "阴极铜", "原煤", "电力生产", "洗精煤", "白酒", "水泥"]) {
    for (const { quota: given, low, status } of compare(product).rows) {
      if (given && status === "certain") expect(evaluate(quota, given, bundledContext)).toBe(low);
    }
  }
});
