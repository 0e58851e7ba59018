/** Consultation and the document's own places in the pane: what is done there stands in the sheets. */
import { within } from "@testing-library/react";
import { exampleProject } from "../../../src/revision/example";
import type { Comment } from "../../../src/revision/project";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

const comment = { number: 1, from: "某市水利局", clause: "表 9", item: "啤酒", opinion: "啤酒定额偏严", verdict: null, reason: "" } as const; // prettier-ignore

async function openTab(name: string, comments: readonly Comment[] = [comment]) {
  const host = await hostOf({ ...exampleProject(), comments });
  const opened = await openPane({ host, place: "#revision" });
  await opened.user.click(await screen.findByRole("tab", { name }));
  return { ...opened, host };
}

async function rowsOf(host: Awaited<ReturnType<typeof openTab>>["host"], sheet: string) {
  const used = (await host.usedRange(sheet))!;
  return (await host.read({ ...used, row: 0, column: 0, rows: used.row + used.rows })).values;
}

it("a comment is answered with a reason, in its row of the sheet, and counted", async () => {
  const { user, host } = await openTab("征求意见");
  expect(screen.getByText(/^1 条：采纳 0，部分采纳 0，不采纳 0，未处理 1$/)).toBeTruthy();
  const entry = within(screen.getByRole("listitem"));
  await user.selectOptions(entry.getByRole("combobox", { name: "处理意见" }), "rejected");
  expect(entry.getByText("不采纳、部分采纳的要写明理由。")).toBeTruthy();
  await user.type(entry.getByRole("textbox", { name: "理由" }), "与国标一致");
  await user.click(entry.getByRole("button", { name: "保存" }));
  await screen.findByText(/不采纳 1，未处理 0$/);
  const row = (await rowsOf(host, "意见")).find((cells) => cells.includes("啤酒定额偏严"))!;
  expect(row.slice(0, 7)).toEqual([1, "某市水利局", "表 9", "啤酒", "啤酒定额偏严", "不采纳", "与国标一致"]);
});

it("what is being written to a comment stays while another is answered and leaves the open ones", async () => {
  const { user } = await openTab("征求意见", [comment, { ...comment, number: 2, opinion: "大米定额偏宽" }]);
  await user.click(screen.getByRole("checkbox", { name: "只看未处理的" }));
  const [first, second] = screen.getAllByRole("listitem").map((entry) => within(entry));
  await user.type(second!.getByRole("textbox", { name: "理由" }), "再核实");
  await user.selectOptions(first!.getByRole("combobox", { name: "处理意见" }), "adopted");
  await user.click(first!.getByRole("button", { name: "保存" }));
  await screen.findByText(/^2 条：采纳 1/);
  const left = within(screen.getByRole("listitem"));
  expect(left.getByText("大米定额偏宽")).toBeTruthy();
  expect(left.getByRole<HTMLInputElement>("textbox", { name: "理由" }).value).toBe("再核实");
});

it("the stage of the project is set, and stands in the log", async () => {
  const { user, host } = await openTab("征求意见");
  await user.selectOptions(screen.getByRole("combobox", { name: "项目阶段" }), "审查");
  const [last] = (await rowsOf(host, "日志")).filter((cells) => cells.includes("审查"));
  expect(last).toContain("起草");
});

it("chapters are shown as they will stand in the report, and what is written in a place goes into sheet 正文", async () => {
  const { user, host } = await openTab("报告");
  await user.click(await screen.findByRole("button", { name: /^1\s+概述$/ }));
  const place = await screen.findByRole("textbox", { name: "项目背景" });
  await user.type(place, "2011 年标准需要修订。");
  await user.click(screen.getByRole("button", { name: "存入项目" }));
  const rows = await rowsOf(host, "正文");
  expect(rows.find(([id]) => id === "background")).toEqual(["background", "项目背景", "2011 年标准需要修订。"]);
});
