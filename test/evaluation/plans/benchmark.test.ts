import type { MadeRow } from "../../../src/evaluation/plans/benchmark";
import { benchmarks, toImprove } from "../../../src/evaluation/plans/benchmark";
import { Quotas } from "../../../src/evaluation/plans/quotas";
import { isFailure } from "../../../src/language/failure";
import { describe as tell } from "../../../src/language/messages";
import { bundledLibrary } from "../../../src/standards/bundled";
import { defaultStandard } from "../../../src/standards/standard";

const quotas = (tier: string | null = null): Quotas => {
  const found = Quotas.of(bundledLibrary, defaultStandard, tier);
  if (isFailure(found)) throw new Error(found.message?.key);
  return found;
};
const row = (part: Partial<MadeRow>): MadeRow => ({
  ...{ firm: "甲厂", code: "151", product: "啤酒", condition: "", year: 2024 },
  ...{ use: 310000, output: 5, outputUnit: "万kL", permit: "" },
  ...part,
});

// Table 8: beer 先进值 4.00, 通用值 6.00 m³/kL.
test("unit use, tier, excess over the tier chosen, and rank among the firms", () => {
  const rows = [
    row({}),
    row({ firm: "乙厂", use: 200000 }),
    row({ firm: "丙厂", use: 250000 }),
    row({ firm: "丁厂", use: 200000 }),
  ];
  const found = benchmarks(rows, quotas());
  expect(found.map(({ unitUse, reached, excess, rank, of }) => [unitUse, reached, excess, rank, of])).toEqual([
    [6.2, "超定额", 10000, 4, 4],
    [4, "先进值", -100000, 1, 4],
    [5, "通用值", -50000, 3, 4],
    [4, "先进值", -100000, 1, 4],
  ]);
  const strict = benchmarks(rows, quotas("先进值"));
  expect(toImprove(strict).map(({ firm, excess }) => [firm, excess])).toEqual([
    ["甲厂", 110000],
    ["丙厂", 50000],
  ]);
});

test("the latest year counts; rows of one year add up, an output beside two permits once", () => {
  const rows = [row({ year: 2022, use: 1 }), row({ use: 100000, permit: "许A" }), row({ use: 150000, permit: "许B" })];
  expect(benchmarks(rows, quotas())).toMatchObject([{ year: 2024, use: 250000, unitUse: 5 }]);
});

test.each([
  [{ output: 0 }, "产量为空白或 0"],
  [{ output: null }, "产量为空白或 0"],
  [{ use: 0 }, "取水量为 0"],
  [{ use: null }, "没有可比的取水量"],
  [{ outputUnit: "" }, "产量没有单位"],
  [{ outputUnit: "台" }, "产量单位“台”与定额单位“m³/kL”"],
  [{ product: "白酒" }, "原酒"],
  [{ product: "没有的产品" }, "没有的产品"],
])("%p is said in words and held to nothing", (part, words) => {
  const [found] = benchmarks([row(part)], quotas());
  expect(found).toMatchObject({ unitUse: null, reached: null, excess: null, rank: null });
  expect(tell(found!.problem!.message!, "zh-CN")).toContain(words);
});

test("a tier that the standard has not is refused", () => {
  expect(isFailure(Quotas.of(bundledLibrary, defaultStandard, "一级"))).toBe(true);
});
