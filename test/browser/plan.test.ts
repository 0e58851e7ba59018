/**
 * The officer's plans for a whole register: opened as a file, planned by rules, put into the workbook as live formulas. Then a single permit;
 * how that is asked for and answered is in tasks.test.ts.
 */
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { registerTable } from "../survey/register/support";
import { violations } from "./support/accessibility";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

// The brewery used 310,000 m³ in 2024, is allowed 6 × 50,000 by the quota, and 350,000 by its two permits.
it("plans the register in front in four actions, and the sheets calculate", async () => {
  const { page, pane } = workbench;
  const cells = registerTable.flatMap((line, row) =>
    line.flatMap((value, column): CellSnapshot[] => (value === null ? [] : [{ row, column, value }])),
  );
  await workbench.openFile(
    "台账.xlsx",
    await write({ sheets: [{ name: "台账2024", cells }], styles: [], names: [], settings: {} }),
  );
  await workbench.file.getByText("台账.xlsx").waitFor();
  await workbench.openPage("计划与对标");
  await pane.getByRole("combobox", { name: "基准" }).selectOption("上年");
  await pane.getByRole("button", { name: "核定当前工作表" }).click();
  await pane
    .getByRole("row", { name: /大啤酒厂 · 超定额/ })
    .getByText("300,000", { exact: true })
    .waitFor();
  await workbench.settled();
  await workbench.screenshot("plan");
  expect(await violations(workbench)).toEqual([]);
  await pane.getByRole("button", { name: "插入工作簿（带公式）" }).click();
  await page
    .getByText(/已插入：用水计划/)
    .first()
    .waitFor();
  await workbench.openSheet("用水计划");
  await workbench.until("K4", "300,000");
  await workbench.screenshot("plan-sheet");
});

// DB14/T 1049.2—2021, table 8: 4.00 and 6.00 m³/kL.
// 50,000 kL of beer a year in Shanxi, 310,000 m³ applied for.
it("puts a permit into the sheet as formulas", async () => {
  const { page, pane } = workbench;
  await workbench.startAgain();
  await workbench.goTo("A30");
  await pane.getByRole("button", { name: "取水核定", exact: true }).click();
  await pane.getByRole("combobox", { name: "产品" }).fill("啤酒");
  await pane.getByRole("textbox", { name: "年产量" }).fill("50000");
  await pane.getByRole("textbox", { name: "年水量 m³" }).fill("310000");
  await pane.getByRole("button", { name: "插入工作表" }).click();
  await page.getByText(/^已写入 查定额!A30:[A-Z]+\d+$/).waitFor();
  await workbench.until("K33", "200,000");
  await workbench.until("B39", "超定额");
  // The block lives: at 200,000 m³ the advanced tier is reached.
  await workbench.type("B35", "200000");
  await workbench.until("B39", "先进值");
});
