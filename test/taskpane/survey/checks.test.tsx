import { waitFor, within } from "@testing-library/react";
import type { Entry } from "../../../src/hosts/port";
import { settingKeys } from "../../../src/workflows/settings";
import { MemoryHost } from "../../support/memoryHost";
import { elsewhere, openPane, screen } from "../../support/pane";

const sheet = "调查";
const header = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)", "单位产品用水量(m³/kL)"];
/** 甲厂 entered m³ for 万m³ in 2022; 乙厂 left out its year. */
const rows: readonly (readonly Entry[])[] = [
  header,
  ["甲厂", 2020, "啤酒", "kL", 10000, 4.5, 4.5],
  ["甲厂", 2021, "啤酒", "kL", 10000, 4.6, 4.6],
  ["甲厂", 2022, "啤酒", "kL", 10000, 46000, 4.6],
  ["甲厂", 2023, "啤酒", "kL", 10000, 4.4, 4.4],
  ["乙厂", null, "啤酒", "kL", 10000, 5, 5],
];

async function openChecks(content = rows) {
  const host = new MemoryHost([sheet]);
  await host.write("test", [{ sheet, row: 0, column: 0, entries: content }]);
  const pane = await openPane({ host, place: "#survey/checks" });
  await pane.user.click(await screen.findByRole("button", { name: "开始检查" }));
  return { ...pane, host };
}

it("lists issues by check, goes to the cell, and mends what is certain", async () => {
  const { host, user } = await openChecks();
  const powers = await screen.findByRole("region", { name: "数量级错误" });
  await user.click(within(powers).getByRole("button", { name: /F4/ }));
  expect(await host.selection()).toMatchObject({ sheet, row: 3, column: 5 });
  await user.click(within(powers).getByRole("button", { name: "改为 4.6" }));
  await waitFor(() => expect(host.at(sheet, 3, 5).value).toBe(4.6));
  // Checked again at once.
  await waitFor(() => expect(screen.queryByRole("region", { name: "数量级错误" })).toBeNull());
  expect(screen.getByRole("region", { name: "缺项" })).toBeTruthy();
  await elsewhere(() => void host.undo());
  expect(host.at(sheet, 3, 5).value).toBe(46000);
});

it("mends nothing where the cell has changed since the check", async () => {
  const { host, user } = await openChecks();
  const powers = await screen.findByRole("region", { name: "数量级错误" });
  await elsewhere(
    () => void host.write("own", [{ sheet, row: 3, column: 5, entries: [[45000]] }], { overwrite: true }),
  );
  await user.click(within(powers).getByRole("button", { name: "改为 4.6" }));
  expect(await screen.findByText(/单元格已有改动/)).toBeTruthy();
  expect(host.at(sheet, 3, 5).value).toBe(45000);
});

it("filters by severity and by check", async () => {
  const { user } = await openChecks();
  await screen.findByRole("region", { name: "数量级错误" });
  await user.selectOptions(screen.getByLabelText("按检查项筛选"), screen.getByRole("option", { name: /^缺项/ }));
  expect(screen.queryByRole("region", { name: "数量级错误" })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^错误/ }));
  expect(screen.queryByRole("region", { name: "缺项" })).toBeNull();
});

it("marks problem cells, and brings back the user's own fills and notes", async () => {
  const { host, user } = await openChecks();
  await elsewhere(
    () =>
      void host.write("own", [
        { sheet, row: 3, column: 5, entries: [[undefined]], fill: "#00b050", note: "已电话核实" },
      ]),
  );
  await screen.findByRole("region", { name: "数量级错误" });
  await user.click(screen.getByRole("button", { name: "在表中标出" }));
  await screen.findByText(/已标出 \d+ 个单元格/);
  const cell = [{ row: 3, column: 5 }];
  const [marked] = await host.marks(sheet, cell);
  expect(marked!.fill).toBe("#ffc7ce");
  expect(marked!.note).toMatch(/^已电话核实\n\n【调查表检查】\n• /);
  expect(await host.setting(settingKeys.surveyMarks)).not.toBeNull();
  // Marked again nothing of the user's is lost either.
  await user.click(screen.getByRole("button", { name: "在表中标出" }));
  await waitFor(async () => expect(host.done.filter((label) => label === "标出问题单元格")).toHaveLength(2));
  await user.click(await screen.findByRole("button", { name: /^清除标记/ }));
  await screen.findByText(/已恢复 \d+ 个单元格原来的样子/);
  expect(await host.marks(sheet, cell)).toEqual([{ fill: "#00b050", note: "已电话核实" }]);
  expect(await host.marks(sheet, [{ row: 5, column: 1 }])).toEqual([{ fill: null, note: null }]);
  expect(await host.setting(settingKeys.surveyMarks)).toBeNull();
});

it("leaves alone what the user has changed since", async () => {
  const { host, user } = await openChecks();
  await screen.findByRole("region", { name: "数量级错误" });
  await user.click(screen.getByRole("button", { name: "在表中标出" }));
  await screen.findByText(/已标出/);
  await elsewhere(
    () =>
      void host.write("own", [{ sheet, row: 3, column: 5, entries: [[undefined]], fill: "#123456", note: "我的批注" }]),
  );
  await user.click(await screen.findByRole("button", { name: /^清除标记/ }));
  await screen.findByText(/1 个已移动或已改过/);
  expect(await host.marks(sheet, [{ row: 3, column: 5 }])).toEqual([{ fill: "#123456", note: "我的批注" }]);
});

it("says when a sheet has no issue, and when it has no table", async () => {
  const { host, user } = await openChecks([header, ["甲厂", 2020, "啤酒", "kL", 10000, 4.5, 4.5]]);
  expect(await screen.findByText("1 条记录，没有发现问题")).toBeTruthy();
  await elsewhere(
    () =>
      void host.write("clear", [{ sheet, row: 0, column: 0, entries: [header.map(() => null)] }], { overwrite: true }),
  );
  await user.click(await screen.findByRole("button", { name: "重新检查" }));
  expect(await screen.findByText(/没有认出调查表/)).toBeTruthy();
});

it("checks a selected table alone, and says so; a few cells without headers mean the whole sheet", async () => {
  const { host, user } = await openChecks();
  await screen.findByText(/^5 条记录/);
  await elsewhere(() => void host.goTo({ sheet, row: 0, column: 0, rows: 4, columns: 7 }));
  await user.click(screen.getByRole("button", { name: "开始检查" }));
  expect(await screen.findByText(/^3 条记录/)).toBeTruthy();
  expect(screen.getByText(/只检查了所选的 A1:G4/)).toBeTruthy();
  expect(screen.queryByRole("region", { name: "缺项" })).toBeNull();
  await elsewhere(() => void host.goTo({ sheet, row: 2, column: 0, rows: 2, columns: 3 }));
  await user.click(screen.getByRole("button", { name: "开始检查" }));
  expect(await screen.findByText(/^5 条记录/)).toBeTruthy();
});
