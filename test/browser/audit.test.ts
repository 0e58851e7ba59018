/** The door 审报告, from the start page to the wrong cell. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/language/language";
import { open } from "../../src/xlsx/open";
import { write } from "../../src/xlsx/write";
import { violations } from "./support/accessibility";
import { Workbench } from "./support/workbench";

/** One for all: the report with most tables last, since they stay in the workbook. */
let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench?.close());

// 29 + 32 + 190 = 251.
const rows = [
  ["表 4.2-12 水平衡测试统计表"],
  ["用水单元", "新鲜水量", "排水量"],
  ["制釉线", 29, 5],
  ["球磨", 32, 4],
  ["压机", 190, 7],
  ["合计", 61, 16],
];

async function openedReport(): Promise<void> {
  const cells = rows.flatMap((row, down) => row.map((value, column) => ({ row: down, column, value })));
  const sheets = [
    { name: "封面", cells: [{ row: 0, column: 0, value: "水平衡测试报告" }] },
    { name: "水平衡", cells },
  ];
  await workbench.openFile("报告.xlsx", await write({ sheets, styles: [], names: [], settings: {} }));
  await workbench.file.filter({ hasText: "报告.xlsx" }).waitFor();
}

async function chooseReport(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const chooser = workbench.page.waitForEvent("filechooser");
  await workbench.pane.getByRole("button", { name: "打开报告文件…" }).click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

const cellsOf = (cells: readonly (string | number)[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

it("long work is cancelled, and leaves no result", async () => {
  const { pane } = workbench;
  await workbench.openPage("审报告");
  const table = (number: number) =>
    [`表 ${number} 单耗`, "企业名称\t产量(t)\t取水量(m³)\t单位产品取水量(m³/t)"].concat(
      Array.from({ length: 1500 }, (_, at) => `${number}-${at}厂\t${at + 10}\t${(at + 10) * 3}\t3.00`),
    );
  const text = Array.from({ length: 60 }, (_, at) => table(at + 1).join("\n")).join("\n\n");
  await chooseReport("大报告.txt", "text/plain", Buffer.from(text));
  await pane.getByRole("button", { name: "取消", exact: true }).click();
  await pane.getByText("已取消，没有结果。").waitFor();
  expect(await pane.getByRole("button", { name: "存为 .xlsx" }).count()).toBe(0);
  expect(workbench.complaints).toEqual([]);
});

it("from opening a file to the wrong cell, marks and list", async () => {
  const { pane, page } = workbench;
  await openedReport();
  await pane.getByTitle("开始页", { exact: true }).click();
  await pane.getByRole("button", { name: "核对报告", exact: true }).click();
  await pane.getByRole("button", { name: "核对打开的工作簿" }).click();
  const entry = pane.getByRole("button", { name: /不符.*水平衡!B6/ });
  await entry.waitFor();
  await workbench.screenshot("audit-workbook");
  await entry.click();
  await workbench.untilAt("B6");
  await pane.getByRole("button", { name: "在表中标出" }).click();
  await pane.getByRole("button", { name: "清除标记（1）" }).waitFor();
  await workbench.screenshot("audit-marked");
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "存为 .xlsx" }).click();
  const list = await open(new Uint8Array(readFileSync(await (await download).path())), "list.xlsx");
  if ("problem" in list) throw new Error(list.problem.key);
  expect(list.workbook.sheets.map(({ name }) => name)).toEqual(["汇总", "清单", "各表"]);
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});

it("a report as PDF: its caption, its wrong total with page, cause and cell", async () => {
  const { pane, page } = workbench;
  const print = await page.context().newPage();
  const style =
    "body { font-family: 'Noto Sans SC' } table { border-collapse: collapse } td { border: 1px solid black }";
  const [caption, ...lines] = rows;
  await print.setContent(
    `<style>${style}</style><p>水平衡测试报告</p><p>${caption![0]}</p><table>${lines.map(cellsOf).join("")}</table>`,
  );
  const bytes = await print.pdf({ format: "A4" });
  await print.close();
  await workbench.goTo("D2");
  await workbench.openPage("审报告");
  await chooseReport("报告.pdf", "application/pdf", bytes);
  await pane.getByText("61 → 251").waitFor();
  await pane.getByText(/漏计“压机”的 190/).waitFor();
  await workbench.screenshot("audit-pdf");
  await pane.getByRole("button", { name: "有问题的表放入工作簿" }).click();
  await pane.getByRole("button", { name: /不符.*表 4\.2-12!B6/ }).click();
  await workbench.untilAt("B6");
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});

async function auditExample(language: Language): Promise<void> {
  const { pane, page } = workbench;
  const chinese = language === "zh-CN";
  const { width } = page.viewportSize()!;
  await workbench.openPage(chinese ? "审报告" : "Audit");
  await pane.getByRole("button", { name: chinese ? "审核示例报告" : "Audit the example report" }).click();
  await pane.getByText("315 → 311").waitFor();
  await workbench.settled();
  await workbench.screenshot(`audit-example-${width}`);
  const found = await violations(workbench);
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: chinese ? "存为 .docx" : "Save as .docx" }).click();
  expect(path.extname((await download).suggestedFilename())).toBe(".docx");
  await pane
    .getByRole("button", { name: chinese ? "有问题的表放入工作簿" : "Put the tables in question into the workbook" })
    .click();
  await pane
    .getByRole("button", { name: /表 5\.4-1!C61/ })
    .first()
    .click();
  await workbench.untilAt("C61");
  await workbench.screenshot(`audit-put-${width}`);
  expect(found).toEqual([]);
  expect(workbench.complaints).toEqual([]);
}

it("the example report: its tables go into the workbook, its list as .docx", () => auditExample("zh-CN"));

it("the same in English, dark and narrow", async () => {
  await workbench.startAgain();
  await workbench.prefer({ language: "en-US", theme: "dark" });
  await workbench.page.setViewportSize({ width: 320, height: 1100 });
  await auditExample("en-US");
});
