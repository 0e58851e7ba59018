import { answer, editItem, editPeer } from "../../src/revision/entries";
import { history, redo, undo } from "../../src/revision/history";
import { peerFrom, peerText } from "../../src/revision/log";
import { decide, assign, exclude, include } from "../../src/revision/operations";
import type { Peer, RevisionProject } from "../../src/revision/project";
import { projectOf, stamp } from "./support";

const peer: Peer = {
  item: "某产品",
  kind: "province",
  name: "湖南",
  standard: "DB43/T 388",
  tier: "通用值",
  purpose: "existing",
  low: 2,
  high: 2.5,
  unit: "m³/t",
  note: "2020 年",
};

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
  push((project) => exclude(project, new Set(["S00002"]), "理由二", later));
  push((project) => include(project, new Set(["S00001"]), later));
  push((project) => decide(project, "某产品", "new", { method: "secondMean", value: null, reason: "a" }, stamp));
  push((project) => decide(project, "某产品", "new", { method: "surveyed", value: 4.5, reason: "b" }, later));
  push((project) => decide(project, "某产品", "new", null, later));
  push((project) => assign(project, new Set(["S00003"]), "", "副产品", later));
  push((project) => editItem(project, "某产品", { unit: "m³/kg", old: 5, decimals: 3 }, later));
  push((project) => editItem(project, "某产品", { old: null }, later));
  push((project) => editPeer(project, null, peer, later)!);
  push((project) => editPeer(project, project.peers[0]!, { ...peer, high: 3, note: "" }, later)!);
  push((project) => editPeer(project, project.peers[0]!, null, later)!);
  push((project) => answer(project, "计划用水管理采用", { satisfied: false, note: "一些县" }, later));
  let project = states.at(-1)!;
  for (const before of states.slice(0, -1).reverse()) {
    const length = project.log.length;
    project = undo(project, later);
    expect(state(project)).toEqual(state(before));
    expect(project.log.length).toBeGreaterThan(length);
  }
  expect(history(project).undoable).toEqual([]);
  expect(undo(project, later)).toBe(project);
  // And forward again, to where it was.
  for (const after of states.slice(1)) {
    project = redo(project, later);
    expect(state(project)).toEqual(state(after));
  }
  expect(redo(project, later)).toBe(project);
});

test("a reason with the sign that the log separates by can be undone and redone too", () => {
  const start = exclude(projectOf([1]), new Set(["S00001"]), "一 | 二", stamp);
  const project = include(start, new Set(["S00001"]), stamp);
  expect(undo(project, stamp).samples[0]!.exclusion).toEqual({ reason: "一 ｜ 二", ...stamp });
  expect(redo(undo(project, stamp), stamp).samples[0]!.exclusion).toBeNull();
});

test("what is done anew after an undo can no longer be redone, but undone as far as before", () => {
  let project = exclude(projectOf([1, 2, 3]), new Set(["S00001"]), "一", stamp);
  project = exclude(project, new Set(["S00002"]), "二", stamp);
  project = undo(project, stamp);
  project = exclude(project, new Set(["S00003"]), "三", stamp);
  expect(history(project).redoable).toEqual([]);
  project = undo(undo(project, stamp), stamp);
  expect(project.samples.map(({ exclusion }) => exclusion)).toEqual([null, null, null]);
  project = redo(redo(project, stamp), stamp);
  expect(project.samples.map(({ exclusion }) => exclusion?.reason)).toEqual(["一", undefined, "三"]);
});

test("a value of others is written down so that it can be read back, also from a cell that keeps no blanks at its ends", () => {
  for (const one of [peer, { ...peer, note: "", unit: "" }, { ...peer, purpose: "unknown" as const, tier: "" }]) {
    expect(peerFrom(peerText(one).trim(), "某产品")).toEqual(one);
  }
  expect(peerFrom("纳入", "某产品")).toBeUndefined();
});

test("what changes nothing is not logged", () => {
  const project = projectOf([1, 2]);
  expect(include(project, new Set(["S00001"]), stamp)).toBe(project);
  expect(exclude(project, new Set(["S99999"]), "理由", stamp)).toBe(project);
  expect(editItem(project, "某产品", { unit: "m³/t" }, stamp)).toBe(project);
  expect(editItem(project, "没有", { unit: "m³/t" }, stamp)).toBe(project);
  expect(answer(project, "没有", { satisfied: true, note: "" }, stamp)).toBe(project);
});

test("a value of others that is no longer there is not changed without a word", () => {
  const project = projectOf([1, 2]);
  expect(editPeer(project, peer, null, stamp)).toBeNull();
  expect(editPeer(project, peer, { ...peer, low: 2 }, stamp)).toBeNull();
});

test("an exclusion without a reason is a fault of the caller", () => {
  expect(() => exclude(projectOf([1]), new Set(["S00001"]), "  ", stamp)).toThrow("needs a reason");
});
