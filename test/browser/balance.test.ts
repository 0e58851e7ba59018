/** The water balance test, from the empty form to its picture: the ball mills and the dust tower of table 4.2-12. */
import { readFileSync } from "node:fs";
import { open } from "../../src/xlsx/open";
import { violations } from "./support/accessibility";
import { Workbench } from "./support/workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench?.close());

it("fills the form, finds the 353 m³/d that the dust tower lacks, and draws them", async () => {
  const { page, pane } = workbench;
  await workbench.openPage("调查");
  await pane.getByRole("button", { name: "插入当前工作簿：水平衡测试表" }).click();
  await page
    .getByText(/^已插入：/)
    .first()
    .waitFor();
  await workbench.openSheet("用水单元水平衡");
  // Unit, fresh water, cascaded in, consumed, drained.
  const rows = [
    ["球磨机组", "60", "371.5", "39", "392.5"],
    ["除尘塔", "", "378", "25", ""],
  ] as const;
  for (const [at, row] of rows.entries()) {
    for (const [index, column] of ["B", "D", "G", "J", "L"].entries()) {
      if (row[index] !== "") await workbench.type(`${column}${4 + at}`, row[index]!);
    }
  }
  await workbench.until("M5", "353.00");
  await workbench.openPage("调查");
  await pane.getByRole("tab", { name: "检查" }).click();
  await pane.getByRole("button", { name: "开始检查" }).click();
  await pane.getByText("“除尘塔”输入 378、输出 25，差 353。").waitFor();
  await workbench.screenshot("balance-checks");
  await pane.getByRole("tab", { name: "填报" }).click();
  await workbench.goTo("B6");
  await pane.getByText("第 6 行").waitFor();
  // By their role: the notice of what was inserted, which stays for ten seconds, names this sheet too.
  const field = (name: string) => pane.getByRole("textbox", { name });
  await field("用水单元").fill("压机");
  await field("新水量(m³/d)").fill("190");
  await field("耗水量(m³/d)").fill("19");
  await pane.getByText("“压机”输入 190、输出 19，差 171。“新水量” 190 疑差十倍：若为 19 即平衡。").waitFor();
  await field("耗水量(m³/d)").fill("190");
  await pane.getByText("输入 190 = 输出 190").waitFor();
  await workbench.screenshot("balance-filling");
  await field("耗水量(m³/d)").press("Enter");
  await pane.getByText("第 7 行").waitFor();
  await workbench.until("M6", "0.00");
  await workbench.openPage("水平衡");
  await pane.getByRole("button", { name: "检查水平衡" }).click();
  const picture = pane.getByRole("img", { name: "水平衡图" });
  await picture.waitFor();
  await pane.getByRole("cell", { name: "“排水量”空白；填 353 即平衡（不代填，请核实）。" }).waitFor();
  expect(decodeURIComponent((await picture.getAttribute("src"))!)).toContain("去向不明（缺口）");
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await workbench.screenshot("balance");
  expect(await violations(workbench)).toEqual([]);
});

it("saves the picture as PNG, and a page with the picture, the gap and the indicators", async () => {
  const { page, pane } = workbench;
  const saved = async (button: string) => {
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: button, exact: true }).click();
    return new Uint8Array(readFileSync(await (await download).path()));
  };
  expect([...(await saved("存为 PNG")).slice(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  const report = await open(await saved("存为报告 .xlsx"), "report.xlsx");
  if ("problem" in report) throw new Error(report.problem.key);
  const [first] = report.workbook.sheets;
  expect(first!.name).toBe("水平衡报告");
  expect(first!.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["除尘塔", 353]));
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
