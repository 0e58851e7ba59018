import { waitFor, within } from "@testing-library/react";
import { settingKeys } from "../../../src/workflows/settings";
import { layoutsFromText } from "../../../src/survey/headers";
import type { Entry } from "../../../src/hosts/port";
import { MemoryHost } from "../../support/memoryHost";
import { elsewhere, openPane, screen } from "../../support/pane";

const sheet = "调查";
const header = ["序号", "单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)", "备注"];

async function openFilling(rows: readonly (readonly Entry[])[]) {
  const host = new MemoryHost([sheet]);
  await host.write("test", [{ sheet, row: 0, column: 0, entries: rows }]);
  const pane = await openPane({ host, place: "#survey/filling" });
  return { ...pane, host };
}

const at = (host: MemoryHost, row: number, column: number) => host.at(sheet, row, column).value;
const field = (name: RegExp | string) => screen.getByLabelText(name);

describe("filling a sheet of known columns", () => {
  it("fills rows by keyboard: unit brought by the product, unit use and tier live, one step to undo a row", async () => {
    const { host, user } = await openFilling([header, [1], [2], [3]]);
    await screen.findByText("第 2 行");
    await user.type(field(/^单位名称/), "甲厂");
    await user.tab();
    await user.keyboard("2024");
    await user.tab();
    await user.keyboard("啤酒");
    expect(field(/^计算单位/)).toHaveProperty("value", "kL");
    await user.type(field(/^年实际产量/), "1000");
    await user.type(field(/^新水量/), "4500 m³");
    const live = screen.getByRole("status", { name: "单位产品用水量" });
    await within(live).findByText("4.5 m³/kL");
    expect(within(live).getAllByText(/先进值|通用值|领跑值|超定额/).length).toBeGreaterThan(0);
    expect(screen.getByText("单位：万m³，不是 m³")).toBeTruthy();

    const before = host.done.length;
    await user.keyboard("{Enter}");
    await screen.findByText("第 3 行");
    // Focus stays in its column.
    expect(document.activeElement).toBe(field(/^新水量/));
    await waitFor(() => expect(host.done.length).toBe(before + 1));
    expect([1, 2, 3, 4, 5, 6].map((column) => at(host, 1, column))).toEqual(["甲厂", 2024, "啤酒", "kL", 1000, 0.45]);
    expect(await host.selection()).toMatchObject({ row: 2, column: 6 });

    await user.click(screen.getByRole("button", { name: "撤销写入" }));
    await waitFor(() => expect(at(host, 1, 1)).toBeNull());
  });

  it("says what the checks say beside the field, and offers what may have been meant", async () => {
    const { host, user } = await openFilling([header, [1], [2]]);
    await screen.findByText("第 2 行");
    await user.type(field(/^单位名称/), "甲厂");
    await user.type(field(/^年份/), "2024");
    await user.type(field(/^新水量/), "310000");
    expect(await screen.findByText(/310000 万m³ 即 31 亿m³/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "31 万m³？" }));
    expect(field(/^新水量/)).toHaveProperty("value", "31");
    await waitFor(() => expect(screen.queryByText(/亿m³/)).toBeNull());
    await user.click(screen.getAllByRole("button", { name: "写入" })[0]!);
    await waitFor(() => expect(at(host, 1, 6)).toBe(31));
  });

  it("shows the other years of the enterprise and product, and goes there", async () => {
    const { user } = await openFilling([
      header,
      [1, "甲厂", 2022, "啤酒", "kL", 1000, 0.5],
      [2, "乙厂", 2022, "啤酒", "kL", 1000, 0.9],
      [3, "甲厂", 2023, "啤酒"],
    ]);
    // All rows are filled: it goes on below them.
    await screen.findByText("第 5 行");
    await user.click(screen.getByRole("button", { name: "上一行" }));
    const years = await screen.findByRole("table", { name: "同一单位、同一产品的其他年份" });
    expect(await within(years).findByText("5 m³/kL")).toBeTruthy();
    expect(within(years).queryByText("9 m³/kL")).toBeNull();
    await user.click(within(years).getByRole("button", { name: /到第 2 行/ }));
    await screen.findByText("第 2 行");
  });

  it("keeps what cannot be read in the form, and says why", async () => {
    const { host, user } = await openFilling([header, [1], [2]]);
    await screen.findByText("第 2 行");
    await user.type(field(/^年实际产量/), "约一千{Enter}");
    expect(await screen.findByText(/“年实际产量”应为数值/)).toBeTruthy();
    expect(screen.getByText("第 2 行")).toBeTruthy();
    expect(at(host, 1, 5)).toBeNull();
    await user.keyboard("{Escape}");
    expect(field(/^年实际产量/)).toHaveProperty("value", "");
  });

  it("follows the sheet's selection, but not away from unwritten changes", async () => {
    const { host, user } = await openFilling([header, [1], [2], [3]]);
    await screen.findByText("第 2 行");
    await elsewhere(() => host.select({ sheet, row: 3, column: 1, rows: 1, columns: 1 }));
    await screen.findByText("第 4 行");
    await user.type(field(/^单位名称/), "丙厂");
    await elsewhere(() => host.select({ sheet, row: 1, column: 1, rows: 1, columns: 1 }));
    await screen.findByText("第 4 行的修改还没有写入。");
    await user.click(screen.getAllByRole("button", { name: "写入" })[0]!);
    await screen.findByText("第 2 行");
    expect(at(host, 3, 1)).toBe("丙厂");
  });

  it("keeps what was typed while another sheet is in front", async () => {
    const { host, user } = await openFilling([header, [1], [2]]);
    await screen.findByText("第 2 行");
    await user.type(field(/^年实际产量/), "=12*100");
    expect(screen.getByText("= 1200")).toBeTruthy();
    const other = await host.addSheet("别的");
    await elsewhere(() => host.select({ sheet: other, row: 0, column: 0, rows: 1, columns: 1 }));
    await screen.findByText(/没有认出调查表/);
    await elsewhere(() => host.select({ sheet, row: 2, column: 0, rows: 1, columns: 1 }));
    await screen.findByText("第 2 行");
    expect(field(/^年实际产量/)).toHaveProperty("value", "=12*100");
    await user.click(screen.getAllByRole("button", { name: "写入" })[0]!);
    await waitFor(() => expect(at(host, 1, 5)).toBe(1200));
  });

  it("says when the workbook refuses a row, and shows what stands in the sheet", async () => {
    const { host, user } = await openFilling([header, [1], [2]]);
    await screen.findByText("第 2 行");
    host.write = () => Promise.resolve({ done: false, problem: { key: "writeRefused", values: { sheet } } });
    await user.type(field(/^单位名称/), "甲厂{Enter}");
    expect(await screen.findByText("第 2 行没有写入")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "上一行" }));
    expect(field(/^单位名称/)).toHaveProperty("value", "");
  });
});

describe("a sheet of the user's own", () => {
  it("has its columns matched once; the workbook remembers", async () => {
    const { host, user } = await openFilling([
      ["单位名称", "年份", "产品名称", "产量（吨）", "生产用水总量"],
      ["甲厂", 2023, "啤酒", 100, 0.05],
    ]);
    expect(await screen.findByRole("heading", { name: "请核对各列的含义" })).toBeTruthy();
    await user.selectOptions(await screen.findByLabelText("“生产用水总量”列"), "water");
    await user.click(screen.getByRole("button", { name: "确认表式" }));
    await screen.findByText("第 3 行");
    await user.click(screen.getByRole("button", { name: "上一行" }));
    expect(Object.values(layoutsFromText(await host.setting(settingKeys.surveyLayouts)))).toHaveLength(1);
    expect(field(/^新水量/)).toHaveProperty("value", "0.05");
  });

  it("without any table leads to the templates", async () => {
    const { user } = await openFilling([["备忘"]]);
    expect(await screen.findByText(/没有认出调查表/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "用模板新建" }));
    expect(screen.getByRole("button", { name: "插入当前工作簿：企业用水调查表" })).toBeTruthy();
  });
});

describe("a water balance", () => {
  const rows = [
    ["用水单元", "新水量(m³/d)", "耗水量(m³/d)", "排水量(m³/d)"],
    ["球磨", 60, 10, 50],
    ["喷雾", 80, 30, 50],
  ];

  it("says when the workbook refuses a row, and shows what stands in the sheet", async () => {
    const { host, user } = await openFilling(rows);
    await elsewhere(() => host.select({ sheet, row: 1, column: 0, rows: 1, columns: 1 }));
    await screen.findByText("第 2 行");
    host.write = () => Promise.resolve({ done: false, problem: { key: "writeRefused", values: { sheet } } });
    await user.clear(field(/^耗水量/));
    await user.type(field(/^耗水量/), "12{Enter}");
    expect(await screen.findByText("第 2 行没有写入")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "上一行" }));
    await screen.findByText("第 2 行");
    expect(field(/^耗水量/)).toHaveProperty("value", "10");
  });

  it("follows the sheet's selection, but not away from unwritten changes", async () => {
    const { host, user } = await openFilling(rows);
    await elsewhere(() => host.select({ sheet, row: 1, column: 0, rows: 1, columns: 1 }));
    await screen.findByText("第 2 行");
    await user.clear(field(/^耗水量/));
    await user.type(field(/^耗水量/), "12");
    await elsewhere(() => host.select({ sheet, row: 2, column: 0, rows: 1, columns: 1 }));
    expect(screen.getByText("第 2 行")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "写入" }));
    await waitFor(() => expect([at(host, 1, 2), at(host, 2, 2)]).toEqual([12, 30]));
  });

  it("fills a list of flows, and says of both ends whether they close", async () => {
    const flows = [
      ["从", "到", "水量(m³/d)", "性质"],
      ["自来水", "甲", 100, "新水"],
      ["甲", "乙", 60, "串联水"],
      ["甲", "蒸发", 40, "耗水"],
      ["乙", "排放口", 60, "排水"],
    ];
    const { host, user } = await openFilling(flows);
    await elsewhere(() => host.select({ sheet, row: 2, column: 0, rows: 1, columns: 1 }));
    await screen.findByText("甲 · 输入 100 = 输出 100 乙 · 输入 60 = 输出 60");
    await user.clear(field(/^水量/));
    await user.type(field(/^水量/), "50");
    await screen.findByText(/“甲”输入 100、输出 90，差 10。.*“乙”输入 50、输出 60，差 -10。/);
    await user.click(screen.getByRole("button", { name: "写入" }));
    await waitFor(() => expect(at(host, 2, 2)).toBe(50));
  });
});
