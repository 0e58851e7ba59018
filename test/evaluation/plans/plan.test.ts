import type { FirmPlan, PlanRow } from "../../../src/evaluation/plans/plan";
import { planBy } from "../../../src/evaluation/plans/plan";
import type { PlanRules } from "../../../src/evaluation/plans/rules";
import { basesFrom, capsFrom, contradictions, usualRules } from "../../../src/evaluation/plans/rules";
import { sharesBy } from "../../../src/evaluation/plans/shares";
import { isFailure } from "../../../src/language/failure";
import { describe as tell } from "../../../src/language/messages";

const row = (part: Partial<PlanRow>): PlanRow => ({
  ...{ firm: "甲厂", product: "啤酒", year: 2024, use: null, quotaVolume: null, permit: "", permitVolume: null },
  ...part,
});
const only = (rows: readonly PlanRow[], rules: Partial<PlanRules> = {}): FirmPlan => {
  const [plan, ...others] = planBy(rows, { ...usualRules, ...rules });
  expect(others).toEqual([]);
  return plan!;
};
const reasons = (plan: FirmPlan) => plan.reasons.map((reason) => tell(reason, "zh-CN")).join("；");

// Beer of table 5.4-8: 710,650, 633,880 and 527,991 m³; their mean is 1,872,521 / 3.
const beer = [
  row({ year: 2012, use: 710650, quotaVolume: 699000 }),
  row({ year: 2013, use: 633880, quotaVolume: 731400 }),
  row({ year: 2014, use: 527991, quotaVolume: 692400, permit: "许A", permitVolume: 600000 }),
];

test("use of three years, the quota volume of the latest one, and the mean as the proposal, held to the permit", () => {
  const plan = only(beer);
  expect(plan).toMatchObject({ uses: [710650, 633880, 527991], quotaVolume: 692400, permit: 600000, proposal: 600000 });
  expect(plan.mean).toBeCloseTo(624173.6667, 4);
  expect(reasons(plan)).toBe("近年平均（3 年）624,174 m³ × 1；以许可为上限 600,000 m³");
});

test("the basis is the first that is known; its factor is exact", () => {
  expect(only(beer, { basis: ["last"], factor: 1.1 })).toMatchObject({ basis: "last", proposal: 580790.1 });
  expect(only(beer, { basis: ["quota"], caps: [], factor: 0.95 })).toMatchObject({ proposal: 657780 });
  const blank = [row({ use: 1000, quotaVolume: null })];
  const plan = only(blank, { basis: ["quota", "last"] });
  expect(plan).toMatchObject({ basis: "last", proposal: 1000, quotaVolume: null });
  expect(reasons(plan)).toContain("没有定额水量的产品：啤酒");
  expect(only([row({})]).proposal).toBeNull();
  expect(reasons(only([row({})]))).toContain("近年平均未知，无法建议");
});

test("a floor below the ceiling raises the proposal; above it the contradiction is said and the ceiling taken", () => {
  const rows = [row({ year: 2023, use: 100 }), row({ use: 200, permit: "许A", permitVolume: 180 })];
  expect(only(rows, { floor: 0.8 })).toMatchObject({ proposal: 160, conflict: false });
  const contrary = only(rows, { floor: 1 });
  expect(contrary).toMatchObject({ proposal: 180, conflict: true });
  expect(reasons(contrary)).toContain("规则矛盾：下限（上年的 100%）200 m³ 高于上限（许可）180 m³");
});

test("two permits of one firm add up, one permit counts once over its years and products, with its latest volume", () => {
  const rows = [
    row({ year: 2023, use: 50, permit: "许A", permitVolume: 90 }),
    row({ year: 2024, use: 30, permit: "许A", permitVolume: 100, quotaVolume: 80 }),
    row({ year: 2024, use: 20, permit: "许 A", permitVolume: 100, product: "饮料", quotaVolume: 10 }),
    row({ year: 2024, use: 15, permit: "许B", permitVolume: 40, quotaVolume: 80 }),
  ];
  const plan = only(rows);
  // The beer of 80 stands beside both permits, and is made once.
  expect(plan).toMatchObject({ permit: 140, uses: [null, 50, 65], quotaVolume: 90 });
  expect(reasons(plan)).toContain("啤酒 在几个许可证下产量相同，按一份计");
});

test("one number with two volumes in a year is said, and none is taken", () => {
  const plan = only([
    row({ use: 5, permit: "许A", permitVolume: 10 }),
    row({ use: 6, permit: "许A", permitVolume: 12 }),
  ]);
  expect(plan).toMatchObject({ permit: null, proposal: 11 });
  expect(reasons(plan)).toContain("许可证 许A 同一年有几个水量：10、12 m³");
});

test("without numbers, alike volumes of the latest year are one permit", () => {
  const rows = [
    row({ use: 1, permitVolume: 10 }),
    row({ use: 1, permitVolume: 10, product: "饮料" }),
    row({ use: 1, permitVolume: 7 }),
    row({ year: 2020, use: 1, permitVolume: 99 }),
  ];
  expect(only(rows).permit).toBe(17);
});

test("a blank volume makes its year unknown, and never zero", () => {
  const plan = only([row({ year: 2023, use: 100 }), row({ use: 50 }), row({ use: null, product: "饮料" })]);
  expect(plan.uses).toEqual([null, 100, null]);
  expect(plan).toMatchObject({ mean: 100, verdict: null });
});

test("rows without a year beside dated ones are left out, which is said; without any years the table is one year", () => {
  const mixed = only([row({ use: 5 }), row({ use: 7, year: null })]);
  expect(mixed.uses.at(-1)).toBe(5);
  expect(reasons(mixed)).toContain("1 行没有年份");
  expect(only([row({ use: 5, year: null }), row({ use: 7, year: null })]).uses).toEqual([null, null, 12]);
});

test.each([
  [{ use: 10, quotaVolume: 12, permitVolume: 10 }, "合规"],
  [{ use: 11, quotaVolume: 12, permitVolume: 10 }, "超许可"],
  [{ use: 13, quotaVolume: 12, permitVolume: 20 }, "超定额"],
  [{ use: 13, quotaVolume: 12, permitVolume: 10 }, "超许可且超定额"],
  [{ use: 13 }, null],
])("%p is %s", (part, verdict) => {
  expect(only([row(part)]).verdict).toBe(verdict);
});

test("rules that leave each other without effect are named; unknown words are refused", () => {
  const says = (rules: Partial<PlanRules>) => contradictions({ ...usualRules, ...rules }).map(({ key }) => key);
  expect(says({ basis: ["quota"], factor: 1.1 })).toEqual(["planFactorCapped"]);
  expect(says({ basis: ["last"], factor: 0.9, floor: 0.95 })).toEqual(["planFloorAboveFactor"]);
  expect(says({ factor: 0.9, floor: 0.8 })).toEqual([]);
  expect(basesFrom("定额，近年平均")).toEqual(["quota", "mean"]);
  expect(capsFrom("无")).toEqual([]);
  expect([isFailure(basesFrom("前年")), isFailure(capsFrom("上年"))]).toEqual([true, true]);
});

test("shares add up what is known, the greatest use first", () => {
  const plans = planBy(
    [row({ use: 30, permitVolume: 50 }), row({ firm: "乙厂", use: 70 }), row({ firm: "丙厂", use: null })],
    usualRules,
  );
  const cities = new Map([
    ["甲厂", "太原"],
    ["乙厂", "大同"],
    ["丙厂", "太原"],
  ]);
  expect(sharesBy(plans, ({ firm }) => cities.get(firm)!)).toMatchObject([
    { name: "大同", firms: 1, use: 70, known: 1, share: 0.7, permit: null },
    { name: "太原", firms: 2, use: 30, known: 1, share: 0.3, permit: 50 },
  ]);
});
