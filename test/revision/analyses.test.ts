import { analyse } from "../../src/revision/analyses";
import { verdictsOf } from "../../src/revision/advancedness";
import { evidenceOf, influenceOf, samplesFrom } from "../../src/revision/evidence";
import { exampleProject } from "../../src/revision/example";
import { besideReport } from "../../src/revision/example/printed";
import { exclude } from "../../src/revision/operations";
import { outcomesOf } from "../../src/revision/outcome";
import { itemView, listOf } from "../../src/revision/view";
import { stamp } from "./support";

const project = exampleProject();
const analyses = analyse(project);

test("the report's own samples give what it printed, but where it erred", () => {
  const differing = besideReport(analyses.outcomes)
    .filter(({ verdict }) => verdict !== "一致")
    .map(({ item, figure, place, printed, recomputed }) => [
      item,
      figure,
      place,
      printed,
      Number(recomputed.toPrecision(4)),
    ]);
  expect(differing).toEqual([
    // 23 mills less 3 excluded are 20; the report's sections disagree on the rest (3.2, 5.4-1, 5.5, 5.4-15).
    ["大米", "合理样本数", "表 5.4-1", "21", 20],
    ["大米", "现有", "表 5.4-15", "0.05", 0.0391],
    ["大米", "新建", "表 5.4-15", "0.04", 0.02988],
    // Table 6-2 prints 0.02.
    ["大米", "先进", "表 5.4-15", "0.03", 0.0245],
    // PERT(5.1, 5.2, 6.1) is 5.29 with λ −0.25; the example prints 5.3 − 0.25 × 0.17 as 5.22 and not 5.26.
    ["啤酒", "先进", "表 5.4-15", "5.2", 5.3],
    // A fifth sample of the same plant is left out here; the report never counted it.
    ["火力发电（循环冷却，≥600MW）", "总样本数", "表 5.4-1", "4", 5],
    // 1.79 was taken for 1.64 in the means; in the quota likely and greatest value changed places.
    ["火力发电（循环冷却，≥600MW）", "平均值", "表 5.4-1", "1.87", 1.907],
    ["火力发电（循环冷却，≥600MW）", "二次平均值", "表 5.4-1", "1.75", 1.794],
    // 1.90 against 3.84; the printed change is that of the mean 1.9075.
    ["火力发电（循环冷却，≥600MW）", "与原定额相差（%）", "表 4.2-22", "-50.31", -50.52],
    ["火力发电（循环冷却，≥600MW）", "先进", "表 5.4-15", "2.25", 1.8],
    // Likely and greatest value changed places: 123.4.
    ["稀土", "现有", "表 5.4-15", "130.9", 123.4],
    ["稀土", "新建", "表 5.4-15", "130.9", 123.4],
    // 0.48 against 1.7; the printed change is that of 0.49.
    ["原油加工", "与原定额相差（%）", "表 4.2-22", "-71.18", -71.76],
  ]);
  expect(besideReport(analyses.outcomes).length).toBe(78);
});

test("coverage (4.1): the shares printed in table 4.1-1", () => {
  // 86.61 of 99.91 and so on: the printed columns do not quite add up to 100.
  expect(analyses.coverage.sources).toEqual(["水利普查", "取水台账", "地方上报及典型调查"]);
  expect(analyses.coverage.covered.map((share) => Number(share!.toFixed(4)))).toEqual([0.8669, 0.9463, 0.9131]);
});

test("fit (4.2): beer −46.32 %, power −50.5 %, yarn +11.94 % as in table 4.2-22", () => {
  const difference = (key: string) =>
    Number((analyses.fit.items.find(({ outcome }) => outcome.item.key === key)!.difference * 100).toFixed(2));
  expect(difference("啤酒")).toBe(-46.32);
  expect(difference("色纺纱")).toBe(11.94);
  expect(difference("包装用纸")).toBe(-66.2);
  // 1.9 gives −50.52; the table prints −50.31, from 1.908.
  expect(difference("火力发电（循环冷却，≥600MW）")).toBe(-50.52);
  expect(analyses.fit.items.filter(({ fits }) => fits).map(({ outcome }) => outcome.item.key)).toEqual(["色纺纱"]);
});

test("advancedness (4.3): the first comparison that can be made decides, and each product once", () => {
  const none = {
    nationalExisting: null,
    nationalNew: null,
    nationalLeading: null,
    guideLimit: null,
    guideAverage: null,
    guideLeading: null,
    provinceMean: null,
  };
  // Soda ash by the Solvay process 20 against 12, 16, 15; PVC 13.35 against 9, 12, 16.5; cotton cloth 1.7 against 2, 2.7, 3.
  const guide = (guideLeading: number, guideAverage: number, guideLimit: number) => ({
    ...none,
    guideLeading,
    guideAverage,
    guideLimit,
  });
  expect(verdictsOf(20, guide(12, 16, 15), 0.2).final).toBe("宽松");
  expect(verdictsOf(13.35, guide(9, 12, 16.5), 0.2).final).toBe("合理");
  expect(verdictsOf(1.7, guide(2, 2.7, 3), 0.2).final).toBe("先进");
  // Ammonia from gas 13 within 13 of the national standard, however the provinces stand.
  expect(verdictsOf(13, { ...none, nationalExisting: 13, provinceMean: 5 }, 0.2)).toMatchObject({
    final: "合理",
    by: "national",
    peers: "宽松",
  });
  // Table 4.3-4: soap +4.17 %, steel +23.08 %.
  expect(verdictsOf(15, { ...none, provinceMean: 14.4 }, 0.2).final).toBe("合理");
  expect(verdictsOf(3, { ...none, provinceMean: 2.4375 }, 0.2).final).toBe("宽松");
  const counted = analyses.before.counts.reduce((sum, { total }) => sum + total, 0);
  expect(counted).toBe(analyses.before.items.filter(({ verdicts }) => verdicts.final !== null).length);
});

test("old against new (6-1, 6-2): means leave blanks out", () => {
  const { items, means } = analyses.changes;
  const change = (key: string) => items.find(({ outcome }) => outcome.item.key === key)!.changes;
  expect(change("包装用纸").existing).toBeCloseTo(-0.5, 10);
  expect(change("包装用纸").leading).toBeCloseTo(-0.662, 10);
  // The report prints −64.71 % for crude oil, which is 0.6; its value 0.543 is −68.06 %.
  expect(change("原油加工").new).toBeCloseTo(-0.6806, 4);
  expect(items.some(({ outcome }) => outcome.item.old === null)).toBe(false);
  const leading = items.map(({ changes }) => changes.leading).filter((one) => one !== null);
  expect(leading.length).toBeLessThan(items.length);
  expect(means.all.leading).toBeCloseTo(leading.reduce((sum, one) => sum + one, 0) / leading.length, 12);
});

test("savings: of an enterprise sampled in several years the latest counts, and who meets the quota saves nothing", () => {
  const { byItem, byIndustry, byEnterprise, total } = analyses.savings;
  const beer = byItem.find(({ group }) => group === "啤酒")!;
  // 2014: 5.1 m³/kL × 102,600 kL, below every tier.
  expect(beer).toEqual({
    group: "啤酒",
    enterprises: 1,
    water: 5.1 * 102600,
    savings: { existing: 0, new: 0, leading: 0 },
  });
  expect(byEnterprise[0]!.group).toBe("国电黄金埠发电有限公司");
  // (2.59 − 2.40) m³/(MW·h) × 5,002,780 MW·h.
  expect(byEnterprise[0]!.savings.existing).toBeCloseTo(0.19 * 5_002_780, 0);
  const sum = (groups: typeof byItem) => groups.reduce((all, { water }) => all + water, 0);
  expect(sum(byIndustry)).toBeCloseTo(sum(byItem), 4);
  expect(total!.water).toBeCloseTo(sum(byItem), 4);
});

test("from a value to its rows of origin, and back", () => {
  const evidence = evidenceOf(project, "大米", "new")!;
  expect(evidence.method!.key).toBe("secondMean");
  expect(evidence.samples).toHaveLength(20);
  expect(evidence.excluded.map(({ origin, exclusion }) => [origin.sheet, origin.row, exclusion!.reason])).toEqual(
    [4, 7, 13].map((row) => ["表 3.2-1", row, "箱体图离群值，与邻省定额相差过大"]),
  );
  expect(evidence.log.map(({ action, tier }) => [action, tier])).toEqual([["decide", "new"]]);
  const national = evidenceOf(project, "阴极铜（铜精矿）", "existing")!;
  expect(national.samples).toEqual([]);
  expect(national.peers.map(({ standard, low }) => [standard, low])).toEqual([["GB/T 18916.18—2015", 20]]);

  const [sample] = samplesFrom(project, { sheet: "表 3.2-1", row: 8 });
  const influence = influenceOf(project, sample!.id)!;
  expect(influence.counted).toBe(true);
  expect(influence.values.map(({ tier }) => tier)).toEqual(["existing", "new", "leading"]);
  const without = outcomesOf(exclude(project, new Set([sample!.id]), "试", stamp))[0]!;
  expect(influence.values.map(({ without: value }) => value)).toEqual(
    influence.values.map(({ tier }) => without.values[tier].published),
  );
});

test("one product on one screen: points in order, outliers by the fences, every candidate with how many pass", () => {
  const view = itemView(project, "大米")!;
  expect(view.points).toHaveLength(23);
  expect(view.points.map(({ use }) => use)).toEqual([...view.points.map(({ use }) => use)].sort((a, b) => a - b));
  expect(view.points.filter(({ excluded }) => excluded).map(({ use }) => use)).toEqual([0.148, 0.88, 0.95]);
  const mean = view.candidates.find(({ method, tier }) => method.key === "mean" && tier === "existing")!;
  expect(mean).toMatchObject({ value: 0.039, passing: { samples: 9 } });
  expect(view.extent).toEqual({ min: 0.008, max: 0.95 });
  const copper = itemView(project, "阴极铜（铜精矿）")!;
  // λ −0.38, φ 0.35 for 8.03 (5.4.2, example 1).
  const second = copper.candidates.find(({ method, tier }) => method.key === "secondMean" && tier === "leading")!;
  expect(second.advancedness).toBeCloseTo(0.351, 3);
  expect(itemView(project, "没有")).toBeNull();
  expect(listOf(analyses.outcomes).filter(({ done }) => done)).toHaveLength(10);
});
