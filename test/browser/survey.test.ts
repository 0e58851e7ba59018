/** A survey from the empty form to the mended sheet, by keyboard, in the workbench. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { openedWorkbook } from "../support/opened";
import { violations } from "./support/accessibility";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  await workbench?.close();
});

const form = "企业用水调查表";

async function saved(): Promise<{ workbook: WorkbookSnapshot; sheet: SheetSnapshot }> {
  const { bytes, name } = await workbench.save();
  const { workbook } = await openedWorkbook(bytes, name);
  return { workbook, sheet: workbook.sheets.find((one) => one.name === form)! };
}

/** Fill and note of the water of the third row. */
async function looksOfWater() {
  const { workbook, sheet } = await saved();
  const cell = sheet.cells.find(({ row, column }) => row === 5 && column === 11)!;
  return { fill: workbook.styles[cell.style!]?.fill, note: cell.note, value: cell.value };
}

const field = (name: RegExp) => workbench.pane.getByLabel(name);

it("inserts the enterprise template", async () => {
  const { pane } = workbench;
  await workbench.openPage("调查");
  await pane.getByRole("button", { name: `插入当前工作簿：${form}` }).click();
  await pane.getByText("第 4 行", { exact: true }).waitFor();
  await workbench.screenshot("survey-filling");
});

it("fills three rows by keyboard, with unit use and tier at once", async () => {
  const { page, pane } = workbench;
  const live = pane.getByRole("status", { name: "单位产品用水量" });
  const fill = async (year: string, output: string, water: string) => {
    await field(/^年份/).focus();
    await page.keyboard.type(year);
    await page.keyboard.press("Tab");
    await page.keyboard.type("啤酒");
    await field(/^年实际产量/).focus();
    await page.keyboard.type(output);
    await page.keyboard.press("Tab");
    await page.keyboard.type(water);
  };
  await field(/^单位名称/).focus();
  await page.keyboard.type("甲啤酒厂");
  await fill("2021", "10000", "4.5");
  await live.getByText("4.5 m³/kL").waitFor();
  await workbench.screenshot("survey-live");
  await page.keyboard.press("Enter");
  await pane.getByText("第 5 行", { exact: true }).waitFor();
  await field(/^单位名称/).focus();
  await page.keyboard.press("Control+d");
  await fill("2022", "10000", "4.6");
  await pane.getByRole("table", { name: "同一单位、同一产品的其他年份" }).getByText("4.5 m³/kL").waitFor();
  await page.keyboard.press("PageDown");
  await pane.getByText("第 6 行", { exact: true }).waitFor();
  // The sheet follows, and the focus stays in the form.
  expect(await field(/^新水量/).evaluate((element) => element === document.activeElement)).toBe(true);
  await field(/^单位名称/).focus();
  await page.keyboard.press("Control+d");
  // m³ where 万m³ belongs.
  await fill("2023", "10000", "46000");
  await page.keyboard.press("Enter");
  await pane.getByText("第 7 行", { exact: true }).waitFor();
  expect(await violations(workbench)).toEqual([]);
  // The form's own formula, calculated in the sheet.
  await workbench.until("M4", "4.50");
});

it("sees the planted error, jumps to it, marks and unmarks it, and mends it", async () => {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "检查" }).click();
  await pane.getByRole("button", { name: "开始检查" }).click();
  const powers = pane.getByRole("region", { name: "数量级错误" });
  await powers.getByRole("button", { name: /^L6/ }).press("Enter");
  await workbench.untilAt("L6");
  await workbench.screenshot("survey-checks");
  expect(await violations(workbench)).toEqual([]);

  await pane.getByRole("button", { name: "在表中标出" }).click();
  const unmark = pane.getByRole("button", { name: /^清除标记/ });
  await unmark.waitFor();
  expect(await looksOfWater()).toMatchObject({ fill: "#ffc7ce", note: expect.stringContaining("【调查表检查】") });
  await workbench.screenshot("survey-marked");
  await unmark.click();
  await unmark.waitFor({ state: "detached" });
  const clean = await looksOfWater();
  expect([clean.fill, clean.note]).toEqual([undefined, undefined]);

  await powers.getByRole("button", { name: "改为 4.6" }).click();
  await powers.waitFor({ state: "detached" });
  expect((await looksOfWater()).value).toBe(4.6);
});

it("saves the form with its table, rules and protection, and the sheets that were there", async () => {
  const { workbook, sheet } = await saved();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["查定额", "填表说明", form, "清单"]));
  expect(sheet.tables?.[0]?.name).toBe("wq_enterprise");
  expect(sheet.protected).toBe(true);
  expect(sheet.validations!.length).toBeGreaterThan(10);
  expect(sheet.frozen).toEqual({ rows: 3, columns: 4 });
  const water = sheet.cells.find(({ row, column }) => row === 3 && column === 11)!;
  expect(workbook.styles[water.style!]?.unlocked).toBe(true);
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
