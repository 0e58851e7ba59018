import { decide, assign, exclude, include, undo, undoable } from "../../src/revision/operations";
import type { RevisionProject } from "../../src/revision/project";
import { projectOf, stamp } from "./support";

const state = ({ log: _, ...rest }: RevisionProject) => rest;

test("every operation is logged with what was before and after", () => {
  let project = projectOf([1, 2, 3]);
  project = exclude(project, new Set(["S00002", "S00003"]), "离群值", stamp);
  project = decide(project, "某产品", "leading", { method: "expert", value: 1.2, reason: "专家会" }, stamp);
  expect(
    project.log.map(({ step, action, sample, tier, before, after, reason }) => [
      step,
      action,
      sample,
      tier,
      before,
      after,
      reason,
    ]),
  ).toEqual([
    [1, "create", "", null, "", "1 个定额项，3 个样本", ""],
    [2, "exclude", "S00002", null, "纳入", "剔除 | 离群值 | 测试 | 2025-03-01 09:30", "离群值"],
    [2, "exclude", "S00003", null, "纳入", "剔除 | 离群值 | 测试 | 2025-03-01 09:30", "离群值"],
    [3, "decide", "", "leading", "未定", "专家修正 1.2 | 专家会 | 测试 | 2025-03-01 09:30", "专家会"],
  ]);
});

test("undo goes back step by step to the beginning, and is logged", () => {
  const start = projectOf([1, 2, 3]);
  const states = [start];
  const later = { ...stamp, time: "2025-03-02 10:00" };
  const push = (change: (project: RevisionProject) => RevisionProject) => states.push(change(states.at(-1)!));
  push((project) => exclude(project, new Set(["S00001", "S00002"]), "理由一", stamp));
  push((project) => exclude(project, new Set(["S00002"]), "理由二 | 含竖线", later));
  push((project) => include(project, new Set(["S00001"]), later));
  push((project) => decide(project, "某产品", "new", { method: "secondMean", value: null, reason: "a" }, stamp));
  push((project) => decide(project, "某产品", "new", { method: "surveyed", value: 4.5, reason: "b" }, later));
  push((project) => decide(project, "某产品", "new", null, later));
  push((project) => assign(project, new Set(["S00003"]), "", "副产品", later));
  let project = states.at(-1)!;
  for (const before of states.slice(0, -1).reverse()) {
    const length = project.log.length;
    project = undo(project, later);
    expect(state(project).samples).toEqual(state(before).samples);
    expect(project.decisions).toEqual(before.decisions);
    expect(project.log.length).toBeGreaterThan(length);
  }
  expect(undoable(project)).toEqual([]);
  expect(undo(project, later)).toBe(project);
});

test("what changes nothing is not logged", () => {
  const project = projectOf([1, 2]);
  expect(include(project, new Set(["S00001"]), stamp)).toBe(project);
  expect(exclude(project, new Set(["S99999"]), "理由", stamp)).toBe(project);
});

test("an exclusion without a reason is a fault of the caller", () => {
  expect(() => exclude(projectOf([1]), new Set(["S00001"]), "  ", stamp)).toThrow("needs a reason");
});
