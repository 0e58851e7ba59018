import { bundledLibrary } from "../../src/standards/bundled";
import { defaultStandard } from "../../src/standards/standard";

function first(text: string, count = 1): string[] {
  return bundledLibrary
    .search(text, { prefer: defaultStandard, count })
    .map(({ product }) => `${product.standard.slice(0, 4)} ${product.product}`);
}

test.each([
  ["原煤", "DB14 原煤"],
  ["原", "DB14 原煤"],
  ["yuanmei", "DB14 原煤"],
  ["yuan mei", "DB14 原煤"],
  ["YM", "DB14 原煤"],
  ["pijiu", "DB14 啤酒"],
  ["shuinni", "DB14 水泥"],
  ["洗精某", "DB14 洗精煤"],
  ["方便面", "DB14 快餐面"],
  ["火电", "DB14 电力生产"],
  ["ＰＶＣ", "DB14 聚氯乙烯"],
  ["4afeishi", "DB14 4A沸石"],
  ["铜板（阴极铜）", "DB14 铜板（阴极铜）"],
])("%s finds %s first", (text, found) => {
  expect(first(text)[0]).toBe(found);
});

test("a code finds its industry, as Excel leaves it too", () => {
  const mining = ["DB14 原煤", "DB14 洗精煤"];
  expect(first("061", 5).sort()).toEqual(mining.sort());
  expect(first("61", 5).sort()).toEqual(mining.sort());
});

test("words of the condition bring their variant to the front", () => {
  const [hit] = bundledLibrary.search("原煤 露天开采", { standard: defaultStandard });
  expect(hit!.variants[0]!.condition).toContain("露天开采");
  expect(hit!.variants).toHaveLength(3);
  expect(hit!.matched).toEqual(expect.arrayContaining(["product", "condition"]));
});

test("filters keep to a standard and an industry", () => {
  const hits = bundledLibrary.search("煤", { standard: defaultStandard, code: "25", count: 100 });
  expect(hits.length).toBeGreaterThan(0);
  for (const { product } of hits) {
    expect(product.standard).toBe(defaultStandard);
    expect(product.code.startsWith("25")).toBe(true);
  }
});

test("says what of the product matched", () => {
  expect(bundledLibrary.search("ym", { standard: defaultStandard })[0]!.matched).toContain("initials");
  expect(bundledLibrary.search("方便面", { standard: defaultStandard })[0]!.matched).toContain("alias");
});

test.each(["", " ", "？？", "zzzzqq", "龘龘"])("nothing fits %j", (text) => {
  expect(bundledLibrary.search(text)).toEqual([]);
});

// The 2021 Shanxi standard and the others print these under their Chinese names only.
test.each([
  ["beer", "DB14 啤酒"],
  ["raw coal", "DB14 原煤"],
  ["cement", "DB14 水泥"],
  ["rice", "DB14 小米、大米"],
  ["urea", "DB14 尿素"],
  ["crude oil", "DB36 原油加工"],
  ["copper cathode", "DB36 阴极铜"],
  ["soy sauce", "DB14 酱油"],
  ["electricity", "DB14 电力生产"],
  ["toilet paper", "DB14 生活用纸"],
  ["sulphuric acid", "DB14 硫酸"],
  ["tyre", "DB14 轮胎"],
])("English %s finds %s first", (text, found) => {
  expect(first(text)[0]).toBe(found);
});
