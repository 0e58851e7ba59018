import { sheetViolations } from "./support/accessibility";
import { Workbench } from "./support/workbench";
import { patience } from "../support/patience";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});

afterAll(async () => {
  await workbench?.close();
});

it("calculates a formula typed by keyboard, with completion and hints in Chinese", async () => {
  const { page } = workbench;
  const sheet = page.getByRole("main");
  await workbench.goTo("G18");
  await page.keyboard.type("=WQ.QUO", { delay: 30 });
  await sheet.page().getByText("查用水定额值").waitFor();
  await workbench.screenshot("typing-completion");
  await page.keyboard.type('TA("061","原煤",', { delay: 30 });
  await page
    .getByText(/WQ\.QUOTA\(.*行业代码.*级别.*条件/)
    .first()
    .waitFor();
  await workbench.screenshot("typing-hint");
  await page.keyboard.type('"先进值","井工矿 不包括")', { delay: 30 });
  await page.keyboard.press("Enter");
  await workbench.until("G18", "0.19");
});

it("follows an edited input through its dependents", async () => {
  await workbench.until("B17", "超定额");
  await workbench.type("B14", "2400000");
  await workbench.until("B15", "456,000");
  await workbench.until("B17", "在定额之内");
});

it("names what can be pressed or typed into around the sheet", async () => {
  const { page } = workbench;
  await page.getByRole("complementary", { name: "任务窗格", exact: true }).waitFor();
  // The tool bar stands there twice, once to be measured.
  for (const name of ["撤销", "增大字号", "字体", "名称框", "新建工作表"])
    await page.getByLabel(name).first().waitFor({ state: "attached" });
  expect(await sheetViolations(workbench)).toEqual([]);
});

it("finds a quota in the pane and puts it into the sheet, asking before it overwrites", async () => {
  const { page, pane } = workbench;
  await workbench.goTo("F20");
  await workbench.lookup.fill("ym");
  await workbench.lookup.press("Enter");
  await pane.getByRole("heading", { name: "原煤" }).waitFor();
  await pane.getByRole("button", { name: /^插入公式：先进值 0\.11/ }).click();
  await page.getByText("已写入 查定额!F20", { exact: true }).waitFor();
  await workbench.until("F20", "0.11");

  await pane.getByRole("button", { name: /^插入数值：通用值 0\.23/ }).click();
  await page.getByRole("alertdialog").getByText("查定额!F20").waitFor();
  await page.getByRole("button", { name: "覆盖" }).click();
  await workbench.until("F20", "0.23");
  await page.getByText("撤销").last().click();
  await workbench.until("F20", "0.11");
});

it("explains an error of the active cell in words", async () => {
  await workbench.goTo("E9");
  await workbench.pane.getByText(/产品“原煤”有 3 个定额/).waitFor();
});

it("inserts a function with ranges taken from the selection", async () => {
  const { pane } = workbench;
  await workbench.openSheet("阴极铜");
  await workbench.openPage("函数");
  await pane.getByRole("searchbox", { name: /^搜索函数/ }).fill("SECONDMEAN");
  await pane.getByText("WQ.SECONDMEAN").click();
  await workbench.goTo("D5:D10");
  await pane.getByRole("button", { name: /^“样本”取所选区域/ }).click();
  await pane.getByText("8.02666666667").waitFor();
  await workbench.goTo("H7");
  await pane.getByRole("button", { name: "插入到 H7" }).click();
  await workbench.until("H7", "8.02666666667");
});

it.each(["by mouse", "Tab"])(
  "takes what is typed right behind a function that was chosen from the list (%s)",
  async (by) => {
    const { page } = workbench;
    const cell = by === "Tab" ? "H8" : "H9";
    await workbench.goTo(cell);
    await page.keyboard.type("=二次");
    const offered = page.getByRole("listitem").filter({ hasText: "SECONDMEAN" });
    await offered.waitFor();
    if (by === "Tab") await page.keyboard.press("Tab");
    else await offered.click();
    await page.keyboard.type("D5:D10)");
    await page.keyboard.press("Enter");
    await workbench.until(cell, "8.02666666667");
  },
);

it("draws the sheet no further once what was copied has its frame", async () => {
  const { page } = workbench;
  const drawn = () =>
    page.evaluate(async () => {
      // Dashes that run have moved by a part of their length then.
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
      return document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!.toDataURL();
    });
  const atRest = async () => {
    const deadline = Date.now() + patience;
    let [before, now] = ["", await drawn()];
    while (now !== before && Date.now() < deadline) [before, now] = [now, await drawn()];
    expect(now === before).toBe(true);
    return now;
  };
  await workbench.goTo("H9");
  const unframed = await atRest();
  await workbench.read("H9");
  expect((await atRest()) === unframed).toBe(false);
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
