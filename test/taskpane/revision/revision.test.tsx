import { waitFor, within } from "@testing-library/react";
import { exampleProject } from "../../../src/revision/example";
import { outcomeOf } from "../../../src/revision/outcome";
import { keysOf } from "../../../src/revision/workbook/tables/field";
import { samplesTable } from "../../../src/revision/workbook/tables/samples";
import { MemoryHost } from "../../support/memoryHost";
import { dialogInFront, elsewhere, openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";
import { projectOf } from "../../revision/support";

const project = exampleProject();

async function openProject(place = "#revision") {
  const host = await hostOf(project);
  const pane = await openPane({ host, place });
  await screen.findByText(/^已定 \d+ \/ \d+$/);
  return { ...pane, host };
}

const column = (key: string) => keysOf(samplesTable).findIndex((one) => one === key);

/** What the sample table holds of an enterprise. */
async function sampleCells(host: MemoryHost, enterprise: string) {
  const used = (await host.usedRange("样本"))!;
  const { values } = await host.read({ ...used, row: 0, column: 0, rows: used.row + used.rows });
  const row = values.findIndex((cells) => cells[column("enterprise")] === enterprise);
  return { row, cells: values[row]! };
}

describe("the list of products", () => {
  it("tells what is decided and what is flagged, and narrows by both and by words", async () => {
    const { user } = await openProject();
    const list = within(await screen.findByRole("list", { name: "产品" }));
    const isListed = (count: number) => waitFor(() => expect(list.getAllByRole("listitem")).toHaveLength(count));
    await isListed(project.items.length);
    expect(list.getByText("0.039 / 0.03 / 0.025")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "筛选" }), "flagged");
    const expected = project.items.filter(({ key }) =>
      outcomeOf(project, key)!.guards.some(({ severity }) => severity !== "hint"),
    ).length;
    await isListed(expected);
    await user.selectOptions(screen.getByRole("combobox", { name: "筛选" }), "all");
    await user.type(screen.getByRole("searchbox", { name: "产品、行业或代码" }), "金属 铜");
    await isListed(1);
    await user.type(screen.getByRole("searchbox", { name: "产品、行业或代码" }), "没有");
    expect(screen.getByText(/没有符合的产品/)).toBeTruthy();
  });

  it("opens a product by keyboard, and leads on to the next one and back", async () => {
    const { user } = await openProject();
    const [, second] = within(await screen.findByRole("list", { name: "产品" })).getAllByRole("listitem");
    second!.focus();
    await user.keyboard("{Enter}");
    expect(second!.textContent).toContain(project.items[1]!.key);
    await screen.findByRole("heading", { level: 1, name: project.items[1]!.key });
    await user.keyboard("n");
    await screen.findByRole("heading", { level: 1, name: project.items[2]!.key });
    await user.keyboard("{PageUp}p");
    await screen.findByRole("heading", { level: 1, name: project.items[0]!.key });
    await user.keyboard("{Escape}");
    await screen.findByRole("list", { name: "产品" });
  });
});

describe("a product", () => {
  it("excludes a sample with its reason, shows what follows, writes it into the sheet, and takes it back", async () => {
    const { user, host } = await openProject("#revision/阴极铜（铜精矿）");
    await screen.findByRole("heading", { level: 1, name: "阴极铜（铜精矿）" });
    const table = screen.getByRole("table", { name: "样本表" });
    const [name] = project.samples
      .filter(({ item }) => item === "阴极铜（铜精矿）")
      .map(({ enterprise }) => enterprise);
    await user.click(within(table).getByLabelText(new RegExp(`^剔除 ${name!}`)));
    const dialog = await dialogInFront();
    await user.click(await dialog.button("剔除"));
    expect(await dialog.findByText(/请写明理由/)).toBeTruthy();
    await user.click(await dialog.radio("其他（填写）"));
    await user.type(await dialog.textbox(), "停产检修");
    await user.click(await dialog.button("剔除"));
    const include = await screen.findByLabelText(new RegExp(`^恢复 ${name!}`));
    expect(screen.getByText(/n = 5$/)).toBeTruthy();

    const { cells } = await sampleCells(host, name!);
    expect(cells[column("excluded")]).toBe("是");
    expect(cells[column("reason")]).toBe("停产检修");
    expect(host.done).toHaveLength(1);

    await user.click(include);
    await screen.findByLabelText(new RegExp(`^剔除 ${name!}`));
    expect((await sampleCells(host, name!)).cells[column("excluded")] ?? null).toBeNull();
    // The log remembers both; an undo leaves the sample out again.
    await user.click(screen.getByLabelText("撤销上一步"));
    await screen.findByLabelText(new RegExp(`^恢复 ${name!}`));
    expect((await sampleCells(host, name!)).cells[column("reason")]).toBe("停产检修");
  });

  it("decides a tier by method or by hand with a reason, shows guard rails first, and logs it", async () => {
    const { user, host } = await openProject("#revision/大米");
    await screen.findByRole("heading", { level: 1, name: "大米" });
    const form = screen.getByRole("form", { name: "先进" });
    const hand = within(form).getByRole<HTMLInputElement>("textbox", { name: "先进 手工值" });
    const reason = within(form).getByRole<HTMLInputElement>("textbox", { name: "先进 理由" });
    const decidedBefore = [hand.value, reason.value];
    await user.clear(reason);
    await user.type(hand, "abc");
    expect(within(form).getByText(/不是数字/)).toBeTruthy();
    await user.clear(hand);
    await user.type(hand, "0.06");
    // Above the tier before it: told before anything is decided.
    expect(within(form).getByText(/级别次序颠倒/)).toBeTruthy();
    await user.clear(hand);
    await user.type(hand, "0.02{Enter}");
    expect(within(form).getByText("手工定值要写明理由。")).toBeTruthy();
    await user.type(reason, "与领跑者一致{Enter}");
    await waitFor(() => expect(screen.getByRole("form", { name: "先进" }).textContent).toContain("0.02"));
    await screen.findByText(/先进值已定为 0.02/);
    const used = (await host.usedRange("日志"))!;
    const { values } = await host.read({ ...used, row: used.row + used.rows - 1, rows: 1 });
    expect(values[0]).toEqual(expect.arrayContaining(["定值", "大米", "先进", "与领跑者一致"]));

    await user.selectOptions(within(screen.getByRole("form", { name: "新建" })).getByRole("combobox"), "pert");
    const pert = outcomeOf(project, "大米")!.figures.pert!;
    await user.click(
      within(screen.getByRole("form", { name: "新建" })).getByRole("button", {
        name: `定为 ${Number(pert.toFixed(3))}`,
      }),
    );
    await screen.findByText(/新建值已定为/);

    // Both taken back: the form shows the decision that holds again, and not what was typed on top of it.
    await user.click(screen.getByLabelText("撤销上一步"));
    await user.click(screen.getByLabelText("撤销上一步"));
    await waitFor(() => expect([hand.value, reason.value]).toEqual(decidedBefore));
  });
});

it("keeps what was half filled in while another product or page was shown", async () => {
  const { user } = await openProject("#revision/大米");
  const hand = async () => {
    await screen.findByRole("heading", { level: 1, name: "大米" });
    return within(screen.getByRole("form", { name: "先进" })).getByRole<HTMLInputElement>("textbox", {
      name: "先进 手工值",
    });
  };
  await user.type(await hand(), "0.1/4");
  await user.click(screen.getByRole("button", { name: "与各方比较" }));
  await user.click(screen.getByRole("button", { name: "添加参照值" }));
  await user.type(
    within(screen.getByRole("form", { name: "添加参照值" })).getByLabelText("名称（地区、企业）"),
    "某省",
  );
  await user.click(screen.getByRole("button", { name: "产品列表" }));
  await user.click(await screen.findByText("大米"));
  expect((await hand()).value).toBe("0.1/4");
  expect(within(screen.getByRole("form", { name: "先进" })).getByText("定为 0.025")).toBeTruthy();
  const peer = within(screen.getByRole("form", { name: "添加参照值" })).getByLabelText<HTMLInputElement>(
    "名称（地区、企业）",
  );
  expect(peer.value).toBe("某省");
});

describe("the start", () => {
  it("opens the example project in a workbook that is none, and goes on with it when it is opened again", async () => {
    const host = new MemoryHost(["封面"]);
    const { user, unmount } = await openPane({ host, place: "#revision" });
    await user.click(await screen.findByRole("button", { name: "打开示例项目" }));
    await screen.findByText(/^已定 \d+ \/ \d+$/);
    expect(await host.sheets()).toEqual(expect.arrayContaining(["封面", "样本", "决定", "成果", "日志"]));
    unmount();
    await openPane({ host, place: "#revision" });
    await screen.findByText(/^已定 \d+ \/ \d+$/);
  });

  it("leaves the pictures as they are where the page cannot draw, and says how to renew them", async () => {
    const { user, host } = await openProject();
    const before = await host.sheets();
    await user.click(screen.getByRole("tab", { name: "导出" }));
    await user.click(screen.getByRole("button", { name: "更新箱体图" }));
    await screen.findByText(/用 wq revise -o 文件\.xlsx --pictures 更新/);
    expect(await host.sheets()).toEqual(before);
  });

  it("makes a project of the sample table in front, with what a known standard says of its products", async () => {
    const host = new MemoryHost(["调查"]);
    const { user } = await openPane({ host, place: "#revision" });
    await user.click(await screen.findByRole("button", { name: "从样本表新建" }));
    expect(await screen.findByText(/没有/)).toBeTruthy();
    await elsewhere(() => {
      [
        ["企业名称", "产品名称", "年份", "新水量（万m³）", "产量", "产量单位"],
        ["甲米厂", "大米", 2014, 4, 1000, "t"],
        ["乙米厂", "大米", 2014, 5, 1000, "t"],
        ["丙砖厂", "某种砖", 2014, 6, 1000, "t"],
      ].forEach((cells, row) => cells.forEach((value, index) => host.put("调查", row, index, value)));
    });
    await user.click(await screen.findByRole("button", { name: "从样本表新建" }));
    await screen.findByText("工作表“调查”：3 个样本，3 家企业，2 个产品。");
    expect(screen.getByText(/^列的对应：/).textContent).toMatch(/单位名称 ← A 列，产品名称 ← B 列/);
    await user.type(screen.getByRole("textbox", { name: "标准名称" }), "某省工业用水定额");
    await user.selectOptions(screen.getByRole("combobox", { name: /从已有标准带入/ }), "DB36/T 420—2011");
    await user.click(screen.getByRole("button", { name: "建立项目" }));
    await screen.findByText("已定 0 / 6");
    const { values } = await host.read({ sheet: "决定", row: 4, column: 0, rows: 2, columns: 8 });
    // 大米 in table 6-2: 0.05 until now.
    expect(values[0]).toEqual(expect.arrayContaining(["大米", "m³/t", 0.05]));
    expect(values[1]).toEqual(expect.arrayContaining(["某种砖", null]));
    const sample = await host.read({ sheet: "样本", row: 4, column: 0, rows: 1, columns: keysOf(samplesTable).length });
    expect(sample.values[0]).toEqual(expect.arrayContaining(["甲米厂", "本工作簿", "调查", 2]));
  });
});

describe("the workbook is the truth", () => {
  it("follows what is changed in the sheet by hand", async () => {
    const { host } = await openProject("#revision/大米");
    await screen.findByRole("heading", { level: 1, name: "大米" });
    const counted = () => screen.getByText(/· n = \d+$/).textContent!.match(/n = (\d+)/)![1];
    expect(counted()).toBe("20");
    const row = 4;
    await elsewhere(() => {
      host.put("样本", row, column("excluded"), "是");
      host.put("样本", row, column("reason"), "现场核实不符");
    });
    await waitFor(() => expect(counted()).toBe("19"));
    expect(screen.getByText(/现场核实不符/)).toBeTruthy();
  });

  it("follows a flag that is calculated", async () => {
    const { host } = await openProject("#revision/大米");
    await screen.findByRole("heading", { level: 1, name: "大米" });
    const counted = () => screen.getByText(/· n = \d+$/).textContent!.match(/n = (\d+)/)![1];
    const flag = '=IF(D5>9,"是","")';
    await elsewhere(() => host.put("样本", 4, column("excluded"), "是", flag));
    await waitFor(() => expect(counted()).toBe("19"));
    await elsewhere(() => host.put("样本", 4, column("excluded"), "", flag, "results"));
    await waitFor(() => expect(counted()).toBe("20"));
  });

  it("does not write into rows that have moved since they were read", async () => {
    const { user, host } = await openProject("#revision/啤酒");
    await screen.findByRole("heading", { level: 1, name: "啤酒" });
    const [sample] = project.samples.filter(({ item }) => item === "啤酒");
    // Two rows change places without the workbook telling: as rows that are sorted or inserted do.
    const [first, second] = [await host.read(rowAt(4)), await host.read(rowAt(5))];
    await elsewhere(() => {
      for (const [at, from] of [
        [4, second],
        [5, first],
      ] as const) {
        from.values[0]!.forEach((value, index) => host.put("样本", at, index, value));
      }
    });
    await user.click(screen.getAllByLabelText(new RegExp(`^剔除 ${sample!.enterprise} ${sample!.year}`))[0]!);
    const dialog = await dialogInFront();
    await user.click(await dialog.radio("重复填报"));
    await user.click(await dialog.button("剔除"));
    await screen.findByText(/^已剔除 /);
    const used = (await host.usedRange("样本"))!;
    const { values } = await host.read({ ...used, row: 0, column: 0, rows: used.row + used.rows });
    const marked = values.filter((cells) => cells[column("reason")] === "重复填报");
    expect(marked.map((cells) => cells[column("id")])).toEqual([sample!.id]);
  });

  it("tells of a project that cannot be read, and of what was read otherwise", async () => {
    const newer = await hostOf(project);
    await newer.setSetting("wq.revision", "99");
    await openPane({ host: newer, place: "#revision" });
    expect(await screen.findByText("这个项目打不开")).toBeTruthy();
  });

  it("shows a product without samples, one sample, all equal, all excluded", async () => {
    for (const uses of [[], [1], [2, 2, 2, 2, 2]]) {
      const { unmount } = await openPlain(uses);
      expect(screen.getByRole("heading", { level: 1, name: "某产品" })).toBeTruthy();
      unmount();
    }
  });

  const rowAt = (row: number) => ({ sheet: "样本", row, column: 0, rows: 1, columns: keysOf(samplesTable).length });

  async function openPlain(uses: readonly number[]) {
    const host = await hostOf(projectOf(uses));
    const { unmount } = await openPane({ host, place: "#revision/某产品" });
    await screen.findByRole("heading", { level: 1, name: "某产品" });
    return { unmount };
  }
});
