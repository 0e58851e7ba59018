/** A province's standard as a PDF: read, reviewed by keyboard over a reload, kept in the workbook and saved as a template. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { readOwnStandard } from "../../src/standards/own/read";
import { openedWorkbook } from "../support/opened";
import { until } from "../support/until";
import { violations } from "./support/accessibility";
import { Workbench } from "./support/workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ height: 1000 });
});

afterAll(async () => {
  await workbench?.close();
});

const rows = Array.from({ length: 60 }, (_, at) => [
  String(131 + Math.floor(at / 4)),
  `产品${at}`,
  "m³/t",
  `${at + 1}.10`,
  `${at + 1}.90`,
]);
// Planted: tiers exchanged, and a lost decimal point.
rows[3]!.splice(3, 2, "4.90", "4.10");
rows[50]!.splice(3, 2, "51.10", "5190");

const style =
  "body { font-family: 'Noto Sans SC'; font-size: 12px } table { border-collapse: collapse } td { border: 1px solid black; padding: 3px 9px }";
const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const page = `<style>${style}</style><p>DB99/T 100—2024</p><p>某省用水定额</p><p>本文件包括60个产品，119个定额值。</p><p>表1 工业用水定额</p>
  <table><thead>${line(["行业代码", "产品名称", "单位", "先进值", "通用值"])}</thead>${rows.map(line).join("")}</table>`;

async function printed(): Promise<Buffer> {
  const print = await workbench.page.context().newPage();
  await print.setContent(page);
  const bytes = await print.pdf({ format: "A4" });
  await print.close();
  return bytes;
}

it("reads the document and lists what is doubtful, each beside its rows on the page", async () => {
  const { pane, page: view } = workbench;
  const buffer = await printed();
  await workbench.openPage("读标准");
  const chooser = view.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "打开文件…" }).click();
  await (await chooser).setFiles({ name: "某省.pdf", mimeType: "application/pdf", buffer });
  await pane.getByText("1 张表，60 个条目，120 个定额值：确定 116，存疑 4。").waitFor();
  await pane.getByText("前言“119个定额值”写 119，读出 120，不符，请核对。").waitFor();
  await pane.getByText("存疑条目已核 0/2").waitFor();
  await pane.getByText("存疑原因：各级次序颠倒").waitFor();
  const picture = pane.getByRole("img", { name: "第 1 页的原文" });
  // Something was drawn: the picture is not all of one colour.
  while ((await coloursOf(picture)) < 10) await view.waitForTimeout(200);
  await workbench.screenshot("reading-review");
  expect(await violations(workbench)).toEqual([]);
});

function coloursOf(picture: Locator): Promise<number> {
  return picture.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(data).size;
  });
}

it("corrects by keyboard and goes on to the next, and keeps that over a reload", async () => {
  const { pane, page: view } = workbench;
  await pane.getByRole("textbox", { name: "先进值" }).fill("4.10");
  await view.keyboard.press("Tab");
  await view.keyboard.type("4.90");
  await view.keyboard.press("Enter");
  await pane.getByText("存疑条目已核 1/2").waitFor();
  await pane.getByRole("textbox", { name: "产品" }).and(pane.locator("[value=产品50]")).waitFor();
  // The browser keeps it a moment after the page shows it.
  const decided = async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("water-quota.review");
      request.onsuccess = () => resolve(request.result);
    });
    const decisions = await new Promise<object>((resolve) => {
      const request = database.transaction("review").objectStore("review").get("decisions");
      request.onsuccess = () => resolve(request.result as object);
    });
    database.close();
    return Object.keys(decisions).length;
  };
  await until(async () => (await view.evaluate(decided)) === 1);
  await view.reload();
  await view.getByRole("status").filter({ hasText: ".xlsx" }).waitFor();
  await workbench.openPage("读标准");
  await pane.getByText("存疑条目已核 1/2").waitFor();
  await pane.getByRole("textbox", { name: "通用值" }).fill("51.90");
  await view.keyboard.press("Enter");
  await pane.getByText("存疑条目都已核对。").waitFor();
});

it("keeps it in the workbook, where formulas use it at once, and as a template without loss", async () => {
  const { pane, page: view } = workbench;
  await pane.getByRole("button", { name: "存入工作簿" }).click();
  await view.getByText("DB99/T 100—2024 已存入工作簿：60 个定额").first().waitFor();
  const download = view.waitForEvent("download");
  await pane.getByRole("button", { name: "存为模板文件" }).click();
  const { workbook } = await openedWorkbook(readFileSync(await (await download).path()), "某省.xlsx");
  const cells: (string | number | null)[][] = [];
  for (const { row, column, value } of workbook.sheets[0]!.cells)
    (cells[row] ??= [])[column] = value as string | number;
  const { own, problems } = readOwnStandard(
    Array.from(cells, (cellsOfRow) => Array.from(cellsOfRow ?? [], (cell) => cell ?? null)),
  );
  expect(problems).toEqual([]);
  expect(own!.variants).toHaveLength(60);
  expect(own!.variants[3]!.tiers.map((tier) => tier!.value)).toEqual([4.1, 4.9]);
  await workbench.type("H3", '=WQ.QUOTA("131","产品3","先进值",,"DB99/T 100-2024")');
  await workbench.until("H3", "4.1");
});

it("fits a narrow window, and speaks English", async () => {
  const { pane, page: view } = workbench;
  await workbench.startAgain();
  await workbench.prefer({ language: "en-US", theme: "system" });
  await view.setViewportSize({ width: 320, height: 1000 });
  await workbench.openPage("Read a standard");
  const chooser = view.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Open a file…" }).click();
  await (await chooser).setFiles({ name: "province.html", mimeType: "text/html", buffer: Buffer.from(page) });
  await pane.getByText("0 of 2 doubtful entries reviewed").waitFor();
  await workbench.screenshot("reading-narrow");
  const overflow = await pane
    .locator("#page-reading")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await violations(workbench)).toEqual([]);
});

it("asked nothing of other machines and complained of nothing", () => {
  expect(workbench.strangers).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
