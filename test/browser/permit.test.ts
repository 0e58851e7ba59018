/**
 * The permit officer's question: 50,000 kL of beer a year in Shanxi, 310,000 m³ applied for. How it is asked and answered is in tasks.test.ts.
 */
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await Workbench.open();
});

afterEach(async () => {
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

// DB14/T 1049.2—2021, table 8: 4.00 and 6.00 m³/kL.
it("goes into the sheet as formulas", async () => {
  const { page, pane } = workbench;
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
