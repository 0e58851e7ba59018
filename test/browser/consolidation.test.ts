import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeSurveyFolder, writeSurveyFolder } from "../../bench/survey/folder";
import { surveySheets } from "../../src/survey/sheet";
import { openedWorkbook } from "../support/opened";
import { Workbench } from "./support/workbench";

const count = 200;

let workbench: Workbench;
let folder: string;
let samples: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "wq-survey-"));
  const made = await makeSurveyFolder(1, count);
  samples = made.rows;
  writeSurveyFolder(path.join(folder, "调查表"), made);
  workbench = await Workbench.open();
});

afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function chooseFolder(): Promise<void> {
  const chooser = workbench.page.waitForEvent("filechooser");
  await workbench.pane.getByRole("button", { name: "选择文件夹…" }).click();
  await (await chooser).setFiles(path.join(folder, "调查表"));
}

it("puts a folder of 200 files together: cancelled, gone on with by the same folder, finished", async () => {
  const { page, pane } = workbench;
  await page.evaluate(() => (window.location.hash = "#consolidation"));
  // From the first sign of progress on a cancel is due; a person would be slower.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { progressSeen: seen });
    const look = new MutationObserver(() => {
      const texts = [...document.querySelectorAll("aside span")].map(({ textContent }) => textContent ?? "");
      const text = texts.find((one) => /^已读 [1-9]\d* \/ 200 /.test(one));
      if (text === undefined) return;
      seen.push(text);
      look.disconnect();
      const buttons = [...document.querySelectorAll<HTMLButtonElement>("aside button")];
      buttons.find(({ textContent }) => textContent === "取消")?.click();
    });
    look.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await chooseFolder();
  await pane.getByText(/^已停止：读完 \d+ \/ 200 个文件/).waitFor();
  expect(await page.evaluate(() => (window as unknown as { progressSeen: string[] }).progressSeen)).toHaveLength(1);
  await workbench.screenshot("consolidation-stopped");

  await chooseFolder();
  await pane.getByRole("heading", { name: "结果" }).waitFor();
  const sum = await pane.getByText(/^\d+ 行 = 采用 \d+ 行 \+ 未采用 \d+ 行$/).textContent();
  const [all, kept, aside] = sum!.match(/\d+/g)!.map(Number) as [number, number, number];
  expect(kept + aside).toBe(all);
  expect(await pane.getByText(/^\d+ 个样本/).textContent()).toBe(`${samples} 个样本，来自 ${count} 个文件`);
  await workbench.screenshot("consolidation-result");
});

it("saves the result as a workbook of its own", async () => {
  const download = workbench.page.waitForEvent("download");
  await workbench.pane.getByRole("button", { name: "另存为 .xlsx" }).click();
  const saved = await download;
  const { workbook: kept } = await openedWorkbook(readFileSync(await saved.path()), saved.suggestedFilename());
  const sheets = surveySheets(kept);
  expect(sheets.map(({ name }) => name)).toEqual(["样本", "问题", "未采用的行", "文件"]);
  expect(sheets[3]!.rows).toHaveLength(1 + count);
});

it("puts the result into the open workbook", async () => {
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: "放入当前工作簿" }).click();
  await page.getByText("已放入工作表：样本、问题、未采用的行、文件").first().waitFor();
  await workbench.until("A1", "样本编号");
  await workbench.screenshot("consolidation-inserted");
});

it("takes what is dropped on the page for the survey, and not for a workbook to open", async () => {
  const { page, pane } = workbench;
  const before = await workbench.file.textContent();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const text = "单位名称,年份,产品名称,计算单位,年实际产量,新水量(万m3)\n甲公司,2014,瓷砖,万m2,500,30\n";
    transfer.items.add(new File([text], "拖入.csv"));
    return transfer;
  });
  const words = pane.getByText("把文件夹或文件拖到这里");
  await words.dispatchEvent("dragover", { dataTransfer: data });
  await pane.getByText("松开即可汇总").dispatchEvent("drop", { dataTransfer: data });
  await pane.getByText(`${samples + 1} 个样本，来自 ${count + 1} 个文件`).waitFor();
  expect(await workbench.file.textContent()).toBe(before);
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(workbench.complaints).toEqual([]);
  expect(workbench.strangers).toEqual([]);
});
