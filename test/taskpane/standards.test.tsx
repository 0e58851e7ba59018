import { waitFor } from "@testing-library/react";
import type { Entry } from "../../src/hosts/port";
import { settingKeys } from "../../src/workflows/settings";
import { isFailure } from "../../src/language/failure";
import { evaluate } from "../../src/functions/evaluate";
import quota from "../../src/functions/lookup/quota";
import { MemoryHost } from "../support/memoryHost";
import { elsewhere, openPage, openPane, screen } from "../support/pane";

const sheet = "查定额";

async function sheetWith(rows: readonly (readonly Entry[])[]): Promise<MemoryHost> {
  const host = new MemoryHost([sheet]);
  await host.write("test", [{ sheet, row: 0, column: 0, entries: rows }]);
  return host;
}

const head = ["行业代码", "产品名称", "条件", "单位", "先进值（新建）", "通用值（现有）"];
const particulars = [
  ["标准号", "DB99/T 1—2024", "", "", "", ""],
  ["标准名称", "某省工业用水定额", "", "", "", ""],
];

describe("own standards", () => {
  it("imports a sheet of 2,000 rows, keeps it in the workbook, and look-ups use it at once", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ["061", `产品${index}`, "", "m³/t", 1 + index, 2 + index]);
    const host = await sheetWith([...particulars, head, ...rows]);
    const { context, user } = await openPane({ host, place: "#standards" });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    expect(await screen.findByText(/已导入 DB99\/T 1—2024：2000 个定额/)).toBeTruthy();
    expect(evaluate(quota, ["061", "产品1234", "先进值", null, "DB99/T 1-2024"], context.current)).toBe(1235);
    expect(await host.setting(settingKeys.ownStandards)).toContain("DB99/T 1—2024");
  });

  it("says so when the sheet cannot be read", async () => {
    const host = await sheetWith([...particulars, head]);
    host.read = () => Promise.reject(new Error("InvalidOperationInCellEditMode"));
    const { user } = await openPane({ host, place: "#standards" });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    expect(await screen.findByText(/请先结束单元格编辑再导入（InvalidOperationInCellEditMode）/)).toBeTruthy();
  });

  it("takes nothing when a row is wrong, and names the cell", async () => {
    const host = await sheetWith([
      ...particulars,
      head,
      ["061", "甲", "", "m³/t", 3, 2],
      ["061", "乙", "", "m³/t", "约 5", 6],
    ]);
    const { context, user } = await openPane({ host, place: "#standards" });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    expect(await screen.findByText(/需要更正，没有导入/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "E5" }));
    expect(await host.selection()).toMatchObject({ row: 4, column: 4 });
    expect(await host.setting(settingKeys.ownStandards)).toBeNull();
    expect(isFailure(context.current.standards.standard("DB99/T 1—2024"))).toBe(true);
  });

  it("refuses merged cells in the table and goes to them", async () => {
    const host = await sheetWith([
      ...particulars,
      head,
      ["061", "甲", "", "m³/t", 1, 2],
      ["061", "", "井", "m³/t", 1, 2],
    ]);
    host.laidOut.merges.push({ sheet, row: 3, column: 1, rows: 2, columns: 1 });
    const { user } = await openPane({ host, place: "#standards" });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    expect(await screen.findByText(/B4:B5 是合并单元格/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "B4" }));
    expect(await host.selection()).toMatchObject({ row: 3, column: 1 });
    expect(await host.setting(settingKeys.ownStandards)).toBeNull();
  });

  it.each([
    { answer: "一并导入", count: 2 },
    { answer: "不导入隐藏的", count: 1 },
    { answer: "取消", count: 0 },
  ])("asks about hidden rows: $answer", async ({ answer, count }) => {
    const host = await sheetWith([
      ...particulars,
      head,
      ["061", "甲", "", "m³/t", 1, 2],
      ["061", "乙", "", "m³/t", 1, 2],
    ]);
    host.laidOut.hiddenRows.push(4, 5);
    const { context, user } = await openPane({ host, place: "#standards" });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    expect(await screen.findByText("有隐藏的内容：第 5 行。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: answer, hidden: true }));
    await elsewhere(() => undefined);
    const imported = () => context.current.standards.products({ standard: "DB99/T 1—2024" }).length;
    await waitFor(() => expect(imported()).toBe(count));
  });

  it.each([
    { answer: "更新", value: 0.5 },
    { answer: "取消", value: 1 },
  ])("asks before it updates one that is there: $answer", async ({ answer, value }) => {
    const host = await sheetWith([...particulars, head, ["061", "甲", "", "m³/t", 1, 2]]);
    const { context, user } = await openPane({ host, place: "#standards" });
    const served = () => evaluate(quota, ["061", "甲", "先进值", null, "DB99/T 1—2024"], context.current);
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    await waitFor(() => expect(served()).toBe(1));
    await host.write("test", [{ sheet, row: 3, column: 4, entries: [[0.5]] }], { overwrite: true });
    await user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    // Outside of a real browser the page behind a dialog may hide the dialog too.
    await user.click(await screen.findByRole("button", { name: answer, hidden: true }));
    await waitFor(() => expect(served()).toBe(value));
  });

  it("comes back with the file, and goes when removed", async () => {
    const host = await sheetWith([...particulars, head, ["061", "甲", "", "m³/t", 1, 2]]);
    const first = await openPane({ host, place: "#standards" });
    await first.user.click(screen.getByRole("button", { name: "从当前工作表导入" }));
    await screen.findByText(/已导入/);
    document.body.innerHTML = "";
    const { context, user } = await openPane({ host, place: "#standards" });
    await waitFor(() => expect(isFailure(context.current.standards.standard("DB99/T 1—2024"))).toBe(false));
    await user.click(await screen.findByRole("button", { name: "移除" }));
    await screen.findByText("移除 DB99/T 1—2024？");
    await user.click(screen.getAllByText("移除").at(-1)!);
    await waitFor(() => expect(isFailure(context.current.standards.standard("DB99/T 1—2024"))).toBe(true));
    expect(await host.setting(settingKeys.ownStandards)).toBeNull();
  });
});

describe("doubtful values", () => {
  it("are served once the user has confirmed them, and no longer when the word is withdrawn", async () => {
    const { host, context, user } = await openPane();
    const value = () => evaluate(quota, ["144", "全脂乳粉", "通用值"], context.current);
    expect(isFailure(value())).toBe(true);
    await user.type(screen.getByRole("searchbox"), "全脂乳粉{Enter}");
    await user.click(await screen.findByRole("button", { name: "确认通用值…" }));
    // By label: outside of a real browser the page behind a dialog may hide the dialog too.
    await user.type(await screen.findByLabelText(/印本上的值/), "26");
    await user.type(screen.getByLabelText(/依据/), "印本第7页");
    await user.click(screen.getByText("确认"));
    await waitFor(() => expect(value()).toBe(26));
    expect(await host.setting(settingKeys.confirmations)).toContain("印本第7页");

    await openPage(user, "标准");
    await user.click(await screen.findByRole("button", { name: "导出到新工作表" }));
    expect(await screen.findByText("已将 1 个确认值导出到工作表“已确认的存疑值”。")).toBeTruthy();
    const { values } = await host.read({ sheet: "已确认的存疑值", row: 0, column: 0, rows: 2, columns: 11 });
    expect(values[0]!.slice(7)).toEqual(["级别", "原读数", "确认值", "依据"]);
    expect(values[1]!.slice(3, 5)).toEqual(["144", "全脂乳粉"]);
    expect(values[1]!.slice(7)).toEqual(["通用值", expect.any(String), 26, "印本第7页"]);

    await user.click(await screen.findByRole("button", { name: "撤销对通用值的确认" }));
    await waitFor(() => expect(isFailure(value())).toBe(true));
  });
});

describe("the comparison", () => {
  it("can be narrowed to a condition, so that like is compared with like", async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole("searchbox"), "阴极铜{Enter}");
    const filter = await screen.findByRole("textbox", { name: /^只比较条件含这些词的/ });
    // Copper of concentrate, of scrap and without a condition are not of one kind.
    expect(screen.queryByText(/^最严/)).toBeNull();
    expect(screen.getAllByText(/条件不同，不作统计/).length).toBeGreaterThan(0);
    await user.click(filter);
    await user.paste("铜精矿");
    // DB36/T 420—2017 and GB/T 18916.18—2015, leading: 8.03 and 16.
    expect(await screen.findByText("最严 8.03，中位数 12.02（竖线）；2 个值，m³/t")).toBeTruthy();
    await user.paste("没有");
    expect(await screen.findByText("没有条件含这些词的定额。")).toBeTruthy();
  });

  it("sets a product beside every standard by purpose, and inserts live formulas", async () => {
    const { host, user } = await openPane();
    await user.type(screen.getByRole("searchbox"), "啤酒{Enter}");
    expect(await screen.findByRole("heading", { name: "与其他标准比较" })).toBeTruthy();
    // GB/T 18916.6 as the report prints it, beside both provinces.
    expect(screen.getAllByText(/GB\/T 18916\.6/).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/DB36\/T 420—2017/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "插入比较表（活公式）" }));
    const { formulas } = await host.read({ sheet, row: 1, column: 5, rows: 1, columns: 1 });
    expect(formulas[0]![0]).toBe('=WQ.QUOTA("151","啤酒","先进值","生产原料：麦芽","DB14/T 1049.2—2021")');
  });
});

// GB/T 18916.6—2012: beer 6.0 m³/kL for existing breweries, which Shanxi's 通用值 equals.
it("holds a whole standard against the national values, with their editions, in a sheet", async () => {
  const host = await sheetWith([]);
  const { user } = await openPane({ host, place: "#standards" });
  await user.click(await screen.findByRole("button", { name: "DB14/T 1049.2—2021 与国家标准对照" }));
  expect(await screen.findByText(/宽于国标 0 · 严于国标 \d+ · 与国标相同 \d+/)).toBeTruthy();
  expect(screen.getByText(/可能已被新版代替/)).toBeTruthy();
  const used = (await host.usedRange("与国标对照"))!;
  const { values } = await host.read(used);
  const beer = values.find((row) => row[1] === "啤酒" && row[3] === "通用值")!;
  expect([beer[4], beer[6], beer[10], beer[12]]).toEqual([6, "GB/T 18916.6—2012", 6, "与国标相同"]);
});
