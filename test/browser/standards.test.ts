import { writeXlsx } from "hucre";
import { settingKeys } from "../../src/workflows/settings";
import { openedWorkbook } from "../support/opened";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  await workbench?.close();
});

const id = "DB99/T 1—2024";
let saved: { readonly name: string; readonly bytes: Uint8Array };

async function ownStandard(): Promise<Uint8Array> {
  const rows = [
    ["标准号", id],
    ["标准名称", "某省工业用水定额"],
    [],
    ["行业代码", "产品名称", "条件", "单位", "先进值（新建）", "通用值（现有）"],
    ...Array.from({ length: 2000 }, (_, at) => ["061", `自有产品${at}`, "", "m³/t", at + 1, at + 1.5]),
  ];
  return writeXlsx({ sheets: [{ name: "某省定额", rows }] });
}

/** Presses a key until the element with the focus is called so. */
async function press(key: string, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await workbench.page.keyboard.press(key);
    const focused = await workbench.page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
      return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`${key} does not lead to ${String(name)}`);
}

it("imports an own standard of 2,000 rows from the sheet in view", async () => {
  const { pane, page } = workbench;
  await workbench.openFile("某省定额.xlsx", await ownStandard());
  await workbench.file.getByText("某省定额.xlsx").waitFor();
  await workbench.openPage("标准");
  await pane.getByRole("button", { name: "从当前工作表导入" }).click();
  await page.getByText(`已导入 ${id}：2000 个定额`).first().waitFor();
  await pane.getByText("某省工业用水定额", { exact: true }).waitFor();
  await workbench.screenshot("standards-imported");
});

it("finds it by formula and by search", async () => {
  const { pane } = workbench;
  await workbench.type("H3", '=WQ.QUOTA("061","自有产品1234","先进值",,"DB99/T 1-2024")');
  await workbench.until("H3", "1235");
  await workbench.openPage("查定额");
  await pane.getByRole("combobox", { name: "标准" }).selectOption(id);
  await workbench.lookup.fill("自有产品1999");
  await workbench.lookup.press("Enter");
  await pane.getByRole("heading", { name: "自有产品1999" }).waitFor();
  await pane.getByRole("button", { name: /^插入公式：通用值 2000\.5/ }).waitFor();
});

it("still has it when the saved file is opened again", async () => {
  saved = await workbench.save();
  const { workbook: kept } = await openedWorkbook(saved.bytes, saved.name);
  expect(kept.settings[settingKeys.ownStandards]).toContain("自有产品1999");
  await workbench.openFile("再次打开.xlsx", saved.bytes);
  await workbench.file.getByText("再次打开.xlsx").waitFor();
  await workbench.type("H4", '=WQ.QUOTA("061","自有产品77","通用值",,"DB99/T 1-2024")');
  await workbench.until("H4", "78.5");
  await workbench.until("H3", "1235");
});

it("takes a doubtful value as confirmed, by keyboard alone", async () => {
  const { page, pane } = workbench;
  await workbench.type("H6", '=WQ.QUOTA("144","全脂乳粉","通用值","","DB14/T 1049.2-2021")');
  await workbench.until("H6", "#N/A");
  await workbench.openPage("查定额");
  await pane.getByRole("combobox", { name: "标准" }).selectOption("");
  await workbench.lookup.fill("全脂乳粉");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "全脂乳粉" }).waitFor();
  await press("Tab", /更多操作/);
  // What confirms comes a moment after the values.
  await pane.getByRole("button", { name: "确认通用值…" }).waitFor();
  await press("ArrowRight", "确认通用值…");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "确认全脂乳粉的通用值" }).waitFor();
  await press("Tab", /^印本上的值/);
  await page.keyboard.type("26");
  await press("Tab", /^依据/);
  await page.keyboard.type("印本第7页");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await pane.getByText("通用值由用户确认为 26（印本第7页）").waitFor();
  await workbench.until("H6", "26");
});

it("exports what was confirmed to a sheet of its own", async () => {
  const { page, pane } = workbench;
  await workbench.openPage("标准");
  const confirmed = pane.getByRole("region", { name: "已确认的存疑值" });
  await confirmed.getByRole("button", { name: "导出到新工作表" }).click();
  await page.getByText("已将 1 个确认值导出到工作表“已确认的存疑值”。").first().waitFor();
  const exported = await workbench.save();
  const { workbook: kept } = await openedWorkbook(exported.bytes, exported.name);
  const { cells } = kept.sheets.find(({ name }) => name === "已确认的存疑值")!;
  const values = cells.filter(({ row }) => row === 1).map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["DB14/T 1049.2—2021", "144", "全脂乳粉", "通用值", 26, "印本第7页"]));
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
