import type { SampleRow } from "../../src/revision/create";
import { createProject } from "../../src/revision/create";
import { mergeSamples, missingReason } from "../../src/revision/merge";
import { decide, exclude } from "../../src/revision/operations";
import { outcomeOf } from "../../src/revision/outcome";
import { row, stamp } from "./support";

const later = { who: "李四", time: "2025-04-01 08:00" };
const origin = { file: "调查.xlsx", sheet: "汇总", row: 4 };
const measured = (enterprise: string, water: number, fields: Partial<SampleRow> = {}) =>
  row({
    origin,
    enterprise,
    product: "水泥",
    year: 2014,
    water,
    waterUnit: "万m³",
    output: 10,
    outputUnit: "万t",
    ...fields,
  });

function started() {
  let project = createProject(
    { rows: [measured("甲", 3), measured("乙", 4), measured("丙", 50), measured("丁", 6)] },
    stamp,
  );
  project = exclude(project, new Set(["S00003"]), "疑为 m³", stamp);
  return decide(project, "水泥", "existing", { method: "secondMean", value: null, reason: "" }, stamp);
}

test("the same table again changes nothing", () => {
  const project = started();
  const { project: merged, report } = mergeSamples(
    project,
    [measured("丁", 6), measured("丙", 50), measured("乙", 4), measured("甲", 3)],
    later,
  );
  expect({ ...merged, log: [] }).toEqual({ ...project, log: [] });
  expect(report).toMatchObject({ added: [], changed: [], conflicting: [], missing: [], unchanged: 4, newItems: [] });
  expect(merged.log.at(-1)).toMatchObject({ action: "merge", after: "新增 0，更新 0，保留手工更正 0，缺失 0，未变 4" });
});

test("new, changed and missing rows are taken over; exclusions and decisions stay", () => {
  const { project: merged, report } = mergeSamples(
    started(),
    [
      measured("甲", 3.5),
      measured("丙", 50),
      measured("丁", 6),
      measured("戊", 5),
      measured("己", 2, { product: "石灰" }),
    ],
    later,
  );
  expect(report.changed.map(({ before, after }) => [before.enterprise, before.water, after.water])).toEqual([
    ["甲", 3, 3.5],
  ]);
  expect(report.added.map(({ enterprise, id }) => [enterprise, id])).toEqual([
    ["戊", "S00005"],
    ["己", "S00006"],
  ]);
  expect(report.missing.map(({ enterprise }) => enterprise)).toEqual(["乙"]);
  expect(report.newItems).toEqual(["石灰"]);
  expect(merged.samples.map(({ enterprise, exclusion }) => [enterprise, exclusion?.reason])).toEqual([
    ["甲", undefined],
    ["乙", missingReason],
    ["丙", "疑为 m³"],
    ["丁", undefined],
    ["戊", undefined],
    ["己", undefined],
  ]);
  // Mean of 3.5, 6, 5 is 4.8333; the one below it 3.5: second mean 4.1667 (in 万m³ per 10 万t: a tenth of it).
  expect(outcomeOf(merged, "水泥")!.values.existing.published).toBe(0.42);
});

test("a row that comes back is taken in again", () => {
  const gone = mergeSamples(started(), [measured("甲", 3), measured("丙", 50), measured("丁", 6)], later).project;
  const back = mergeSamples(gone, [measured("甲", 3), measured("乙", 4), measured("丙", 50), measured("丁", 6)], later);
  expect(back.project.samples.find(({ enterprise }) => enterprise === "乙")!.exclusion).toBeNull();
  expect(back.project.samples.find(({ enterprise }) => enterprise === "丙")!.exclusion?.reason).toBe("疑为 m³");
});

test("a correction made in the project goes before the source, and a new figure of the source is told", () => {
  const project = started();
  // The analyst sees that 丙 meant m³.
  const corrected = {
    ...project,
    samples: project.samples.map((sample) => (sample.enterprise === "丙" ? { ...sample, waterUnit: "m³" } : sample)),
  };
  const same = mergeSamples(
    corrected,
    [measured("甲", 3), measured("乙", 4), measured("丙", 50), measured("丁", 6)],
    later,
  );
  expect(same.report).toMatchObject({ changed: [], conflicting: [], unchanged: 4 });
  expect(same.project.samples[2]!.waterUnit).toBe("m³");
  const other = mergeSamples(
    corrected,
    [measured("甲", 3), measured("乙", 4), measured("丙", 55), measured("丁", 6)],
    later,
  );
  expect(other.report.conflicting.map(({ kept, offered }) => [kept.water, kept.waterUnit, offered.water])).toEqual([
    [50, "m³", 55],
  ]);
  expect(other.project.samples[2]).toMatchObject({ water: 50, waterUnit: "m³" });
});

test("rows of one enterprise and year correspond by their figures, else by their order", () => {
  const project = createProject({ rows: [measured("甲", 1), measured("甲", 2), measured("甲", 3)] }, stamp);
  const { report, project: merged } = mergeSamples(
    project,
    [measured("甲", 3), measured("甲", 1), measured("甲", 9)],
    later,
  );
  expect(report.unchanged).toBe(2);
  expect(report.changed.map(({ before, after }) => [before.id, before.water, after.water])).toEqual([["S00002", 2, 9]]);
  expect(merged.samples.map(({ water }) => water)).toEqual([1, 9, 3]);
});

test("a sample that was entered in the project itself is missing from no source", () => {
  const project = started();
  const byHand = {
    ...project.samples[1]!,
    id: "S00009",
    enterprise: "补录",
    origin: { file: "", sheet: "", row: null },
  };
  const rows = [measured("甲", 3), measured("乙", 4), measured("丙", 50), measured("丁", 6)];
  const { project: merged, report } = mergeSamples({ ...project, samples: [...project.samples, byHand] }, rows, later);
  expect(report.missing).toEqual([]);
  expect(merged.samples.at(-1)).toEqual(byHand);
});
