/** A project of the samples of the sheet in front: read as a file of it would be. */
import { waitFor } from "@testing-library/react";
import { settingKeys } from "../../../src/workflows/settings";
import { layoutsFromText } from "../../../src/survey/headers";
import type { Entry } from "../../../src/hosts/port";
import { MemoryHost } from "../../support/memoryHost";
import { openPane, screen } from "../../support/pane";

const sheet = "酒类企业";

async function openStart(rows: readonly (readonly Entry[])[], others: Readonly<Record<string, Entry[][]>> = {}) {
  const host = new MemoryHost([sheet, ...Object.keys(others)]);
  await host.write("test", [{ sheet, row: 0, column: 0, entries: rows }]);
  for (const [name, entries] of Object.entries(others)) {
    await host.write("test", [{ sheet: name, row: 0, column: 0, entries }]);
  }
  const pane = await openPane({ host, place: "#revision" });
  const look = async () => pane.user.click(await screen.findByRole("button", { name: "从样本表新建" }));
  return { ...pane, host, look };
}

const merge = (row: number, column: number, rows: number, columns: number) => ({ sheet, row, column, rows, columns });

test("headings merged over two rows, with units in them, are read as in a file", async () => {
  const { host, look } = await openStart([
    ["企业名称", "主要产品", "年份", "取水量（万m³）", null, "生产规模（万kL）", null, "单位产品取水量(m³/kL)"],
    [null, null, null, "合计", "其中：地下水", "设计产能", "实际产量", null],
    ["甲酒厂", "白酒", 2023, 2.5, 1, 0.2, 0.1, 25],
    ["乙酒厂", "啤酒", 2023, 1.2, null, null, 0.2, null],
    ["小计", null, null, 3.7, 1, null, 0.3, null],
  ]);
  host.laidOut.merges.push(
    ...[0, 1, 2, 7].map((column) => merge(0, column, 2, 1)),
    merge(0, 3, 1, 2),
    merge(0, 5, 1, 2),
  );
  await look();
  expect(await screen.findByText("工作表“酒类企业”：2 个样本，2 家企业，2 个产品。")).toBeTruthy();
  expect(screen.getByText(/新水量 ← D 列/)).toBeTruthy();
  expect(screen.getByText(/单位产品用水量 ← H 列/)).toBeTruthy();
});

test("a selected range is read alone, and a merged cell or a line is none", async () => {
  const rows = [
    ["企业名称", "产品名称", "年份", "取水量(万m³)", "产量(kL)"],
    ["甲酒厂", "白酒", 2023, 2.5, 1000],
    ["乙酒厂", "啤酒", 2023, 1.2, 2000],
    ["丙酒厂", "黄酒", 2023, 1.8, 900],
  ];
  const { host, look, user } = await openStart(rows);
  host.select({ sheet, row: 0, column: 0, rows: 3, columns: 5 });
  await look();
  expect(await screen.findByText(/2 个样本，2 家企业，2 个产品。 只读了所选的 A1:E3/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "取消" }));
  host.select({ sheet, row: 1, column: 0, rows: 1, columns: 5 });
  await look();
  expect(await screen.findByText("工作表“酒类企业”：3 个样本，3 家企业，3 个产品。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "取消" }));
  host.select({ sheet, row: 1, column: 0, rows: 2, columns: 5 });
  await look();
  expect((await screen.findAllByText(/企业名称、产品名称.*只读了所选的 A2:E3/)).length).toBeGreaterThan(0);
});

test("a workbook that cannot be asked now says so, and is asked again", async () => {
  const { host, look } = await openStart([["企业名称"]]);
  const selection = host.selection.bind(host);
  host.selection = () => Promise.reject(new Error("正在编辑单元格"));
  await look();
  expect((await screen.findAllByText("正在编辑单元格")).length).toBeGreaterThan(0);
  host.selection = selection;
  await look();
  expect((await screen.findAllByText(/企业名称、产品名称/)).length).toBeGreaterThan(0);
});

test("columns that are not certain are confirmed in place, and remembered", async () => {
  const rows = [
    ["企业名称", "年份", "产品名称", "产量单位", "产量", "取水量(m³)", "用水量(m³)"],
    ["甲酒厂", 2023, "白酒", "kL", 1000, 25000, 40000],
  ];
  const { host, user, look } = await openStart(rows);
  await look();
  expect(await screen.findByRole("heading", { name: /请核对各列的含义/ })).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("“用水量(m³)”列"), "");
  await user.selectOptions(screen.getByLabelText("“取水量(m³)”列"), "water");
  await user.click(screen.getByRole("button", { name: "确认表式" }));
  expect(await screen.findByText("工作表“酒类企业”：1 个样本，1 家企业，1 个产品。")).toBeTruthy();
  const kept = layoutsFromText(await host.setting(settingKeys.surveyLayouts));
  expect(Object.values(kept)).toMatchObject([{ confirmed: true }]);
});

test("a unit of the header that nobody knows has to be chosen before the columns are confirmed", async () => {
  const { user, look } = await openStart([
    ["企业名称", "年份", "产品名称", "产量单位", "产量", "取水量(KM3)"],
    ["甲酒厂", 2023, "白酒", "kL", 1000, 25],
  ]);
  await look();
  expect(await screen.findByText("不认识表头的单位“KM3”，请选择")).toBeTruthy();
  const confirm = screen.getByRole("button", { name: "确认表式" });
  expect(confirm).toHaveProperty("disabled", true);
  await user.selectOptions(screen.getByLabelText("“取水量(KM3)”列的单位"), "万m³");
  expect(screen.queryByText(/不认识表头的单位/)).toBeNull();
  await waitFor(() => expect(confirm).toHaveProperty("disabled", false));
  await user.click(confirm);
  expect(await screen.findByText(/1 个样本，1 家企业/)).toBeTruthy();
});

test("the enterprise of a form on another sheet holds for the samples", async () => {
  const { look } = await openStart(
    [
      ["年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"],
      [2023, "白酒", "kL", 1000, 2.5],
    ],
    {
      基本情况: [
        ["典型企业现场调研表：基本情况"],
        ["单位名称", "甲酒厂", "统一社会信用代码", "91360000000000000X"],
        ["市", "九江市", "区县", "柴桑区"],
      ],
    },
  );
  await look();
  expect(await screen.findByText("工作表“酒类企业”：1 个样本，1 家企业，1 个产品。")).toBeTruthy();
});
