/** What follows from a project is remembered as long as nothing of it changes: it must not show once something has. */
import { createProject } from "../../src/revision/create";
import { exclude, include, decide } from "../../src/revision/operations";
import type { RevisionProject } from "../../src/revision/project";
import { outcomesOf } from "../../src/revision/outcome";
import { item, row, stamp } from "./support";

/** The same project of objects that nobody has seen before. */
function anew(project: RevisionProject): RevisionProject {
  return structuredClone(project);
}

const waters = [10, 20, 30, 400];

function twoProducts(): RevisionProject {
  const rows = ["米", "酒"].flatMap((product) =>
    waters.map((water, index) =>
      row({ enterprise: `${product}厂${index}`, product, water, waterUnit: "万m³", output: 5, outputUnit: "万t" }),
    ),
  );
  const items = ["米", "酒"].map((product) => item({ key: product, product }));
  return decide(
    createProject({ rows, items }, stamp),
    "米",
    "existing",
    { method: "mean", value: null, reason: "" },
    stamp,
  );
}

test("an exclusion, taken back, and made twice: each time what the project says then", () => {
  const project = twoProducts();
  const before = outcomesOf(project);
  // (10 + 20 + 30 + 400) / 4 / 5 and without the last (10 + 20 + 30) / 3 / 5.
  expect(before[0]!.values.existing.published).toBe(23);
  const last = new Set([project.samples[3]!.id]);
  const excluded = exclude(project, last, "异常", stamp);
  expect(outcomesOf(excluded)[0]!.values.existing.published).toBe(4);
  expect(outcomesOf(excluded)).toEqual(outcomesOf(anew(excluded)));
  const back = include(excluded, last, stamp);
  expect(outcomesOf(back)).toEqual(before);
  const again = exclude(back, last, "异常", stamp);
  expect(outcomesOf(again)).toEqual(outcomesOf(anew(again)));
  expect(outcomesOf(project)).toEqual(before);
});

test("other settings, units, peers and decisions are seen", () => {
  const project = twoProducts();
  outcomesOf(project);
  const changed: readonly RevisionProject[] = [
    { ...project, settings: { ...project.settings, fewSamples: 5 } },
    { ...project, items: project.items.map((one) => ({ ...one, unit: "L/t" })) },
    decide(project, "酒", "new", { method: "rank", value: null, reason: "" }, stamp),
    { ...project, samples: project.samples.slice(1) },
    { ...project, samples: project.samples.toReversed() },
  ];
  for (const one of changed) {
    const outcomes = outcomesOf(one);
    expect(outcomes).toEqual(outcomesOf(anew(one)));
    expect(outcomes).not.toEqual(outcomesOf(project));
  }
});
