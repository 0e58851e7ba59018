/** The officer's plans for a whole register: opened as a file, planned by rules, put into the workbook as live formulas. */
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
