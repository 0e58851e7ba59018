import { stageOf, withComments, withStage } from "../../src/revision/consultation";
import { exampleProject } from "../../src/revision/example";
import type { Comment } from "../../src/revision/project";
import { commentsSummary, commentsTable } from "../../src/revision/report/comments";

const project = exampleProject();
const stamp = { who: "张三", time: "2025-03-01 09:30" };
const comment = (more: Partial<Comment>): Comment => ({
  ...{ number: null, from: "省节水办", clause: "", item: "", opinion: "偏严", verdict: null, reason: "" },
  ...more,
});

test("comments are numbered, linked to the item that the clause names, and not taken twice", () => {
  const incoming = [comment({ clause: "表 5 啤酒" }), comment({ clause: "3.1", opinion: "请明确新水量" })];
  const first = withComments(project, incoming, stamp);
  expect(first.project.comments.map(({ number, item }) => [number, item])).toEqual([
    [1, "啤酒"],
    [2, ""],
  ]);
  expect(first.project.log.at(-1)).toMatchObject({ action: "comment", after: "收到意见 2 条", who: "张三" });
  const again = withComments(first.project, [...incoming, comment({ from: "某厂", clause: "大米" })], stamp);
  expect([again.added.length, again.known]).toEqual([1, 2]);
  expect(again.project.comments[2]).toMatchObject({ number: 3, item: "大米" });
  expect(withComments(first.project, incoming, stamp).project).toBe(first.project);
});

test("a comment to an item that is no more is kept, with what it was about, and told", () => {
  const { project: after, said } = withComments(project, [comment({ clause: "表 9", item: "汽车修理" })], stamp);
  expect(after.comments[0]).toMatchObject({ item: "", clause: "表 9；汽车修理" });
  expect(said.map(({ key, values }) => [key, values])).toEqual([["commentItemGone", { number: 1, item: "汽车修理" }]]);
});

test("stages stand in the log", () => {
  expect(stageOf(project)).toBe("起草");
  const sent = withStage(project, "征求意见", stamp);
  expect(stageOf(sent)).toBe("征求意见");
  expect(sent.log.at(-1)).toMatchObject({ action: "stage", before: "起草", after: "征求意见" });
  expect(withStage(sent, "征求意见", stamp)).toBe(sent);
});

test("the table of what became of them, and its sums", () => {
  const all = [
    comment({ number: 1, clause: "啤酒", item: "啤酒", verdict: "adopted" }),
    comment({ number: 2, from: "某厂", verdict: "rejected", reason: "与国标一致" }),
    comment({ number: 3, from: "某厂" }),
  ];
  expect(commentsSummary(all)).toBe("共收到 2 个单位的意见 3 条：采纳 1 条，部分采纳 0 条，不采纳 1 条，未处理 1 条。");
  expect(commentsTable(all).rows[1]).toEqual(["2", "", "偏严", "某厂", "不采纳", "与国标一致"]);
});
