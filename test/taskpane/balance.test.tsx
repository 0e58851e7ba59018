import { within } from "@testing-library/react";
import { settingKeys } from "../../src/workflows/settings";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

test("finds the drain that the dust tower of table 4.2-12 lacks, and draws it", async () => {
  const host = new MemoryHost(["水平衡"]);
  const rows = [
    ["用水单元", "新鲜水量(m³/d)", "回用水量(m³/d)", "排水量(m³/d)", "耗水量(m³/d)"],
    ["球磨机组", 60, 371.5, 392.5, 39],
    ["除尘塔", null, 378, null, 25],
  ];
  rows.forEach((row, down) => row.forEach((value, right) => value !== null && host.put("水平衡", down, right, value)));
  const { user } = await openPane({ host, place: "#balance" });
  await user.click(await screen.findByRole("button", { name: "检查水平衡" }));
  const closure = within(await screen.findByRole("table", { name: "闭合检查" }));
  const row = within(closure.getByRole("row", { name: /除尘塔/ }));
  expect(row.getByText("353")).toBeTruthy();
  expect(row.getByText("“排水量”空白；填 353 即平衡（不代填，请核实）。")).toBeTruthy();
  const picture = await screen.findByRole("img", { name: "水平衡图" });
  expect(decodeURIComponent((picture as HTMLImageElement).src)).toContain("去向不明（缺口）");
});

test("says what to do where there is none", async () => {
  const { user } = await openPane({ host: new MemoryHost(["空"]), place: "#balance" });
  await user.click(await screen.findByRole("button", { name: "检查水平衡" }));
  expect(await screen.findByText(/没有找到水平衡表/)).toBeTruthy();
});

test("columns that nobody could know are matched once, and remembered by the workbook", async () => {
  const host = new MemoryHost(["平衡"]);
  const rows = [
    ["岗位", "补给(m³/d)", "去污(m³/d)", "蒸掉(m³/d)"],
    ["锅炉", 20, 8, 7],
    ["冲洗", 24, 12, 12],
  ];
  rows.forEach((row, down) => row.forEach((value, right) => host.put("平衡", down, right, value)));
  const { user } = await openPane({ host, place: "#balance" });
  await user.click(await screen.findByRole("button", { name: "检查水平衡" }));
  await screen.findByText(/没有找到水平衡表/);
  await user.click(screen.getByRole("button", { name: "认列…" }));
  const meanings = { 岗位: "用水单元", "补给(m³/d)": "新水量", "去污(m³/d)": "排水量", "蒸掉(m³/d)": "耗水量" };
  for (const [header, meaning] of Object.entries(meanings)) {
    await user.selectOptions(await screen.findByLabelText(header), meaning);
  }
  await user.click(screen.getByRole("button", { name: "确认" }));
  const closure = within(await screen.findByRole("table", { name: "闭合检查" }));
  expect(within(closure.getByRole("row", { name: /锅炉/ })).getByText("5")).toBeTruthy();
  const kept = await host.setting(settingKeys.balanceColumns);
  expect(JSON.parse(kept!)).toEqual({ 岗位: "unit", 补给: "fresh", 去污: "discharged", 蒸掉: "consumed" });
});
