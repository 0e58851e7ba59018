/**
 * The permit officer's question, by mouse and by keyboard: 50,000 kL of beer a year in Shanxi, 310,000 m³ applied for.
 * An action is a click, a key that is pressed for its own sake, or one entry into a field with the Tab that leads there.
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

/** Counts what is done. */
function counter() {
  let count = 0;
  return {
    act: async (action: () => Promise<unknown>) => {
      count++;
      await action();
    },
    get count() {
      return count;
    },
  };
}

// DB14/T 1049.2—2021, table 8: 4.00 and 6.00 m³/kL.
async function expectAnswer(): Promise<void> {
  const { pane } = workbench;
  await pane.getByText("6.2 m³/kL · 超定额", { exact: true }).waitFor();
  await pane.getByRole("row", { name: "先进值（适用） 4 m³/kL 200,000" }).waitFor();
  await pane.getByText(/^高于通用值：工业企业必须进行节水技术改造/).waitFor();
}

async function enterByTab(tabs: number, text: string): Promise<void> {
  for (let tab = 0; tab < tabs; tab++) await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.type(text);
}

it("is answered by mouse in at most 6 actions, and goes into the sheet as formulas", async () => {
  const { page, pane } = workbench;
  await workbench.goTo("A30");
  const actions = counter();
  await actions.act(() => pane.getByRole("button", { name: "取水核定", exact: true }).click());
  await actions.act(() => pane.getByRole("combobox", { name: "产品" }).fill("啤酒"));
  await actions.act(() => pane.getByRole("textbox", { name: "年产量" }).fill("50000"));
  await actions.act(() => pane.getByRole("textbox", { name: "年水量 m³" }).fill("310000"));
  await expectAnswer();
  console.log(`permit question by mouse: ${actions.count} actions`);
  expect(actions.count).toBeLessThanOrEqual(6);
  await pane.getByRole("button", { name: "插入工作表" }).click();
  await page.getByText(/^已写入 查定额!A30:[A-Z]+\d+$/).waitFor();
  await workbench.until("K33", "200,000");
  await workbench.until("B39", "超定额");
  // The block lives: at 200,000 m³ the advanced tier is reached.
  await workbench.type("B35", "200000");
  await workbench.until("B39", "先进值");
});

it("is answered by keyboard alone in at most 6 actions", async () => {
  const { page, pane } = workbench;
  await workbench.goTo("A30");
  const actions = counter();
  await actions.act(() => page.keyboard.press("F6"));
  await actions.act(async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  });
  await pane.getByRole("combobox", { name: "产品" }).waitFor();
  await actions.act(() => enterByTab(0, "啤酒"));
  await actions.act(() => enterByTab(1, "50000"));
  await actions.act(() => enterByTab(2, "310000"));
  await expectAnswer();
  console.log(`permit question by keyboard: ${actions.count} actions`);
  expect(actions.count).toBeLessThanOrEqual(6);
  await page.keyboard.press("Shift+F6");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});
