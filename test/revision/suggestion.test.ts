import { isFailure } from "../../src/language/failure";
import { exampleProject } from "../../src/revision/example";
import type { ItemOutcome } from "../../src/revision/outcome";
import { outcomeOf, outcomesOf } from "../../src/revision/outcome";
import { suggestionFor } from "../../src/revision/suggestion";
import { withSuggestions } from "../../src/revision/take-suggestions";
import { undo } from "../../src/revision/history";
import { decideTiers } from "../../src/revision/operations";
import type { Peer, RevisionProject } from "../../src/revision/project";
import { createProject } from "../../src/revision/create";
import { copper, item, projectOf, row, stamp } from "./support";

const settings = { fewSamples: 5 };
const key = "某产品";

function peer(kind: Peer["kind"], purpose: Peer["purpose"], value: number): Peer {
  return { ...exampleProject().peers[0]!, item: key, kind, purpose, low: value, high: value, unit: "m³/t" };
}

function suggested(project: RevisionProject, peers: readonly Peer[] = []) {
  const { methods, rule, cautions } = suggestionFor(outcomeOf({ ...project, peers }, key)!, settings);
  return { methods, rule: rule.key, cautions: cautions.map((caution) => caution.key) };
}

// Second mean 8.03 of table 5.4-4.
test("enough samples: averages, unless they lag behind the other provinces", () => {
  const project = projectOf(copper.uses);
  const averages = { existing: "mean", new: "secondMean", leading: "thirdMean" };
  expect(suggested(project)).toMatchObject({ methods: averages, rule: "suggestAverages" });
  expect(suggested(project, [peer("province", "existing", 9)]).rule).toBe("suggestAverages");
  const behind = [peer("province", "existing", 6)];
  expect(suggested(project, behind)).toMatchObject({
    methods: { existing: "analogy", new: "analogy", leading: "analogy" },
    rule: "suggestAnalogy",
  });
  const national = [...behind, peer("national", "existing", 20), peer("national", "new", 18)];
  // No national value for the leading tier: the samples' own third mean, which is stricter.
  expect(suggested(project, national)).toMatchObject({
    methods: { existing: "national", new: "national", leading: "thirdMean" },
    rule: "suggestNational",
  });
});

test("an average that is laxer than the tier before it is not suggested", () => {
  const national = [peer("province", "existing", 6), peer("national", "existing", 5), peer("national", "new", 4)];
  expect(suggested(projectOf(copper.uses), national).methods).toEqual({ existing: "national", new: "national" });
});

test("few samples: the national standard, else PERT, else analogy or a measurement", () => {
  const three = projectOf([102.8, 126.4, 141.5]);
  expect(suggested(three, [peer("national", "unknown", 100)]).rule).toBe("suggestFewNational");
  expect(suggested(three)).toMatchObject({ methods: { existing: "pert", new: "pert", leading: "pert" } });
  expect(suggested(three, [peer("province", "existing", 90)]).rule).toBe("suggestFewAnalogy");
  expect(suggested(projectOf([4.72]))).toMatchObject({ methods: {}, rule: "suggestMeasure" });
  expect(suggested(createProject({ rows: [], items: [item({})] }, stamp)).methods).toEqual({});
});

test("samples of one enterprise over several years are those of a dominant one", () => {
  const rows = [2012, 2013, 2014].map((year, index) =>
    row({ enterprise: "唯一厂", year, stated: [5.1, 5.4, 6.1][index]!, statedUnit: "m³/t" }),
  );
  const project = createProject({ rows, items: [item({})] }, stamp);
  expect(suggested(project).rule).toBe("suggestDominant");
});

test("wide spread and a single year are said", () => {
  expect(suggested(projectOf([1, 1, 1, 1, 30])).cautions).toContain("suggestSpread");
  const rows = [1, 2, 3, 4, 5].map((use) =>
    row({ enterprise: `厂${use}`, year: 2014, stated: 4 + use / 10, statedUnit: "m³/t" }),
  );
  expect(suggested(createProject({ rows, items: [item({})] }, stamp)).cautions).toEqual(["suggestOneYear"]);
  const unstated = rows.map((sample) => ({ ...sample, year: null }));
  expect(suggested(createProject({ rows: unstated, items: [item({})] }, stamp)).cautions).toEqual([]);
});

test("every product of the report gets a suggestion whose methods give values in order", () => {
  const project = exampleProject();
  for (const outcome of outcomesOf(project)) {
    const { methods, measured } = suggestionFor(outcome, project.settings);
    const decisions = new Map([
      [
        outcome.item.key,
        Object.fromEntries(
          Object.entries(methods).map(([tier, method]) => [tier, { method, value: measured, reason: "", ...stamp }]),
        ),
      ],
    ]);
    const after: ItemOutcome = outcomeOf({ ...project, decisions }, outcome.item.key)!;
    const values = (["existing", "new", "leading"] as const).flatMap((tier) =>
      methods[tier] ? [after.values[tier].published] : [],
    );
    expect(values.every((value) => value !== null && !isFailure(value))).toBe(true);
    expect([...values].sort((a, b) => b! - a!)).toEqual(values);
  }
});

test("a suggestion is taken as one step, and taken back as one", () => {
  const project = projectOf(copper.uses);
  const taken = decideTiers(
    project,
    key,
    { existing: "mean", new: "secondMean", leading: "thirdMean" },
    "5.4.2",
    stamp,
  );
  expect(new Set(taken.log.slice(project.log.length).map(({ step }) => step)).size).toBe(1);
  expect(outcomeOf(taken, key)!.values.new.published).toBe(8.03);
  expect(undo(taken, stamp).decisions.get(key)).toBeUndefined();
});

test("one enterprise with a water balance test: what was measured, as a value by hand", () => {
  // Table 5.4-15: 釉面砖 4.72, by 技术测定.
  const rows = [row({ stated: 4.72, statedUnit: "m³/t", note: "水平衡测试" })];
  const project = createProject({ rows, items: [item({})] }, stamp);
  expect(suggested(project)).toMatchObject({ rule: "suggestMeasured", methods: { existing: "measured" } });
  const taken = withSuggestions(project, stamp, "zh-CN");
  expect(taken.items.map((one) => one.key)).toEqual([key]);
  expect(outcomeOf(taken.project, key)!.values.existing.published).toBe(4.72);
  expect(withSuggestions(taken.project, stamp, "zh-CN").items).toEqual([]);
});
