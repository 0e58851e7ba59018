/**
 * What four of the five come for, by mouse and by keyboard alone; the permit officer has a file of his own (permit.test.ts).
 * An action is a click, a key that is pressed for its own sake, or one entry into a field with the Tabs that lead there.
 */
import type { Locator } from "playwright-core";
import { write } from "../../src/xlsx/write";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

/** A hand on the mouse, or on the keyboard alone; it counts what it does. */
class Hand {
  actions = 0;

  constructor(readonly by: "mouse" | "keyboard") {}

  /** From the sheet into the pane, which the mouse need not. */
  async toPane(): Promise<void> {
    if (this.by === "keyboard") await this.press("F6");
  }

  async press(key: string): Promise<void> {
    this.actions++;
    await workbench.page.keyboard.press(key);
  }

  async use(control: Locator): Promise<void> {
    await control.waitFor();
    this.actions++;
    if (this.by === "mouse") return control.click();
    await tabTo(control);
    await workbench.page.keyboard.press("Enter");
  }

  async enter(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    this.actions++;
    if (this.by === "mouse") return field.fill(text);
    await tabTo(field);
    await workbench.page.keyboard.type(text);
  }

  done(task: string, most: number): void {
    console.log(`${task} by ${this.by}: ${this.actions} actions`);
    expect(this.actions).toBeLessThanOrEqual(most);
  }
}

/** Forwards, or backwards to what stands before the focus. */
async function tabTo(control: Locator): Promise<void> {
  const direction = () =>
    control.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return null;
      const before = (activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? "Shift+Tab" : "Tab";
    });
  let key = await direction();
  for (let tabs = 0; tabs < 80 && key; tabs++) {
    await workbench.page.keyboard.press(key);
    key = await direction();
  }
  expect(key).toBeNull();
}

async function startPage(): Promise<void> {
  await workbench.pane.getByRole("button", { name: "用水定额工作台" }).click();
}

/** A workbook in place of what the task before has left. */
async function fresh(open: () => Promise<unknown>): Promise<void> {
  const { page } = workbench;
  await open();
  const leave = page.getByRole("alertdialog").getByRole("button", { name: "不保存" });
  await leave.waitFor();
  await leave.click();
}

describe("by mouse", () => {
  const by = "mouse";

  it("a newcomer finds the quota of beer and puts it into the sheet", async () => {
    const { page, pane } = workbench;
    await startPage();
    const cell = "A40";
    await workbench.goTo(cell);
    const hand = new Hand(by);
    await hand.toPane();
    await hand.enter(workbench.lookup, "beer");
    await hand.press("Enter");
    await hand.use(pane.getByRole("button", { name: /^插入公式：先进值 4/ }));
    await page.getByText(`已写入 查定额!${cell}`, { exact: true }).first().waitFor();
    hand.done("newcomer", 4);
    await page.keyboard.press("Escape");
  });

  it("an enterprise fills in its form and is told of a mistake", async () => {
    const { page, pane } = workbench;
    await fresh(() => page.getByRole("button", { name: "新建" }).click());
    await workbench.file.getByText("新工作簿.xlsx").waitFor();
    await startPage();
    await workbench.goTo("A1");
    const hand = new Hand(by);
    await hand.toPane();
    await hand.use(pane.getByRole("button", { name: "填调查表" }));
    await hand.use(pane.getByRole("button", { name: "插入当前工作簿：企业用水调查表" }));
    await pane.getByText("第 4 行", { exact: true }).waitFor();
    await hand.enter(pane.getByLabel(/^单位名称/), "甲啤酒厂");
    await hand.enter(pane.getByLabel(/^年份/), "2023");
    await hand.enter(pane.getByRole("combobox", { name: /^产品名称/ }), "啤酒");
    await hand.enter(pane.getByLabel(/^年实际产量/), "10000");
    // m³ where 万m³ belongs.
    await hand.enter(pane.getByLabel(/^新水量/), "46000");
    await pane.getByRole("button", { name: /4\.6/ }).first().waitFor();
    hand.done("enterprise", 8);
  });

  it("leaves the example to the next", async () => {
    await fresh(() => workbench.page.getByRole("button", { name: "示例", exact: true }).click());
    await workbench.file.getByText("用水定额示例.xlsx").waitFor();
  });
});

describe.each([["mouse"], ["keyboard"]] as const)("by %s", (by) => {
  // DB36/T 420 report, table 5.4-1: copper.
  it("an analyst takes the second mean of a sample, by what it is called", async () => {
    const { page } = workbench;
    await workbench.openSheet("阴极铜");
    const cell = by === "mouse" ? "H20" : "H21";
    await workbench.goTo(cell);
    const hand = new Hand(by);
    hand.actions++;
    if (by === "mouse") {
      await page.keyboard.type("=二次", { delay: 30 });
      await hand.use(page.getByText("SECONDMEAN", { exact: false }).first());
      hand.actions++;
      await page.keyboard.type("D5:D10)", { delay: 30 });
    } else {
      await page.keyboard.type("=WQ.SECONDMEAN(D5:D10)", { delay: 30 });
    }
    await hand.press("Enter");
    await workbench.until(cell, "8.02666666667");
    hand.done("analyst", 4);
    await workbench.openSheet("查定额");
  });

  // 29 + 32 + 190 = 251.
  it("an expert finds the total that its parts do not give", async () => {
    const { page, pane } = workbench;
    const rows = [
      ["表 4.2-12 水平衡测试统计表"],
      ["用水单元", "新鲜水量", "排水量"],
      ["制釉线", 29, 5],
      ["球磨", 32, 4],
      ["压机", 190, 7],
      ["合计", 61, 16],
    ];
    const cells = rows.flatMap((row, down) => row.map((value, column) => ({ row: down, column, value })));
    const report = await write({ sheets: [{ name: "水平衡", cells }], styles: [], names: [], settings: {} });
    const chosen = page.waitForEvent("filechooser");
    await fresh(() => page.getByRole("banner").getByRole("button", { name: "打开", exact: true }).click());
    await (
      await chosen
    ).setFiles({ name: "报告.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(report) });
    await workbench.file.filter({ hasText: "报告.xlsx" }).waitFor();
    await startPage();
    await workbench.goTo("A9");
    const hand = new Hand(by);
    await hand.toPane();
    await hand.use(pane.getByRole("button", { name: "核对报告", exact: true }));
    await hand.use(pane.getByRole("button", { name: "核对打开的工作簿" }));
    await hand.use(pane.getByRole("button", { name: /不符.*水平衡!B6/ }));
    await page.waitForFunction(() =>
      [...document.querySelectorAll("main input")].some((field) => (field as HTMLInputElement).value === "B6"),
    );
    hand.done("expert", 4);
    // For the next one.
    await workbench.type("A9", "1");
    await fresh(() => page.getByRole("button", { name: "示例", exact: true }).click());
    await workbench.file.getByText("用水定额示例.xlsx").waitFor();
  });
});
