import { createProject } from "../../src/revision/create";
import { decide, exclude } from "../../src/revision/operations";
import { outcomeOf, outcomesOf, progressOf } from "../../src/revision/outcome";
import { copper, item, projectOf, row, stamp } from "./support";

const copperProject = () =>
  createProject(
    {
      rows: copper.uses.map((stated, index) =>
        row({
          enterprise: `冶炼厂${index + 1}`,
          product: "阴极铜",
          stated,
          statedUnit: "m³/t",
          output: copper.outputs[index]!,
          outputUnit: "万t",
        }),
      ),
      items: [item({ key: "阴极铜", product: "阴极铜" })],
      peers: [
        ["existing", 20],
        ["new", 18],
        ["leading", 16],
      ].map(([purpose, value]) => ({
        item: "阴极铜",
        kind: "national" as const,
        name: "国家",
        standard: "GB/T 18916.18—2015",
        tier: "",
        purpose: purpose as "existing",
        low: value as number,
        high: value as number,
        unit: "m³/t",
        note: "",
      })),
    },
    stamp,
  );

test("the figures of copper as the report has them (5.4.2, example 1)", () => {
  const { figures } = outcomeOf(copperProject(), "阴极铜")!;
  expect(figures.count).toBe(6);
  expect(figures.mean).toBeCloseTo(8.58, 2);
  expect(figures.deviation).toBeCloseTo(1.45, 1);
  expect(figures.secondMean).toBeCloseTo(8.03, 2);
  // (8.0266… + (6.20 + 8.00) / 2) / 2
  expect(figures.thirdMean).toBeCloseTo(7.56333, 4);
  // Σ use × output / Σ output, by hand: 1209.7432… / 141.06
  expect(figures.weightedMean).toBeCloseTo((744 + 16 + 70.606 + 39.442 + 31.28 + 30.3992) / 141.06, 10);
  // The third of six, and the smelter that has 85 % of the output by itself.
  expect(figures.rankNew).toBe(8.21);
  expect(figures.rankOutputExisting).toBe(6.2);
});

test("decisions give the values of table 5.4-6, and how many pass", () => {
  let project = copperProject();
  project = decide(project, "阴极铜", "existing", { method: "national", value: null, reason: "参照国标" }, stamp);
  project = decide(project, "阴极铜", "new", { method: "national", value: null, reason: "参照国标" }, stamp);
  project = decide(project, "阴极铜", "leading", { method: "secondMean", value: null, reason: "" }, stamp);
  const { values, passing, guards } = outcomeOf(project, "阴极铜")!;
  expect([values.existing.published, values.new.published, values.leading.published]).toEqual([20, 18, 8.03]);
  expect(passing.leading!.samples).toBe(2);
  expect(passing.leading!.outputShare).toBeCloseTo(122 / 141.06, 12);
  expect(guards.map(({ text, tier }) => [text.key, tier])).toEqual([
    ["guardAboveSamples", "existing"],
    ["guardAboveSamples", "new"],
  ]);
  expect(progressOf(outcomesOf(project))).toEqual({ done: 3, total: 3 });
  const first = decide(copperProject(), "阴极铜", "existing", { method: "mean", value: null, reason: "" }, stamp);
  expect(progressOf(outcomesOf(first))).toEqual({ done: 1, total: 3 });
});

test("an exclusion moves every figure, and a value by hand stays", () => {
  let project = projectOf([1, 2, 3, 10]);
  project = decide(project, "某产品", "existing", { method: "mean", value: null, reason: "" }, stamp);
  project = decide(project, "某产品", "new", { method: "expert", value: 2.5, reason: "会议" }, stamp);
  expect(outcomeOf(project, "某产品")!.values.existing.published).toBe(4);
  project = exclude(project, new Set(["S00004"]), "离群", stamp);
  const { values, figures, adopted } = outcomeOf(project, "某产品")!;
  expect(values.existing.published).toBe(2);
  expect(values.new).toEqual({ computed: null, published: 2.5 });
  expect([figures.count, figures.total, adopted.length]).toEqual([3, 4, 4]);
});

test("outcomes of all items are those of each", () => {
  const rows = ["甲", "乙", "丙"].flatMap((product) =>
    [1, 2, 4].map((stated) => row({ product, stated, statedUnit: "m³/t" })),
  );
  const project = createProject({ rows }, stamp);
  expect(project.items.map(({ key, unit }) => [key, unit])).toEqual([
    ["甲", "m³/t"],
    ["乙", "m³/t"],
    ["丙", "m³/t"],
  ]);
  expect(outcomesOf(project)).toEqual(project.items.map(({ key }) => outcomeOf(project, key)));
});

test.each([
  ["no samples", [], "guardNoSamples"],
  ["one sample", [1.5], "guardFewSamples"],
  ["all equal", [2, 2, 2, 2], "guardAllEqual"],
])("%s: said, and nothing breaks", (_, uses, key) => {
  const { guards, values } = outcomeOf(projectOf(uses), "某产品")!;
  expect(guards.map(({ text }) => text.key)).toContain(key);
  expect(values.existing).toEqual({ computed: null, published: null });
});

test("all excluded: the statistical methods have nothing to say", () => {
  let project = projectOf([1, 2, 3, 4]);
  project = decide(project, "某产品", "existing", { method: "secondMean", value: null, reason: "" }, stamp);
  project = exclude(project, new Set(project.samples.map(({ id }) => id)), "数据存疑", stamp);
  const { guards, values, figures } = outcomeOf(project, "某产品")!;
  expect([figures.count, figures.mean, figures.secondMean]).toEqual([0, null, null]);
  expect(values.existing.published).toBeNull();
  expect(guards.map(({ text }) => text.key)).toEqual(["guardAllExcluded"]);
});

test("guards: order, range, national standard, mixed conditions, units", () => {
  let project = createProject(
    {
      rows: [
        row({ stated: 2, statedUnit: "m³/t", condition: "湿法" }),
        row({ stated: 3, statedUnit: "m³/t", condition: "干法" }),
        row({ stated: 30, statedUnit: "m³/万m²" }),
      ],
      items: [item({})],
      peers: [
        {
          item: "某产品",
          kind: "national",
          name: "国家",
          standard: "",
          tier: "现有",
          purpose: "existing",
          low: 2.5,
          high: 2.5,
          unit: "m³/t",
          note: "",
        },
      ],
    },
    stamp,
  );
  project = decide(project, "某产品", "existing", { method: "expert", value: 2.6, reason: "" }, stamp);
  project = decide(project, "某产品", "new", { method: "expert", value: 5, reason: "" }, stamp);
  project = decide(project, "某产品", "leading", { method: "expert", value: 1, reason: "" }, stamp);
  const { guards } = outcomeOf(project, "某产品")!;
  expect(guards.map(({ text, tier }) => [text.key, tier])).toEqual([
    ["guardFewSamples", null],
    ["guardMixedConditions", null],
    ["guardUnitsDiffer", null],
    ["guardTierOrder", "new"],
    ["guardLaxerThanNational", "existing"],
    ["guardAboveSamples", "new"],
    ["guardBelowSamples", "leading"],
  ]);
});
