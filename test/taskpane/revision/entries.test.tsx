import { waitFor, within } from "@testing-library/react";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";
import { projectOf } from "../../revision/support";
import type { RevisionProject } from "../../../src/revision/project";

const project = {
  ...projectOf([1, 2, 3, 4, 5], { old: 6 }),
  peers: [
    {
      item: "某产品",
      kind: "national",
      name: "国标",
      standard: "GB/T 18916.1",
      tier: "现有",
      purpose: "existing",
      low: 3,
      high: 3,
      unit: "m³/t",
      note: "",
    } as const,
  ],
};

async function openProject(place: string, opened: RevisionProject = project) {
  const host = await hostOf(opened);
  const pane = await openPane({ host, place });
  await screen.findByText(/^已定 \d+ \/ \d+$/);
  return { ...pane, host };
}

describe("what is entered of a product", () => {
  it("changes its unit and old value in the sheet, tells of a unit nobody knows, and is undone and done again", async () => {
    const { user, host } = await openProject("#revision/某产品");
    await user.click(await screen.findByRole("button", { name: "修改产品信息" }));
    const form = within(screen.getByRole("form", { name: "修改产品信息" }));
    const unit = form.getByRole("textbox", { name: "单位" });
    expect(document.activeElement).toBe(unit);
    await user.clear(unit);
    await user.type(unit, "m³/某物");
    expect(form.getByText(/单位无法识别/)).toBeTruthy();
    await user.clear(unit);
    await user.type(unit, "m³/kg");
    await user.clear(form.getByRole("textbox", { name: "原定额" }));
    await user.click(form.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "修改产品信息" })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "修改产品信息" }));
    const entered = async () => {
      const { values } = await host.read({ sheet: "决定", row: 4, column: 0, rows: 1, columns: 8 });
      return values[0]!.slice(5, 7);
    };
    expect(await entered()).toEqual(["m³/kg", null]);
    await user.click(screen.getByRole("button", { name: "撤销上一步" }));
    await waitFor(async () => expect(await entered()).toEqual(["m³/t", 6]));
    await user.click(screen.getByRole("button", { name: "重做撤销的一步" }));
    await waitFor(async () => expect(await entered()).toEqual(["m³/kg", null]));
  });

  it("adds, edits and removes values of others in their sheet, and tells of a unit that cannot be compared", async () => {
    const { user, host } = await openProject("#revision/某产品");
    const before = 1;
    const written = async () => {
      const used = (await host.usedRange("参照"))!;
      const { values } = await host.read({ ...used, row: 4, column: 0, rows: used.row + used.rows - 4, columns: 10 });
      return values.filter((cells) => cells.some((cell) => cell !== null));
    };
    await user.click(await screen.findByRole("button", { name: "与各方比较" }));
    await user.click(screen.getByRole("button", { name: "添加参照值" }));
    const form = within(screen.getByRole("form", { name: "添加参照值" }));
    await user.selectOptions(form.getByRole("combobox", { name: "类别" }), "外省");
    await user.type(form.getByRole("textbox", { name: /^名称/ }), "浙江省");
    await user.type(form.getByRole("textbox", { name: "值" }), "4");
    const unit = form.getByRole("textbox", { name: "单位" });
    await user.clear(unit);
    await user.type(unit, "m³/台");
    await user.click(form.getByRole("button", { name: "保存" }));
    await screen.findByText("单位 m³/台 不能换算为 m³/t，未参加比较。");
    expect(await written()).toHaveLength(before + 1);
    expect((await written()).at(-1)!.slice(0, 9)).toEqual([
      "某产品",
      "外省",
      "浙江省",
      null,
      null,
      "现有",
      4,
      null,
      "m³/台",
    ]);

    await user.click(screen.getByRole("button", { name: "修改 浙江省" }));
    const change = within(screen.getByRole("form", { name: "修改参照值" }));
    await user.clear(change.getByRole("textbox", { name: "单位" }));
    await user.type(change.getByRole("textbox", { name: "单位" }), "m³/t");
    await user.type(change.getByRole("textbox", { name: /^上限/ }), "5{Enter}");
    await screen.findByText("4~5");
    expect(screen.queryByText(/未参加比较/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "删除 浙江省" }));
    await waitFor(async () => expect(await written()).toHaveLength(before));
    await user.click(screen.getByRole("button", { name: "撤销上一步" }));
    await screen.findByText("4~5");
    expect((await written()).at(-1)!.slice(6, 9)).toEqual([4, 5, "m³/t"]);
  });

  it("answers the checklist of 4.4 in its sheet", async () => {
    const { user, host } = await openProject("#revision");
    await user.click(screen.getByRole("tab", { name: "分析" }));
    await user.click(await screen.findByRole("button", { name: "适用性" }));
    const { question } = project.practicality[0]!;
    const choice = screen.getByRole("combobox", { name: `${question} 满足` });
    await user.selectOptions(choice, "否");
    await user.type(screen.getByRole("textbox", { name: `${question} 说明` }), "尚缺细则{Enter}");
    const cells = () => host.read({ sheet: "适用性", row: 4, column: 0, rows: 1, columns: 3 });
    await waitFor(async () => expect((await cells()).values[0]).toEqual([question, "否", "尚缺细则"]));
    expect(choice.isConnected).toBe(true);
  });

  it("says at the coverage what is to be checked in the survey: a product in two industries", async () => {
    const samples = project.samples.map((sample, index) => ({ ...sample, industry: index === 0 ? "造纸" : "印刷" }));
    const { user } = await openProject("#revision", { ...project, samples });
    await user.click(screen.getByRole("tab", { name: "分析" }));
    await user.click(await screen.findByRole("button", { name: "覆盖性" }));
    const coverage = within(screen.getByRole("region", { name: "覆盖性" }));
    expect(coverage.getByText(/“某产品”.*造纸.*印刷/)).toBeTruthy();
  });
});
