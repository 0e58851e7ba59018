import { within } from "@testing-library/react";
import type { Matrix } from "../../src/workbook/values";
import { registerTable } from "../survey/register/support";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

function hostWith(rows: Matrix): MemoryHost {
  const host = new MemoryHost(["台账"]);
  rows.forEach((row, down) => row.forEach((value, right) => value !== null && host.put("台账", down, right, value)));
  return host;
}

test("plans the register in front by the user's rules, and inserts it as live formulas", async () => {
  const { host, user } = await openPane({ host: hostWith(registerTable), place: "#plan" });
  await user.clear(await screen.findByRole("textbox", { name: "系数" }));
  await user.type(screen.getByRole("textbox", { name: "系数" }), "0.95");
  await user.selectOptions(screen.getByRole("combobox", { name: "基准" }), "上年");
  await user.click(screen.getByRole("button", { name: "核定当前工作表" }));
  // 0.95 × 310,000 within 300,000; the list: 310,000 − 6 × 50,000.
  const plans = within(await screen.findByRole("table", { name: "用水计划 m³" }));
  const row = within(plans.getByRole("row", { name: /大啤酒厂 · 超定额/ }));
  expect(row.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    ...["310,000", "300,000 /350,000", "294,500"],
  ]);
  const list = within(screen.getByRole("table", { name: "整改名单" }));
  expect(list.getByRole("row", { name: /大啤酒厂 啤酒 6.2 > 6 m³\/kL 10,000/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "插入工作簿（带公式）" }));
  expect(await screen.findByText(/已插入：用水计划/)).toBeTruthy();
  const { formulas } = await host.read({ sheet: "用水计划", row: 3, column: 0, rows: 1, columns: 1 });
  expect(formulas[0]![0]).toMatch(/^=WQ\.PLANBY\(/);
});

test("contradicting rules are named, a sheet without firms and a factor that is none are refused in words", async () => {
  const { user } = await openPane({ host: hostWith(registerTable), place: "#plan" });
  await user.selectOptions(await screen.findByRole("combobox", { name: "基准" }), "上年");
  await user.type(screen.getByRole("textbox", { name: "下限（上年的 %）" }), "110");
  await user.click(screen.getByRole("button", { name: "核定当前工作表" }));
  expect(await screen.findByText(/规则矛盾：以上年用水为基准/)).toBeTruthy();
  await user.clear(screen.getByRole("textbox", { name: "系数" }));
  await user.click(screen.getByRole("button", { name: "核定当前工作表" }));
  expect(await screen.findByText(/不是数字/)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "系数" }), "0");
  await user.click(screen.getByRole("button", { name: "核定当前工作表" }));
  expect(await screen.findByText(/系数须大于 0/)).toBeTruthy();
});

test("a sheet without a register says what is needed", async () => {
  const { user } = await openPane({ host: new MemoryHost(["空"]), place: "#plan" });
  await user.click(await screen.findByRole("button", { name: "核定当前工作表" }));
  expect(await screen.findByText(/需要企业名称/)).toBeTruthy();
});

test("a selected table is planned alone, which is said", async () => {
  const { host, user } = await openPane({ host: hostWith(registerTable), place: "#plan" });
  await screen.findByRole("button", { name: "核定当前工作表" });
  const firms = registerTable.slice(1).map((row) => String(row.find((cell) => /厂|公司/.test(String(cell)))));
  const columns = Math.max(...registerTable.map((row) => row.length));
  await host.goTo({ sheet: "台账", row: 0, column: 0, rows: 2, columns });
  await user.click(screen.getByRole("button", { name: "核定当前工作表" }));
  const plans = within(await screen.findByRole("table", { name: "用水计划 m³" }));
  expect(screen.getByText(/只核定了所选的 A1:/)).toBeTruthy();
  expect(plans.getByRole("row", { name: new RegExp(firms[0]!) })).toBeTruthy();
  const other = firms.find((firm) => firm !== firms[0])!;
  expect(plans.queryByRole("row", { name: new RegExp(other) })).toBeNull();
});
